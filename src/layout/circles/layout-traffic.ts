import { rounded } from '../../foundation/rounded.js'
import type { TouchMoves } from '../../measures/circles/circles-measure.js'
import type { ArrowLayout, JumpLayout, PicturePoint } from './circles-layout.js'

/** What the traffic is laid out in. */
export interface TrafficFrame {
  readonly center: PicturePoint
  readonly side: 1 | -1
  /** Half of the clear angle round the top. */
  readonly halfAngleRad: number
  /** Outer radius per ring, outermost first. */
  readonly radiiPx: readonly number[]
  /** No dots are drawn inside it. */
  readonly corePx: number
  /** Room above the rim. */
  readonly headPx: number
}

/** The traffic of one moment. */
export interface TrafficLayout {
  readonly arrows: readonly ArrowLayout[]
  readonly jumps: readonly JumpLayout[]
  readonly undrawnJumps: number
  readonly pxPerMove: number
}

interface Arrow {
  readonly outer: number
  readonly direction: 'inward' | 'outward'
  readonly isLoss: boolean
  readonly count: number
  readonly atPx: number
  readonly outsidePx: number
  readonly insidePx: number
}

interface Jump {
  readonly from: number
  readonly to: number
  readonly direction: 'inward' | 'outward'
  readonly count: number
}

const WIDEST_PX = 22
const HAIRLINE_PX = 1
const LONGEST_PX = 15
/** On both sides of its boundary. */
const SHORTEST_PX = 2.5
const AXIS_GAP_PX = 1.25
const JUMPS_PER_SIDE = 3

/**
 * Lays out the gross traffic in the clear angle: at each boundary an arrow inward to the left of the
 * axis and one outward to its right, as wide as the boundary was crossed, by steps and by jumps over
 * several boundaries alike; at the rim all who came. Jumps are arcs too, on the same two sides and
 * the same scale.
 * Arrows whose rings are too thin to hold them are left to the ladder's numbers.
 */
export function layoutTraffic(moves: TouchMoves, frame: TrafficFrame): TrafficLayout {
  const arrows = arrowsOf(moves, frame).filter(({ count }) => count > 0)
  const jumps = jumpsOf(moves)
  const drawn = (['inward', 'outward'] as const).flatMap((direction) =>
    jumps.filter((jump) => jump.direction === direction).slice(0, JUMPS_PER_SIDE),
  )
  const fitting = arrows.filter(({ outsidePx, insidePx }) => Math.min(outsidePx, insidePx) >= SHORTEST_PX)
  const pxPerMove = scaleOf(fitting, drawn, frame, drawn.length > 0 ? 0.56 : 0.94)
  const moved = (list: readonly Jump[]): number => list.reduce((sum, { count }) => sum + count, 0)
  return {
    arrows: fitting.map((arrow) => drawArrow(arrow, pxPerMove, frame)),
    jumps: drawn.map((jump) => drawJump(jump, drawn, pxPerMove, frame)),
    undrawnJumps: moved(jumps) - moved(drawn),
    pxPerMove,
  }
}

function arrowsOf(moves: TouchMoves, frame: TrafficFrame): Arrow[] {
  const { radiiPx, headPx } = frame
  const thickness = (ring: number): number =>
    (radiiPx[ring] ?? 0) - Math.max(radiiPx[ring + 1] ?? 0, ring === radiiPx.length - 1 ? frame.corePx : 0)
  const rim = {
    outer: -1,
    atPx: radiiPx[0] ?? 0,
    outsidePx: headPx,
    insidePx: reach(thickness(0)),
  }
  const left = moves.leaves.reduce((sum, leaves) => sum + leaves, 0)
  return [
    { ...rim, direction: 'inward', isLoss: false, count: moves.entries.reduce((sum, entries) => sum + entries, 0) },
    { ...rim, direction: 'outward', isLoss: true, count: left },
    ...moves.boundaries.flatMap(({ outer, ...crossed }): Arrow[] => {
      const place = {
        outer,
        isLoss: false,
        atPx: radiiPx[outer + 1] ?? 0,
        outsidePx: reach(thickness(outer)),
        insidePx: reach(thickness(outer + 1)),
      }
      return [
        { ...place, direction: 'inward', count: crossed.stepsInward + crossed.jumpsInward },
        { ...place, direction: 'outward', count: crossed.stepsOutward + crossed.jumpsOutward },
      ]
    }),
  ]
}

/** How far an arrow may reach into a ring: not to its middle, where the next arrow's end may be. */
function reach(thicknessPx: number): number {
  return Math.max(0, Math.min(LONGEST_PX, thicknessPx / 2 - 1))
}

/** Jumps, most frequent first; someone who enters further in than the first ring jumps too. */
function jumpsOf(moves: TouchMoves): Jump[] {
  const entries = moves.entries
    .map((count, to): Jump => ({ from: -1, to, direction: 'inward', count }))
    .filter(({ to, count }) => to > 0 && count > 0)
  const jumps = moves.jumps.map((move): Jump => ({ ...move, direction: move.to > move.from ? 'inward' : 'outward' }))
  return [...entries, ...jumps].sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to)
}

/** The largest scale at which every arrow keeps to its side of the clear angle and is longer than wide. */
function scaleOf(arrows: readonly Arrow[], jumps: readonly Jump[], frame: TrafficFrame, share: number): number {
  let scale = Number.POSITIVE_INFINITY
  for (const { atPx, outsidePx, insidePx, count } of arrows) {
    const narrowest = Math.max(0, atPx - insidePx * 0.6) * Math.tan(frame.halfAngleRad)
    const longest = Math.max(4, (outsidePx + insidePx) * 0.8)
    scale = Math.min(scale, Math.min(WIDEST_PX, longest, Math.max(2.5, narrowest * share - AXIS_GAP_PX)) / count)
  }
  for (const { count } of jumps) scale = Math.min(scale, (WIDEST_PX * 0.3) / count)
  return Number.isFinite(scale) ? scale : 0
}

function drawArrow(arrow: Arrow, pxPerMove: number, frame: TrafficFrame): ArrowLayout {
  const trueWidth = arrow.count * pxPerMove
  const widthPx = Math.max(HAIRLINE_PX, trueWidth)
  const sign = (arrow.direction === 'inward' ? -1 : 1) * frame.side
  const x = frame.center.x + sign * (AXIS_GAP_PX + widthPx / 2)
  const outerEnd = frame.center.y - arrow.atPx - arrow.outsidePx
  const innerEnd = frame.center.y - arrow.atPx + arrow.insidePx
  const [tail, tip] = arrow.direction === 'inward' ? [outerEnd, innerEnd] : [innerEnd, outerEnd]
  return {
    outer: arrow.outer,
    direction: arrow.direction,
    isLoss: arrow.isLoss,
    count: arrow.count,
    widthPx,
    toScale: trueWidth >= HAIRLINE_PX,
    ...blockArrow(x, tail, tip, widthPx),
    middle: { x, y: (tail + tip) / 2 },
  }
}

/** A bar of true width that ends in a point; a bar too slender for one gets a small head. */
function blockArrow(
  x: number,
  tail: number,
  tip: number,
  widthPx: number,
): Pick<ArrowLayout, 'path' | 'shaft' | 'head'> {
  const toward = Math.sign(tip - tail)
  const half = widthPx / 2
  const headHalf = Math.max(half, 2.75)
  const headLength = Math.min(Math.abs(tip - tail) * 0.6, headHalf + 1.5)
  const neck = tip - toward * headLength
  const notch = tail + toward * Math.min(half * 0.5, 3)
  const head: Outline = [
    [x + headHalf, neck],
    [x, tip],
    [x - headHalf, neck],
  ]
  const bar: Outline = [
    [x - half, neck],
    [x - half, tail],
    [x, notch],
    [x + half, tail],
    [x + half, neck],
  ]
  return {
    path: closed([...bar, ...head]),
    head: closed(head),
    shaft: `M${rounded(x)},${rounded(tail)}V${rounded(neck)}`,
  }
}

type Outline = readonly (readonly [x: number, y: number])[]

function closed(outline: Outline): string {
  return `M${outline.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join('L')}Z`
}

function drawJump(jump: Jump, drawn: readonly Jump[], pxPerMove: number, frame: TrafficFrame): JumpLayout {
  // The longest jump runs outermost, so that jumps do not cross.
  const span = ({ from, to }: Jump): number => Math.abs(to - from)
  const side = drawn.filter(({ direction }) => direction === jump.direction).sort((a, b) => span(b) - span(a))
  const lane = side.indexOf(jump)
  const angle = frame.halfAngleRad * (0.76 - 0.12 * lane)
  const bow = frame.halfAngleRad * (0.92 - 0.12 * lane)
  const sign = (jump.direction === 'inward' ? -1 : 1) * frame.side
  const at = (radiusPx: number, rad: number): PicturePoint => ({
    x: frame.center.x + sign * radiusPx * Math.sin(rad),
    y: frame.center.y - radiusPx * Math.cos(rad),
  })
  const isInward = jump.direction === 'inward'
  const fromPx = isInward ? middleOf(jump.from, frame) : rimOf(jump.from, frame)
  const toPx = isInward ? rimOf(jump.to, frame) : middleOf(jump.to, frame)
  const start = at(fromPx, angle)
  const end = at(toPx, angle)
  const between = (fromPx + toPx) / 2
  const control = at(between, bow)
  const widthPx = Math.max(HAIRLINE_PX, jump.count * pxPerMove)
  return {
    ...jump,
    widthPx,
    path: `M${point(start)}Q${point(control)} ${point(end)}`,
    head: arrowHead(control, end, Math.max(2.6, widthPx * 0.9)),
    middle: {
      x: (start.x + 2 * control.x + end.x) / 4,
      y: (start.y + 2 * control.y + end.y) / 4,
    },
  }
}

/** Middle of a ring's band; outside lies above the rim. */
function middleOf(ring: number, { radiiPx, corePx, headPx }: TrafficFrame): number {
  if (ring < 0) return (radiiPx[0] ?? 0) + headPx * 0.8
  const inner = ring === radiiPx.length - 1 ? corePx : (radiiPx[ring + 1] ?? 0)
  return ((radiiPx[ring] ?? 0) + inner) / 2
}

/** Just within a ring: near the centre there is no room to go further. */
function rimOf(ring: number, frame: TrafficFrame): number {
  return Math.max(middleOf(ring, frame), (frame.radiiPx[ring] ?? 0) - 4)
}

function arrowHead(from: PicturePoint, tip: PicturePoint, half: number): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const ux = (tip.x - from.x) / length
  const uy = (tip.y - from.y) / length
  const base = { x: tip.x - ux * half * 1.6, y: tip.y - uy * half * 1.6 }
  const left = { x: base.x - uy * half, y: base.y + ux * half }
  const right = { x: base.x + uy * half, y: base.y - ux * half }
  const nose = { x: tip.x + ux * half * 0.6, y: tip.y + uy * half * 0.6 }
  return `M${point(left)}L${point(nose)}L${point(right)}Z`
}

function point({ x, y }: PicturePoint): string {
  return `${rounded(x)},${rounded(y)}`
}
