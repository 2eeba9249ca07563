import type { FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import type { Rate } from '../../measures/statistics/wilson.js'
import type { ChartTable } from '../common/chart-description.js'
import type { CommonMessages } from '../common/common-messages.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelMessages } from './funnel-messages.js'
import { funnelTerms } from './funnel-terms.js'
import { movesTable } from './moves-table.js'

type Term = keyof FunnelMessages['term']
type Cell = (stage: FunnelStage, f: Formatter, common: CommonMessages) => string
/** The term that names a column, or, for an interval, that of its rate. */
type Column = readonly [Term | { readonly intervalOf: Term }, Cell]

const NOTHING = '–'

/** The share of the stage before, and how sure it is. */
const PREVIOUS: readonly Column[] = [
  ['previous', ({ rates }, f) => rateText(rates.previous, f)],
  ['interval', ({ rates }, f, common) => sureInterval(rates.previous, common, f)],
]

/** What is known of plain totals. */
const TOTALS_COLUMNS: readonly Column[] = [
  ['count', countText],
  ...PREVIOUS,
  ...rateColumns('first'),
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
    ...RATES.flatMap((rate) => rateColumns(rate)),
    ['medianToNext', ({ timeToNextMs }, f) => medianText(timeToNextMs, f)],
    ['medianDwell', ({ dwellMs }, f) => medianText(dwellMs, f)],
  ]
}

function medianText(times: FunnelStage['dwellMs'], f: Formatter): string {
  return times === null ? NOTHING : f.duration(times.medianMs)
}

/** A share, and how sure it is. */
function rateColumns(rate: (typeof RATES)[number]): readonly Column[] {
  return [
    [rate, ({ rates }, f) => rateText(rates[rate], f)],
    [{ intervalOf: rate }, ({ rates }, f, common) => sureInterval(rates[rate], common, f)],
  ]
}

/** The interval of a rate, and whether it is one of few; a dash where it is not known. */
export function sureInterval(rate: Rate | null, common: Pick<CommonMessages, 'thinData'>, f: Formatter): string {
  return f.joined(surety(rate, common, f))
}

function surety(rate: Rate | null, { thinData }: Pick<CommonMessages, 'thinData'>, f: Formatter): string[] {
  return [intervalText(rate, f), ...(rate?.rate != null && rate.thin ? [thinData(rate.denominator, f)] : [])]
}

/**
 * The funnel in rows, one per stage; with a breakdown, two further columns per band: how many, and which share of the
 * stage before. Below, every move.
 */
export function funnelTable(
  measure: FunnelMeasure,
  messages: FunnelMessages,
  common: CommonMessages,
  f: Formatter,
): ChartTable {
  const columns = measure.reading === 'totals' ? TOTALS_COLUMNS : flowColumns()
  const bands = measure.breakdown?.bands ?? []
  const terms = funnelTerms(measure, messages)
  const nameOf = (term: Column[0]): string =>
    typeof term === 'string' ? terms[term] : `${terms.interval} · ${terms[term.intervalOf]}`
  const more = movesTable(measure, messages, common, f)
  return {
    caption: messages.tableCaption(measure.stages.length, f),
    columns: [
      { label: terms.stage, numeric: false },
      ...columns.map(([term]) => ({ label: nameOf(term), numeric: true })),
      ...bands.flatMap((band) => {
        const name = bandName(band, messages, f)
        return [name, `${name} · ${terms.previousCount}`].map((label) => ({ label, numeric: true }))
      }),
    ],
    rows: measure.stages.map((stage, index) => [
      stage.stage.label,
      ...columns.map(([, cell]) => cell(stage, f, common)),
      ...bands.flatMap(({ arrivals, previousRates }) => [
        f.count(arrivals[index] ?? 0),
        sureRate(previousRates[index] ?? null, common, f),
      ]),
    ]),
    ...(more.length > 0 && { more }),
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

/** A rate with how sure it is: its share, its 95 % interval, and whether it is one of few; a dash where it is not known. */
export function sureRate(rate: Rate | null, common: Pick<CommonMessages, 'thinData'>, f: Formatter): string {
  return rate?.rate == null ? NOTHING : f.noted(rateText(rate, f), surety(rate, common, f))
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
