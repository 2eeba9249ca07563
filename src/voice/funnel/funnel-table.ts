import type { FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import type { Rate } from '../../measures/statistics/wilson.js'
import type { ChartTable } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelMessages } from './funnel-messages.js'
import { funnelTerms } from './funnel-terms.js'

type Term = keyof FunnelMessages['term']
type Cell = (stage: FunnelStage, f: Formatter) => string

const NOTHING = '–'

/** What is known of plain totals. */
const TOTALS_COLUMNS: readonly (readonly [Term, Cell])[] = [
  ['count', countText],
  ['previous', ({ rates }, f) => rateText(rates.previous, f)],
  ['interval', ({ rates }, f) => intervalText(rates.previous, f)],
  ['first', ({ rates }, f) => rateText(rates.first, f)],
  ['unknown', ({ outflow, missing }, f) => (missing === true ? NOTHING : f.count(outflow.unknown))],
]

/** The whole balance, then the rates, then the times. */
const FLOW_COLUMNS: readonly (readonly [Term, Cell])[] = [
  ['arrivals', ({ arrivals }, f) => f.count(arrivals)],
  ['visits', ({ visits }, f) => f.count(visits)],
  ['carriedIn', ({ inflow }, f) => f.count(inflow.carriedIn)],
  ['entered', ({ inflow }, f) => f.count(inflow.entered)],
  ['skippedIn', ({ inflow }, f) => f.count(inflow.skippedIn)],
  ['steppedBackIn', ({ inflow }, f) => f.count(inflow.steppedBackIn)],
  ['returned', ({ inflow }, f) => f.count(inflow.returned)],
  ['movedOn', ({ outflow }, f) => f.count(outflow.movedOn)],
  ['skippedAhead', ({ outflow }, f) => f.count(outflow.skippedAhead)],
  ['steppedBack', ({ outflow }, f) => f.count(outflow.steppedBack)],
  ['converted', ({ outflow }, f) => f.count(outflow.converted)],
  ['lost', ({ outflow }, f) => f.count(outflow.lost)],
  ['open', ({ outflow }, f) => f.count(outflow.open)],
  ['ended', ({ outflow }, f) => f.count(outflow.ended)],
  ['previous', ({ rates }, f) => rateText(rates.previous, f)],
  ['interval', ({ rates }, f) => intervalText(rates.previous, f)],
  ['first', ({ rates }, f) => rateText(rates.first, f)],
  ['total', ({ rates }, f) => rateText(rates.total, f)],
  ['conversion', ({ rates }, f) => rateText(rates.conversion, f)],
  ['medianToNext', ({ timeToNextMs }, f) => (timeToNextMs === null ? NOTHING : f.duration(timeToNextMs.medianMs))],
  ['medianDwell', ({ dwellMs }, f) => (dwellMs === null ? NOTHING : f.duration(dwellMs.medianMs))],
]

/** The funnel in rows, one per stage; with a breakdown, one further column per band. */
export function funnelTable(measure: FunnelMeasure, messages: FunnelMessages, f: Formatter): ChartTable {
  const columns = measure.reading === 'totals' ? TOTALS_COLUMNS : FLOW_COLUMNS
  const bands = measure.breakdown?.bands ?? []
  const terms = funnelTerms(measure, messages)
  return {
    caption: messages.tableCaption(measure.stages.length, f),
    columns: [
      { label: terms.stage, numeric: false },
      ...columns.map(([term]) => ({ label: terms[term], numeric: true })),
      ...bands.map((band) => ({ label: bandName(band, messages, f), numeric: true })),
    ],
    rows: measure.stages.map((stage, index) => [
      stage.stage.label,
      ...columns.map(([, cell]) => cell(stage, f)),
      ...bands.map((band) => f.count(band.arrivals[index] ?? 0)),
    ]),
  }
}

/** The count of a stage as text, or a dash where it is missing. */
export function countText(stage: FunnelStage | undefined, f: Formatter): string {
  return stage === undefined || stage.missing === true ? NOTHING : f.count(stage.arrivals)
}

/** A rate as text: its share, or a dash where it is not known. */
export function rateText(rate: Rate | null, f: Formatter): string {
  return rate === null || rate.rate === null ? NOTHING : f.percent(rate.rate)
}

/** The interval of a rate as text. */
export function intervalText(rate: Rate | null, f: Formatter): string {
  return rate === null || rate.rate === null ? NOTHING : f.range(rate.low, rate.high)
}

/** The name of a band: its value, or what it stands for. */
export function bandName(
  band: { readonly value: string | null; readonly kind: 'value' | 'missing' | 'other'; readonly values: number },
  messages: FunnelMessages,
  f: Formatter,
): string {
  if (band.kind === 'other') return messages.band.other(band.values, f)
  return band.value ?? messages.band.missing
}
