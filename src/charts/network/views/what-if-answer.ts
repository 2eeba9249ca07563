import type { NetworkPicture } from '../../../measures/network/network-measure.js'
import type { WhatIfAnswer } from '../../../measures/network/what-if-touchpoint.js'
import type { Formatter } from '../../../voice/common/formatter.js'
import type { NetworkViewsMessages } from '../../../voice/network/views-messages.js'

/** How many conversions more or fewer, of how many, by the model. */
export function whatIfAnswer(
  { totals, chain }: NetworkPicture,
  { conversionsDifference: more }: Pick<WhatIfAnswer, 'conversionsDifference'>,
  { whatIf }: NetworkViewsMessages,
  f: Formatter,
): string {
  const { converted, journeys, open } = totals
  // The model lets all journeys end, so the difference is one to what it expects of all of them.
  const of = open > 0 ? Math.round(journeys * (chain.conversionRate ?? 0)) : converted
  const rounded = Math.round(more)
  if (rounded === 0) return whatIf.same
  return rounded > 0 ? whatIf.more(more, of, f) : whatIf.fewer(-more, of, f)
}

/** The share lost that is asked about, and in place of which; the share alone where they are the same. */
export function askedLoss(now: number, asked: number, { whatIf }: NetworkViewsMessages, f: Formatter): string {
  return asked === now ? f.percent(now) : whatIf.value(now, asked, f)
}
