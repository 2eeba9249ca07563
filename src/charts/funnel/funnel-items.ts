import type { ChartItem, Fact, Move } from '../../interaction/chart-item.js'
import type { FunnelArc, FunnelLayout, FunnelMarkId, FunnelStageShape } from '../../layout/funnel/funnel-layout.js'
import type { FunnelFlowKind, FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import { refKey } from '../../model/journey-ref.js'
import type { Touchpoint } from '../../model/journey-set.js'
import type { CommonMessages } from '../../voice/common/common-messages.js'
import type { Formatter } from '../../voice/common/formatter.js'
import type { FunnelMessages, FunnelRateBase } from '../../voice/funnel/funnel-messages.js'
import { countText, rateText, sureInterval, sureRate } from '../../voice/funnel/funnel-table.js'
import { countedBy, funnelTerms } from '../../voice/funnel/funnel-terms.js'
import { nameInSentence } from '../../voice/funnel/stage-words.js'
import { type ItemWords, lateItem } from '../shell/late-item.js'
import { bandItems } from './funnel-band-items.js'
import { bandKeys, funnelKey, funnelRef, openId } from './funnel-refs.js'
import { factsOf, spokenWith, to } from './item-facts.js'

/** What items are made from. */
export interface FunnelItemSource {
  readonly measure: FunnelMeasure
  readonly layout: FunnelLayout
  readonly messages: FunnelMessages
  readonly common: CommonMessages
  readonly formatter: Formatter
  /** The base of the rates in the picture. */
  readonly base?: FunnelRateBase | undefined
  readonly direction: 'ltr' | 'rtl'
  /** The journeys' touchpoints: pointing at one in a linked chart means its stage here. */
  readonly touchpoints: readonly Pick<Touchpoint, 'id' | 'stageIndex'>[]
}

/**
 * What can be pointed at and walked to, in reading order: each stage, then its streams and arcs,
 * then the bands. Along the flow the arrows lead from stage to stage; across it, through what
 * leaves and joins on that side of the stage.
 */
export function funnelItems(source: FunnelItemSource): ChartItem[] {
  const columns = source.layout.stages.map((stage) => columnOf(stage, source))
  const stages = columns.map((column, index) => linked(column, column.at, columns, index, source))
  const flows = columns.flatMap((column, index) =>
    column.items.flatMap((_, row) => (row === column.at ? [] : [linked(column, row, columns, index, source)])),
  )
  return [...stages, ...flows, ...bandItems(source)]
}

/** An item before its moves are known. These and its words are found when it is first pointed at or walked to. */
interface Unlinked extends Omit<ChartItem, 'moves' | 'related' | keyof ItemWords> {
  readonly words: () => ItemWords
  readonly related: readonly string[]
}

/** A stage with what belongs to it, from the far above to the far below; `at` is the row of the stage itself. */
interface Column {
  readonly items: readonly Unlinked[]
  readonly at: number
}

/** What joins or is won lies above the stage, and so do skips; what leaves, below. */
const ABOVE: readonly FunnelFlowKind[] = ['entered', 'converted', 'skip']

function columnOf(stage: FunnelStageShape, source: FunnelItemSource): Column {
  const { layout } = source
  const { index, id, open } = stage
  const marks: readonly FlowMark[] = [
    ...layout.plumes.filter(({ stageIndex }) => stageIndex === index),
    ...(open === null ? [] : [{ ...open, id: openId(stage) }]),
    ...layout.arcs.filter((arc) => ownerOf(arc) === id.stage),
  ]
  const on = (isAbove: boolean): Unlinked[] =>
    marks.filter((mark) => ABOVE.includes(mark.id.flow) === isAbove).map((mark) => flowItem(mark, source))
  const above = on(true).reverse()
  return { items: [...above, stageItem(stage, source), ...on(false)], at: above.length }
}

/** An arc is walked to from the stage it leaves; a return, from the stage it comes to. */
function ownerOf(arc: FunnelArc): string {
  return arc.kind === 'returned' ? arc.id.to : arc.id.from
}

function linked(
  column: Column,
  row: number,
  columns: readonly Column[],
  index: number,
  source: FunnelItemSource,
): ChartItem {
  const { words, related, ...item } = column.items[row] as Unlinked
  return lateItem(item, words, () => ({ moves: movesFrom(column, row, columns, index, source), related }))
}

function movesFrom(
  column: Column,
  row: number,
  columns: readonly Column[],
  index: number,
  { layout, direction }: FunnelItemSource,
): ChartItem['moves'] {
  const stageOf = (at: number): string | undefined => columns[at]?.items[columns[at].at]?.key
  const across: readonly [Move, Move] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const down: readonly [Move, Move] = ['up', 'down']
  const [[back, on], [before, after]] = layout.orientation === 'vertical' ? [down, across] : [across, down]
  return {
    ...to(back, stageOf(index - 1)),
    ...to(on, stageOf(index + 1)),
    ...to(before, column.items[row - 1]?.key),
    ...to(after, column.items[row + 1]?.key),
    ...to('home', stageOf(0)),
    ...to('end', stageOf(columns.length - 1)),
  }
}

function stageItem(shape: FunnelStageShape, source: FunnelItemSource): Unlinked {
  const { layout, touchpoints } = source
  const { index, id, box, centre, open, d } = shape
  const related = [...layout.plumes, ...layout.arcs].filter(
    (mark) => mark.id.from === id.stage || mark.id.to === id.stage,
  )
  return {
    key: funnelKey(id),
    ref: funnelRef(id),
    words: () => stageWords(index, source),
    anchor: { x: centre.x, y: box.y },
    focus: { kind: 'path', d },
    related: [
      ...[...related.map((mark) => mark.id), ...(open === null ? [] : [openId(shape)])].map(funnelKey),
      // They stand within their stages, and step back with these.
      ...bandKeys(source.measure.breakdown),
    ],
    belongs: touchpoints
      .filter(({ stageIndex }) => stageIndex === index)
      .map((touchpoint) => refKey({ kind: 'touchpoint', touchpoint: touchpoint.id })),
  }
}

function stageWords(index: number, source: FunnelItemSource): ItemWords {
  const { measure, messages, formatter: f } = source
  const stage = measure.stages[index] as FunnelStage
  const { label } = stage.stage
  const facts = stageFacts(stage, source)
  const said = messages.item.stage(
    {
      stage: label,
      arrivals: stage.missing === true ? null : stage.arrivals,
      counted: countedBy(measure),
      position: index + 1,
      of: measure.stages.length,
    },
    f,
  )
  return { label: spokenWith(said, facts.slice(1), f), title: label, facts }
}

function stageFacts(stage: FunnelStage, { measure, messages, common, base, formatter: f }: FunnelItemSource): Fact[] {
  const term = funnelTerms(measure, messages)
  const { rates, outflow, timeToNextMs } = stage
  const isTotals = measure.reading === 'totals'
  // The rate that the picture bears says how sure it is.
  const textOf = (which: 'first' | 'total'): string =>
    which === base ? sureRate(rates[which], common, f) : rateText(rates[which], f)
  const count = (n: number): string | false => n > 0 && f.count(n)
  return factsOf([
    [isTotals ? term.count : term.arrivals, countText(stage, f)],
    [term.previous, rates.previous !== null && rateText(rates.previous, f)],
    [term.interval, rates.previous?.rate != null && sureInterval(rates.previous, common, f)],
    [term.first, textOf('first')],
    [term.total, !isTotals && textOf('total')],
    [term.conversion, !isTotals && rateText(rates.conversion, f)],
    [term.lost, count(outflow.lost)],
    [term.lastSeen, lastSeenText(stage, f)],
    [term.open, count(outflow.open)],
    [term.medianToNext, timeToNextMs !== null && f.duration(timeToNextMs.medianMs)],
    [term.question, stage.stage.question ?? false],
  ])
}

/** The touchpoint at which most of a stage's lost were last seen, and how many. */
function lastSeenText({ lastSeen }: FunnelStage, f: Formatter): string | false {
  return lastSeen != null && f.noted(lastSeen.label, [f.count(lastSeen.journeys)])
}

/** What a flow's item needs of its mark. */
interface FlowMark {
  readonly id: FunnelMarkId & { readonly kind: 'flow' }
  readonly visits: number
  readonly anchor: ChartItem['anchor']
  readonly d: string
}

function flowItem(mark: FlowMark, source: FunnelItemSource): Unlinked {
  const { id, anchor, d } = mark
  return {
    key: funnelKey(id),
    ref: funnelRef(id),
    words: () => flowWords(mark, source),
    anchor,
    focus: { kind: 'path', d },
    related: [
      ...[id.from, id.to].filter((stage) => stage !== '').map((stage) => funnelKey({ kind: 'stage', stage })),
      ...bandKeys(source.measure.breakdown),
    ],
  }
}

function flowWords({ id, visits }: FlowMark, { measure, messages, common, formatter: f }: FunnelItemSource): ItemWords {
  const stageOf = (stage: string): FunnelStage | undefined => measure.stages.find((one) => one.stage.id === stage)
  const ends = [id.from, id.to].map((stage) => stageOf(stage))
  const [from = null, to = null] = ends.map((stage) => (stage === undefined ? null : nameInSentence(stage, common)))
  const isIn = id.flow === 'entered' || id.flow === 'returned'
  const of = ends[isIn ? 1 : 0]
  const { term } = messages
  const facts = factsOf([
    [term.visits, f.count(visits)],
    [term.shareOfStage, of !== undefined && of.visits > 0 && f.percent(visits / of.visits)],
    [term.lastSeen, id.flow === 'lost' && of !== undefined && lastSeenText(of, f)],
    [term.channels, id.flow === 'returned' && channelsOf(measure, id, messages, f)],
  ])
  return {
    label: spokenWith(messages.item.flow({ kind: id.flow, visits, from, to }, f), facts.slice(1), f),
    title: messages.item.flowTitle({ kind: id.flow, from, to }),
    facts,
  }
}

const CHANNELS_AT_MOST = 3

/** The channels that most came back by; false where none is known. */
function channelsOf(
  measure: FunnelMeasure,
  id: FlowMark['id'],
  messages: FunnelMessages,
  f: Formatter,
): string | false {
  const byChannel = new Map<string, number>()
  for (const { lostAt, returnedAt, channel, journeys } of measure.recoveries) {
    if ((lostAt ?? '') !== id.from || returnedAt !== id.to) continue
    const name = channel ?? messages.channelUnknown
    byChannel.set(name, journeys + (byChannel.get(name) ?? 0))
  }
  const top = [...byChannel].sort((a, b) => b[1] - a[1]).slice(0, CHANNELS_AT_MOST)
  return top.length > 0 && f.list(top.map(([name, count]) => f.noted(name, [f.count(count)])))
}
