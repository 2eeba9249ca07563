import { actorJourneyRange, actorRowRange } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import { calendarPeriods, fittingUnit, type PeriodUnit } from '../periods/calendar-periods.js'
import { periodAt } from '../periods/period-at.js'

/** The actors who were first seen in one period. */
export interface JourneyCohort {
  /** [fromMs, untilMs). */
  readonly fromMs: number
  readonly untilMs: number
  readonly actors: number
  readonly journeys: number
}

/**
 * Cohorts by the period of an actor's first touch, in the time zone of the set, oldest first; empty periods
 * are left out. Actors without any time are in none.
 * @param unit Default: one that gives about 1 to 60 periods.
 * Cost: linear in actors.
 */
export function journeyCohorts(set: JourneySet, unit?: PeriodUnit): JourneyCohort[] {
  const firstMs = Float64Array.from(set.actors, (_, actor) => firstTime(set, actor))
  let earliest = Number.POSITIVE_INFINITY
  let latest = Number.NEGATIVE_INFINITY
  for (const ms of firstMs) {
    if (ms < earliest) earliest = ms
    if (ms > latest) latest = ms
  }
  if (!(earliest <= latest)) return []
  const bounds = calendarPeriods(earliest, latest, {
    unit: unit ?? fittingUnit(earliest, latest),
    timeZone: set.rules.timeZone,
    weekStartsOn: 1,
  })
  const counts = bounds.slice(1).map((untilMs, i) => ({ fromMs: bounds[i] as number, untilMs, actors: 0, journeys: 0 }))
  firstMs.forEach((ms, actor) => {
    const cohort = counts[periodAt(bounds, ms)]
    if (cohort === undefined) return
    const { start, end } = actorJourneyRange(set, actor)
    cohort.actors++
    cohort.journeys += end - start
  })
  return counts.filter(({ actors }) => actors > 0)
}

function firstTime(set: JourneySet, actor: number): number {
  const { start, end } = actorRowRange(set, actor)
  return start < end ? timeAt(set.rows, start) : Number.NaN
}
