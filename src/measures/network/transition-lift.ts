import { CONVERTED, LOST } from '../../model/journey-set.js'
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.js'
import { fisherExact } from '../statistics/fisher-exact.js'
import type { NetworkCounts } from './count-transitions.js'

/** Share of false discoveries that is borne. */
const FALSE_DISCOVERY_RATE = 0.1
/** Transitions used by fewer decided journeys are not tested: they could never be told apart. */
const TESTED_FROM = 5

/**
 * Per transition, the conversion rate of decided journeys that used it against those that did not:
 * a ratio where Fisher's exact test survives Benjamini-Hochberg at 0.10, else null.
 */
export function transitionLifts({ transitions, outcomes }: NetworkCounts): (number | null)[] {
  const converted = outcomes[CONVERTED] as number
  const lost = outcomes[LOST] as number
  const lifts = new Array<number | null>(transitions.from.length).fill(null)
  const tested: number[] = []
  transitions.from.forEach((_, k) => {
    if ((transitions.convertingJourneys[k] as number) + (transitions.lostJourneys[k] as number) >= TESTED_FROM)
      tested.push(k)
  })
  const table = (k: number): [number, number, number, number] => {
    const a = transitions.convertingJourneys[k] as number
    const b = transitions.lostJourneys[k] as number
    return [a, b, converted - a, lost - b]
  }
  const survives = benjaminiHochberg(
    tested.map((k) => fisherExact(...table(k))),
    FALSE_DISCOVERY_RATE,
  )
  tested.forEach((k, i) => {
    if (survives[i]) lifts[k] = ratioOf(...table(k))
  })
  return lifts
}

/** (a / (a + b)) / (c / (c + d)); null where either base is empty or nobody converts without it. */
function ratioOf(a: number, b: number, c: number, d: number): number | null {
  return a + b > 0 && c > 0 ? a / (a + b) / (c / (c + d)) : null
}
