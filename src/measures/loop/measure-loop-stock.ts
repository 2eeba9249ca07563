import { ENDED, type JourneySet, LOST } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import { periodAt } from '../periods/period-at.js'
import { type PeriodOptions, resolvePeriods } from '../periods/resolve-periods.js'
import type { LoopMoveKind } from './loop-measure.js'
import type { LoopStock } from './loop-stock.js'
import { referralList } from './referral-list.js'
import { StockLedger } from './stock-ledger.js'
import { walkStages } from './walk-stages.js'

/**
 * Stock and flow: how many actors stand at each stage when a period begins and ends, and all gross
 * moves between. An actor stands where it was last seen until it is lost, which is when its silence has
 * outlasted its patience, or ended; after a conversion it goes on standing. Who begins again after a loss
 * has returned. Rows outside the periods move the opening stock alone, or nothing. Cost: linear in rows, plus periods times stages. Throws JourneyError `bad-option`.
 */
export function measureLoopStock(set: JourneySet, options: PeriodOptions = {}): LoopStock {
  const periods = resolvePeriods(set, options)
  const ledger = new StockLedger(set.stages.length, periods.bounds)
  for (const actor of set.actors.keys()) followActor(set, actor, ledger, (timeMs) => periodAt(periods.bounds, timeMs))
  for (const timeMs of referralList(set).timeMs) ledger.bring(periodAt(periods.bounds, timeMs))
  return {
    kind: 'loop-stock',
    source: 'journeys',
    unit: periods.unit,
    timeZone: periods.timeZone,
    stages: set.stages.map(({ id, label }) => ({ id, label })),
    periods: ledger.result(),
    issues: [],
  }
}

/** A departure: the actor no longer stands anywhere from then on. */
interface Departure {
  readonly row: number
  readonly timeMs: number
  readonly kind: 'lost' | 'ended'
}

function followActor(set: JourneySet, actor: number, ledger: StockLedger, periodOf: (timeMs: number) => number): void {
  const departures = departuresOf(set, actor)
  let next = 0
  let standing = -1
  let last = -1
  const depart = (before: number): void => {
    for (; next < departures.length && (departures[next] as Departure).row < before; next++) {
      const { kind, timeMs } = departures[next] as Departure
      if (standing >= 0) ledger.leave(periodOf(timeMs), standing, kind)
      standing = -1
    }
  }
  const arrive = (stage: number, row: number, kind: LoopMoveKind | null): void => {
    depart(row)
    const period = periodOf(timeAt(set.rows, row))
    if (standing >= 0 && kind !== null) ledger.move(period, kind, standing, stage)
    else ledger.enter(period, stage, last >= 0)
    standing = stage
    last = stage
  }
  walkStages(set, actor, {
    enter: (stage, row) => arrive(stage, row, null),
    move: (kind, _from, to, row) => arrive(to, row, kind),
    stay: (stage, row) => {
      const before = next
      depart(row)
      if (next > before) arrive(stage, row, null)
    },
  })
  depart(Number.POSITIVE_INFINITY)
  // A journey without stages after a loss: the actor is back where it stood.
  const back = standing < 0 && last >= 0 ? returnRow(set, actor) : -1
  if (back >= 0) ledger.enter(periodOf(timeAt(set.rows, back)), last, true)
}

/** The first row of the actor's last journey where that is neither lost nor ended, else -1. */
function returnRow(set: JourneySet, actor: number): number {
  const journey = (set.actorJourneys[actor + 1] as number) - 1
  const outcome = set.journeys.outcome[journey]
  return outcome === LOST || outcome === ENDED ? -1 : (set.journeys.start[journey] ?? -1)
}

/** The ends of the actor's journeys that take it out of its stage, in order. */
function departuresOf(set: JourneySet, actor: number): Departure[] {
  const { outcome, end } = set.journeys
  const found: Departure[] = []
  const past = set.actorJourneys[actor + 1] as number
  for (let journey = set.actorJourneys[actor] as number; journey < past; journey++) {
    const row = (end[journey] as number) - 1
    if (outcome[journey] === LOST) found.push({ row, timeMs: lossTime(set, row), kind: 'lost' })
    if (outcome[journey] === ENDED) found.push({ row, timeMs: timeAt(set.rows, row), kind: 'ended' })
  }
  return found
}

/** An explicit loss is one at once; a silent one when patience is over, or at the end of the observation. */
function lossTime(set: JourneySet, row: number): number {
  const { rows, rules, touchpoints } = set
  const timeMs = timeAt(rows, row)
  if (rows.loss[row] === 1) return timeMs
  const patienceMs = touchpoints[rows.touchpoint[row] as number]?.patienceMs ?? rules.patienceMs
  return Math.min(timeMs + patienceMs, Math.max(timeMs, rules.observedUntilMs))
}
