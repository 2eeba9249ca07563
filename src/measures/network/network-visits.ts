import { type JourneySet, OPEN } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'

/**
 * The visits of a set, flat: those of journey j are [first[j], first[j + 1]), in order of time.
 * A row without touchpoint is no visit and does not stand here.
 */
export interface NetworkVisits {
  readonly journeys: number
  readonly first: Int32Array
  readonly touchpoint: Int32Array
  readonly stage: Int32Array
  readonly timeMs: Float64Array
  /** 1 where the visit is older than its touchpoint's patience when observation ends. */
  readonly eligible: Uint8Array
  /** 1 where something between the journey's visit before and this one was not observed. */
  readonly unobserved: Uint8Array
  /** Codes of OUTCOMES, per journey. */
  readonly outcome: Uint8Array
  /** Time of the journey's first conversion; without one, of its last row; NaN for none. */
  readonly closedMs: Float64Array
  /** Per journey, behind its last visit up to the first conversion: what came later did not lead there. Else its end. */
  readonly until: Int32Array
  /** Sum of the values of the journey's conversion rows. */
  readonly value: Float64Array
}

/** No visits: for measures that are made of counts. */
export const NO_VISITS: NetworkVisits = {
  journeys: 0,
  first: new Int32Array(1),
  touchpoint: new Int32Array(0),
  stage: new Int32Array(0),
  timeMs: new Float64Array(0),
  eligible: new Uint8Array(0),
  unobserved: new Uint8Array(0),
  outcome: new Uint8Array(0),
  closedMs: new Float64Array(0),
  until: new Int32Array(0),
  value: new Float64Array(0),
}

/**
 * Copies the visits of the wanted journeys out of a set.
 *
 * A visit is eligible when its silence could already have outlasted the patience at its touchpoint:
 * what happened next is then known without favouring the quick. All are eligible where the
 * observation is complete or where there are no times (semantics.md, section 5).
 *
 * A visit whose next step was not observed is not eligible either: nobody knows where it led.
 *
 * @param keep 1 per journey that is wanted; all when left out.
 * Cost: one pass over the rows.
 */
export function networkVisits(set: JourneySet, keep?: Uint8Array): NetworkVisits {
  const wanted = wantedJourneys(set, keep)
  const first = offsets(set, wanted)
  const visits = allocate(wanted.length, first)
  const youngerThan = eligibilityLimits(set)
  wanted.forEach((journey, position) => {
    copyJourney(set, journey, position, visits, youngerThan)
  })
  return visits
}

function wantedJourneys(set: JourneySet, keep: Uint8Array | undefined): Int32Array {
  const all = new Int32Array(set.journeys.count)
  for (let journey = 0; journey < all.length; journey++) all[journey] = journey
  return keep === undefined ? all : all.filter((j) => keep[j] === 1)
}

function offsets(set: JourneySet, wanted: Int32Array): Int32Array {
  const first = new Int32Array(wanted.length + 1)
  const { touches } = set.journeys
  for (let position = 0; position < wanted.length; position++)
    first[position + 1] = (first[position] as number) + (touches[wanted[position] as number] as number)
  return first
}

function allocate(journeys: number, first: Int32Array): NetworkVisits {
  const count = first[journeys] as number
  return {
    journeys,
    first,
    touchpoint: new Int32Array(count),
    stage: new Int32Array(count),
    timeMs: new Float64Array(count),
    eligible: new Uint8Array(count),
    unobserved: new Uint8Array(count),
    outcome: new Uint8Array(journeys),
    closedMs: new Float64Array(journeys).fill(Number.NaN),
    until: new Int32Array(journeys),
    value: new Float64Array(journeys),
  }
}

/** Per touchpoint, the time before which a visit must lie to be eligible. */
function eligibilityLimits(set: JourneySet): Float64Array {
  const { observation, observedUntilMs } = set.rules
  const all = observation === 'complete' || !Number.isFinite(observedUntilMs)
  return Float64Array.from(set.touchpoints, (t) => (all ? Number.POSITIVE_INFINITY : observedUntilMs - t.patienceMs))
}

function copyJourney(
  set: JourneySet,
  journey: number,
  position: number,
  visits: NetworkVisits,
  limits: Float64Array,
): void {
  const { rows } = set
  const start = set.journeys.start[journey] as number
  const end = set.journeys.end[journey] as number
  const first = visits.first[position] as number
  let at = first
  const hasGaps = rows.gap.length > 0
  const hasValues = rows.value.length > 0
  let isGap = false
  let goal = -1
  for (let row = start; row < end; row++) {
    if (hasValues && rows.conversion[row] === 1 && !Number.isNaN(rows.value[row] as number))
      visits.value[position] = (visits.value[position] as number) + (rows.value[row] as number)
    if (hasGaps && rows.gap[row] === 1) isGap = true
    const touchpoint = rows.touchpoint[row] as number
    if (goal < 0 && rows.conversion[row] === 1) {
      goal = row
      visits.until[position] = touchpoint < 0 ? at : at + 1
    }
    if (touchpoint < 0) continue
    if (isGap && at > first) leaveUnknown(visits, at)
    isGap = false
    const timeMs = timeAt(rows, row)
    visits.touchpoint[at] = touchpoint
    visits.stage[at] = rows.stage[row] as number
    visits.timeMs[at] = timeMs
    visits.eligible[at] = !(timeMs >= (limits[touchpoint] as number)) ? 1 : 0
    at++
  }
  if (isGap && at > first) visits.eligible[at - 1] = 0
  const outcome = set.journeys.outcome[journey] as number
  visits.outcome[position] = outcome
  if (goal < 0) visits.until[position] = at
  if (end > start) visits.closedMs[position] = timeAt(rows, goal < 0 ? end - 1 : goal)
  settleLastVisit(visits, position, outcome, at)
}

function leaveUnknown(visits: NetworkVisits, at: number): void {
  visits.unobserved[at] = 1
  visits.eligible[at - 1] = 0
}

/** What is still open is not settled, whatever its age (a later row without touchpoint may keep it open). */
function settleLastVisit(visits: NetworkVisits, position: number, outcome: number, at: number): void {
  if (outcome === OPEN && at > (visits.first[position] as number)) visits.eligible[at - 1] = 0
}
