import { type ReactElement, useEffect, useState } from 'react'
import type { CirclesLayout, RingLayout } from '../../layout/circles/circles-layout.js'
import { useMarkContext } from '../shared/mark-context.js'
import type { CirclesKeys } from './circles-keys.js'
import { paintDots } from './paint-dots.js'

/** Props of `DotField`. */
export interface DotFieldProps {
  readonly layout: CirclesLayout
  /** The rings as they are just now, perhaps on their way. */
  readonly rings: readonly RingLayout[]
  readonly keys: CirclesKeys
  /** The dot of a chosen actor, by its position in the sample; -1: none. */
  readonly chosenDot?: number
}

/** Above so many dots, a canvas paints them. */
const SVG_DOTS_AT_MOST = 2000

/** The people: per ring one path of round points, or a canvas where there are very many. */
export function DotField(props: DotFieldProps): ReactElement {
  const total = props.rings.reduce((sum, { dots }) => sum + dots.length, 0)
  return (
    <g data-part="people" pointerEvents="none">
      {total > SVG_DOTS_AT_MOST ? <DotCanvas {...props} /> : <DotPaths {...props} />}
      <HollowDots {...props} />
      <ChosenDot {...props} />
    </g>
  )
}

function DotPaths({ rings, keys }: DotFieldProps): ReactElement {
  const { theme, emphasisOf } = useMarkContext()
  return (
    <>
      {rings.map(({ ring, dotsPx, dotPx, dots }) => {
        if (dots.length === 0) return null
        const key = keys.rings[ring] ?? ''
        return (
          <path
            key={key}
            data-people={dots.length}
            d={pointsPath(dotsPx)}
            fill="none"
            stroke={theme.stage(ring, rings.length).fill}
            strokeWidth={2 * dotPx}
            strokeLinecap="round"
            opacity={emphasisOf(key) === 'dim' ? 0.25 : 1}
          />
        )
      })}
    </>
  )
}

/** A stroke without length and with round caps is a dot. */
function pointsPath(xy: Float32Array): string {
  let d = ''
  for (let i = 0; i < xy.length; i += 2) d += `M${(xy[i] as number).toFixed(1)} ${(xy[i + 1] as number).toFixed(1)}h0`
  return d
}

function DotCanvas({ layout, rings, keys }: DotFieldProps): ReactElement {
  const { theme, emphasisOf } = useMarkContext()
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null)
  const { width, height } = layout
  useEffect(() => {
    const context = canvas?.getContext('2d')
    if (canvas === null || context === null || context === undefined) return
    const ratio = Math.min(3, window.devicePixelRatio || 1)
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintDots(context, rings, (ring) => ({
      fill: theme.stage(ring, rings.length).hex,
      opacity: emphasisOf(keys.rings[ring] ?? '') === 'dim' ? 0.25 : 1,
    }))
  }, [canvas, width, height, rings, theme, emphasisOf, keys])
  return (
    <foreignObject x={0} y={0} width={width} height={height}>
      <canvas ref={setCanvas} style={{ width, height, display: 'block' }} />
    </foreignObject>
  )
}

function HollowDots({ rings }: DotFieldProps): ReactElement {
  const { theme } = useMarkContext()
  return (
    <>
      {rings.map(({ ring, hollow, dotPx }) =>
        hollow === null ? null : (
          <circle
            key={ring}
            cx={hollow.x}
            cy={hollow.y}
            r={Math.max(1, dotPx - 0.5)}
            fill="none"
            stroke={theme.stage(ring, rings.length).fill}
          />
        ),
      )}
    </>
  )
}

function ChosenDot({ rings, chosenDot = -1 }: DotFieldProps): ReactElement | null {
  const { theme } = useMarkContext()
  for (const { dots, dotsPx, dotPx } of rings) {
    const index = chosenDot < 0 ? -1 : dots.indexOf(chosenDot)
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
