import { nearestIn, type Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'
import { clearPlace, takenBoxes } from './clear-place.js'
import type { NetworkBody, NetworkLayout, Point } from './network-layout.js'

/** Px between the ring and its text: the farther places are tried where the nearer ones are taken. */
const OFFS = [0, 14, 28, 42, 56]
/** A line of text, in heights of its type, and how much of it stands above the baseline. */
const LINE = 1.3
const ASCENT = 0.8

/** Of its length, so much makes half of a text that is broken. */
const HALF = 0.62

/** Where a text stands beside a ring; `y` is the baseline of its first line. */
export interface RingTextPlace {
  readonly text: string
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly box: Rect
  /** From the ring to the text, where it stands so far off that it could be taken for that of another body; else null. */
  readonly leader: { readonly from: Point; readonly to: Point } | null
}

/** Px from ring to text over which a leader says that they belong together, and what it keeps from either. */
const LED_FROM_PX = 20
const LEADER_GAP_PX = 3

/** How a text is set. */
export interface RingTextSetting {
  readonly fontPx: number
  readonly measureText: MeasureText
  /** What stands in the way beside what is in the picture. Default: nothing. */
  readonly taken?: readonly Rect[]
}

/**
 * Places a text above a ring round a body, below it, beside it or at its corners: where fewest names and bodies stand in
 * the way, as near as can be. Pure. Cost: places tried times what is in the picture.
 *
 * @param texts the best first, each tried in one line and in two; a later, shorter one stands where those before it find
 * no clear place
 */
export function placeBesideRing(
  layout: NetworkLayout,
  body: NetworkBody,
  radius: number,
  texts: readonly string[],
  { fontPx, measureText, taken = [] }: RingTextSetting,
): RingTextPlace {
  const linePx = fontPx * LINE
  const places = texts.flatMap((text) => {
    const whole = measureText(text, fontPx)
    const halves = fitText(text, { maxWidthPx: HALF * whole, maxLines: 2, fontPx, measureText })
    return [
      { lines: [text], width: whole },
      ...(halves.complete ? [{ lines: halves.lines, width: halves.widthPx }] : []),
    ].flatMap(({ lines, width }) =>
      OFFS.flatMap((off) => placesRound(body, radius + off, { text, lines, width, linePx })),
    )
  })
  const boxes = places.map(({ box }) => box)
  const place = places[clearestOf(layout, boxes, taken)] as UnledText
  return { ...place, leader: leaderTo(place.box, body, radius) }
}

function leaderTo(box: Rect, body: Point, radius: number): RingTextPlace['leader'] {
  const near = nearestIn(box, body)
  const [dx, dy] = [near.x - body.x, near.y - body.y]
  const distance = Math.hypot(dx, dy)
  if (distance - radius < LED_FROM_PX) return null
  const at = (px: number): Point => ({ x: body.x + (dx * px) / distance, y: body.y + (dy * px) / distance })
  return { from: at(radius + LEADER_GAP_PX), to: at(distance - LEADER_GAP_PX) }
}

type UnledText = Omit<RingTextPlace, 'leader'>

/** A text in its lines. */
interface SetText {
  readonly text: string
  readonly lines: readonly string[]
  readonly width: number
  readonly linePx: number
}

/** Best first: above, below, at the sides, then at the corners. */
function placesRound({ x, y }: NetworkBody, reach: number, { text, lines, width, linePx }: SetText): UnledText[] {
  const across = reach * 0.75
  const height = linePx * lines.length
  const belowPx = height - linePx
  const at = (anchor: RingTextPlace['anchor'], dx: number, dy: number): UnledText => {
    const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
    const box = { x: left, y: y + dy - linePx * ASCENT, width, height }
    return { text, lines, anchor, x: x + dx, y: y + dy, box }
  }
  return [
    at('middle', 0, -reach - 8 - belowPx),
    at('middle', 0, reach + 16),
    at('start', reach + 10, 4 - belowPx / 2),
    at('end', -reach - 10, 4 - belowPx / 2),
    at('start', across, -across - 6 - belowPx),
    at('end', -across, -across - 6 - belowPx),
    at('start', across, across + 14),
    at('end', -across, across + 14),
  ]
}

/** Px that a figure at the goal keeps from it. */
const GOAL_GAP_PX = 18
const FIGURE_ASCENT = 0.9

/** The size of a figure with a line under it. */
export interface GoalFigureSize {
  readonly width: number
  readonly headingPx: number
  readonly fontPx: number
}

/**
 * The baseline of a figure at the goal: above it, or under what it is called, where that is clearer; else further off.
 *
 * @param reach px round the goal's centre that are taken
 */
export function placeAtGoal(
  layout: NetworkLayout,
  reach: number,
  { width, headingPx, fontPx }: GoalFigureSize,
): number {
  const { goal } = layout
  const above = goal.y - reach - GOAL_GAP_PX
  const below = (goal.label === null ? goal.y + reach : goal.label.box.y + goal.label.box.height) + headingPx + 4
  const lines = OFFS.flatMap((off) => [above - off, below + off])
  const box = { x: goal.x - width / 2, width, height: headingPx + fontPx * LINE }
  const boxes = lines.map((y) => ({ ...box, y: y - headingPx * FIGURE_ASCENT }))
  return lines[clearestOf(layout, boxes, [])] as number
}

function clearestOf(layout: NetworkLayout, boxes: readonly Rect[], taken: readonly Rect[]): number {
  return clearPlace(layout.frame, boxes, [...takenBoxes(layout), ...taken], 2).at
}
