import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import type { PeriodUnit } from '../periods/calendar-periods.js'
import { periodAt } from '../periods/period-at.js'
import { type PeriodOptions, resolvePeriods } from '../periods/resolve-periods.js'
import type { Interval } from '../statistics/wilson.js'
import { countedGain, referralFlows } from './counted-gain.js'
import { loopCounts } from './loop-counts.js'
import { loopTime } from './loop-time.js'
import { referralList } from './referral-list.js'

/** The gain of those who began in one period. */
export interface LoopTrendPoint {
  readonly startMs: number
  /** The start of the next. */
  readonly endMs: number
  /** Actors whose first row lies here. */
  readonly actors: number
  /** Whom they brought, whenever that was. */
  readonly brought: number
  /** Null where nobody began here. */
  readonly k: number | null
  readonly interval: Interval | null
  /** True where half of all who ever bring anybody would not have had the time yet: k still rises. */
  readonly isYoung: boolean
}

/** The loop gain, period by period. */
export interface LoopTrend {
  readonly kind: 'loop-trend'
  readonly unit: PeriodUnit
  readonly timeZone: string
  /** False where no row names who brought an actor: then a gain of 0 is silence, not knowledge. */
  readonly referralsKnown: boolean
  /** Without holes. */
  readonly points: readonly LoopTrendPoint[]
}

/**
 * k per period: the gain of the actors whose first row lies in it, over all that they did and whom they
 * brought since (semantics.md, section 3). Late periods have had less time, and say so. Cost: linear in
 * rows. Throws JourneyError `bad-option`.
 */
export function measureLoopTrend(set: JourneySet, options: PeriodOptions = {}): LoopTrend {
  const periods = resolvePeriods(set, options)
  const startOf = (actor: number): number => timeAt(set.rows, set.actorRows[actor] as number)
  const period = Int32Array.from(set.actors.keys(), (actor) =>
    set.actorRows[actor] === set.actorRows[actor + 1] ? -1 : periodAt(periods.bounds, startOf(actor)),
  )
  const list = referralList(set)
  const { firstStage } = loopCounts(set)
  const waits = Array.from(list.by, (by, i) => (list.timeMs[i] as number) - startOf(by)).filter((ms) => ms >= 0)
  const usualMs = loopTime(waits).medianMs ?? 0
  const cohorts: number[][] = periods.bounds.slice(1).map(() => [])
  for (const [actor, index] of period.entries()) cohorts[index]?.push(actor)
  return {
    kind: 'loop-trend',
    unit: periods.unit,
    timeZone: periods.timeZone,
    referralsKnown: list.count > 0,
    points: cohorts.map((actors, index): LoopTrendPoint => {
      const counts = loopCounts(set, actors)
      const referrals = referralFlows(list, firstStage, (bringer) => period[bringer] === index)
      const { k, interval } = countedGain(set, counts, referrals, null)
      const endMs = periods.bounds[index + 1] as number
      return {
        startMs: periods.bounds[index] as number,
        endMs,
        actors: actors.length,
        brought: referrals.reduce((sum, referral) => sum + referral.actors, 0),
        k,
        interval,
        isYoung: endMs + usualMs > set.rules.observedUntilMs,
      }
    }),
  }
}
