import { compareRates } from '../../measures/compare/compare-rates.js'
import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import { countText, rateText } from './funnel-table.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { underWayNotes } from './under-way-notes.js'

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
    summary: f.sentences([title, ...sentences]),
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
    notes: underWayNotes(
      funnels.map(({ name, measure }) => ({ name, ...measure.totals })),
      messages,
      f,
    ),
    ...(isEmpty ? { empty: { title: text.empty, hint: '' } } : {}),
  }
}

/** Best and worst where chance does not explain it: each is clearly apart from every other one. */
function titleOf(funnels: readonly Named[], { multiples: text }: FunnelViewsMessages, f: Formatter): string {
  const known = funnels
    .flatMap(({ name, measure: { conversion } }) =>
      conversion.rate === null ? [] : [{ name, conversion, rate: conversion.rate }],
    )
    .sort((a, b) => b.rate - a.rate)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return text.empty
  const [rate, worstRate] = [f.percent(first.rate), f.percent(last.rate)]
  if (known.length === 1) return text.single({ name: first.name, rate })
  const isBest = known.slice(1).every((other) => compareRates(other.conversion, first.conversion).verdict === 'rose')
  const isWorst = known
    .slice(0, -1)
    .every((other) => compareRates(other.conversion, last.conversion).verdict === 'fell')
  const facts = { best: first.name, rate, worst: last.name, worstRate }
  if (isBest && isWorst) return text.title(facts)
  return isBest ? text.best(facts) : isWorst ? text.worst(facts) : text.unclear
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
