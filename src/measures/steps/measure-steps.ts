import type { JourneySet } from '../../model/journey-set.js'
import { threadMaker } from './actor-thread.js'
import { countRuns } from './count-runs.js'
import { dimensionReader } from './dimension-reader.js'
import { type ResolvedSteps, resolveSteps } from './resolve-steps.js'
import { stepGroups } from './step-groups.js'
import { stepMasks } from './step-masks.js'
import { TrendTally } from './step-trend.js'
import type { StepsMeasure, StepsNote } from './steps-measure.js'
import type { StepsOptions } from './steps-options.js'
import { stepsRules } from './steps-rules.js'
import { summariseRuns } from './summarise-runs.js'

/**
 * Measures a funnel of explicit steps: how many actors did the first, and of these the second, ....
 *
 * Steps run over an actor's touches, whatever the cut of the journeys. A *try* is an entry and, from
 * there on, each touch given to the furthest step it can do next (so every step has its earliest
 * touch). Each actor counts once, with its best try: the furthest step; one without exclusion before
 * one with; most steps done; first to complete; latest entry. Where the best one has an exclusion in
 * it (a matching touch after step `fromStep` and before step `toStep`, within the window), the actor
 * stands in no step. In any order, step k is reached by doing k different steps, each by its own
 * touch, and an exclusion takes a try back to its first step. With times per step (`within`), a step
 * done again keeps the next one in reach, and the latest touches count.
 *
 * Counts are actors, times ms. Touches at one instant follow the order of the set (`ties`).
 * Pure: the same set and options give the same result, for pure predicates.
 * Cost: per actor linear in touches x steps (steps squared in any order). Throws JourneyError
 * `bad-option` or `unknown-stage` for misuse of the options only; names that do not occur are noted.
 * Source: semantics.md, section 2; intervals by Wilson (1927).
 *
 * @example
 * const measure = measureSteps(journeys, {
 *   steps: [{ touchpoints: 'cart' }, { touchpoints: 'payment' }, { conversion: true }],
 *   window: '7 days',
 * })
 */
export function measureSteps(set: JourneySet, options: StepsOptions): StepsMeasure {
  const resolved = resolveSteps(set, options)
  const masks = stepMasks(set, resolved)
  const maker = threadMaker(set, masks, resolved)
  const trend = resolved.trend === null ? null : new TrendTally(set, resolved, resolved.trend)
  const { runs, runRows, excluded } = countRuns(set, resolved, maker, trend)
  return {
    reading: 'steps',
    ...summariseRuns(resolved, runs),
    excluded,
    runs,
    breakdown: stepGroups({ set, masks, options: resolved, maker, runs, runRows }),
    trend: trend?.result() ?? null,
    dialect: stepsRules(resolved),
    rules: set.rules,
    notes: notesOf(set, resolved, masks.notes),
  }
}

/** Dimensions asked for by name outside the predicates are looked up here. */
function notesOf(set: JourneySet, options: ResolvedSteps, notes: readonly StepsNote[]): readonly StepsNote[] {
  const asked = [options.breakdown?.dimension, options.holdConstant]
  const unknown = asked.filter(
    (name): name is string => typeof name === 'string' && dimensionReader(set, name) === null,
  )
  if (unknown.length === 0) return notes
  const before = notes.find(({ kind }) => kind === 'unknown-dimension')
  const examples = [...new Set([...(before?.examples ?? []), ...unknown])]
  return [...notes.filter((note) => note !== before), { kind: 'unknown-dimension', count: examples.length, examples }]
}
