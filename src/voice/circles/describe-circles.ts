import type { Unresolved } from '../../foundation/resolved.js'
import { shorten } from '../../foundation/shorten.js'
import type { CirclesLayout, RingScale } from '../../layout/circles/circles-layout.js'
import { boundaryCrossings } from '../../measures/circles/boundary-crossings.js'
import type { CirclesMeasure, CirclesPeriod } from '../../measures/circles/circles-measure.js'
import { convictionOf } from '../../measures/circles/commitment.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { ChartDescription, ChartTable } from '../common/chart-description.js'
import type { CommonMessages } from '../common/common-messages.js'
import { commonEn } from '../common/en.js'
import { createFormatter, type Formatter } from '../common/formatter.js'
import { isolated } from '../common/isolated.js'
import { lateDescription } from '../common/late-description.js'
import { setNotes } from '../common/set-notes.js'
import { withStageNames } from '../common/with-stage-names.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesSummaryFacts } from './circles-messages.js'
import { circlesEn } from './en.js'
import { periodName } from './period-name.js'

/** What circles are described with; `describeCircles` fills in English. */
export interface DescribeCirclesOptions {
  readonly messages: CirclesMessages
  readonly common: CommonMessages
  readonly formatter: Formatter
  /** A frame of the series, or the whole period. Default `whole`. */
  readonly moment?: number | 'whole' | undefined
  /** Default `area`. */
  readonly scale?: RingScale | undefined
  /** The drawn picture, for what it leaves out; null: numbers only. */
  readonly layout?: CirclesLayout | null | undefined
  /** What the colour of a dot tells, where a layer gives it a meaning. Default: only its ring. */
  readonly by?: string | null | undefined
  /** True where the angle tells that, too. Default: where `by` is given. */
  readonly hasAngle?: boolean | undefined
  /**
   * True before a picture is laid out that will be: key and notes then foretell what it will need, so that the room
   * they take is known and one layout is enough. Default false.
   */
  readonly foresees?: boolean | undefined
  /** The set that was measured, for what reading it reported. */
  readonly journeys?: JourneySet | null | undefined
}

/** A note with more names than this is no note. */
const NAMES_AT_MOST = 5
/** Fewer moves outward than this are no shock. */
const SHOCK_AT_LEAST = 5

/**
 * The circles in words: finding, reading key, summary, table, definition and notes at one moment.
 * What is not seen at once, such as the table, is written when it is first read. Cost: rings + periods.
 */
export function describeCircles(
  given: CirclesMeasure,
  asked: Unresolved<DescribeCirclesOptions> = {},
): ChartDescription {
  const { messages = circlesEn, common = commonEn, formatter: f = createFormatter('en') } = asked
  const options = { ...asked, messages, common, formatter: f }
  const measure = withStageNames(given, common)
  const facts = factsOf(measure, options)
  const empty = emptyOf(measure, messages, common)
  return lateDescription(
    {
      title: empty === null || facts.actors > 0 ? (empty?.title ?? messages.title(facts, f)) : common.emptyTitle,
      readingKey: empty === null ? messages.readingKey(keyFacts(measure, options), f) : '',
      notes: notesOf(measure, options),
      ...(empty === null ? {} : { empty }),
    },
    {
      summary: () => (empty === null ? messages.summary(facts, f) : f.sentences([empty.title, empty.hint])),
      table: () => tableOf(measure, options),
      definition: () => definitionOf(measure, options),
    },
  )
}

/** What is drawn; without a picture, what there is to draw. */
function keyFacts(measure: CirclesMeasure, options: DescribeCirclesOptions): CirclesKeyFacts {
  const { layout = null, scale = 'area', by = null, hasAngle = by !== null, moment } = options
  const { populations, touchMoves: moves } = periodOf(measure, moment)
  const hasMembers = populations.rings.some((people) => people > 0)
  const jumped = moves !== null && (moves.jumps.length > 0 || moves.entries.slice(1).some((count) => count > 0))
  if (layout === null) {
    return {
      scale,
      actorsPerDot: measure.dots.actorsPerDot,
      dotsShown: hasMembers,
      by,
      hasAngle,
      hasTicks: options.foresees === true && foreseenTick(periodOf(measure, moment)) > 0,
      hasRings: hasMembers,
      hasGround: false,
      hasInward: (moves?.inward ?? 0) > 0 || moves?.entries.some((count) => count > 0) === true,
      hasOutward: (moves?.outward ?? 0) > 0,
      hasLosses: moves?.leaves.some((count) => count > 0) === true,
      hasArcs: jumped,
      hasJumpsInCrossings: jumped,
    }
  }
  const { arrows, jumps, ladder } = layout
  const moving = [...arrows.filter(({ isLoss }) => !isLoss), ...jumps]
  const showsCrossings = [...arrows.map(({ outer }) => outer), ...ladder.filter(isTraffic).map(({ ring }) => ring)]
  return {
    scale,
    actorsPerDot: layout.actorsPerDot,
    dotsShown: layout.rings.some(({ dots }) => dots.length > 0),
    by,
    hasAngle,
    hasTicks: layout.ticks !== null,
    hasRings: layout.radiusPx > 0,
    hasGround: layout.radiusPx === 0 && layout.fullRadiusPx > 1,
    hasInward: moving.some(({ direction }) => direction === 'inward'),
    hasOutward: moving.some(({ direction }) => direction === 'outward'),
    hasLosses: arrows.some(({ isLoss }) => isLoss),
    hasArcs: jumps.length > 0,
    hasJumpsInCrossings: jumped && showsCrossings.some((outer) => outer >= 0),
  }
}

function isTraffic({ role }: CirclesLayout['ladder'][number]): boolean {
  return role === 'inward' || role === 'outward'
}

function periodOf(measure: CirclesMeasure, moment: number | 'whole' | undefined): CirclesPeriod {
  return typeof moment === 'number' ? (measure.series[moment] ?? measure.whole) : measure.whole
}

function factsOf(measure: CirclesMeasure, options: DescribeCirclesOptions): CirclesSummaryFacts {
  const { moment, messages, formatter: f } = options
  const period = periodOf(measure, moment)
  const { rings, outside, left } = period.populations
  return {
    innermost: clipped(measure.stages.at(-1)?.label ?? ''),
    atCentre: rings.at(-1) ?? 0,
    members: rings.reduce((sum, people) => sum + people, 0),
    inward: period.touchMoves?.inward ?? 0,
    outward: period.touchMoves?.outward ?? 0,
    movesKnown: period.touchMoves !== null,
    period: typeof moment === 'number' ? periodName(measure, moment, messages, f) : null,
    shock: shockOf(measure, options),
    actors: measure.actors,
    outside,
    left,
    rings: measure.stages.map(({ label }, ring) => ({ name: clipped(label), people: rings[ring] ?? 0 })),
    meanConviction: period.meanConviction,
    gravity: period.gravity,
    once: period.cycles?.once ?? 0,
    twice: period.cycles?.twice ?? 0,
    thrice: period.cycles?.thrice ?? 0,
    cyclesKnown: period.cycles !== null,
  }
}

/** A name in a sentence must neither take the sentence over nor turn its direction. */
function clipped(name: string): string {
  return isolated(shorten(name, 40))
}

/**
 * The period that stands out: bad experiences moved people outward, and more moves led outward
 * than inward. Of several, the one with the largest surplus.
 */
function shockOf(
  measure: CirclesMeasure,
  { messages, formatter }: DescribeCirclesOptions,
): CirclesSummaryFacts['shock'] {
  let worst = -1
  let surplus = 0
  measure.series.forEach(({ touchMoves }, index) => {
    if (touchMoves === null || touchMoves.shaken < SHOCK_AT_LEAST) return
    const here = touchMoves.outward - touchMoves.inward
    if (here > surplus) [worst, surplus] = [index, here]
  })
  const moves = measure.series[worst]?.touchMoves
  if (moves === null || moves === undefined) return null
  const period = periodName(measure, worst, messages, formatter)
  return { period, inward: moves.inward, outward: moves.outward }
}

function emptyOf(
  measure: CirclesMeasure,
  messages: CirclesMessages,
  common: CommonMessages,
): { readonly title: string; readonly hint: string } | null {
  if (measure.actors === 0) return { title: common.emptyTitle, hint: common.emptyHint }
  if (measure.stages.length === 0) return messages.noStages
  return measure.placedActors === 0 ? messages.nobodyInside : null
}

function tableOf(measure: CirclesMeasure, options: DescribeCirclesOptions): ChartTable {
  const { messages, formatter: f, moment } = options
  const { table } = messages
  const period = periodOf(measure, moment)
  const { rings, outside, left } = period.populations
  const members = rings.reduce((sum, people) => sum + people, 0)
  const moves = period.touchMoves
  const written = (value: number | undefined): string => (moves === null ? '–' : f.count(value ?? 0))
  const heads = [
    table.people,
    table.share,
    table.conviction,
    table.entered,
    table.inward,
    table.outward,
    table.crossedInward,
    table.crossedOutward,
    table.left,
    table.atStart,
    table.movedInward,
    table.held,
    table.movedOutward,
  ]
  const crossed = (ring: number): (number | null)[] => {
    const boundary = moves?.boundaries[ring - 1]
    if (boundary === undefined) return [null, null]
    const { inward, outward } = boundaryCrossings(boundary)
    return [inward, outward]
  }
  const rest = (label: string, people: number): string[] => [label, f.count(people), ...heads.slice(1).map(() => '')]
  return {
    caption: table.caption(typeof moment === 'number' ? periodName(measure, moment, messages, f) : messages.wholeTime),
    columns: [{ label: table.ring, numeric: false }, ...heads.map((label) => ({ label, numeric: true }))],
    rows: [
      ...measure.stages.map(({ label }, ring) => [
        label,
        f.count(rings[ring] ?? 0),
        members > 0 ? f.percent((rings[ring] ?? 0) / members) : '–',
        measure.stages.length > 1 ? f.decimal(convictionOf(ring, measure.stages.length), 2) : '–',
        written(moves?.entries[ring]),
        written(arrivals(period, ring, 'inward')),
        written(arrivals(period, ring, 'outward')),
        ...crossed(ring).map((count) => (count === null ? '–' : f.count(count))),
        written(moves?.leaves[ring]),
        ...fatesOf(period, ring, f),
      ]),
      ...(outside > 0 ? [rest(table.outside, outside)] : []),
      ...(left > 0 ? [rest(table.gone, left)] : []),
    ],
  }
}

/** Those at the start, and their shares that moved inward, held and moved outward; dashes where nobody stood there. */
function fatesOf({ periodMoves }: CirclesPeriod, ring: number, f: Formatter): string[] {
  const fate = periodMoves.rings[ring]
  if (fate === undefined || fate.present === 0) return ['–', '–', '–', '–']
  const shares = [fate.inwardRate, fate.heldRate, fate.outwardRate].map(({ rate }) => f.percent(rate ?? 0))
  return [f.count(fate.present), ...shares]
}

/** Moves that ended in a ring, steps and jumps alike. */
export function arrivals({ touchMoves }: CirclesPeriod, ring: number, direction: 'inward' | 'outward'): number {
  if (touchMoves === null) return 0
  const { boundaries, jumps } = touchMoves
  const steps =
    direction === 'inward' ? (boundaries[ring - 1]?.stepsInward ?? 0) : (boundaries[ring]?.stepsOutward ?? 0)
  const jumped = jumps.filter(({ from, to }) => to === ring && (direction === 'inward' ? from < to : from > to))
  return steps + jumped.reduce((sum, { count }) => sum + count, 0)
}

/** How many arcs a picture draws at most in each direction, and ticks about. */
const FORESEEN = { arcsPerSide: 3, ticks: 20 } as const

/** What notes tell of the picture, or of the one to be expected; 0 where there is nothing to tell. */
function notedOf(
  period: CirclesPeriod,
  { layout = null, foresees = false }: DescribeCirclesOptions,
): { readonly undrawnJumps: number; readonly tick: number } {
  if (layout !== null) return { undrawnJumps: layout.undrawnJumps, tick: layout.ticks?.actorsPerTick ?? 0 }
  if (!foresees || period.touchMoves === null) return { undrawnJumps: 0, tick: 0 }
  const { entries, jumps } = period.touchMoves
  const inward = [...entries.slice(1), ...jumps.filter(({ from, to }) => to > from).map(({ count }) => count)]
  const outward = jumps.filter(({ from, to }) => to < from).map(({ count }) => count)
  const undrawn = [inward, outward].flatMap((counts) => [...counts].sort((a, b) => b - a).slice(FORESEEN.arcsPerSide))
  return { undrawnJumps: undrawn.reduce((sum, count) => sum + count, 0), tick: foreseenTick(period) }
}

/** People per tick, about; 0: no ticks. */
function foreseenTick({ cycles }: CirclesPeriod): number {
  return cycles === null ? 0 : Math.ceil((cycles.once + cycles.twice + cycles.thrice) / FORESEEN.ticks)
}

/** Of many names the first, and how many more there are: all of them stand in the table. */
function tooThin(names: readonly string[], { messages, formatter }: DescribeCirclesOptions): string[] {
  if (names.length === 0) return []
  const named = names.length > NAMES_AT_MOST + 1 ? names.slice(0, NAMES_AT_MOST) : names
  return [messages.tooThin(named, names.length - named.length, formatter)]
}

function definitionOf(measure: CirclesMeasure, { common, formatter, messages }: DescribeCirclesOptions): string {
  return measure.rules === null ? messages.guessedFromTotals : common.definition(measure.rules, formatter)
}

function notesOf(measure: CirclesMeasure, options: DescribeCirclesOptions): readonly string[] {
  const { messages, common, formatter: f, layout = null, journeys = null, moment } = options
  const { populations, touchMoves } = periodOf(measure, moment)
  const { outside, left } = populations
  const unobserved = touchMoves?.unobserved ?? 0
  const thin =
    layout?.rings.filter(({ tooThin }) => tooThin).map(({ ring }) => clipped(measure.stages[ring]?.label ?? '')) ?? []
  const { undrawnJumps, tick } = notedOf(periodOf(measure, moment), options)
  const isPartial = typeof moment === 'number' && measure.series[moment]?.partial === true
  return [
    ...(measure.stages.length > 0 && outside + left > 0 ? [messages.notYetIn(outside, left, f)] : []),
    ...(isPartial ? [messages.partialPeriod] : []),
    ...(undrawnJumps > 0 ? [messages.undrawnJumps(undrawnJumps, f)] : []),
    ...(unobserved > 0 ? [messages.unobserved(unobserved, f)] : []),
    ...(tick > 0 ? [messages.tick(tick, f)] : []),
    ...tooThin(thin, options),
    ...(layout?.rings.some(({ hollow }) => hollow !== null) ? [messages.hollow(layout.actorsPerDot, f)] : []),
    ...(measure.decayMs === null ? [] : [messages.decay(measure.decayMs, touchMoves?.decayed ?? 0, f)]),
    ...(measure.rules === null ? [messages.guessedFromTotals] : []),
    ...(journeys === null ? [] : setNotes(journeys, common, f)),
  ]
}
