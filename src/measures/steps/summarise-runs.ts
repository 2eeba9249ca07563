import { flowRate } from '../funnel/flow-rate.js'
import { type DurationSummary, summariseDurations } from '../statistics/duration-summary.js'
import type { Rate } from '../statistics/wilson.js'
import type { ResolvedSteps } from './resolve-steps.js'
import type { StepResult, StepRuns, StepsSummary } from './steps-measure.js'

/**
 * Counts, rates and times of some runs (all by default). Linear in runs times steps, plus a sort
 * per step.
 */
export function summariseRuns(options: ResolvedSteps, runs: StepRuns, which?: readonly number[]): StepsSummary {
  const positions = which ?? Array.from({ length: runs.count }, (_, run) => run)
  const reached = options.names.map((_, step) => countReached(runs, positions, 1 << step))
  const furthest = options.names.map((_, step) => countReached(runs, positions, maskFrom(options.count, step)))
  const rate = (base: number, mask: number): Rate => rateOfRuns(runs, positions, base, mask)
  const entered = reached[0] ?? 0
  const completed = reached[options.last] ?? 0
  const open = positions.reduce((sum, run) => sum + (runs.open[run] as number), 0)
  return {
    entered,
    completed,
    open,
    lost: entered - completed - open,
    steps: options.names.map(({ id, label }, step): StepResult => {
      const before = options.requiredBefore[step] as number
      const base = reached[before] ?? 0
      return {
        id,
        label,
        optional: options.steps[step]?.optional === true,
        reached: reached[step] ?? 0,
        dropped: before < 0 ? 0 : base - (furthest[step] ?? 0),
        rates: {
          previous: before < 0 ? null : rate(1 << before, 1 << step),
          first: rate(1, 1 << step),
        },
        fromPreviousMs: step === 0 ? null : timesTo(options, runs, positions, step, true),
        fromEntryMs: step === 0 ? null : timesTo(options, runs, positions, step, false),
      }
    }),
    conversion: rate(1, 1 << options.last),
    timeToConvertMs: options.last === 0 ? null : timesTo(options, runs, positions, options.last, false),
  }
}

/** Of the runs that reached `base`, those that reached `mask`; open ones may yet reach it. */
function rateOfRuns(runs: StepRuns, positions: readonly number[], base: number, mask: number): Rate {
  const [all, open] = [
    { numerator: 0, base: 0 },
    { numerator: 0, base: 0 },
  ]
  for (const run of positions) {
    const reached = runs.reached[run] as number
    if ((reached & base) === 0) continue
    const done = (reached & mask) === 0 ? 0 : 1
    all.base++
    all.numerator += done
    if (runs.open[run] !== 1) continue
    open.base++
    open.numerator += done
  }
  return flowRate(all, open, false)
}

function countReached(runs: StepRuns, positions: readonly number[], mask: number): number {
  let count = 0
  for (const run of positions) if (((runs.reached[run] as number) & mask) !== 0) count++
  return count
}

/** The mask of a step and all further ones. */
export function maskFrom(count: number, step: number): number {
  return ((1 << count) - 1) & ~((1 << step) - 1)
}

function timesTo(
  { count }: ResolvedSteps,
  runs: StepRuns,
  positions: readonly number[],
  step: number,
  fromPrevious: boolean,
): DurationSummary | null {
  const durations: number[] = []
  for (const run of positions) {
    const reached = runs.reached[run] as number
    if ((reached & (1 << step)) === 0) continue
    const before = fromPrevious ? 31 - Math.clz32(reached & ((1 << step) - 1)) : 0
    durations.push((runs.timeMs[run * count + step] as number) - (runs.timeMs[run * count + before] as number))
  }
  return summariseDurations(durations)
}
