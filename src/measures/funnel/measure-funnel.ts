import { checkJourneys } from '../../model/check-journeys.js'
import { type JourneySet, LOST, OUTCOMES } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import { BandTally } from './band-tally.js'
import { FlowTally } from './flow-tally.js'
import type { FunnelBreakdown, FunnelMeasure, FunnelNote, FunnelStage, FunnelTotals } from './funnel-measure.js'
import { type FunnelOptions, type ResolvedFunnelOptions, resolveFunnelOptions } from './funnel-options.js'
import { hasDimension, journeyValueReader } from './journey-value.js'
import { LastSeenTally } from './last-seen-tally.js'
import { RateTally } from './rate-tally.js'
import { RecoveryTally } from './recovery-tally.js'
import { stageVisitReader } from './stage-visits.js'
import { TimeTally } from './time-tally.js'

/**
 * Measures the stage flow of a set of journeys: what came into each stage and what became of it,
 * the rates between stages, who returned and whence, and how long it took.
 *
 * In and out of every stage, counted in visits: carried in + entered + skipped in + stepped back in
 * + returned = moved on + skipped ahead + stepped back + converted + lost + open + ended. This holds
 * for any data. Journeys without a stage stand apart in `unstaged` and stay in `totals` and in the
 * base of `total` rates.
 *
 * Pure: the same set and options give the same result. Cost: one pass over the rows.
 * Throws `JourneyError` (`bad-option`) for misuse of the options only.
 * Source: semantics.md, section 2; intervals by Wilson (1927).
 */
export function measureFunnel(set: JourneySet, options: FunnelOptions = {}): FunnelMeasure {
  checkJourneys('measureFunnel', set)
  const resolved = resolveFunnelOptions(options)
  const tallies = tally(set, resolved)
  return {
    reading: 'stage-flow',
    stages: stagesOf(set, tallies),
    flows: tallies.flow.flows((index) => set.stages[index]?.id ?? null),
    recoveries: tallies.recovery.result(),
    unstaged: totalsOf(tallies.unstaged),
    totals: totalsOf(tallies.all),
    conversion: tallies.rate.conversion(),
    timeToConvertMs: tallies.time.timeToConvert(),
    settled: resolved.settled,
    breakdown: breakdownOf(tallies, resolved),
    rules: set.rules,
    notes: notesOf(set, tallies, resolved),
  }
}

interface Tallies {
  readonly flow: FlowTally
  readonly rate: RateTally
  readonly time: TimeTally
  readonly recovery: RecoveryTally
  readonly lastSeen: LastSeenTally
  readonly band: BandTally | null
  /** Journeys by outcome: of all, and of those that show no stage. */
  readonly all: number[]
  readonly unstaged: number[]
}

/**
 * Journeys per value in the set that a selection was taken from: its bands are those of the whole, so that a value keeps
 * its place and colour, and the others mean the same, whatever is chosen. Null for a whole set.
 */
function standingOf({ selection }: JourneySet, options: ResolvedFunnelOptions): Map<string | null, number> | null {
  if (selection === undefined) return null
  const { whole } = selection
  const valueAt = journeyValueReader(whole, options.breakdown ?? '', options.attribution)
  const counts = new Map<string | null, number>()
  for (let journey = 0; journey < whole.journeys.count; journey++) {
    if (!isWithin(whole, journey, options)) continue
    const value = valueAt(journey)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** True where the journey began in the asked-for time. */
function isWithin({ rows, journeys }: JourneySet, journey: number, { fromMs, toMs }: ResolvedFunnelOptions): boolean {
  const startMs = timeAt(rows, journeys.start[journey] as number)
  return startMs >= fromMs && startMs < toMs
}

function tally(set: JourneySet, options: ResolvedFunnelOptions): Tallies {
  const stages = set.stages.length
  const tallies: Tallies = {
    flow: new FlowTally(stages),
    rate: new RateTally(stages, options.settled),
    time: new TimeTally(set),
    recovery: new RecoveryTally(set),
    lastSeen: new LastSeenTally(set),
    band:
      options.breakdown !== null && hasDimension(set, options.breakdown)
        ? new BandTally(stages, options.settled, standingOf(set, options))
        : null,
    all: OUTCOMES.map(() => 0),
    unstaged: OUTCOMES.map(() => 0),
  }
  const visitsOf = stageVisitReader(set)
  const valueAt = journeyValueReader(set, options.breakdown ?? '', options.attribution)
  for (let journey = 0; journey < set.journeys.count; journey++) {
    if (!isWithin(set, journey, options)) continue
    const visits = visitsOf(journey)
    tallies.recovery.add(journey, visits)
    const outcome = set.journeys.outcome[journey] as number
    tallies.all[outcome] = (tallies.all[outcome] ?? 0) + 1
    if (visits.count === 0) tallies.unstaged[outcome] = (tallies.unstaged[outcome] ?? 0) + 1
    else tallies.flow.add(visits, outcome, set.journeys.isReturn[journey] === 1)
    tallies.rate.add(visits, outcome)
    tallies.time.add(journey, visits, outcome)
    if (outcome === LOST) tallies.lastSeen.add(journey, visits)
    tallies.band?.add(valueAt(journey), visits, outcome)
  }
  return tallies
}

function stagesOf(set: JourneySet, { flow, rate, time, lastSeen }: Tallies): FunnelStage[] {
  const lastSeenAt = lastSeen.most()
  return set.stages.map((stage, index) => {
    const inflow = flow.inflow(index)
    return {
      stage,
      arrivals: flow.arrivals(index),
      visits: inflow.carriedIn + inflow.entered + inflow.skippedIn + inflow.steppedBackIn + inflow.returned,
      inflow,
      outflow: flow.outflow(index),
      rates: rate.rates(index),
      lastSeen: lastSeenAt[index] ?? null,
      dwellMs: time.dwell(index),
      timeToNextMs: time.timeToNext(index),
    }
  })
}

function totalsOf(outcomes: readonly number[]): FunnelTotals {
  const [converted = 0, lost = 0, open = 0, ended = 0] = outcomes
  return { journeys: converted + lost + open + ended, converted, lost, open, ended }
}

function breakdownOf({ band }: Tallies, options: ResolvedFunnelOptions): FunnelBreakdown | null {
  if (band === null || options.breakdown === null) return null
  return { dimension: options.breakdown, attribution: options.attribution, bands: band.result(options.maxBands) }
}

function notesOf(set: JourneySet, tallies: Tallies, options: ResolvedFunnelOptions): FunnelNote[] {
  const notes: FunnelNote[] = []
  const unstaged = totalsOf(tallies.unstaged).journeys
  if (unstaged > 0) notes.push({ kind: 'unstaged', count: unstaged, examples: [] })
  const { stagesFrom } = set.rules
  if (stagesFrom !== 'definition')
    notes.push({ kind: 'stages-guessed', count: set.stages.length, examples: [stagesFrom] })
  const { unobserved } = tallies.flow
  if (unobserved > 0) notes.push({ kind: 'unobserved', count: unobserved, examples: [] })
  if (options.breakdown !== null && tallies.band === null) {
    notes.push({ kind: 'unknown-dimension', count: 1, examples: [options.breakdown] })
  }
  return notes
}
