import { partOf, type Steps } from '../foundation/steps.js'
import type { RowColumns } from './journey-set.js'
import { moveOnQuantile } from './kaplan-meier.js'
import type { PatienceSource } from './patience.js'
import { type Departures, type WatchRules, watchDepartures } from './watch-departures.js'

/** Of those who ever move on, the share that has done so within the patience. */
const MOVED_ON_SHARE = 0.95
/** Touchpoints with fewer departures are pooled. */
const DEPARTURES_AT_LEAST = 30
const DAY_MS = 86_400_000
/** The patience where nobody is ever seen to move on: 30 days, within the same limits. */
const UNKNOWN_MS = 30 * DAY_MS

/** The patience in use, all in milliseconds. */
export interface SettledPatience {
  /** Where no touchpoint was visited yet. */
  readonly generalMs: number
  /** Per touchpoint. */
  readonly touchpointMs: Float64Array
  readonly sources: readonly PatienceSource[]
}

/** What the definition says; `null` stands for `'auto'`. */
export interface StatedPatience {
  readonly generalMs: number | null
  readonly touchpointMs: readonly (number | null)[]
}

/**
 * The patience of every touchpoint, estimated from ordered rows where the definition says `'auto'` (semantics.md, section 1).
 *
 * Pooled are the touchpoints with fewer than 30 departures, with each other; where they have fewer than 30 even
 * together, all visits stand in. The general patience is that of all visits. Where nobody ever moves on it is
 * 30 days, within the same limits: at most a third of the window and, where that allows, at least a day.
 *
 * Cost: nothing where every patience is stated; else one pass and sorting the times.
 */
export function* settlePatience(
  stated: StatedPatience,
  rows: RowColumns,
  actorRows: Int32Array,
  rules: WatchRules,
): Steps<SettledPatience> {
  const { generalMs, touchpointMs } = stated
  if (generalMs !== null && !touchpointMs.includes(null)) return allStated(generalMs, touchpointMs)
  const departures = yield* partOf(watchDepartures(rows, actorRows, rules), 0, 0.5)
  yield 0.5
  const limit = limits(rules)
  const places = byTouchpoint(departures, touchpointMs.length)
  yield 0.6
  const everywhere = together(places)
  yield 0.7
  const isPooled = places.map(({ moved }, place) => touchpointMs[place] === null && moved.length < DEPARTURES_AT_LEAST)
  const allMs = limit(quantileOf(everywhere))
  const poolMs = limit(quantileOf(enough(together(places.filter((_, place) => isPooled[place])), everywhere)))
  yield 0.85
  const ownMs = (place: number): number => limit(quantileOf(together([places[place] as Watched])))
  return {
    generalMs: generalMs ?? allMs,
    touchpointMs: Float64Array.from(touchpointMs, (ms, place) => ms ?? (isPooled[place] ? poolMs : ownMs(place))),
    sources: touchpointMs.map((ms, place) => (ms !== null ? 'stated' : isPooled[place] ? 'pooled' : 'own')),
  }
}

/** Times to moving on, and times watched in vain. */
interface Watched {
  readonly moved: Float64Array
  readonly stayed: Float64Array
}

function allStated(generalMs: number, touchpointMs: readonly (number | null)[]): SettledPatience {
  return {
    generalMs,
    touchpointMs: Float64Array.from(touchpointMs, (ms) => ms ?? generalMs),
    sources: touchpointMs.map(() => 'stated'),
  }
}

function limits({ window }: WatchRules): (ms: number) => number {
  const atMost = (window.untilMs - window.fromMs) / 3
  return (ms) => Math.min(Math.max(Number.isNaN(ms) ? UNKNOWN_MS : ms, DAY_MS), atMost)
}

function quantileOf({ moved, stayed }: Watched): number {
  return moveOnQuantile(moved, stayed, MOVED_ON_SHARE)
}

function enough(pool: Watched, everywhere: Watched): Watched {
  return pool.moved.length < DEPARTURES_AT_LEAST ? everywhere : pool
}

/** The times at several touchpoints together, ascending. */
function together(places: readonly Watched[]): Watched {
  return {
    moved: joined(places.map(({ moved }) => moved)).sort(),
    stayed: joined(places.map(({ stayed }) => stayed)).sort(),
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let next = 0
  for (const part of parts) {
    all.set(part, next)
    next += part.length
  }
  return all
}

/** The times by touchpoint, unsorted: a counting sort. */
function byTouchpoint({ count, touchpoint, timeMs, moved }: Departures, places: number): readonly Watched[] {
  const sizes = [new Int32Array(places), new Int32Array(places)] as const
  for (let at = 0; at < count; at++) {
    const size = sizes[moved[at] as 0 | 1]
    size[touchpoint[at] as number] = (size[touchpoint[at] as number] as number) + 1
  }
  const result = Array.from({ length: places }, (_, place) => ({
    stayed: new Float64Array(sizes[0][place] as number),
    moved: new Float64Array(sizes[1][place] as number),
  }))
  const filled = [new Int32Array(places), new Int32Array(places)] as const
  for (let at = 0; at < count; at++) {
    const place = touchpoint[at] as number
    const next = filled[moved[at] as 0 | 1]
    const times = moved[at] === 1 ? result[place]?.moved : result[place]?.stayed
    if (times === undefined) continue
    times[next[place] as number] = timeMs[at] as number
    next[place] = (next[place] as number) + 1
  }
  return result
}
