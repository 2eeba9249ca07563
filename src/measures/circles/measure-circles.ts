import type { JourneySet } from '../../model/journey-set.js'
import { calendarPeriods } from './calendar-periods.js'
import type { CirclesFrame, CirclesMeasure, CirclesPeriod } from './circles-measure.js'
import { OUTSIDE } from './circles-measure.js'
import { commitmentOf, gravityOf, meanConviction } from './commitment.js'
import { PeriodTally } from './period-tally.js'
import { type CirclesOptions, type ResolvedCirclesOptions, resolveCirclesOptions } from './resolve-circles-options.js'
import { RingWalk } from './ring-walk.js'
import { sampleDots } from './sample-dots.js'

/**
 * Where people stand in the conversion circles, how they move inward and outward, and how often they
 * come round: populations per ring, moves of the asked-for period (start against end, and gross touch
 * by touch), cycles, conviction, commitment and gravity, the same for each period of the calendar,
 * and a fair sample of actors to draw as dots.
 *
 * Rings are the set's stages, outermost first; a set without stages has none, and everybody is
 * outside. Never throws for data; JourneyError `bad-option` for impossible options.
 * Cost: three walks over the rows, O(rows + actors x periods).
 * Source: semantics.md, section 4.
 *
 * @example
 * const circles = measureCircles(journeys, { unit: 'month' })
 * circles.whole.populations.rings // people per ring, outermost first
 */
export function measureCircles<StageId extends string>(
  set: JourneySet<StageId>,
  options: CirclesOptions = {},
): CirclesMeasure<StageId> {
  const resolved = resolveCirclesOptions(set, options)
  const [asked] = tallyPeriods(set, [resolved.fromMs, resolved.untilMs], resolved)
  const bounds = seriesBounds(set, resolved)
  const series = seriesOf(set, bounds, resolved)
  const placed = placedActors(set)
  return {
    kind: 'circles',
    stages: set.stages,
    actors: set.totals.actors,
    placedActors: placed.length,
    whole: wholeOf(set, asked as TalliedPeriod, resolved),
    series,
    unit: resolved.unit,
    levelWeights: resolved.levelWeights,
    decayMs: resolved.decayMs,
    dots: sampleDots(set, placed, {
      decayMs: resolved.decayMs,
      frameEndsMs: bounds.slice(1),
      untilMs: resolved.untilMs,
      dotsAtMost: resolved.dotsAtMost,
    }),
    rules: set.rules,
  }
}

interface TalliedPeriod {
  readonly tally: PeriodTally
  /** People per ring at its start. */
  readonly start: readonly number[]
}

function seriesBounds(set: JourneySet, options: ResolvedCirclesOptions): number[] {
  if (set.rows.count === 0 || set.stages.length === 0) return []
  return calendarPeriods(set.rules.observedFromMs, set.rules.observedUntilMs, options)
}

function wholeOf(set: JourneySet, asked: TalliedPeriod, options: ResolvedCirclesOptions): CirclesPeriod {
  const { observedFromMs, observedUntilMs } = set.rules
  const startMs = Math.max(options.fromMs, set.rows.count === 0 ? 0 : observedFromMs)
  const endMs = Math.min(options.untilMs, set.rows.count === 0 ? 0 : observedUntilMs + 1)
  const period = periodOf(asked, startMs, Math.max(startMs, endMs), options)
  return options.fromMs === Number.NEGATIVE_INFINITY ? { ...period, gravity: null } : period
}

function seriesOf(set: JourneySet, bounds: readonly number[], options: ResolvedCirclesOptions): CirclesFrame[] {
  const { observedFromMs, observedUntilMs } = set.rules
  return tallyPeriods(set, bounds, options).map((tallied, index) => {
    const startMs = bounds[index] as number
    const endMs = bounds[index + 1] as number
    const period = periodOf(tallied, startMs, endMs, options)
    return {
      ...period,
      gravity: index === 0 ? null : period.gravity,
      label: null,
      partial: startMs < observedFromMs || endMs > observedUntilMs + 1,
    }
  })
}

function periodOf(
  { tally, start }: TalliedPeriod,
  startMs: number,
  endMs: number,
  { levelWeights }: ResolvedCirclesOptions,
): CirclesPeriod {
  const populations = tally.populations()
  return {
    startMs,
    endMs,
    populations,
    periodMoves: tally.periodMoves(),
    touchMoves: tally.touchMoves(),
    cycles: tally.cycles(),
    meanConviction: meanConviction(populations.rings),
    commitment: commitmentOf(populations.rings, levelWeights),
    gravity: gravityOf(start, populations.rings, levelWeights),
  }
}

/** Walks all actors once and counts per period. Fewer than two bounds make no period. */
function tallyPeriods(
  set: JourneySet,
  bounds: readonly number[],
  options: ResolvedCirclesOptions,
): readonly TalliedPeriod[] {
  const periods = bounds.length - 1
  if (periods < 1) return []
  const tallies = Array.from({ length: periods }, () => new PeriodTally(set.stages.length))
  const conversions = new Int32Array(periods)
  let before: number = OUTSIDE
  let ring: number = OUTSIDE
  // Rings faded since the last row, as far as a bound has told of them.
  let faded = 0
  const listener = {
    onBound: (bound: number, place: number): void => {
      if (bound > 0) tallies[bound - 1]?.addStanding(before, place)
      before = place
      if (place < 0) return
      tallies[bound - 1]?.addDecay(ring - place - faded)
      faded = ring - place
    },
    onPlacement: (period: number, from: number, to: number, isShaken: boolean, isUnobserved: boolean): void => {
      tallies[period]?.addPlacement(from, to, isShaken, 1, isUnobserved)
      ring = to
      faded = 0
    },
    onLoss: (period: number, ring: number): void => tallies[period]?.addLoss(ring),
    onConversion: (period: number): void => {
      if (period >= 0 && period < periods) conversions[period] = (conversions[period] as number) + 1
    },
    onDecay: (period: number, rings: number): void => {
      tallies[period]?.addDecay(rings - faded)
      ring -= rings
      faded = 0
    },
  }
  const rings = new RingWalk(set, { bounds, decayMs: options.decayMs }, listener)
  for (let actor = 0; actor < set.actors.length; actor++) {
    // In a selection of journeys, actors without any are no part of it.
    if (set.actorRows[actor] === set.actorRows[actor + 1]) continue
    rings.walk(actor)
    for (let period = 0; period < periods; period++) {
      tallies[period]?.addConversions(conversions[period] as number)
      conversions[period] = 0
    }
  }
  return tallies.map((tally) => ({ tally, start: tally.periodMoves().rings.map(({ present }) => present) }))
}

function placedActors(set: JourneySet): number[] {
  const placed: number[] = []
  for (let actor = 0; actor < set.actors.length; actor++) {
    const end = set.actorRows[actor + 1] as number
    let row = set.actorRows[actor] as number
    while (row < end && (set.rows.stage[row] as number) < 0) row++
    if (row < end) placed.push(actor)
  }
  return placed
}
