import { type ReactElement, useEffect, useRef } from 'react'
import type { CirclesLayout, RingLayout } from '../../layout/circles/circles-layout.js'
import { type MarkPaint, useMarkPaints, useMarkProps, useMarkState } from '../shared/mark-context.js'
import type { CirclesKeys } from './circles-keys.js'
import { dotsPath } from './dots-path.js'
import { paintDots } from './paint-dots.js'

/** Props of `DotField`. */
export interface DotFieldProps {
  readonly layout: CirclesLayout
  /** The rings as they are just now, perhaps on their way. */
  readonly rings: readonly RingLayout[]
  readonly keys: CirclesKeys
  /** The dot of a chosen actor, by its position in the sample; -1: none. */
  readonly chosenDot?: number
  /** Of SVG dots; a canvas takes the plain colours of the theme. */
  readonly paint?: MarkPaint<RingLayout> | undefined
}

/** Above so many dots, a canvas paints them. */
const SVG_DOTS_AT_MOST = 2000

/** The people: per ring one path of round points, or a canvas where there are very many. */
export function DotField(props: DotFieldProps): ReactElement {
  const { rings, keys, paint, chosenDot = -1 } = props
  const { theme } = useMarkPaints()
  const total = rings.reduce((sum, { dots }) => sum + dots.length, 0)
  return (
    <>
      {total > SVG_DOTS_AT_MOST ? (
        <DotCanvas {...props} />
      ) : (
        rings.map((ring) => {
          const key = keys.rings[ring.ring] ?? ''
          return <RingDots key={key} markKey={key} ring={ring} rings={rings.length} paint={paint} />
        })
      )}
      {rings.map(({ ring, hollow, dotPx }) => {
        if (hollow === null) return null
        const stroke = theme.stage(ring, rings.length).fill
        return (
          <circle key={ring} cx={hollow.x} cy={hollow.y} r={Math.max(1, dotPx - 0.5)} fill="none" stroke={stroke} />
        )
      })}
      {chosenDot >= 0 && <ChosenDot rings={rings} dot={chosenDot} />}
    </>
  )
}

interface RingDotsProps extends Pick<DotFieldProps, 'paint'> {
  readonly markKey: string
  readonly ring: RingLayout
  readonly rings: number
}

function RingDots({ markKey, ring, rings, paint }: RingDotsProps): ReactElement | null {
  const { theme } = useMarkPaints()
  const { opacity } = useMarkProps(markKey)
  if (ring.dots.length === 0) return null
  const standard = theme.stage(ring.ring, rings).fill
  return (
    <path
      data-people={ring.dots.length}
      d={dotsPath(ring.dotsPx)}
      fill="none"
      stroke={paint?.(ring, standard) ?? standard}
      strokeWidth={2 * ring.dotPx}
      strokeLinecap="round"
      opacity={opacity}
    />
  )
}

function DotCanvas({ layout, rings, keys }: DotFieldProps): ReactElement {
  const { theme } = useMarkPaints()
  const { emphasisOf } = useMarkState()
  const surface = useRef<HTMLCanvasElement>(null)
  const { width, height } = layout
  useEffect(() => {
    const canvas = surface.current
    const context = canvas?.getContext('2d') ?? null
    if (canvas === null || context === null) return
    const ratio = Math.min(3, window.devicePixelRatio || 1)
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintDots(context, rings, (ring) => ({
      fill: theme.stage(ring, rings.length).hex,
      opacity: emphasisOf(keys.rings[ring] ?? '') === 'dim' ? 0.25 : 1,
    }))
  }, [width, height, rings, theme, emphasisOf, keys])
  return (
    <foreignObject x={0} y={0} width={width} height={height}>
      <canvas ref={surface} style={{ width, height, display: 'block' }} />
    </foreignObject>
  )
}

function ChosenDot({
  rings,
  dot,
}: {
  readonly rings: readonly RingLayout[]
  readonly dot: number
}): ReactElement | null {
  const { theme } = useMarkPaints()
  for (const { dots, dotsPx, dotPx } of rings) {
    const index = dots.indexOf(dot)
    if (index < 0) continue
    return (
      <circle
        data-part="chosen"
        cx={dotsPx[2 * index]}
        cy={dotsPx[2 * index + 1]}
        r={dotPx + 3}
        fill="none"
        stroke={theme.paint.ink}
        strokeWidth={2}
      />
    )
  }
  return null
}
