import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'

/** What `measureLoop` may be told. */
export interface LoopOptions {
  /**
   * How many new actors one actor at the last stage brings, where it is known better than the data
   * show it (a survey, a plan). 0 is a value. Default: counted from `referredBy`.
   */
  readonly beta?: number | undefined
}

/** The options with their defaults. */
export interface ResolvedLoopOptions {
  /** Null: counted. */
  readonly beta: number | null
}

/** Fills in defaults. Throws `bad-option` where beta is no number >= 0. */
export function resolveLoopOptions(options: LoopOptions): ResolvedLoopOptions {
  const { beta } = options
  if (beta !== undefined && !(Number.isFinite(beta) && beta >= 0)) {
    throw new JourneyError(badOption, 'beta', beta, 'a finite number of at least 0')
  }
  return { beta: beta ?? null }
}
