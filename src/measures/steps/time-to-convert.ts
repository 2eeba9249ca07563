import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { type DurationSummary, summariseDurations } from '../statistics/duration-summary.js'
import { type Histogram, histogram } from '../statistics/histogram.js'
import type { StepsMeasure } from './steps-measure.js'

/** Between which steps, and how the histogram is cut. */
export interface TimeToConvertOptions {
  /** Counted from 0. Default 0. */
  readonly fromStep?: number | undefined
  /** Counted from 0. Default: the last step. */
  readonly toStep?: number | undefined
  /** Number of bins. Default: the cube root of the number of actors, rounded up. */
  readonly bins?: number | undefined
}

const SECOND_MS = 1000

/**
 * The time from one step to a further one, over the actors whose counted try did both: mean, median,
 * quartiles and a histogram of equal bins from the minimum, width rounded up to whole seconds.
 * Null where nobody did both. Throws JourneyError `bad-option`. n log n.
 */
export function timeToConvert(measure: StepsMeasure, options: TimeToConvertOptions = {}): DurationSummary | null {
  const count = measure.steps.length
  const { fromStep = 0, toStep = count - 1, bins } = options
  const isRange = Number.isInteger(fromStep) && Number.isInteger(toStep) && fromStep >= 0 && fromStep < toStep
  if (!isRange || toStep >= count) {
    throw new JourneyError(badOption, 'toStep', `${fromStep} to ${toStep}`, `steps from 0 to ${count - 1}, in order`)
  }
  if (bins !== undefined && !(bins >= 1)) throw new JourneyError(badOption, 'bins', bins, 'a number of 1 or more')
  const durations = durationsBetween(measure, fromStep, toStep)
  const summary = summariseDurations(durations)
  const cut: Histogram | null = bins === undefined ? null : histogram(durations, { bins, unit: SECOND_MS })
  return summary === null || cut === null ? summary : { ...summary, histogram: cut }
}

function durationsBetween({ runs, steps }: StepsMeasure, fromStep: number, toStep: number): number[] {
  const both = (1 << fromStep) | (1 << toStep)
  const durations: number[] = []
  for (let run = 0; run < runs.count; run++) {
    if (((runs.reached[run] as number) & both) !== both) continue
    const first = run * steps.length
    durations.push((runs.timeMs[first + toStep] as number) - (runs.timeMs[first + fromStep] as number))
  }
  return durations
}
