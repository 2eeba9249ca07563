import { sortRange } from '../foundation/sort-range.js'
import type { Steps } from '../foundation/steps.js'
import type { CodedTouches } from './code-touches.js'
import type { Ties } from './definition.js'
import { type JourneyIssueLog, reportRows, timeText } from './journey-issue-log.js'

/** Input rows in their order, and where each actor's begin. */
export interface TouchOrder {
  /** Positions in the input. */
  readonly rows: Int32Array
  /** Per actor, the first of its places in `rows`; one entry more than actors. */
  readonly actorRows: Int32Array
}

/** What a row says once the stages are known. */
export interface TouchMarks {
  /** Effective stage, or -1. */
  readonly stage: Int32Array
  readonly conversion: Uint8Array
  readonly loss: Uint8Array
}

/** A pause is offered after so many rows. */
const ROWS_PER_STEP = 50_000

/**
 * Orders rows by actor, time and sequence (missing last); what ties on all three stays in input order.
 * Counting sort by actor, then each actor by itself: linear for logs that come in time order.
 */
export function* orderByTime(touches: CodedTouches): Steps<TouchOrder> {
  const { rows, actorRows } = countingSort(touches.actor, touches.actors.length)
  const scratch = new Int32Array(rows.length)
  const compare = timeOrder(touches)
  let next = ROWS_PER_STEP
  for (let actor = 0; actor < touches.actors.length; actor++) {
    const end = actorRows[actor + 1] as number
    sortRange(rows, actorRows[actor] as number, end, compare, scratch)
    if (end < next) continue
    next = end + ROWS_PER_STEP
    yield end / rows.length
  }
  return { rows, actorRows }
}

/**
 * Settles the ties that `orderByTime` left: by stage (missing last), touchpoint by code point,
 * non-conversion before conversion, value, then loss, gap, referrer and dimensions by name; missing last
 * throughout. With `ties: 'rows'` they stay as they stand. Rows alike in everything are reported.
 */
export function* orderTies(
  touches: CodedTouches,
  timeOrdered: TouchOrder,
  marks: TouchMarks,
  ties: Ties,
  issues: JourneyIssueLog,
): Steps<TouchOrder> {
  const rows = timeOrdered.rows.slice()
  const scratch = new Int32Array(rows.length)
  const sameMoment = timeOrder(touches)
  const compare = contentOrder(touches, marks)
  const duplicates: number[] = []
  let start = 0
  let next = ROWS_PER_STEP
  for (let end = 1; end <= rows.length; end++) {
    if (end < rows.length && isTie(touches.actor, sameMoment, rows[end - 1] as number, rows[end] as number)) continue
    if (end - start > 1) settle(rows, start, end, compare, scratch, duplicates)
    start = end
    if (end < next) continue
    next = end + ROWS_PER_STEP
    yield end / rows.length
  }
  reportDuplicates(touches, duplicates, issues)
  return ties === 'rows' ? timeOrdered : { rows, actorRows: timeOrdered.actorRows }
}

function isTie(actor: Int32Array, sameMoment: (a: number, b: number) => number, a: number, b: number): boolean {
  return actor[a] === actor[b] && sameMoment(a, b) === 0
}

/** Sorts one run of ties and notes every row that equals the one before it. */
function settle(
  rows: Int32Array,
  start: number,
  end: number,
  compare: (a: number, b: number) => number,
  scratch: Int32Array,
  duplicates: number[],
): void {
  sortRange(rows, start, end, compare, scratch)
  for (let i = start + 1; i < end; i++) {
    if (compare(rows[i - 1] as number, rows[i] as number) === 0) duplicates.push(rows[i] as number)
  }
}

function countingSort(codes: Int32Array, size: number): TouchOrder {
  const actorRows = new Int32Array(size + 1)
  for (const code of codes) actorRows[code + 1] = (actorRows[code + 1] as number) + 1
  for (let i = 0; i < size; i++) actorRows[i + 1] = (actorRows[i + 1] as number) + (actorRows[i] as number)
  const next = actorRows.slice()
  const rows = new Int32Array(codes.length)
  codes.forEach((code, row) => {
    const place = next[code] as number
    rows[place] = row
    next[code] = place + 1
  })
  return { rows, actorRows }
}

function timeOrder({ timeMs, sequence }: CodedTouches): (a: number, b: number) => number {
  if (sequence === null) return (a, b) => (timeMs[a] as number) - (timeMs[b] as number)
  return (a, b) =>
    (timeMs[a] as number) - (timeMs[b] as number) || numberOrder(sequence[a] as number, sequence[b] as number)
}

function contentOrder(touches: CodedTouches, marks: TouchMarks): (a: number, b: number) => number {
  const { touchpoint, touchpointRank, value, referredBy, gap } = touches
  const further = touches.dimensions.map(({ codes }) => codes)
  const hasGaps = gap.length > 0
  if (referredBy.length > 0) further.unshift(referredBy)
  const rank = (row: number): number => {
    const position = touchpoint[row] as number
    return position < 0 ? -1 : (touchpointRank[position] as number)
  }
  return (a, b) =>
    codeOrder(marks.stage[a] as number, marks.stage[b] as number) ||
    codeOrder(rank(a), rank(b)) ||
    (marks.conversion[a] as number) - (marks.conversion[b] as number) ||
    numberOrder(value[a] as number, value[b] as number) ||
    (marks.loss[a] as number) - (marks.loss[b] as number) ||
    (hasGaps ? (gap[a] as number) - (gap[b] as number) : 0) ||
    furtherOrder(further, a, b)
}

function furtherOrder(columns: readonly Int32Array[], a: number, b: number): number {
  for (const codes of columns) {
    const order = codeOrder(codes[a] as number, codes[b] as number)
    if (order !== 0) return order
  }
  return 0
}

/** Codes ascending, -1 (missing) last. */
function codeOrder(a: number, b: number): number {
  if (a === b) return 0
  return a < 0 || (b >= 0 && a > b) ? 1 : -1
}

/** Numbers ascending, NaN (missing) last. */
function numberOrder(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  return (Number.isNaN(a) ? 1 : 0) - (Number.isNaN(b) ? 1 : 0)
}

function reportDuplicates(touches: CodedTouches, duplicates: number[], issues: JourneyIssueLog): void {
  duplicates.sort((a, b) => a - b)
  reportRows(issues, 'duplicate-row', duplicates, (row) => {
    const actor = touches.actors[touches.actor[row] as number]
    return `row ${touches.source[row]}: "${actor}" at ${timeText(touches.timeMs[row] as number)}`
  })
}
