import type { JourneySet } from '../../model/journey-set.js'
import type { CirclesMeasure } from './circles-measure.js'
import { convictionOf } from './commitment.js'
import { walkRings } from './ring-walk.js'

/** Something that happened, told by the caller. */
export interface TrustEvent {
  /** Epoch ms. */
  readonly timeMs: number
  readonly label: string
}

/** One period of the line of trust. */
export interface TrustPoint {
  readonly startMs: number
  readonly endMs: number
  /** Mean conviction at its end, 0 to 1; null where nobody is in, or there is one ring. */
  readonly conviction: number | null
  readonly gravity: number | null
  /** People in rings at its end. */
  readonly members: number
  /** Gross moves in the period; null where only totals are known. */
  readonly inward: number | null
  readonly outward: number | null
  readonly partial: boolean
}

/** What an event did to trust. */
export interface TrustShock {
  readonly event: TrustEvent
  /** The period it falls into. */
  readonly index: number
  /** Those who stood in a ring just before it, followed on; null where single actors are not known. */
  readonly witnesses: number | null
  /** Mean conviction just before: of the witnesses, or of all at the end of the period before. */
  readonly before: number | null
  /** The same people's mean conviction from the event on: at the end of period `index`, `index + 1`, .... */
  readonly after: readonly (number | null)[]
  /** Lowest of `after` until recovery; null where it never fell below `before`. */
  readonly lowest: number | null
  /** Its period. */
  readonly lowestIndex: number | null
  /** The first period at whose end it is back where it was before; null: not yet. */
  readonly recoveredIndex: number | null
  /** Moves outward in the period of the event, and the mean of the periods before; null where unknown. */
  readonly outward: number | null
  readonly usualOutward: number | null
}

/** Trust over time: the mean conviction per period, and what events did to it. */
export interface TrustMeasure {
  readonly kind: 'trust'
  readonly points: readonly TrustPoint[]
  readonly shocks: readonly TrustShock[]
}

/**
 * The line of trust that goes with the circles. The line is the mean conviction of all who stand in a
 * ring; because newcomers begin far out and pull it down, a shock is judged by its *witnesses*: those
 * who stood in a ring just before the event, followed on for good (whoever is then explicitly lost
 * counts as conviction 0). Without `journeys` it is judged by the line itself. Events outside the
 * series are left out. Cost: O(events x (rows + periods)).
 */
export function measureTrust(
  measure: CirclesMeasure,
  options: { readonly events?: readonly TrustEvent[]; readonly journeys?: JourneySet | null } = {},
): TrustMeasure {
  const { events = [], journeys = null } = options
  const points = measure.series.map(
    ({ startMs, endMs, meanConviction, gravity, populations, touchMoves, partial }): TrustPoint => ({
      startMs,
      endMs,
      conviction: meanConviction,
      gravity,
      members: populations.rings.reduce((sum, people) => sum + people, 0),
      inward: touchMoves?.inward ?? null,
      outward: touchMoves?.outward ?? null,
      partial,
    }),
  )
  const shocks = [...events]
    .sort((a, b) => a.timeMs - b.timeMs)
    .map((event) => ({
      event,
      index: points.findIndex(({ startMs, endMs }) => event.timeMs >= startMs && event.timeMs < endMs),
    }))
    .filter(({ index }) => index >= 0)
    .map(({ event, index }) => shockOf(event, index, points, measure, journeys))
  return { kind: 'trust', points, shocks }
}

function shockOf(
  event: TrustEvent,
  index: number,
  points: readonly TrustPoint[],
  measure: CirclesMeasure,
  journeys: JourneySet | null,
): TrustShock {
  const followed = journeys === null ? null : followWitnesses(journeys, measure, event.timeMs, index)
  const before = followed === null ? (points[index - 1]?.conviction ?? null) : followed.before
  const after = followed?.after ?? points.slice(index).map(({ conviction }) => conviction)
  const earlier = points.slice(0, index).flatMap(({ outward }) => (outward === null ? [] : [outward]))
  return {
    event,
    index,
    witnesses: followed?.witnesses ?? null,
    before,
    after,
    ...dipOf(before, after, index),
    outward: points[index]?.outward ?? null,
    usualOutward: earlier.length === 0 ? null : earlier.reduce((sum, moves) => sum + moves, 0) / earlier.length,
  }
}

/** Differences smaller than this are rounding. */
const EPSILON = 1e-9

function dipOf(
  before: number | null,
  after: readonly (number | null)[],
  index: number,
): Pick<TrustShock, 'lowest' | 'lowestIndex' | 'recoveredIndex'> {
  let lowest: number | null = null
  let lowestIndex: number | null = null
  for (const [step, conviction] of after.entries()) {
    if (before === null || conviction === null) continue
    if (conviction < before - EPSILON) {
      if (lowest === null || conviction < lowest) [lowest, lowestIndex] = [conviction, index + step]
    } else if (lowest !== null) return { lowest, lowestIndex, recoveredIndex: index + step }
  }
  return { lowest, lowestIndex, recoveredIndex: null }
}

interface Followed {
  readonly witnesses: number
  readonly before: number | null
  readonly after: readonly (number | null)[]
}

/** The mean conviction, at the event and at the end of each period from then on, of those in a ring at the event. */
function followWitnesses(set: JourneySet, measure: CirclesMeasure, eventMs: number, index: number): Followed {
  const rings = measure.stages.length
  const bounds = [eventMs, ...measure.series.slice(index).map(({ endMs }) => endMs)]
  const sums = new Float64Array(bounds.length)
  const places = new Int16Array(bounds.length)
  let witnesses = 0
  const listener = {
    ...DEAF,
    onBound: (bound: number, place: number): void => {
      places[bound] = place
    },
  }
  for (let actor = 0; actor < set.actors.length; actor++) {
    walkRings(set, actor, { decayMs: measure.decayMs, bounds }, listener)
    if ((places[0] as number) < 0) continue
    witnesses++
    places.forEach((place, bound) => {
      sums[bound] = (sums[bound] as number) + (place > 0 ? convictionOf(place, rings) : 0)
    })
  }
  const means = Array.from(sums, (sum) => (witnesses === 0 || rings < 2 ? null : sum / witnesses))
  return { witnesses, before: means[0] ?? null, after: means.slice(1) }
}

const DEAF = {
  onPlacement: (): void => {},
  onLoss: (): void => {},
  onConversion: (): void => {},
  onDecay: (): void => {},
}
