import type { LoopStockTexts } from '../../layout/loop/layout-loop-stock.js'
import {
  type LoopStock,
  type LoopStockPeriod,
  type LoopStockStage,
  stockIn,
  stockOut,
} from '../../measures/loop/loop-stock.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import { capital } from './loop-texts.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

/** The name of a period of stock and flow. */
export function stockPeriod(
  { unit }: LoopStock,
  period: LoopStockPeriod,
  messages: LoopViewsMessages,
  f: Formatter,
): string {
  return messages.period(unit, period.startMs, f)
}

/** The sentence of one stage in one period. */
export function stockSentence(label: string, stage: LoopStockStage, messages: LoopViewsMessages, f: Formatter): string {
  const { opening, closing } = stage
  const facts = { stage: label, opening, closing, arrived: stockIn(stage), left: stockOut(stage) }
  const residual = stage.residual === 0 ? [] : [messages.stock.residual(label, stage.residual, f)]
  return [messages.stock.stage(facts, f), ...residual].join(' ')
}

/** The words in the picture. */
export function stockTexts(
  measure: LoopStock,
  period: LoopStockPeriod,
  messages: LoopViewsMessages,
  f: Formatter,
): LoopStockTexts {
  const words = messages.stock
  return {
    stages: period.stages.map((stage, index) => ({
      label: measure.stages[index]?.label ?? '',
      closing: f.count(stage.closing),
      change: words.change(stage.closing - stage.opening, f),
      residual: stage.residual === 0 ? '' : words.residualShort(words.change(stage.residual, f)),
    })),
    stockLegend: (count) => words.stockLegend(f.count(count)),
    flowLegend: (count) => words.flowLegend(f.count(count)),
  }
}

/** One period of stock and flow in words and as a table. Pure; linear in stages. */
export function describeLoopStock(
  measure: LoopStock,
  period: LoopStockPeriod | undefined,
  messages: LoopViewsMessages,
  f: Formatter,
): ChartDescription {
  const { columns, ...words } = messages.stock
  const isEmpty = period === undefined || !measure.periods.some(hasAnybody)
  const name = period === undefined ? '' : capital(stockPeriod(measure, period, messages, f))
  const stages = period?.stages ?? []
  const labelOf = (index: number): string => measure.stages[index]?.label ?? ''
  const numbers = [
    'opening',
    'entered',
    'returned',
    'movedIn',
    'movedOut',
    'lost',
    'ended',
    'closing',
    'residual',
  ] as const
  return {
    title: isEmpty ? words.empty.title : titleOf(measure, stages, name, messages, f),
    readingKey: isEmpty ? '' : keyOf(period, words),
    summary: stages.map((stage, index) => stockSentence(labelOf(index), stage, messages, f)).join(' '),
    table: {
      caption: words.caption(name),
      columns: [
        { label: columns.stage, numeric: false },
        ...numbers.map((column) => ({ label: columns[column], numeric: true })),
      ],
      rows: stages.map((stage, index) => [labelOf(index), ...numbers.map((column) => f.count(stage[column]))]),
    },
    definition: '',
    notes: isEmpty ? [] : [period.residual === 0 ? words.reconciled : words.noteResidual(period.residual, f)],
    ...(isEmpty ? { empty: words.empty } : {}),
  }
}

/** The key names the colours that this period shows. */
function keyOf({ stages, flows }: LoopStockPeriod, { key, keyOf: of }: StockWords): string {
  return [
    key,
    ...(stages.some(({ entered, returned }) => entered + returned > 0) ? [of.came] : []),
    ...(stages.some(({ lost, ended }) => lost + ended > 0) ? [of.left] : []),
    ...(flows.some(({ kind }) => kind === 'stepBack') ? [of.back] : []),
    ...(flows.some(({ kind }) => kind === 'reEntry') ? [of.again] : []),
  ].join(' ')
}

type StockWords = Pick<LoopViewsMessages['stock'], 'key' | 'keyOf'>

function hasAnybody({ stages }: LoopStockPeriod): boolean {
  return stages.some((stage) => stage.opening + stage.closing + stockIn(stage) + stockOut(stage) > 0)
}

function titleOf(
  measure: LoopStock,
  stages: readonly LoopStockStage[],
  period: string,
  messages: LoopViewsMessages,
  f: Formatter,
): string {
  const changes = stages.map(({ closing, opening }) => closing - opening)
  const most = changes.reduce(
    (best, change, index) => (Math.abs(change) > Math.abs(changes[best] ?? 0) ? index : best),
    0,
  )
  const change = changes[most] ?? 0
  if (change === 0) return messages.stock.still(period)
  return messages.stock.title({ period, stage: measure.stages[most]?.label ?? '', change }, f)
}
