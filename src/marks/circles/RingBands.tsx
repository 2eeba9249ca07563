import type { ReactElement } from 'react'
import type { CirclesLayout, RingLayout } from '../../layout/circles/circles-layout.js'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'
import type { CirclesKeys } from './circles-keys.js'

/** Props of `RingBands`. */
export interface RingBandsProps {
  readonly layout: CirclesLayout
  /** The rings as they are just now, perhaps on their way. */
  readonly rings: readonly RingLayout[]
  readonly keys: CirclesKeys
}

/** The rings as bands of tone, cool outside and warm inside, and the clear angle laid over them. */
export function RingBands({ layout, rings, keys }: RingBandsProps): ReactElement {
  const context = useMarkContext()
  const { theme } = context
  const { center, gutter, radiusPx, fullRadiusPx } = layout
  const isForced = theme.name === 'forced'
  return (
    <g data-part="rings">
      {fullRadiusPx - radiusPx > 1 && (
        <circle
          cx={center.x}
          cy={center.y}
          r={fullRadiusPx}
          // Nobody left: the place where people stood is hatched, as all that is lost.
          fill={radiusPx > 0 ? 'none' : patternPaint(context.idPrefix, 'hatch')}
          fillOpacity={0.3}
          stroke={radiusPx > 0 ? theme.paint.line : theme.paint.loss}
          strokeDasharray="1 3"
        />
      )}
      {rings.map(({ ring, innerPx, outerPx }) => {
        const key = keys.rings[ring] ?? ''
        const { 'data-state': state, ...rest } = markProps(context, key)
        return (
          <path
            key={key}
            {...rest}
            data-state={state}
            d={annulus(center.x, center.y, innerPx, outerPx)}
            fill={isForced ? theme.paint.ground : theme.stage(ring, rings.length).fill}
            fillOpacity={isForced ? 1 : bandOpacity(theme.scheme, ring, rings.length, state === 'active')}
            fillRule="evenodd"
            stroke={isForced ? theme.paint.ink : theme.paint.ground}
            strokeWidth={1.25}
          />
        )
      })}
      {gutter !== null && (
        <path d={gutter} fill={theme.paint.ground} fillOpacity={0.62} pointerEvents="none" data-part="gutter" />
      )}
    </g>
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
