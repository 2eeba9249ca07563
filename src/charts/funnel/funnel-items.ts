import type { ChartItem, Fact, Move } from '../../interaction/chart-item.js'
import type {
  FunnelArc,
  FunnelLayout,
  FunnelMarkId,
  FunnelPlume,
  FunnelStageShape,
} from '../../layout/funnel/funnel-layout.js'
import type { FunnelFlowKind, FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import { refKey } from '../../model/journey-ref.js'
import type { Touchpoint } from '../../model/journey-set.js'
import type { CommonMessages } from '../../voice/common/common-messages.js'
import type { Formatter } from '../../voice/common/formatter.js'
import type { FunnelMessages } from '../../voice/funnel/funnel-messages.js'
import { bandName, countText, intervalText, rateText } from '../../voice/funnel/funnel-table.js'
import { countedBy, funnelTerms } from '../../voice/funnel/funnel-terms.js'
import { nameInSentence } from '../../voice/funnel/stage-words.js'
import { bandRef, funnelKey, funnelRef } from './funnel-refs.js'

/** What items are made from. */
export interface FunnelItemSource {
  readonly measure: FunnelMeasure
  readonly layout: FunnelLayout
  readonly messages: FunnelMessages
  readonly common: CommonMessages
  readonly formatter: Formatter
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
  const items = columns.flatMap((column, index) =>
    column.map((entry, row) => linked(entry, columns, index, row, source)),
  )
  return [...items.sort((a, b) => Number(a.rowRank) - Number(b.rowRank)).map(({ item }) => item), ...bandItems(source)]
}

/** An item before it knows its neighbours; `side` is -1 above the stage, 0 the stage, 1 below it. */
interface Entry {
  readonly side: number
  readonly item: Omit<ChartItem, 'moves'>
}

/** A stage with what belongs to it, from the far above to the far below. */
function columnOf(stage: FunnelStageShape, source: FunnelItemSource): Entry[] {
  const { layout } = source
  const streams = layout.plumes
    .filter(({ stageIndex }) => stageIndex === stage.index)
    .map(
      (plume): Entry => ({
        side: plume.kind === 'entered' || plume.kind === 'converted' ? -1 : 1,
        item: flowItem(plume, source),
      }),
    )
  const arcs = layout.arcs
    .filter((arc) => ownerOf(arc) === stage.id.stage)
    .map((arc): Entry => ({ side: arc.kind === 'skip' ? -1 : 1, item: flowItem(arc, source) }))
  const open = stage.open === null ? [] : [{ side: 1, item: openItem(stage, source) }]
  const all = [...streams, ...open, ...arcs]
  const above = all.filter(({ side }) => side < 0).reverse()
  return [...above, { side: 0, item: stageItem(stage, source) }, ...all.filter(({ side }) => side > 0)]
}

/** An arc is walked to from the stage it leaves; a return, from the stage it comes to. */
function ownerOf(arc: FunnelArc): string {
  return arc.kind === 'returned' ? arc.id.to : arc.id.from
}

function linked(
  entry: Entry,
  columns: readonly Entry[][],
  index: number,
  row: number,
  { layout, direction }: FunnelItemSource,
): { item: ChartItem; rowRank: number } {
  const column = columns[index] ?? []
  const stageOf = (at: number): string | undefined => columns[at]?.find(({ side }) => side === 0)?.item.key
  const [back, on, up, down]: readonly Move[] =
    layout.orientation === 'vertical'
      ? ['up', 'down', direction === 'rtl' ? 'right' : 'left', direction === 'rtl' ? 'left' : 'right']
      : [direction === 'rtl' ? 'right' : 'left', direction === 'rtl' ? 'left' : 'right', 'up', 'down']
  const first = stageOf(0)
  const last = stageOf(columns.length - 1)
  const targets: readonly (readonly [Move, string | undefined])[] = [
    [back as Move, stageOf(index - 1)],
    [on as Move, stageOf(index + 1)],
    [up as Move, column[row - 1]?.item.key],
    [down as Move, column[row + 1]?.item.key],
    ['home', first],
    ['end', last],
  ]
  const moves = Object.fromEntries(targets.filter(([, key]) => key !== undefined)) as ChartItem['moves']
  return { item: { ...entry.item, moves }, rowRank: entry.side === 0 ? index : columns.length + index }
}

function stageItem(
  shape: FunnelStageShape,
  { measure, layout, messages, formatter: f, touchpoints }: FunnelItemSource,
): Omit<ChartItem, 'moves'> {
  const stage = measure.stages[shape.index] as FunnelStage
  const related = [...layout.plumes, ...layout.arcs]
    .filter(({ id }) => id.from === shape.id.stage || id.to === shape.id.stage)
    .map(({ id }) => funnelKey(id))
  const open = shape.open === null ? [] : [funnelKey(openId(shape))]
  return {
    key: funnelKey(shape.id),
    ref: funnelRef(shape.id),
    label: `${messages.item.stage(
      {
        stage: stage.stage.label,
        arrivals: stage.missing === true ? null : stage.arrivals,
        counted: countedBy(measure),
        position: shape.index + 1,
        of: measure.stages.length,
      },
      f,
    )}. ${stageFacts(stage, measure, messages, f)
      .slice(1)
      .map(({ label, value }) => `${label}: ${value}`)
      .join('; ')}`,
    title: stage.stage.label,
    facts: stageFacts(stage, measure, messages, f),
    anchor: { x: shape.centre.x, y: shape.box.y },
    focus: { kind: 'path', d: shape.d },
    related: [...related, ...open],
    belongs: touchpoints
      .filter(({ stageIndex }) => stageIndex === shape.index)
      .map(({ id }) => refKey({ kind: 'touchpoint', touchpoint: id })),
  }
}

function stageFacts(stage: FunnelStage, measure: FunnelMeasure, messages: FunnelMessages, f: Formatter): Fact[] {
  const term = funnelTerms(measure, messages)
  const { rates, outflow, timeToNextMs } = stage
  const facts: (Fact | null)[] = [
    { label: measure.reading === 'totals' ? term.count : term.arrivals, value: countText(stage, f) },
    rates.previous === null ? null : { label: term.previous, value: rateText(rates.previous, f) },
    rates.previous?.rate == null ? null : { label: term.interval, value: intervalText(rates.previous, f) },
    { label: term.first, value: rateText(rates.first, f) },
    measure.reading === 'totals' ? null : { label: term.total, value: rateText(rates.total, f) },
    measure.reading === 'totals' ? null : { label: term.conversion, value: rateText(rates.conversion, f) },
    factOf(term.lost, outflow.lost, f),
    stage.lastSeen == null
      ? null
      : { label: term.lastSeen, value: `${stage.lastSeen.label} (${f.count(stage.lastSeen.journeys)})` },
    factOf(term.open, outflow.open, f),
    timeToNextMs === null ? null : { label: term.medianToNext, value: f.duration(timeToNextMs.medianMs) },
    stage.stage.question === undefined ? null : { label: term.question, value: stage.stage.question },
  ]
  return facts.filter((fact): fact is Fact => fact !== null)
}

function factOf(label: string, count: number, f: Formatter): Fact | null {
  return count > 0 ? { label, value: f.count(count) } : null
}

function flowItem(mark: FunnelPlume | FunnelArc, source: FunnelItemSource): Omit<ChartItem, 'moves'> {
  const focus: ChartItem['focus'] = { kind: 'path', d: mark.d }
  return itemOfFlow(mark.id, mark.visits, mark.anchor, focus, source)
}

function openId(shape: FunnelStageShape): FunnelMarkId & { kind: 'flow' } {
  return { kind: 'flow', from: shape.id.stage, to: '', flow: 'open' }
}

function openItem(shape: FunnelStageShape, source: FunnelItemSource): Omit<ChartItem, 'moves'> {
  const open = shape.open as NonNullable<FunnelStageShape['open']>
  const anchor = { x: shape.centre.x, y: shape.box.y + shape.box.height }
  return itemOfFlow(openId(shape), open.visits, anchor, { kind: 'path', d: open.d }, source)
}

function itemOfFlow(
  id: FunnelMarkId & { readonly kind: 'flow' },
  visits: number,
  anchor: ChartItem['anchor'],
  focus: ChartItem['focus'],
  { measure, messages, common, formatter: f }: FunnelItemSource,
): Omit<ChartItem, 'moves'> {
  const stageOf = (stage: string): FunnelStage | undefined => measure.stages.find((one) => one.stage.id === stage)
  const nameOf = (stage: string): string | null => {
    const found = stageOf(stage)
    return found === undefined ? null : nameInSentence(found, common)
  }
  const from = nameOf(id.from)
  const to = nameOf(id.to)
  return {
    key: funnelKey(id),
    ref: funnelRef(id),
    label: messages.item.flow({ kind: id.flow, visits, from, to }, f),
    title: messages.item.flowTitle({ kind: id.flow, from, to }),
    facts: [
      { label: messages.term.visits, value: f.count(visits) },
      ...shareFact(stageOf(id.flow === 'entered' || id.flow === 'returned' ? id.to : id.from), visits, messages, f),
      ...(id.flow === 'returned' ? channelFacts(measure, id, messages, f) : []),
    ],
    anchor,
    focus,
    related: [id.from, id.to].filter((stage) => stage !== '').map((stage) => funnelKey({ kind: 'stage', stage })),
  }
}

function shareFact(stage: FunnelStage | undefined, visits: number, messages: FunnelMessages, f: Formatter): Fact[] {
  if (stage === undefined || stage.visits === 0) return []
  return [{ label: messages.term.shareOfStage, value: f.percent(visits / stage.visits) }]
}

const CHANNELS_AT_MOST = 3

function channelFacts(
  measure: FunnelMeasure,
  id: { readonly from: string; readonly to: string; readonly flow: FunnelFlowKind },
  messages: FunnelMessages,
  f: Formatter,
): Fact[] {
  const byChannel = new Map<string, number>()
  for (const { lostAt, returnedAt, channel, journeys } of measure.recoveries) {
    if ((lostAt ?? '') !== id.from || returnedAt !== id.to) continue
    const name = channel ?? messages.channelUnknown
    byChannel.set(name, journeys + (byChannel.get(name) ?? 0))
  }
  const top = [...byChannel].sort((a, b) => b[1] - a[1]).slice(0, CHANNELS_AT_MOST)
  if (top.length === 0) return []
  return [{ label: messages.term.channels, value: f.list(top.map(([name, count]) => `${name} ${f.count(count)}`)) }]
}

/** One item per band; the walker reaches them with the key `b`. */
function bandItems({ measure, layout, messages, formatter: f }: FunnelItemSource): ChartItem[] {
  const { breakdown } = measure
  if (breakdown === null) return []
  const keys = breakdown.bands.map((_, band) => refKey(bandRef(breakdown, band)))
  return breakdown.bands.map((band, index): ChartItem => {
    const at = layout.stages.reduce<FunnelStageShape | undefined>(
      (best, stage) => ((band.arrivals[stage.index] ?? 0) > (band.arrivals[best?.index ?? -1] ?? -1) ? stage : best),
      undefined,
    )
    const value = bandName(band, messages, f)
    const shape = at?.bands[index]
    return {
      key: keys[index] ?? '',
      ref: bandRef(breakdown, index),
      label: messages.item.band(
        { value, dimension: breakdown.dimension, journeys: band.journeys, counted: countedBy(measure) },
        f,
      ),
      title: value,
      facts: [
        { label: funnelTerms(measure, messages).journeys, value: f.count(band.journeys) },
        ...measure.stages.map(({ stage }, i) => ({ label: stage.label, value: f.count(band.arrivals[i] ?? 0) })),
        { label: messages.term.converted, value: f.count(band.converted) },
      ],
      anchor: at?.centre ?? { x: layout.widthPx / 2, y: layout.heightPx / 2 },
      focus: { kind: 'path', d: shape?.d ?? '' },
      moves: neighbours(keys, index),
      related: measure.stages.map(({ stage }) => funnelKey({ kind: 'stage', stage: stage.id })),
    }
  })
}

function neighbours(keys: readonly string[], index: number): ChartItem['moves'] {
  const before = keys[index - 1]
  const after = keys[index + 1]
  return { ...(before === undefined ? {} : { up: before }), ...(after === undefined ? {} : { down: after }) }
}
