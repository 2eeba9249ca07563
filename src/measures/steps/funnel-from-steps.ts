import type { FunnelMeasure } from '../funnel/funnel-measure.js'
import { type DurationSummary, summariseDurations } from '../statistics/duration-summary.js'
import { bandOfPatterns, funnelOfPatterns, type StepPattern } from './funnel-of-patterns.js'
import type { StepsGroup, StepsGroups, StepsMeasure } from './steps-measure.js'

/**
 * A measure of steps in the shape that the funnel is drawn from, with `reading: 'steps'`. It counts actors.
 *
 * Each actor's counted try gives one visit per step reached: `advance` to the next step, `skip` over
 * optional ones. Who did not reach the last step is *open* where the try may still go on when
 * observation ends, else *lost*. Excluded actors stand nowhere. A breakdown by `all` or by a step is
 * left out, since its groups do not divide the actors. Rates are those of the stage flow ("here or further
 * in"); those of a band are left out beside optional steps. Linear in runs times steps.
 */
export function funnelFromSteps(measure: StepsMeasure): FunnelMeasure {
  return funnelOfPatterns({
    steps: measure.steps,
    patterns: patternsOf(measure),
    timeToNextMs: (step) => timeToNext(measure, step),
    timeToConvertMs: measure.timeToConvertMs,
    breakdown: breakdownOf(measure.breakdown),
    rules: measure.rules,
    dialect: measure.dialect,
    notes: measure.notes
      .filter(({ kind }) => kind === 'unknown-dimension')
      .map(({ count, examples }) => ({ kind: 'unknown-dimension' as const, count, examples })),
  })
}

/** The runs by what they reached and whether they may still go on. */
function patternsOf({ runs }: StepsMeasure): StepPattern[] {
  const counts = new Map<number, number>()
  for (let run = 0; run < runs.count; run++) {
    const key = (runs.reached[run] as number) * 2 + (runs.open[run] as number)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, actors]) => ({ reached: Math.floor(key / 2), isOpen: key % 2 === 1, actors }))
}

/** From this step to the one done next, over those who went on. */
function timeToNext({ runs, steps }: StepsMeasure, step: number): DurationSummary | null {
  const durations: number[] = []
  for (let run = 0; run < runs.count; run++) {
    const reached = runs.reached[run] as number
    const further = reached & ~((2 << step) - 1)
    if ((reached & (1 << step)) === 0 || further === 0) continue
    const next = 31 - Math.clz32(further & -further)
    const first = run * steps.length
    durations.push((runs.timeMs[first + next] as number) - (runs.timeMs[first + step] as number))
  }
  return summariseDurations(durations)
}

function breakdownOf(groups: StepsGroups | null): FunnelMeasure['breakdown'] {
  if (groups === null || (groups.attribution !== 'first' && groups.attribution !== 'last')) return null
  return {
    dimension: groups.dimension,
    attribution: groups.attribution,
    bands: groups.groups.map((group: StepsGroup) =>
      bandOfPatterns(group.value, {
        steps: group.steps,
        reached: group.steps.map(({ reached }) => reached),
        previous: (step) => group.steps[step]?.rates.previous ?? null,
        open: group.open,
      }),
    ),
  }
}
