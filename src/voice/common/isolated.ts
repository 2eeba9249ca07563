import { shorten } from '../../foundation/shorten.js'
import { shownTurns } from '../../foundation/shown-turns.js'

/** Letters written from right to left, and the signs that turn direction. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/u
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const ISOLATES = /[\u2066-\u2069]/gu
const READ_AT_MOST = 60

/**
 * A name that cannot turn the direction of the sentence it stands in (Unicode bidirectional
 * algorithm, UAX 9, isolates). Names that cannot do so come back as they are; of endless ones the middle is left out.
 */
export function isolated(name: string): string {
  const short = shorten(name, READ_AT_MOST)
  // A sign that ends an isolate within the name would end ours.
  return TURNS.test(short) ? `${FIRST_STRONG_ISOLATE}${shownTurns(short.replace(ISOLATES, ''))}${POP_ISOLATE}` : short
}
