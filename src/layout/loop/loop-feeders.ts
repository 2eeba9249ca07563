import type { LoopDriver } from '../../measures/loop/loop-measure.js'
import type { Density } from '../density.js'
import type { LoopTexts, ResolvedLoopLayoutOptions } from './loop-layout-options.js'

/** One stream of the mouth or the tail: one driver, or all the smaller ones together. */
export interface Feeder {
  /** Position among the drivers; -1 for all from `firstOther` on. */
  readonly driver: number
  readonly firstOther: number
  readonly count: number
}

/** How many drivers of an end are at most drawn apart. */
export const DRAWN_APART: Readonly<Record<Density, { readonly mouth: number; readonly tail: number }>> = {
  spark: { mouth: 3, tail: 0 },
  compact: { mouth: 3, tail: 2 },
  regular: { mouth: 5, tail: 3 },
  roomy: { mouth: 7, tail: 4 },
}

/** The largest drivers apart, the others together: nobody is left out of the width. */
export function feedersOf(drivers: readonly LoopDriver[], apart: number): Feeder[] {
  const firstOther = drivers.length <= apart + 1 ? drivers.length : apart
  const feeders = drivers.slice(0, firstOther).map(({ count }, driver) => ({ driver, firstOther, count }))
  const rest = drivers.slice(firstOther).reduce((sum, { count }) => sum + count, 0)
  return (rest > 0 ? [...feeders, { driver: -1, firstOther, count: rest }] : feeders).filter(({ count }) => count > 0)
}

/** What stands at the source of a driver's stream: its name and its share. */
export function feederText(
  end: 'mouth' | 'tail',
  feeder: Pick<Feeder, 'driver' | 'firstOther'>,
  texts: LoopTexts,
): string {
  if (feeder.driver < 0) return texts.otherDrivers[end](feeder.firstOther)
  const text = texts[end][feeder.driver]
  return text === undefined ? '' : `${text.label} ${text.value}`
}

/** The widest that a name beside the ring may be, px. */
export const LABEL_WIDTH: Readonly<Record<Density, number>> = { spark: 0, compact: 84, regular: 124, roomy: 190 }

/** Where the streams of the mouth begin: right of the longest of their names. */
export function sourceX(options: ResolvedLoopLayoutOptions, feeders: readonly Feeder[] = []): number {
  const { texts, density, measureText, margin, width } = options
  if (texts === null || density === 'spark' || density === 'compact') return margin.left
  const longest = Math.max(0, ...feeders.map((feeder) => measureText(feederText('mouth', feeder, texts), 12, 400)))
  return Math.min(margin.left + Math.min(longest, LABEL_WIDTH[density]) + 8, width / 3.6)
}
