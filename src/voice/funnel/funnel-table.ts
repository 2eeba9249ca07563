import type { FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import type { Rate } from '../../measures/statistics/wilson.js'
import type { ChartTable } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelMessages } from './funnel-messages.js'
import { funnelTerms } from './funnel-terms.js'

type Term = keyof FunnelMessages['term']
type Cell = (stage: FunnelStage, f: Formatter) => string
type Column = readonly [Term, Cell]

const NOTHING = '–'

/** The share of the stage before, and how sure it is. */
const PREVIOUS: readonly Column[] = [
  ['previous', ({ rates }, f) => rateText(rates.previous, f)],
  ['interval', ({ rates }, f) => intervalText(rates.previous, f)],
]

/** What is known of plain totals. */
const TOTALS_COLUMNS: readonly Column[] = [
  ['count', countText],
  ...PREVIOUS,
  ['first', ({ rates }, f) => rateText(rates.first, f)],
  ['unknown', ({ outflow, missing }, f) => (missing === true ? NOTHING : f.count(outflow.unknown))],
]

/** Ways into a stage and out of it, and shares, each under the name of its term. */
const INFLOW = ['carriedIn', 'entered', 'skippedIn', 'steppedBackIn', 'returned'] as const
const OUTFLOW = ['movedOn', 'skippedAhead', 'steppedBack', 'converted', 'lost', 'open', 'ended'] as const
const RATES = ['first', 'total', 'conversion'] as const

/** The whole balance, then the rates, then the times. */
function flowColumns(): readonly Column[] {
  return [
    ['arrivals', ({ arrivals }, f) => f.count(arrivals)],
    ['visits', ({ visits }, f) => f.count(visits)],
    ...INFLOW.map((way): Column => [way, ({ inflow }, f) => f.count(inflow[way])]),
    ...OUTFLOW.map((way): Column => [way, ({ outflow }, f) => f.count(outflow[way])]),
    ...PREVIOUS,
    ...RATES.map((rate): Column => [rate, ({ rates }, f) => rateText(rates[rate], f)]),
    ['medianToNext', ({ timeToNextMs }, f) => medianText(timeToNextMs, f)],
    ['medianDwell', ({ dwellMs }, f) => medianText(dwellMs, f)],
  ]
}

function medianText(times: FunnelStage['dwellMs'], f: Formatter): string {
  return times === null ? NOTHING : f.duration(times.medianMs)
}

/** The funnel in rows, one per stage; with a breakdown, one further column per band. */
export function funnelTable(measure: FunnelMeasure, messages: FunnelMessages, f: Formatter): ChartTable {
  const columns = measure.reading === 'totals' ? TOTALS_COLUMNS : flowColumns()
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
