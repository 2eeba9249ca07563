import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import { countText, rateText } from './funnel-table.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'

/** A funnel with its name. */
interface Named {
  readonly name: string
  readonly measure: FunnelMeasure
}

/** How to speak of several funnels. */
export interface DescribeFunnelMultiplesOptions {
  readonly formatter: Formatter
  readonly messages: FunnelViewsMessages
}

/** Several funnels in words and in a table, a row per funnel and stage. Pure; linear in stages. */
export function describeFunnelMultiples(
  funnels: readonly Named[],
  { formatter: f, messages }: DescribeFunnelMultiplesOptions,
): ChartDescription {
  const text = messages.multiples
  const isEmpty = funnels.every(({ measure }) => measure.stages.every(({ arrivals }) => arrivals === 0))
  const title = isEmpty ? text.empty : titleOf(funnels, messages, f)
  const sentences = funnels.map(({ name, measure }) => text.single({ name, rate: rateText(measure.conversion, f) }))
  return {
    title,
    readingKey: isEmpty ? '' : text.readingKey,
    summary: [title, ...sentences].join('. '),
    table: {
      caption: text.table(funnels.length, f),
      columns: [
        { label: text.name, numeric: false },
        { label: messages.comparison.stage, numeric: false },
        { label: messages.comparison.journeys, numeric: true },
        { label: messages.comparison.ofStageBefore, numeric: true },
        { label: messages.comparison.interval, numeric: true },
      ],
      rows: funnels.flatMap(({ name, measure }) =>
        measure.stages.map((stage) => {
          const { previous } = stage.rates
          const interval = previous?.rate == null ? '–' : f.range(previous.low, previous.high)
          return [name, stage.stage.label, countText(stage, f), rateText(previous, f), interval]
        }),
      ),
    },
    definition: text.readingKey,
    notes: [],
    ...(isEmpty ? { empty: { title: text.empty, hint: '' } } : {}),
  }
}

function titleOf(funnels: readonly Named[], { multiples: text }: FunnelViewsMessages, f: Formatter): string {
  const known = funnels
    .map(({ name, measure }) => ({ name, rate: measure.conversion.rate }))
    .filter((one): one is { name: string; rate: number } => one.rate !== null)
    .sort((a, b) => b.rate - a.rate)
  const [best] = known
  const worst = known.at(-1)
  if (best === undefined || worst === undefined) return text.empty
  if (best.rate === worst.rate) return text.single({ name: best.name, rate: f.percent(best.rate) })
  return text.title({
    best: best.name,
    rate: f.percent(best.rate),
    worst: worst.name,
    worstRate: f.percent(worst.rate),
  })
}

/** One stage of one of them in a sentence. */
export function multipleItemText(
  { name, measure }: Named,
  index: number,
  { formatter: f, messages }: DescribeFunnelMultiplesOptions,
): string {
  const stage = measure.stages[index]
  const rate = stage?.rates.previous?.rate ?? null
  return messages.multiples.item({
    name,
    stage: stage?.stage.label ?? '',
    arrivals: countText(stage, f),
    rate: rate === null ? null : f.percent(rate),
  })
}
