import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'

/** The label of an event beside its line. */
export interface EventLabel {
  /** Empty where there is no room on either side. */
  readonly lines: readonly string[]
  /** True where it stands before its line. */
  readonly isBefore: boolean
}

const FONT_PX = 12
const GAP_PX = 5
/** Between a label and the line of the next event. */
const CLEAR_PX = 6
/** Beyond this share of the strip labels stand before their lines if they can. */
const LATE_SHARE = 0.6

/**
 * Puts the labels of events, in order of time, beside their lines: behind, late ones before; on the
 * other side where only there is room for the whole label; cut on the wider side where on neither.
 * None reaches over the line or the label of another event. Positions count from where time begins.
 */
export function eventLabels(
  events: readonly { readonly along: number; readonly label: string }[],
  fromPx: number,
  untilPx: number,
  measureText: MeasureText,
): EventLabel[] {
  let freeFrom = fromPx
  return events.map(({ along, label }, place) => {
    const next = events[place + 1]
    const before = along - freeFrom - GAP_PX
    const behind = (next === undefined ? untilPx : next.along - CLEAR_PX) - along - GAP_PX
    const needed = measureText(label, FONT_PX)
    const isLate = along > fromPx + (untilPx - fromPx) * LATE_SHARE
    const isBefore = isLate ? before >= needed || before >= behind : behind < needed && before > behind
    const maxWidthPx = isBefore ? before : behind
    const { lines, widthPx } =
      maxWidthPx > 0 ? fitText(label, { maxWidthPx, maxLines: 1, fontPx: FONT_PX, measureText }) : NONE
    freeFrom = (isBefore || lines.length === 0 ? along : along + GAP_PX + widthPx) + CLEAR_PX
    return { lines, isBefore }
  })
}

const NONE = { lines: [], widthPx: 0 }
