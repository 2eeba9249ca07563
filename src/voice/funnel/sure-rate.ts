import type { Rate } from '../../measures/statistics/wilson.js'
import type { CommonMessages } from '../common/common-messages.js'
import type { Formatter } from '../common/formatter.js'
import { intervalText, rateText } from './funnel-table.js'

/** A rate with how sure it is: its share, its 95 % interval, and whether it is one of few; a dash where it is not known. */
export function sureRate(rate: Rate | null, { thinData }: Pick<CommonMessages, 'thinData'>, f: Formatter): string {
  if (rate?.rate == null) return rateText(rate, f)
  const thin = rate.thin ? [thinData(rate.denominator, f)] : []
  return `${rateText(rate, f)} (${[intervalText(rate, f), ...thin].join(', ')})`
}
