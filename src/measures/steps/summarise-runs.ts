import { type DurationSummary, summariseDurations } from '../statistics/duration-summary.js'
import { rateOf } from '../statistics/wilson.js'
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
          previous: before < 0 ? null : rateOf(reached[step] ?? 0, base),
          first: rateOf(reached[step] ?? 0, entered),
        },
        fromPreviousMs: step === 0 ? null : timesTo(options, runs, positions, step, true),
        fromEntryMs: step === 0 ? null : timesTo(options, runs, positions, step, false),
      }
    }),
    conversion: rateOf(completed, entered),
    timeToConvertMs: options.last === 0 ? null : timesTo(options, runs, positions, options.last, false),
  }
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
