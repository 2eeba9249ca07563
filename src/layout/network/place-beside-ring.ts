import type { Rect } from '../rect.js'
import type { MeasureText } from '../text/measure-text.js'
import { clearPlace, takenBoxes } from './clear-place.js'
import type { NetworkBody, NetworkLayout } from './network-layout.js'

/** Px between the ring and its text: the farther places are tried where the nearer ones are taken. */
const OFFS = [0, 14, 28, 42, 56]
/** A line of text, in heights of its type, and how much of it stands above the baseline. */
const LINE = 1.3
const ASCENT = 0.8

/** Where a text stands beside a ring; `y` is its baseline. */
export interface RingTextPlace {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** How a text is set. */
export interface RingTextSetting {
  readonly fontPx: number
  readonly measureText: MeasureText
}

/**
 * Places a text above a ring round a body, below it, beside it or at its corners: where fewest names and bodies stand in
 * the way, as near as can be. Pure. Cost: places tried times what is in the picture.
 *
 * @param texts the best first; a later, shorter one stands where those before it find no clear place
 */
export function placeBesideRing(
  layout: NetworkLayout,
  body: NetworkBody,
  radius: number,
  texts: readonly string[],
  { fontPx, measureText }: RingTextSetting,
): RingTextPlace {
  const places = texts.flatMap((text) => {
    const width = measureText(text, fontPx)
    return OFFS.flatMap((off) => placesRound(body, radius + off, text, width))
  })
  const height = fontPx * LINE
  const boxes = places.map(({ left, y, width }) => ({ x: left, y: y - height * ASCENT, width, height }))
  return places[clearestOf(layout, boxes)] as RingTextPlace
}

/** Best first: above, below, at the sides, then at the corners. */
function placesRound(
  { x, y }: NetworkBody,
  reach: number,
  text: string,
  width: number,
): (RingTextPlace & { readonly left: number; readonly width: number })[] {
  const across = reach * 0.75
  const at = (anchor: RingTextPlace['anchor'], dx: number, dy: number) => {
    const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
    return { text, anchor, x: x + dx, y: y + dy, left, width }
  }
  return [
    at('middle', 0, -reach - 8),
    at('middle', 0, reach + 16),
    at('start', reach + 10, 4),
    at('end', -reach - 10, 4),
    at('start', across, -across - 6),
    at('end', -across, -across - 6),
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
  return lines[clearestOf(layout, boxes)] as number
}

function clearestOf(layout: NetworkLayout, boxes: readonly Rect[]): number {
  return clearPlace(layout.frame, boxes, takenBoxes(layout), 2).at
}
