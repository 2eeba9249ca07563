import { compareFunnels, type FunnelComparison, type StageComparison } from '../../measures/compare/compare-funnels.js'
import type { RateComparison } from '../../measures/compare/compare-rates.js'
import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { CommonMessages } from '../common/common-messages.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { nameInSentence } from './stage-words.js'
import { underWayNotes } from './under-way-notes.js'

/** How to speak of two funnels. */
export interface DescribeFunnelPairOptions {
  readonly formatter: Formatter
  readonly messages: FunnelViewsMessages
  readonly common: CommonMessages
  readonly form: 'ghost' | 'mirror'
  /** What the two are called: `March`, `April`. */
  readonly names: { readonly earlier: string; readonly later: string }
  readonly vertical: boolean
  /** Whether the halves stand with the earlier one on the right. Default false. */
  readonly isFlipped?: boolean | undefined
  /** Whether the picture bears rates. Default true. */
  readonly rated?: boolean | undefined
  /** Whether it bears the differences of all rates that are known. Default true. */
  readonly differing?: boolean | undefined
  /** What is said where both have stages and nobody has arrived. Default: that there are no journeys. */
  readonly nobody?: ChartDescription['empty']
}

const NOTHING = '–'
const CHANGES: ReadonlySet<RateComparison['verdict']> = new Set(['rose', 'fell'])

/**
 * Two funnels in words and in a table: the largest change of a rate between neighbouring stages that
 * chance does not explain, or that there is none. Pure; linear in stages.
 */
export function describeFunnelPair(
  earlier: FunnelMeasure,
  later: FunnelMeasure,
  options: DescribeFunnelPairOptions,
): ChartDescription {
  const {
    messages,
    common,
    form,
    names,
    vertical,
    isFlipped = false,
    rated = true,
    differing = true,
    formatter,
  } = options
  const comparison = compareFunnels(earlier, later)
  const isEmpty = [...earlier.stages, ...later.stages].every(({ arrivals }) => arrivals === 0)
  const known = later.stages.length > 0 ? options.nobody : undefined
  const empty = known ?? { title: common.emptyTitle, hint: common.emptyHint }
  const title = isEmpty ? empty.title : titleOf(comparison, later, options)
  const sides = isFlipped ? { earlier: names.later, later: names.earlier } : names
  const stages = comparison.stages.map((stage) => pairItemText(stage, later, options))
  return {
    title,
    readingKey: isEmpty ? '' : messages.comparison.readingKey({ form, ...sides, vertical, rated }),
    summary: formatter.sentences([title, ...stages]),
    table: tableOf(comparison, later, options),
    definition: messages.comparison.definition,
    notes: [
      ...underWayNotes(
        [
          { name: names.earlier, ...earlier.totals },
          { name: names.later, ...later.totals },
        ],
        messages,
        formatter,
      ),
      ...(differing || isEmpty ? [] : [messages.comparison.inTable]),
      ...(comparison.unmatched.length === 0
        ? []
        : [messages.comparison.unmatched(formatter.list(comparison.unmatched))]),
    ],
    ...(isEmpty ? { empty } : {}),
  }
}

function titleOf(
  { stages }: FunnelComparison,
  later: FunnelMeasure,
  { messages, common, names, formatter: f }: DescribeFunnelPairOptions,
): string {
  const clear = stages.flatMap(({ stage, previous }) =>
    previous === null || previous.difference === null || !CHANGES.has(previous.verdict) ? [] : [{ stage, previous }],
  )
  const size = ({ previous }: (typeof clear)[number]): number => Math.abs(previous.difference ?? 0)
  const largest = clear.reduce<(typeof clear)[number] | null>((a, b) => (a === null || size(b) > size(a) ? b : a), null)
  if (largest === null) {
    const isOpen = stages.some(({ previous }) => previous?.verdict === 'unfinished')
    return messages.comparison[isOpen ? 'unfinished' : 'unchanged'](names.earlier, names.later)
  }
  const { stage, previous } = largest
  const at = later.stages.findIndex((one) => one.stage.id === stage)
  return messages.comparison.changed({
    verdict: previous.verdict === 'fell' ? 'fell' : 'rose',
    stage: nameInSentence(later.stages[at], common),
    from: nameInSentence(later.stages[at - 1], common),
    earlier: f.percent(previous.earlier.rate ?? 0),
    later: f.percent(previous.later.rate ?? 0),
    ...intervalTexts(previous, messages, f),
  })
}

/** A difference of rates and its interval, in points. */
export function intervalTexts(
  { difference, low, high }: Pick<RateComparison, 'difference' | 'low' | 'high'>,
  messages: FunnelViewsMessages,
  f: Formatter,
): { points: string; low: string; high: string } {
  return {
    points: difference === null ? NOTHING : messages.points(difference, f),
    low: messages.points(low, f),
    high: messages.points(high, f),
  }
}

/** One stage of both in a sentence. */
export function pairItemText(
  { stage, earlierArrivals, laterArrivals, previous }: StageComparison,
  later: FunnelMeasure,
  { messages, names, formatter: f }: Pick<DescribeFunnelPairOptions, 'messages' | 'names' | 'formatter'>,
): string {
  return messages.comparison.item({
    stage: later.stages.find((one) => one.stage.id === stage)?.stage.label ?? stage,
    earlierName: names.earlier,
    laterName: names.later,
    earlier: f.count(earlierArrivals),
    later: f.count(laterArrivals),
    rates:
      previous === null
        ? null
        : {
            earlier: f.percent(previous.earlier.rate ?? 0),
            later: f.percent(previous.later.rate ?? 0),
            ...intervalTexts(previous, messages, f),
            verdict: messages.comparison.verdict[previous.verdict],
          },
  })
}

function tableOf(
  { stages }: FunnelComparison,
  later: FunnelMeasure,
  { messages, names, formatter: f }: DescribeFunnelPairOptions,
): ChartDescription['table'] {
  const { comparison: text } = messages
  const heads = [
    ...[names.earlier, names.later].map(text.count),
    ...[names.earlier, names.later].map(text.rate),
    text.difference,
    text.interval,
    text.judgement,
  ]
  return {
    caption: text.table,
    columns: [
      { label: text.stage, numeric: false },
      ...heads.map((label) => ({ label, numeric: label !== text.judgement })),
    ],
    rows: stages.map(({ stage, earlierArrivals, laterArrivals, previous }) => {
      const label = later.stages.find((one) => one.stage.id === stage)?.stage.label ?? stage
      const counts = [label, f.count(earlierArrivals), f.count(laterArrivals)]
      if (previous === null) return [...counts, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING]
      const { points, low, high } = intervalTexts(previous, messages, f)
      const rates = [previous.earlier, previous.later].map(({ rate }) => (rate === null ? NOTHING : f.percent(rate)))
      return [...counts, ...rates, points, `${low} … ${high}`, text.verdict[previous.verdict]]
    }),
  }
}
