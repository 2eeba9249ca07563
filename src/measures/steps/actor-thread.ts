import { actorRowRange } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import { type DimensionReader, dimensionReader } from './dimension-reader.js'
import type { ResolvedSteps } from './resolve-steps.js'
import type { StepMasks } from './step-masks.js'
import { newThread, pushTouch, type Thread } from './thread.js'

/** Which of an actor's rows a thread takes, besides the range. */
export type RowFilter = (row: number) => boolean

/** Makes the threads of one actor at a time; the same buffer is used again. */
export interface ThreadMaker {
  /**
   * The actor's threads: one, or one per held value. Only the actor's earliest entry opens a try
   * where the options say so. Each is valid until the next is asked for.
   */
  readonly threads: (actor: number, accepts: RowFilter | null) => Iterable<Thread>
}

/** Cost of a thread: linear in the actor's rows. */
export function threadMaker(set: JourneySet, masks: StepMasks, options: ResolvedSteps): ThreadMaker {
  const thread = newThread()
  const held = options.holdConstant === null ? null : dimensionReader(set, options.holdConstant)
  const fill = (rows: Iterable<number>): Thread => {
    thread.count = 0
    for (const row of rows) {
      pushTouch(thread, row, timeAt(set.rows, row), masks.steps[row] as number, masks.exclusions[row] as number)
    }
    return thread
  }
  function* threads(actor: number, accepts: RowFilter | null): Iterable<Thread> {
    const rows = takenRows(set, masks, options, actor, accepts)
    thread.opensAtRow = options.entryFirst ? firstEntry(rows, masks, options, held) : -1
    if (options.holdConstant === null) yield fill(rows)
    else for (const group of heldGroups(rows, held)) yield fill(group)
  }
  return { threads }
}

/** Rows in the range that meet something; in strict order every visit, since it may stand between. */
function takenRows(
  set: JourneySet,
  masks: StepMasks,
  { order, fromMs, toMs }: ResolvedSteps,
  actor: number,
  accepts: RowFilter | null,
): number[] {
  const { start, end } = actorRowRange(set, actor)
  const rows: number[] = []
  for (let row = start; row < end; row++) {
    const meets = masks.steps[row] !== 0 || masks.exclusions[row] !== 0
    if (!meets && (order !== 'strict' || (set.rows.touchpoint[row] as number) < 0)) continue
    const timeMs = timeAt(set.rows, row)
    if (timeMs >= fromMs && timeMs <= toMs && (accepts === null || accepts(row))) rows.push(row)
  }
  return rows
}

function firstEntry(
  rows: readonly number[],
  masks: StepMasks,
  { order }: ResolvedSteps,
  held: DimensionReader | null,
): number {
  const fits = order === 'unordered' ? -1 : 1
  const row = rows.find(
    (one) => ((masks.steps[one] as number) & fits) !== 0 && (held === null || held.codeAt(one) >= 0),
  )
  return row ?? Number.MAX_SAFE_INTEGER
}

/** The rows of each value, by first appearance; rows without value belong to none. */
function heldGroups(rows: readonly number[], held: DimensionReader | null): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>()
  for (const row of rows) {
    const code = held?.codeAt(row) ?? -1
    if (code < 0) continue
    const group = groups.get(code)
    if (group === undefined) groups.set(code, [row])
    else group.push(row)
  }
  return groups.values()
}
