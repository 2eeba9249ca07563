import { codePointOrder } from '../../foundation/code-point-order.js'
import { actorRowRange } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import type { ThreadMaker } from './actor-thread.js'
import { actorTry, isStillOpen } from './actor-try.js'
import { type DimensionReader, dimensionReader } from './dimension-reader.js'
import type { ResolvedSteps } from './resolve-steps.js'
import { RunColumns } from './run-columns.js'
import type { StepMasks } from './step-masks.js'
import type { StepRuns, StepsGroup, StepsGroups } from './steps-measure.js'
import { summariseRuns } from './summarise-runs.js'
import { newTries } from './tries.js'

/** What the groups are made from. */
export interface GroupInput {
  readonly set: JourneySet
  readonly masks: StepMasks
  readonly options: ResolvedSteps
  readonly maker: ThreadMaker
  readonly runs: StepRuns
  /** Per run and step, the row, or -1. */
  readonly runRows: readonly Int32Array[]
}

/** The funnel by the values of a dimension; null where none is asked for or the set does not know it. */
export function stepGroups(input: GroupInput): StepsGroups | null {
  const { breakdown } = input.options
  const reader = breakdown === null ? null : dimensionReader(input.set, breakdown.dimension)
  if (breakdown === null || reader === null) return null
  const { dimension, attribution, step } = breakdown
  const groups = attribution === 'all' ? groupsOfAll(input, reader) : groupsOfRuns(input, reader)
  groups.sort(
    (a, b) => orderOf(a) - orderOf(b) || b.entered - a.entered || codePointOrder(a.value ?? '', b.value ?? ''),
  )
  return { dimension, attribution, step: attribution === 'step' ? step : null, groups }
}

/** Missing stands last. */
function orderOf({ value }: StepsGroup): number {
  return value === null ? 1 : 0
}

/** Per run, the code of its value: -1 where missing, null where the run belongs to no group. Not for `all`. */
export function runCodes(
  { set, masks, options, runs, runRows }: Omit<GroupInput, 'maker'>,
  reader: DimensionReader,
): (number | null)[] {
  return runRows.map((rows, run) => codeOfRun(set, masks, options, reader, runs.actor[run] as number, rows))
}

/** Every run belongs to one value. */
function groupsOfRuns(input: GroupInput, reader: DimensionReader): StepsGroup[] {
  const { options, runs } = input
  const members = new Map<number, number[]>()
  for (const [run, code] of runCodes(input, reader).entries()) {
    if (code === null) continue
    const group = members.get(code)
    if (group === undefined) members.set(code, [run])
    else group.push(run)
  }
  return [...members].map(([code, which]) => ({
    value: reader.values[code] ?? null,
    ...summariseRuns(options, runs, which),
  }))
}

/** The value of an actor, -1 where missing; null where the actor belongs to no group. */
function codeOfRun(
  set: JourneySet,
  masks: StepMasks,
  { breakdown, fromMs, toMs }: ResolvedSteps,
  reader: DimensionReader,
  actor: number,
  rows: Int32Array,
): number | null {
  if (breakdown?.attribution === 'step') {
    const row = rows[breakdown.step] as number
    return row < 0 ? null : reader.codeAt(row)
  }
  const { start, end } = actorRowRange(set, actor)
  for (let k = 0; k < end - start; k++) {
    const row = breakdown?.attribution === 'last' ? end - 1 - k : start + k
    const timeMs = timeAt(set.rows, row)
    if (masks.steps[row] === 0 || timeMs < fromMs || timeMs > toMs) continue
    const code = reader.codeAt(row)
    if (code >= 0) return code
  }
  return -1
}

/** Each value has tries of its own, over its touches alone. */
function groupsOfAll({ set, masks, options, maker }: GroupInput, reader: DimensionReader): StepsGroup[] {
  const columns = new Map<number, RunColumns>()
  const tries = newTries()
  for (let actor = 0; actor < set.actors.length; actor++) {
    for (const code of codesOf(set, masks, reader, actor)) {
      const best = actorTry(maker, options, tries, actor, (row) => reader.codeAt(row) === code)
      if (best === null || best.excluded) continue
      const group = columns.get(code) ?? new RunColumns(set, options.count)
      columns.set(code, group)
      group.add(actor, best, isStillOpen(set, options, best))
    }
  }
  return [...columns].map(([code, group]) => ({
    value: reader.values[code] ?? null,
    ...summariseRuns(options, group.result()),
  }))
}

function codesOf(set: JourneySet, masks: StepMasks, reader: DimensionReader, actor: number): ReadonlySet<number> {
  const { start, end } = actorRowRange(set, actor)
  const codes = new Set<number>()
  for (let row = start; row < end; row++) if (masks.steps[row] !== 0) codes.add(reader.codeAt(row))
  return codes
}
