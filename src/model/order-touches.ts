import { numberOrder } from '../foundation/number-order.js'
import { sortRange } from '../foundation/sort-range.js'
import type { Steps } from '../foundation/steps.js'
import type { CodedTouches } from './code-touches.js'
import type { Ties } from './definition.js'
import { type ActorGroups, groupByActor } from './group-by-actor.js'
import { type JourneyIssueLog, timeText } from './journey-issue-log.js'
import type { RowColumns } from './journey-set.js'
import { MomentSorter } from './moment-sorter.js'
import { timeAt, timeScaleOf } from './time-column.js'
import { sourceOf } from './touch-table.js'

/** Input rows in their order, and where each actor's begin. */
export interface TouchOrder extends ActorGroups {
  /** The times in this order. */
  readonly time: RowColumns['time']
  /** Actors with several rows at one moment, ascending. */
  readonly tiedActors: readonly number[]
}

/** What a row says once the stages are known. */
export type TouchMarks = Pick<RowColumns, 'stage' | 'conversion' | 'loss'>

/** A pause is offered after so many rows. */
const ROWS_PER_STEP = 50_000

/**
 * Orders rows by actor, time and sequence (missing last); what ties on all three stays in input order.
 * Counting sort by actor, then each actor by itself: linear for logs that come in time order. `forgetActors` is given
 * where nobody reads the actors of the rows afterwards: their memory is used again, and it is called then.
 */
export function* orderByTime(touches: CodedTouches, forgetActors?: () => void): Steps<TouchOrder> {
  const { rows, actorRows, spare } = groupByActor(touches, forgetActors !== undefined)
  forgetActors?.()
  yield 0.3
  const sorter = new MomentSorter(touches, rows, timeScaleOf(touches.timeMs), spare)
  const tiedActors: number[] = []
  let next = ROWS_PER_STEP
  for (let actor = 0; actor < touches.actors.length; actor++) {
    const end = actorRows[actor + 1] as number
    if (sorter.sort(actorRows[actor] as number, end)) tiedActors.push(actor)
    if (end < next) continue
    next = end + ROWS_PER_STEP
    yield 0.3 + (0.7 * end) / rows.length
  }
  return { rows, actorRows, time: sorter.time(), tiedActors }
}

/**
 * Settles the ties that `orderByTime` left: by stage (missing last), touchpoint by code point,
 * non-conversion before conversion, value, then loss, gap, referrer and dimensions by name; missing last
 * throughout. With `ties: 'rows'` they stay as they stand. Rows alike in everything are reported.
 *
 * The order is changed where it stands: settled once more for other stages it comes out as if it had not been before.
 */
export function* orderTies(
  touches: CodedTouches,
  order: TouchOrder,
  marks: TouchMarks,
  ties: Ties,
  issues: JourneyIssueLog,
): Steps<void> {
  const { actorRows, tiedActors } = order
  const settler = new TieSettler(touches, order, contentOrder(touches, marks), ties === 'content')
  let next = ROWS_PER_STEP
  for (const actor of tiedActors) {
    const end = actorRows[actor + 1] as number
    settler.settleActor(actor, actorRows[actor] as number, end)
    if (end < next) continue
    next = end + ROWS_PER_STEP
    yield end / touches.count
  }
  reportDuplicates(touches, settler, issues)
}

/** A row that stands in the input before, word for word. */
interface Duplicate {
  readonly row: number
  readonly actor: number
  readonly timeMs: number
}

/** So many are put into words. */
const EXAMPLES = 5

/** Sorts runs of rows at one moment. */
class TieSettler {
  /** Rows that equal the one before them in all columns. */
  duplicates = 0
  /** Those of them that came first in the input. */
  readonly firstDuplicates: Duplicate[] = []
  readonly #touches: CodedTouches
  readonly #order: TouchOrder
  readonly #compare: (a: number, b: number) => number
  readonly #isKept: boolean
  #run = new Int32Array(64)
  #scratch = new Int32Array(64)

  constructor(touches: CodedTouches, order: TouchOrder, compare: (a: number, b: number) => number, isKept: boolean) {
    this.#touches = touches
    this.#order = order
    this.#compare = compare
    this.#isKept = isKept
  }

  settleActor(actor: number, from: number, until: number): void {
    let start = from
    for (let end = from + 1; end <= until; end++) {
      if (end < until && this.#isSameMoment(end - 1, end)) continue
      if (end - start > 1) this.#settle(actor, start, end)
      start = end
    }
  }

  #isSameMoment(a: number, b: number): boolean {
    if (timeAt(this.#order, a) !== timeAt(this.#order, b)) return false
    const { sequence } = this.#touches
    const { rows } = this.#order
    return (
      sequence === null ||
      numberOrder(sequence[rows[a] as number] as number, sequence[rows[b] as number] as number) === 0
    )
  }

  #settle(actor: number, start: number, end: number): void {
    const { rows } = this.#order
    const count = end - start
    if (count > this.#run.length) {
      this.#run = new Int32Array(2 * count)
      this.#scratch = new Int32Array(2 * count)
    }
    const run = this.#run
    for (let i = 0; i < count; i++) run[i] = rows[start + i] as number
    sortRange(run, 0, count, this.#compare, this.#scratch)
    for (let i = 1; i < count; i++) {
      if (this.#compare(run[i - 1] as number, run[i] as number) !== 0) continue
      this.#note({ row: run[i] as number, actor, timeMs: timeAt(this.#order, start) })
    }
    if (this.#isKept) for (let i = 0; i < count; i++) rows[start + i] = run[i] as number
  }

  #note(duplicate: Duplicate): void {
    this.duplicates++
    const first = this.firstDuplicates
    if (first.length === EXAMPLES && duplicate.row > (first[EXAMPLES - 1] as Duplicate).row) return
    first.push(duplicate)
    first.sort((a, b) => a.row - b.row)
    if (first.length > EXAMPLES) first.pop()
  }
}

function contentOrder(touches: CodedTouches, marks: TouchMarks): (a: number, b: number) => number {
  const { touchpoint, touchpointRank, value, referredBy, gap } = touches
  const { stage, conversion, loss } = marks
  const further: ArrayLike<number>[] = touches.dimensions.map(({ codes }) => codes)
  if (referredBy.length > 0) further.unshift(referredBy)
  const rank = (row: number): number => {
    const position = touchpoint[row] as number
    return position < 0 ? -1 : (touchpointRank[position] as number)
  }
  return (a, b) =>
    codeOrder(stage[a] as number, stage[b] as number) ||
    codeOrder(rank(a), rank(b)) ||
    flagOrder(conversion, a, b) ||
    (value.length > 0 ? numberOrder(value[a] as number, value[b] as number) : 0) ||
    flagOrder(loss, a, b) ||
    flagOrder(gap, a, b) ||
    furtherOrder(further, a, b)
}

/** In an empty column all rows are alike. */
function flagOrder(flags: Uint8Array, a: number, b: number): number {
  return flags.length > 0 ? (flags[a] as number) - (flags[b] as number) : 0
}

function furtherOrder(columns: readonly ArrayLike<number>[], a: number, b: number): number {
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

function reportDuplicates(touches: CodedTouches, found: TieSettler, issues: JourneyIssueLog): void {
  for (const { row, actor, timeMs } of found.firstDuplicates) {
    issues.add('duplicate-row', `row ${sourceOf(touches, row)}: "${touches.actors[actor]}" at ${timeText(timeMs)}`)
  }
  issues.add('duplicate-row', '', found.duplicates - found.firstDuplicates.length)
}
