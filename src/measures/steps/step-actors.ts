import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { StepsMeasure } from './steps-measure.js'
import { maskFrom } from './summarise-runs.js'

/**
 * The ids of the actors who reached a step (counted from 0), by code point. `measure` must have been
 * made from this set. Throws JourneyError `bad-option` for a step that is not there. Linear.
 */
export function actorsAtStep(set: JourneySet, measure: StepsMeasure, step: number): string[] {
  checkStep(measure, step)
  return actorsWhere(set, measure, (reached) => (reached & (1 << step)) !== 0)
}

/**
 * The ids of the actors who reached the required step before `step`, but neither it nor any further
 * one, by code point. None for the first step. Throws JourneyError `bad-option`. Linear.
 */
export function actorsDroppedBefore(set: JourneySet, measure: StepsMeasure, step: number): string[] {
  checkStep(measure, step)
  let before = step - 1
  while (before > 0 && measure.steps[before]?.optional === true) before--
  if (before < 0) return []
  const further = maskFrom(measure.steps.length, step)
  return actorsWhere(set, measure, (reached) => (reached & (1 << before)) !== 0 && (reached & further) === 0)
}

function actorsWhere(set: JourneySet, { runs }: StepsMeasure, test: (reached: number) => boolean): string[] {
  const ids: string[] = []
  for (let run = 0; run < runs.count; run++) {
    if (test(runs.reached[run] as number)) ids.push(set.actors[runs.actor[run] as number] ?? '')
  }
  return ids
}

function checkStep({ steps }: StepsMeasure, step: number): void {
  if (Number.isInteger(step) && step >= 0 && step < steps.length) return
  throw new JourneyError(badOption, 'step', step, `a step from 0 to ${steps.length - 1}`)
}
