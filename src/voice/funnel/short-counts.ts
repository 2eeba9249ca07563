import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Formatter } from '../common/formatter.js'

/** Four digits are hardly longer than their short form. */
const SHORT_FROM = 10_000

/**
 * How the counts of one picture are written where space is short: as they are, unless one stage has
 * five digits. Else 1,023 would stand as 1K beside 884, rounded a hundred times as much.
 */
export function shortCounts(stages: FunnelMeasure['stages'], f: Formatter): (count: number) => string {
  return stages.some(({ arrivals }) => arrivals >= SHORT_FROM) ? f.compact : f.count
}
