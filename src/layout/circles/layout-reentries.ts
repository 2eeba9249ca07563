import type { LoopFlow } from '../../measures/loop/loop-measure.js'
import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'
import type { CirclesLayout, PicturePoint } from './circles-layout.js'
import { pointText, polarPoint } from './polar-point.js'
import { ringMiddle } from './ring-middle.js'

/** New cycles from one ring to another, as an arc round the centre. */
export interface ReentryLayout {
  readonly from: number
  readonly to: number
  readonly moves: number
  readonly actors: number
  readonly widthPx: number
  readonly path: string
  /** The arrow head, a closed outline. */
  readonly head: string
  readonly middle: PicturePoint
}

/** The way round: from where people converted to where they began anew. It never leaves the rings. */
export interface ReentriesLayout {
  readonly arcs: readonly ReentryLayout[]
  /** New cycles that are not drawn. */
  readonly undrawn: number
  /** Words in a free corner, with the way to the widest arc; null where they do not fit. */
  readonly label: {
    readonly lines: readonly string[]
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'end'
    readonly leader: string
  } | null
}

/** What the arcs are laid out with. */
export interface ReentriesOptions {
  readonly measureText: MeasureText
  /** What the corner says. */
  readonly text: string
}

const AT_MOST = 4
const FROM_RAD = (160 * Math.PI) / 180
const SWEEP_RAD = (105 * Math.PI) / 180
const STEP_RAD = (11 * Math.PI) / 180
const WIDEST_PX = 9
const HAIRLINE_PX = 1.25
const POINTS = 24
const FONT_PX = 12
const LINE_PX = 15.6
/** Words are set in as few lines as the corner has room for. */
const LINES: readonly number[] = [1, 2, 3, 4, 5, 6]

/**
 * Lays out new cycles as arcs that run on clockwise round the centre, from the ring of the conversion
 * to the ring where the next cycle began: the most frequent ones, as wide as they are frequent.
 * Pure, without NaN; cost linear in flows.
 */
export function layoutReentries(
  layout: CirclesLayout,
  flows: readonly LoopFlow[],
  options: ReentriesOptions,
): ReentriesLayout {
  const round = flows
    .filter(({ kind, moves }) => kind === 'reEntry' && moves > 0)
    .sort((a, b) => b.moves - a.moves || a.from - b.from || a.to - b.to)
  const drawn = layout.form === 'bare' || layout.radiusPx === 0 ? [] : round.slice(0, AT_MOST)
  const most = Math.max(1, ...drawn.map(({ moves }) => moves))
  const arcs = drawn.map((flow, lane) => arcOf(layout, flow, lane, most))
  const total = (list: readonly { readonly moves: number }[]): number => list.reduce((sum, { moves }) => sum + moves, 0)
  return { arcs, undrawn: total(round) - total(drawn), label: labelOf(layout, arcs[0], options) }
}

function arcOf(
  layout: CirclesLayout,
  { from, to, moves, actors }: LoopFlow,
  lane: number,
  most: number,
): ReentryLayout {
  const { center, direction } = layout
  const side = direction === 'ltr' ? 1 : -1
  const start = ringMiddle(layout, from)
  const end = ringMiddle(layout, to)
  // Within one ring the arc bows a little, so that it is seen as a way and not as a border.
  const bow = from === to ? Math.min(6, start * 0.12) : 0
  const at = (share: number): PicturePoint => {
    const eased = share * share * (3 - 2 * share)
    const radius = start + (end - start) * eased - bow * Math.sin(Math.PI * share)
    return polarPoint(center, side, FROM_RAD + lane * STEP_RAD + share * (SWEEP_RAD - lane * STEP_RAD * 0.5), radius)
  }
  const points = Array.from({ length: POINTS + 1 }, (_, i) => at(i / POINTS))
  const widthPx = Math.max(HAIRLINE_PX, (moves / most) * Math.min(WIDEST_PX, layout.radiusPx * 0.05))
  const middle = points[POINTS / 2] as PicturePoint
  return {
    from,
    to,
    moves,
    actors,
    widthPx,
    path: `M${points.map(pointText).join('L')}`,
    head: headOf(points[POINTS - 1] as PicturePoint, points[POINTS] as PicturePoint, Math.max(3.5, widthPx * 0.9)),
    middle,
  }
}

function headOf(before: PicturePoint, tip: PicturePoint, half: number): string {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length]
  const left = { x: tip.x - uy * half, y: tip.y + ux * half }
  const right = { x: tip.x + uy * half, y: tip.y - ux * half }
  const nose = { x: tip.x + ux * half * 1.8, y: tip.y + uy * half * 1.8 }
  return `M${pointText(left)}L${pointText(nose)}L${pointText(right)}Z`
}

/** The free corner below the circle, at the side where reading begins. */
function labelOf(
  { center, fullRadiusPx, direction, width }: CirclesLayout,
  arc: ReentryLayout | undefined,
  { measureText, text }: ReentriesOptions,
): ReentriesLayout['label'] {
  if (arc === undefined) return null
  const side = direction === 'ltr' ? 1 : -1
  const edge = Math.max(4, direction === 'ltr' ? center.x - fullRadiusPx - 40 : width - center.x - fullRadiusPx - 40)
  const along = direction === 'ltr' ? center.x : width - center.x
  const set = LINES.map((maxLines) => {
    const reach = along - edge - chordAt(fullRadiusPx, maxLines * LINE_PX + 10) - 6
    return { reach, ...fitText(text, { maxWidthPx: reach, maxLines, fontPx: FONT_PX, measureText }) }
  }).find(({ complete }) => complete)
  if (set === undefined) return null
  const { lines, reach } = set
  const bottom = center.y + fullRadiusPx
  const y = bottom - (lines.length - 1) * LINE_PX - 2
  const x = direction === 'ltr' ? edge : width - edge
  const start = { x: x + side * Math.min(reach, 20), y: y - FONT_PX - 2 }
  return {
    lines,
    x,
    y,
    anchor: direction === 'ltr' ? 'start' : 'end',
    leader: `M${pointText(start)}L${pointText(arc.middle)}`,
  }
}

/** Half of the chord of a circle, so far above its foot. */
function chordAt(radiusPx: number, abovePx: number): number {
  const drop = Math.max(0, radiusPx - abovePx)
  return Math.sqrt(Math.max(0, radiusPx * radiusPx - drop * drop))
}
