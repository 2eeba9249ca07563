import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import type { Interval } from '../../measures/statistics/wilson.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { factorText, gainText, wholeDays } from '../../voice/loop/loop-texts.js'
import type { LoopViewsMessages } from '../../voice/loop/loop-views-messages.js'

/** One number of the gain panel. */
export interface GainFact {
  readonly label: string
  readonly value: string
  readonly note?: string | undefined
}

/** Gain, multiplier, generations, elasticity and loop times; what is not known is left out or said. */
export function gainFacts(
  { gain, referralsKnown, ...measure }: LoopMeasure,
  messages: LoopViewsMessages,
  f: Formatter,
): GainFact[] {
  const words = messages.gain
  const { k, interval, multiplier, generations, elasticity } = gain
  const within = (limits: Interval | null, text: (value: number, f: Formatter) => string): Pick<GainFact, 'note'> =>
    limits === null ? {} : { note: words.between(text(limits.low, f), text(limits.high, f), f.percent(0.95)) }
  const times = [
    { label: words.toReferral, ms: measure.timeToReferral.medianMs },
    { label: words.toReEntry, ms: measure.timeToReEntry.medianMs },
  ].flatMap(({ label, ms }): GainFact[] => (ms === null ? [] : [{ label, value: f.duration(wholeDays(ms)) }]))
  if (k === null || !referralsKnown) return [{ label: words.gain, value: words.unknown }, ...times]
  // What follows from a multiplier without bound would be a number nobody knows.
  const isBounded = multiplier.kind === 'bounded'
  return [
    { label: words.gain, value: gainText(k, f), ...within(interval, gainText) },
    isBounded
      ? { label: words.multiplier, value: factorText(multiplier.value, f), ...within(multiplier.interval, factorText) }
      : { label: words.multiplier, value: words.notBounded },
    ...(generations === null || !isBounded ? [] : [{ label: words.generations, value: f.count(generations) }]),
    ...(elasticity === null || !isBounded
      ? []
      : [{ label: words.elasticity, value: words.elasticityOf(f.percent(elasticity / 100)) }]),
    ...times,
  ]
}
