import type { ChartItem, Fact, FocusShape, Move } from '../../interaction/chart-item.js'
import type { CirclesLayout } from '../../layout/circles/circles-layout.js'
import { boundaryCrossings } from '../../measures/circles/boundary-crossings.js'
import type { CirclesMeasure, CirclesPeriod } from '../../measures/circles/circles-measure.js'
import { convictionOf } from '../../measures/circles/commitment.js'
import type { Rate } from '../../measures/statistics/wilson.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import type { CirclesMessages } from '../../voice/circles/circles-messages.js'
import { arrivals } from '../../voice/circles/describe-circles.js'
import type { CommonMessages } from '../../voice/common/common-messages.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { type ItemWords, lateItem } from '../shell/late-item.js'
import type { CirclesRefs } from './circles-refs.js'

/** What items are made from. */
export interface CirclesItemsOptions {
  readonly measure: CirclesMeasure
  readonly period: CirclesPeriod
  readonly layout: CirclesLayout
  readonly refs: CirclesRefs
  readonly messages: CirclesMessages
  readonly common: CommonMessages
  readonly formatter: Formatter
}

interface Draft extends Pick<ChartItem, 'ref' | 'anchor' | 'focus'> {
  readonly words: () => ItemWords
  /** Keys of what stays bright with it. */
  readonly related?: (() => readonly string[]) | undefined
  readonly row: number
  readonly column: number
}

/**
 * What can be walked to in the circles, in reading order: who came and who was lost, then ring by ring
 * inward with its jumps and the crossings of the boundary to the next. Left and right walk through
 * everything in that order, up and down from ring to ring. Traffic of nobody is no item.
 */
export function circlesItems(options: CirclesItemsOptions): readonly ChartItem[] {
  const { measure } = options
  if (measure.placedActors === 0) return []
  const drafts: Draft[] = []
  if (options.period.touchMoves !== null) drafts.push(...rimDrafts(options))
  const jumps = jumpDrafts(options)
  measure.stages.forEach((_, ring) => {
    drafts.push(ringDraft(options, ring), ...boundaryDrafts(options, ring))
    drafts.push(...jumps.filter(({ row }) => row === ring))
  })
  return linked(drafts, options.layout.direction)
}

function ringDraft(options: CirclesItemsOptions, ring: number): Draft {
  const { layout, refs } = options
  const band = layout.rings[ring]
  return {
    ref: refs.ring(ring),
    words: () => ringWords(options, ring),
    anchor: { x: layout.center.x, y: layout.center.y - ((band?.outerPx ?? 0) + (band?.innerPx ?? 0)) / 2 },
    focus: { kind: 'circle', ...layout.center, radius: Math.max(3, band?.outerPx ?? 0) },
    related: () => [
      refs.traffic(ring - 1, 'inward'),
      refs.traffic(ring - 1, 'outward'),
      refs.traffic(ring, 'inward'),
      refs.traffic(ring, 'outward'),
    ],
    row: ring,
    column: 0,
  }
}

function ringWords(options: CirclesItemsOptions, ring: number): ItemWords {
  const { measure, period, messages, formatter: f } = options
  const name = nameOf(options, ring)
  const people = period.populations.rings[ring] ?? 0
  const members = period.populations.rings.reduce((sum, count) => sum + count, 0)
  const share = members > 0 ? people / members : null
  const { item } = messages
  const moves = period.touchMoves
  return {
    label: item.ring(name, people, share, f),
    title: name,
    facts: [
      { label: item.people, value: f.count(people) },
      ...(share === null ? [] : [{ label: item.shareInside, value: f.percent(share) }]),
      ...(measure.stages.length > 1
        ? [{ label: item.conviction, value: f.decimal(convictionOf(ring, measure.stages.length), 2) }]
        : []),
      ...(moves === null
        ? []
        : [
            { label: item.firstHere, value: f.count(moves.entries[ring] ?? 0) },
            { label: item.cameInward, value: f.count(arrivals(period, ring, 'inward')) },
            { label: item.cameOutward, value: f.count(arrivals(period, ring, 'outward')) },
          ]),
      ...fateFacts(options, ring),
    ],
  }
}

/** What became of those who stood here at the start of the period, where anyone did. */
function fateFacts({ period, messages, common, formatter: f }: CirclesItemsOptions, ring: number): Fact[] {
  const fate = period.periodMoves.rings[ring]
  if (fate === undefined || fate.present === 0) return []
  const { item } = messages
  const share = (label: string, rate: Rate): Fact => ({ label, value: rate.rate === null ? '–' : f.percent(rate.rate) })
  return [
    {
      label: item.ofThoseAtStart(fate.present, f),
      value: fate.inwardRate.thin ? common.thinData(fate.present, f) : '',
    },
    share(item.movedInward, fate.inwardRate),
    share(item.held, fate.heldRate),
    share(item.movedOutward, fate.outwardRate),
    ...(fate.lost > 0 ? [share(item.lost, fate.lostRate)] : []),
  ]
}

function boundaryDrafts(options: CirclesItemsOptions, outer: number): Draft[] {
  const boundary = options.period.touchMoves?.boundaries[outer]
  if (boundary === undefined) return []
  const { refs } = options
  const crossings = boundaryCrossings(boundary)
  const directions = (['inward', 'outward'] as const).filter((direction) => crossings[direction] > 0)
  return directions.map((direction): Draft => {
    const isInward = direction === 'inward'
    const [from, to] = isInward ? [outer, outer + 1] : [outer + 1, outer]
    return crossingDraft(options, {
      ref: refs.trafficRef(outer, direction),
      outer,
      direction,
      count: crossings[direction],
      steps: isInward ? boundary.stepsInward : boundary.stepsOutward,
      jumps: isInward ? boundary.jumpsInward : boundary.jumpsOutward,
      from,
      to,
      row: outer,
      column: isInward ? 1 : 2,
    })
  })
}

function jumpDrafts(options: CirclesItemsOptions): Draft[] {
  const columns = new Map<number, number>()
  return options.layout.jumps.map((jump): Draft => {
    const row = Math.max(0, jump.from)
    const column = (columns.get(row) ?? 2) + 1
    columns.set(row, column)
    return { ...jumpDraft(options, jump), row, column }
  })
}

function jumpDraft(options: CirclesItemsOptions, jump: CirclesLayout['jumps'][number]): Omit<Draft, 'row' | 'column'> {
  const { refs, messages, formatter: f } = options
  const isEntry = jump.from < 0
  const to = nameOf(options, jump.to)
  const from = nameOf(options, jump.from)
  return {
    ref: refs.jumpRef(jump.from, jump.to),
    words: () => ({
      label: isEntry ? messages.item.enter(to, jump.count, f) : messages.item.move(from, to, jump.count, f),
      title: isEntry ? messages.item.enterTitle(to) : messages.item.boundaryTitle(from, to),
      facts: [
        { label: messages.item.moves, value: f.count(jump.count) },
        ...(isEntry ? [] : [{ label: messages.item.jump, value: f.count(Math.abs(jump.to - jump.from)) }]),
      ],
    }),
    anchor: jump.middle,
    focus: { kind: 'circle', ...jump.middle, radius: 8 },
    related: () => (isEntry ? [refs.rings[jump.to] ?? ''] : [refs.rings[jump.from] ?? '', refs.rings[jump.to] ?? '']),
  }
}

interface CrossingFacts {
  readonly ref: JourneyRef
  readonly outer: number
  readonly direction: 'inward' | 'outward'
  readonly count: number
  readonly steps: number
  readonly jumps: number
  readonly from: number
  readonly to: number
  readonly row: number
  readonly column: number
}

function crossingDraft(options: CirclesItemsOptions, facts: CrossingFacts): Draft {
  const { refs, messages, formatter: f } = options
  const [from, to] = [nameOf(options, facts.from), nameOf(options, facts.to)]
  return {
    ref: facts.ref,
    words: () => ({
      label: messages.item.crossing(from, to, facts.count, f),
      title: messages.item.boundaryTitle(from, to),
      facts: [
        { label: messages.item.crossings, value: f.count(facts.count) },
        { label: messages.item.steps, value: f.count(facts.steps) },
        { label: messages.item.jumpsAcross, value: f.count(facts.jumps) },
      ],
    }),
    ...placeOf(options.layout, facts.outer, facts.direction),
    related: () => [refs.rings[facts.from] ?? '', refs.rings[facts.to] ?? ''],
    row: facts.row,
    column: facts.column,
  }
}

function rimDrafts(options: CirclesItemsOptions): Draft[] {
  const { period, refs, messages, layout, formatter: f } = options
  const total = (counts: readonly number[] | undefined): number => (counts ?? []).reduce((sum, n) => sum + n, 0)
  const { entries, leaves } = period.touchMoves ?? {}
  const came = total(entries)
  const left = total(leaves)
  const perRing = (counts: readonly number[] | undefined): Fact[] =>
    (counts ?? [])
      .map((count, ring) => ({ label: nameOf(options, ring), value: f.count(count), count }))
      .filter(({ count }) => count > 0)
      .map(({ label, value }) => ({ label, value }))
  const { item } = messages
  const drafts: (Draft & { readonly people: number })[] = [
    {
      people: came,
      ref: refs.trafficRef(-1, 'inward'),
      words: () => ({ label: messages.entered(came, f), title: item.firstHere, facts: perRing(entries) }),
      ...placeOf(layout, -1, 'inward'),
      row: -1,
      column: 1,
    },
    {
      people: left,
      ref: refs.trafficRef(-1, 'outward'),
      words: () => ({ label: item.leave(left, f), title: item.leaveTitle, facts: perRing(leaves) }),
      ...placeOf(layout, -1, 'outward'),
      row: -1,
      column: 2,
    },
  ]
  return drafts.filter(({ people }) => people > 0).map(({ people, ...draft }) => draft)
}

/** At the drawn arrow, else at the number in the ladder, else at the boundary on the arrows' axis. */
function placeOf(
  layout: CirclesLayout,
  outer: number,
  direction: 'inward' | 'outward',
): { readonly anchor: ChartItem['anchor']; readonly focus: FocusShape } {
  const arrow = layout.arrows.find((one) => one.outer === outer && one.direction === direction)
  if (arrow !== undefined) return { anchor: arrow.middle, focus: { kind: 'path', d: arrow.path } }
  const text = layout.ladder.find((one) => one.ring === outer && one.role === direction)
  if (text === undefined) {
    const at = { x: layout.center.x, y: layout.center.y - (layout.rings[outer + 1]?.outerPx ?? 0) }
    return { anchor: at, focus: { kind: 'circle', ...at, radius: 4 } }
  }
  const x = text.anchor === 'start' ? text.x : text.x - text.widthPx
  const box = { x: x - 3, y: text.y - text.fontPx - 1, width: text.widthPx + 6, height: text.fontPx + 6 }
  return { anchor: { x: x + text.widthPx / 2, y: box.y }, focus: { kind: 'rect', ...box } }
}

function nameOf({ measure }: CirclesItemsOptions, ring: number): string {
  return measure.stages[ring]?.label ?? ''
}

/** Left and right in reading order; up and down to the next ring, or in its traffic where that is, along it. */
function linked(drafts: readonly Draft[], direction: 'ltr' | 'rtl'): ChartItem[] {
  const keys = drafts.map(({ ref }) => refKey(ref))
  const keyAt = new Map(drafts.map(({ row, column }, index) => [`${row} ${column}`, keys[index] as string]))
  const at = (row: number, column: number): string | undefined => keyAt.get(`${row} ${column}`)
  const [forward, back] = direction === 'ltr' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const movesFrom = (row: number, column: number, index: number): ChartItem['moves'] => {
    const moves: Partial<Record<Move, string>> = {}
    const set = (move: Move, key: string | undefined): void => {
      if (key !== undefined && key !== keys[index]) moves[move] = key
    }
    // From the rim inward comes the outermost ring itself, not its traffic.
    set('down', (row < 0 ? undefined : at(row + 1, column)) ?? at(row + 1, 0))
    set('up', at(row - 1, column) ?? at(row - 1, 0) ?? at(row - 1, 1) ?? at(row - 1, 2))
    set(forward, keys[index + 1])
    set(back, keys[index - 1])
    return moves
  }
  return drafts.map(({ ref, anchor, focus, words, related = () => [], row, column }, index) =>
    lateItem({ key: keys[index] as string, ref, anchor, focus }, words, () => ({
      moves: movesFrom(row, column, index),
      related: related(),
    })),
  )
}
