import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'

/** What becomes of one who tells others. */
export interface Audience {
  /** People whom each reaches. */
  readonly size: number
  /** Of these, those who notice, 0..1. Default 1. */
  readonly noticed?: number
  /** Of those who notice, those who come, 0..1. */
  readonly won: number
}

/**
 * How many new people each at the last stage brings, from the size of their audience: size times noticed
 * times won. For `loopFromTotals({ beta })` or `<LoopChart beta>`; a plan, not a count.
 *
 * @example betaOfAudience({ size: 150, noticed: 0.1, won: 0.04 }) // 0.6
 * @throws JourneyError `bad-option` where a number is negative, not finite, or a share above 1
 */
export function betaOfAudience({ size, noticed = 1, won }: Audience): number {
  if (!(Number.isFinite(size) && size >= 0)) {
    throw new JourneyError(badOption, 'size', size, 'a finite number of at least 0')
  }
  for (const [name, share] of Object.entries({ noticed, won })) {
    if (!(share >= 0 && share <= 1)) throw new JourneyError(badOption, name, share, 'a share from 0 to 1')
  }
  return size * noticed * won
}
