import type { ChartItem } from '../../interaction/chart-item.js'
import type { LoopStockLayout, LoopStockStream } from '../../layout/loop/layout-loop-stock.js'
import { type LoopStock, type LoopStockPeriod, stockIn, stockOut } from '../../measures/loop/loop-stock.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { stockSentence } from '../../voice/loop/describe-loop-stock.js'
import type { LoopViewsMessages } from '../../voice/loop/loop-views-messages.js'

/** What a stream of stock and flow stands for. */
function stockStreamRef({ stages }: LoopStock, { kind, from, to }: LoopStockStream): JourneyRef {
  return { kind: 'transition', from: stages[from]?.id ?? '', to: stages[to]?.id ?? '', flow: kind }
}

/** The identity of a stream's mark. */
export function stockStreamKey(stock: LoopStock, stream: LoopStockStream): string {
  return refKey(stockStreamRef(stock, stream))
}

function stockStageRef({ stages }: LoopStock, stage: number): JourneyRef {
  return { kind: 'stage', stage: stages[stage]?.id ?? '' }
}

/** The identity of a stage's mark. */
export function stockStageKey(stock: LoopStock, stage: number): string {
  return refKey(stockStageRef(stock, stage))
}

/** Stages from left to right; down leads to what comes to and leaves a stage, largest first. */
export function stockItems(
  measure: LoopStock,
  period: LoopStockPeriod,
  layout: LoopStockLayout,
  messages: LoopViewsMessages,
  f: Formatter,
): ChartItem[] {
  const { columns } = messages.stock
  const stageKey = (stage: number): string => stockStageKey(measure, stage)
  const groups = layout.discs.map(({ stage, x, y, radiusPx }): Omit<ChartItem, 'moves'>[] => {
    const counts = period.stages[stage]
    const label = measure.stages[stage]?.label ?? ''
    if (counts === undefined) return []
    const ref = stockStageRef(measure, stage)
    const streams = layout.streams.filter(({ from, to }) => (from >= 0 ? from : to) === stage)
    const touching = layout.streams.filter(({ from, to }) => from === stage || to === stage)
    const main = {
      key: refKey(ref),
      ref,
      label: stockSentence(label, counts, messages, f),
      title: label,
      facts: [
        { label: columns.opening, value: f.count(counts.opening) },
        { label: '+', value: f.count(stockIn(counts)) },
        { label: '−', value: f.count(stockOut(counts)) },
        { label: columns.closing, value: f.count(counts.closing) },
        ...(counts.residual === 0
          ? []
          : [{ label: columns.residual, value: messages.stock.change(counts.residual, f) }]),
      ],
      anchor: { x, y },
      focus: { kind: 'circle', x, y, radius: Math.max(6, radiusPx) } as const,
      related: touching.map((stream) => stockStreamKey(measure, stream)),
    }
    return [main, ...streams.map((stream) => streamItem(stream, measure, period, messages, f, stageKey))]
  })
  return groups.flatMap((group, stage) =>
    group.map((item, at): ChartItem => {
      const moves = {
        left: at > 0 ? stageKey(stage) : groups[stage - 1]?.[0]?.key,
        right: groups[stage + 1]?.[0]?.key,
        down: group[at + 1]?.key,
        up: group[at - 1]?.key,
      }
      const defined = Object.entries(moves).filter((entry): entry is [string, string] => entry[1] !== undefined)
      return { ...item, moves: Object.fromEntries(defined) }
    }),
  )
}

function streamItem(
  stream: LoopStockStream,
  measure: LoopStock,
  period: LoopStockPeriod,
  messages: LoopViewsMessages,
  f: Formatter,
  stageKey: (stage: number) => string,
): Omit<ChartItem, 'moves'> {
  const ref = stockStreamRef(measure, stream)
  const { kind, from, to, moves } = stream
  const nameOf = (stage: number): string => measure.stages[stage]?.label ?? ''
  const counts = period.stages[from]
  const label =
    kind === 'came'
      ? messages.stock.entered(nameOf(to), moves, f)
      : kind === 'left'
        ? messages.stock.left(nameOf(from), counts?.lost ?? 0, counts?.ended ?? 0, f)
        : messages.stock.flow({ kind, from: nameOf(from), to: nameOf(to), moves }, f)
  return {
    key: refKey(ref),
    ref,
    label,
    title: label,
    facts: [],
    anchor: stream.middle,
    focus: { kind: 'path', d: stream.path },
    related: [from, to].filter((stage) => stage >= 0).map(stageKey),
  }
}
