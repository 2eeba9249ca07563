import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'

/** The label of an event beside its line. */
export interface EventLabel {
  /** Empty where there is no room on either side. */
  readonly lines: readonly string[]
  /** True where it stands before its line. */
  readonly isBefore: boolean
  /** 0: the uppermost. Its line begins there, so that labels above may reach over it. */
  readonly row: number
}

/** An event and where its line stands, px in the direction of time. */
export interface EventPlace {
  readonly along: number
  readonly label: string
}

/** Px from one row of labels to the next. */
export const EVENT_ROW_PX = 14
const MOST_ROWS = 3
/** As many places are tried before some label is cut instead. */
const MOST_TRIES = 4000
const FONT_PX = 12
const GAP_PX = 5
/** Between a label and the line of the next event. */
const CLEAR_PX = 6
/** Beyond this share of the strip labels stand before their lines if they can. */
const LATE_SHARE = 0.6

/**
 * Puts the labels of events, in order of time, beside their lines: behind, late ones before; on the
 * other side where only there is room. Events so close that one row cannot hold their names take two or
 * three, as on stairs. Where not even those hold them, names are cut to one row. None reaches over the
 * line or the label of another event. Positions count from where time begins.
 */
export function eventLabels(
  events: readonly EventPlace[],
  fromPx: number,
  untilPx: number,
  measureText: MeasureText,
): EventLabel[] {
  const widths = events.map(({ label }) => measureText(label, FONT_PX))
  const inOne = oneRow(events, widths, fromPx, untilPx, measureText)
  if (inOne.every(({ lines }, place) => lines.length > 0 && lines[0] === events[place]?.label)) return inOne
  for (let rows = 2; rows <= MOST_ROWS; rows++) {
    const stairs = inRows(events, widths, fromPx, untilPx, rows)
    if (stairs !== null) return stairs
  }
  return inOne
}

/** How many rows the labels take; 1 where there are none. */
export function rowsOf(labels: readonly EventLabel[]): number {
  return 1 + Math.max(0, ...labels.map(({ row }) => row))
}

function oneRow(
  events: readonly EventPlace[],
  widths: readonly number[],
  fromPx: number,
  untilPx: number,
  measureText: MeasureText,
): EventLabel[] {
  let freeFrom = fromPx
  return events.map(({ along, label }, place) => {
    const next = events[place + 1]
    const before = along - freeFrom - GAP_PX
    const behind = (next === undefined ? untilPx : next.along - CLEAR_PX) - along - GAP_PX
    const needed = widths[place] ?? 0
    const isBefore = isLate(along, fromPx, untilPx)
      ? before >= needed || before >= behind
      : behind < needed && before > behind
    const maxWidthPx = isBefore ? before : behind
    const { lines, widthPx } =
      maxWidthPx > 0 ? fitText(label, { maxWidthPx, maxLines: 1, fontPx: FONT_PX, measureText }) : NONE
    freeFrom = (isBefore || lines.length === 0 ? along : along + GAP_PX + widthPx) + CLEAR_PX
    return { lines, isBefore, row: 0 }
  })
}

function isLate(along: number, fromPx: number, untilPx: number): boolean {
  return along > fromPx + (untilPx - fromPx) * LATE_SHARE
}

const NONE = { lines: [], widthPx: 0 }

/** A label in a row, from `from` to `to`, and its line, which begins in that row and leads down. */
interface Stair {
  readonly from: number
  readonly to: number
  readonly along: number
  readonly row: number
  readonly isBefore: boolean
}

/** Whole labels in some rows, the first arrangement that is found; null where there is none. */
function inRows(
  events: readonly EventPlace[],
  widths: readonly number[],
  fromPx: number,
  untilPx: number,
  rows: number,
): EventLabel[] | null {
  const placed: Stair[] = []
  let tries = 0
  const placeFrom = (place: number): boolean => {
    const event = events[place]
    if (event === undefined) return true
    for (const stair of stairsOf(event.along, widths[place] ?? 0, rows, isLate(event.along, fromPx, untilPx))) {
      if (++tries > MOST_TRIES) return false
      if (stair.from < fromPx || stair.to > untilPx || placed.some((other) => areInConflict(stair, other))) continue
      placed.push(stair)
      if (placeFrom(place + 1)) return true
      placed.pop()
    }
    return false
  }
  return placeFrom(0)
    ? placed.map(({ row, isBefore }, place) => ({ lines: [events[place]?.label ?? ''], row, isBefore }))
    : null
}

/** Where a label may stand: on its better side first, in the upper rows first. */
function stairsOf(along: number, width: number, rows: number, late: boolean): Stair[] {
  return [late, !late].flatMap((isBefore) =>
    Array.from({ length: rows }, (_, row): Stair => {
      const from = isBefore ? along - GAP_PX - width : along + GAP_PX
      return { from, to: from + width, along, row, isBefore }
    }),
  )
}

function areInConflict(one: Stair, other: Stair): boolean {
  const meet = one.row === other.row && one.from < other.to + CLEAR_PX && other.from < one.to + CLEAR_PX
  return meet || isCrossed(one, other) || isCrossed(other, one)
}

/** True where the line of another event would run through a label, or close by. */
function isCrossed({ from, to, row, isBefore }: Stair, line: Stair): boolean {
  const [left, right] = isBefore ? [CLEAR_PX, GAP_PX] : [GAP_PX, CLEAR_PX]
  return line.row <= row && line.along > from - left && line.along < to + right
}
