import type { ReactElement } from 'react'
import type { CirclesLayout, RingLayout } from '../../layout/circles/circles-layout.js'
import { type MarkPaint, useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'
import type { CirclesKeys } from './circles-keys.js'

/** Props of `RingBands`. */
export interface RingBandsProps {
  readonly layout: CirclesLayout
  /** The rings as they are just now, perhaps on their way. */
  readonly rings: readonly RingLayout[]
  readonly keys: CirclesKeys
  readonly paint?: MarkPaint<RingLayout> | undefined
}

/** The rings as bands of tone, cool outside and warm inside, and the clear angle laid over them. */
export function RingBands({ layout, rings, keys, paint }: RingBandsProps): ReactElement {
  const { theme, idPrefix } = useMarkPaints()
  const { center, gutter, radiusPx, fullRadiusPx } = layout
  return (
    <>
      {fullRadiusPx - radiusPx > 1 && (
        <circle
          cx={center.x}
          cy={center.y}
          r={fullRadiusPx}
          // Nobody left: the place where people stood is hatched, as all that is lost.
          fill={radiusPx > 0 ? 'none' : patternPaint(idPrefix, 'hatch')}
          fillOpacity={0.3}
          stroke={radiusPx > 0 ? theme.paint.line : theme.paint.loss}
          strokeDasharray="1 3"
        />
      )}
      {rings.map((ring) => {
        const key = keys.rings[ring.ring] ?? ''
        return <Band key={key} markKey={key} band={ring} center={center} rings={rings.length} paint={paint} />
      })}
      {gutter !== null && (
        <path d={gutter} fill={theme.paint.ground} fillOpacity={0.62} pointerEvents="none" data-part="gutter" />
      )}
    </>
  )
}

interface BandProps extends Pick<RingBandsProps, 'paint'> {
  readonly markKey: string
  readonly band: RingLayout
  readonly center: CirclesLayout['center']
  readonly rings: number
}

function Band({ markKey, band, center, rings, paint }: BandProps): ReactElement {
  const { theme } = useMarkPaints()
  const props = useMarkProps(markKey)
  const isForced = theme.name === 'forced'
  const standard = isForced ? theme.paint.ground : theme.stage(band.ring, rings).fill
  return (
    <path
      {...props}
      d={annulus(center.x, center.y, band.innerPx, band.outerPx)}
      fill={paint?.(band, standard) ?? standard}
      fillOpacity={
        isForced || paint !== undefined
          ? 1
          : bandOpacity(theme.scheme, band.ring, rings, props['data-state'] === 'active')
      }
      fillRule="evenodd"
      stroke={isForced ? theme.paint.ink : theme.paint.ground}
      strokeWidth={1.25}
    />
  )
}

function bandOpacity(scheme: 'light' | 'dark', ring: number, rings: number, isActive: boolean): number {
  const inward = rings > 1 ? ring / (rings - 1) : 1
  const base = scheme === 'light' ? 0.13 + 0.09 * inward : 0.2 + 0.08 * inward
  return isActive ? base + 0.14 : base
}

function annulus(x: number, y: number, innerPx: number, outerPx: number): string {
  return innerPx > 0 ? `${circle(x, y, outerPx)}${circle(x, y, innerPx)}` : circle(x, y, outerPx)
}

function circle(x: number, y: number, r: number): string {
  const radius = Math.max(0, r).toFixed(2)
  return `M${(x - r).toFixed(2)},${y.toFixed(2)}a${radius},${radius} 0 1 0 ${(2 * r).toFixed(2)},0a${radius},${radius} 0 1 0 ${(-2 * r).toFixed(2)},0Z`
}
