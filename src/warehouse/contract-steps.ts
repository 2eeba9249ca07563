import { threadMaker } from '../measures/steps/actor-thread.js'
import { countRuns } from '../measures/steps/count-runs.js'
import { dimensionReader } from '../measures/steps/dimension-reader.js'
import type { ResolvedSteps } from '../measures/steps/resolve-steps.js'
import { runCodes } from '../measures/steps/step-groups.js'
import { stepMasks } from '../measures/steps/step-masks.js'
import type { StepRuns } from '../measures/steps/steps-measure.js'
import type { JourneySet } from '../model/journey-set.js'
import type { ContractRow, ContractTables } from './contract.js'
import { WITHHELD } from './contract-options.js'
import { DurationRows } from './duration-rows.js'
import { KeyedRows } from './keyed-rows.js'

/** A step dialect that was asked for. */
export interface AskedSteps {
  readonly name: string
  readonly resolved: ResolvedSteps
}

/** Counts the asked-for step dialects: actors by what they reached, and the times between. */
export function stepsTables(
  set: JourneySet,
  dialects: readonly AskedSteps[],
  threshold: number,
): Pick<ContractTables, 'steps' | 'durations'> {
  const durations = new DurationRows()
  const steps = dialects.flatMap(({ name, resolved }) => stepsRows(set, name, resolved, threshold, durations))
  return { steps, durations: durations.rows() }
}

function stepsRows(
  set: JourneySet,
  name: string,
  options: ResolvedSteps,
  threshold: number,
  durations: DurationRows,
): ContractRow<'steps'>[] {
  const masks = stepMasks(set, options)
  const { runs, runRows, excluded } = countRuns(set, options, threadMaker(set, masks, options), null)
  const reader = options.breakdown === null ? null : dimensionReader(set, options.breakdown.dimension)
  const codes = reader === null ? [] : runCodes({ set, masks, options, runs, runRows }, reader)
  const rows = new KeyedRows<ContractRow<'steps'>>()
  for (let run = 0; run < runs.count; run++) {
    const breakdown = reader?.values[codes[run] ?? -1] ?? null
    const key = { reached: runs.reached[run] as number, open: runs.open[run] as number, excluded: 0, breakdown }
    rows.add({ dialect: name, ...key }, { actors: 1 }, run)
    addTimes(durations, name, options, runs, run)
  }
  if (excluded > 0) rows.add({ dialect: name, reached: 0, open: 0, excluded: 1, breakdown: null }, { actors: excluded })
  const withheld = ({ excluded: is }: ContractRow<'steps'>): Partial<ContractRow<'steps'>> =>
    reader === null || is === 1 ? {} : { breakdown: WITHHELD }
  return rows.rowsFrom(threshold, withheld, ['dialect', 'reached', 'open', 'excluded', 'breakdown'])
}

function addTimes(durations: DurationRows, name: string, options: ResolvedSteps, runs: StepRuns, run: number): void {
  const reached = runs.reached[run] as number
  const timeAt = (step: number): number => runs.timeMs[run * options.count + step] as number
  let before = 0
  for (let step = 1; step < options.count; step++) {
    if ((reached & (1 << step)) === 0) continue
    durations.add('stepToNext', before, null, name, timeAt(step) - timeAt(before))
    before = step
  }
  if (options.last > 0 && before === options.last)
    durations.add('stepToConvert', null, null, name, timeAt(before) - timeAt(0))
}
