import { checkJourneys } from '../../model/check-journeys.js'
import type { JourneySet } from '../../model/journey-set.js'
import { calendarPeriods } from '../periods/calendar-periods.js'
import type { CirclesFrame, CirclesMeasure, CirclesPeriod } from './circles-measure.js'
import { commitmentOf, gravityOf, meanConviction } from './commitment.js'
import type { PeriodTally } from './period-tally.js'
import { type CirclesOptions, type ResolvedCirclesOptions, resolveCirclesOptions } from './resolve-circles-options.js'
import { checkpointsOf, sampleDots } from './sample-dots.js'
import { tallyPeriods } from './tally-periods.js'

/**
 * Where people stand in the conversion circles, how they move inward and outward, and how often they
 * come round: populations per ring, moves of the asked-for period (start against end, and gross touch
 * by touch), cycles, conviction, commitment and gravity, the same for each period of the calendar,
 * and a fair sample of actors to draw as dots.
 *
 * Rings are the set's stages, outermost first; a set without stages has none, and everybody is
 * outside. Never throws for data; JourneyError `bad-option` for impossible options.
 * Cost: one walk over the rows, O(rows + actors x periods).
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
  checkJourneys('measureCircles', set)
  const resolved = resolveCirclesOptions(set, options)
  const bounds = seriesBounds(set, resolved)
  const frameEndsMs = bounds.slice(1)
  const notedMs = [...checkpointsOf(frameEndsMs), Math.max(resolved.fromMs, resolved.untilMs)]
  const { whole, series, places } = tallyPeriods(set, { ...resolved, bounds, notedMs })
  const placed = placedActors(set)
  return {
    kind: 'circles',
    stages: set.stages,
    actors: set.totals.actors,
    placedActors: placed.length,
    whole: wholeOf(set, whole, resolved),
    series: seriesOf(set, series, bounds, resolved),
    unit: resolved.unit,
    levelWeights: resolved.levelWeights,
    decayMs: resolved.decayMs,
    dots: sampleDots(set, placed, { ...resolved, frameEndsMs, places }),
    rules: set.rules,
  }
}

function seriesBounds(set: JourneySet, options: ResolvedCirclesOptions): number[] {
  if (set.rows.count === 0 || set.stages.length === 0) return []
  return calendarPeriods(set.rules.observedFromMs, set.rules.observedUntilMs, options)
}

function wholeOf(set: JourneySet, asked: PeriodTally, options: ResolvedCirclesOptions): CirclesPeriod {
  const { observedFromMs, observedUntilMs } = set.rules
  const startMs = Math.max(options.fromMs, set.rows.count === 0 ? 0 : observedFromMs)
  const endMs = Math.min(options.untilMs, set.rows.count === 0 ? 0 : observedUntilMs + 1)
  const period = periodOf(asked, startMs, Math.max(startMs, endMs), options)
  return options.fromMs === Number.NEGATIVE_INFINITY ? { ...period, gravity: null } : period
}

function seriesOf(
  set: JourneySet,
  series: readonly PeriodTally[],
  bounds: readonly number[],
  options: ResolvedCirclesOptions,
): CirclesFrame[] {
  const { observedFromMs, observedUntilMs } = set.rules
  return series.map((tally, index) => {
    const startMs = bounds[index] as number
    const endMs = bounds[index + 1] as number
    const period = periodOf(tally, startMs, endMs, options)
    return {
      ...period,
      gravity: index === 0 ? null : period.gravity,
      label: null,
      partial: startMs < observedFromMs || endMs > observedUntilMs + 1,
    }
  })
}

function periodOf(
  tally: PeriodTally,
  startMs: number,
  endMs: number,
  { levelWeights }: ResolvedCirclesOptions,
): CirclesPeriod {
  const populations = tally.populations()
  const periodMoves = tally.periodMoves()
  const before = periodMoves.rings.map(({ present }) => present)
  return {
    startMs,
    endMs,
    populations,
    periodMoves,
    touchMoves: tally.touchMoves(),
    cycles: tally.cycles(),
    meanConviction: meanConviction(populations.rings),
    commitment: commitmentOf(populations.rings, levelWeights),
    gravity: gravityOf(before, populations.rings, levelWeights),
  }
}

/** Actors that ever show a stage, in the order of the set. */
function placedActors(set: JourneySet): Int32Array {
  const placed: number[] = []
  for (let actor = 0; actor < set.actors.length; actor++) {
    const end = set.actorRows[actor + 1] as number
    let row = set.actorRows[actor] as number
    while (row < end && (set.rows.stage[row] as number) < 0) row++
    if (row < end) placed.push(actor)
  }
  return Int32Array.from(placed)
}
