import { dimensionNamed } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import { calendarPeriods, PERIOD_UNITS, type PeriodUnit } from '../periods/calendar-periods.js'
import { periodAt } from '../periods/period-at.js'
import type { CirclesMeasure } from './circles-measure.js'
import { walkRings } from './ring-walk.js'
import { walkEnd } from './walk-end.js'

/** What people are told apart by: a dimension such as `channel`, or the period in which they were first seen. */
export type RingGroupBy = string | { readonly cohort: PeriodUnit }

/** How groups are made. */
export interface RingGroupsOptions {
  /** Which of an actor's values counts. Default `first`: how it came. Not for cohorts. */
  readonly at?: 'first' | 'last' | undefined
  /** More groups than this are pooled, the smallest first; cohorts get longer. Default 7. */
  readonly most?: number | undefined
}

/** One group of people. */
export interface RingGroup {
  /** The value, or the cohort's first instant in ms as a text; '' for the others and the unknown. */
  readonly id: string
  readonly kind: 'value' | 'cohort' | 'others' | 'unknown'
  /** First instant of a cohort, else null. */
  readonly startMs: number | null
  /** Actors of the group that ever stood in a ring. */
  readonly actors: number
}

/** People per ring, outermost first, and in it per group. */
export type GroupPopulations = readonly (readonly number[])[]

/** Everybody in groups, ring by ring and period by period. Sums over groups are the measure's populations. */
export interface RingGroups {
  readonly by: RingGroupBy
  /** Unit of the cohorts; null for a dimension. */
  readonly unit: PeriodUnit | null
  /** Dimension: largest first; cohorts: oldest first; then the others, then the unknown, where there are any. */
  readonly groups: readonly RingGroup[]
  /** Per dot of the measure's sample its group, or -1. */
  readonly dots: Int16Array
  /** At the end of each frame of the series. */
  readonly frames: readonly GroupPopulations[]
  readonly whole: GroupPopulations
}

const MOST = 7

/**
 * Tells the people of the circles apart by a dimension or by cohort. `measure` must be of the same
 * journeys. An actor has one group for good: that of its first (or last) known value. A dimension
 * that the journeys lack makes one group of unknown. Cost: O(rows + actors x periods).
 *
 * @example measureRingGroups(journeys, measureCircles(journeys), 'channel').groups[0].id // 'search'
 */
export function measureRingGroups(
  set: JourneySet,
  measure: CirclesMeasure,
  by: RingGroupBy,
  options: RingGroupsOptions = {},
): RingGroups {
  const most = Math.max(1, options.most ?? MOST)
  const raw =
    typeof by === 'string'
      ? byDimension(set, by, options.at ?? 'first')
      : byCohort(set, PERIOD_UNITS.slice(PERIOD_UNITS.indexOf(by.cohort)), most)
  const { groups, groupOf } = pooled(set, raw, most)
  const bounds = [...measure.series.map(({ endMs }) => endMs), endOfWhole(set, measure)]
  const moments = bounds.map(() => measure.stages.map(() => groups.map(() => 0)))
  const listener = {
    ...DEAF,
    onBound: (bound: number, place: number): void => {
      const counts = moments[bound]?.[place]
      const group = groupOf[listener.actor] as number
      if (counts !== undefined && group >= 0) counts[group] = (counts[group] ?? 0) + 1
    },
    actor: 0,
  }
  for (; listener.actor < set.actors.length; listener.actor++) {
    walkRings(set, listener.actor, { decayMs: measure.decayMs, bounds }, listener)
  }
  return {
    by,
    unit: raw.unit,
    groups,
    dots: Int16Array.from(measure.dots.actors, (actor) => groupOf[actor] ?? -1),
    frames: moments.slice(0, -1),
    whole: moments.at(-1) ?? [],
  }
}

/** Places after everything, but for a measure of an earlier end. */
function endOfWhole(set: JourneySet, { whole }: CirclesMeasure): number {
  return whole.endMs <= set.rules.observedUntilMs ? whole.endMs : walkEnd(set)
}

interface RawGroups {
  /** Per actor a position in `values`, -1 unknown, -2 never in a ring. */
  readonly codes: Int32Array
  readonly values: readonly { readonly id: string; readonly startMs: number | null }[]
  readonly unit: PeriodUnit | null
}

const UNKNOWN = -1
const NOT_IN = -2

function byDimension(set: JourneySet, name: string, at: 'first' | 'last'): RawGroups {
  const dimension = dimensionNamed(set, name)
  const codes = new Int32Array(set.actors.length)
  for (let actor = 0; actor < codes.length; actor++) {
    codes[actor] = isPlaced(set, actor) ? knownCode(set, actor, dimension?.codes, at) : NOT_IN
  }
  return { codes, values: (dimension?.values ?? []).map((id) => ({ id, startMs: null })), unit: null }
}

function knownCode(set: JourneySet, actor: number, codes: ArrayLike<number> | undefined, at: 'first' | 'last'): number {
  const start = set.actorRows[actor] as number
  const end = set.actorRows[actor + 1] as number
  for (let step = 0; step < end - start; step++) {
    const code = codes?.[at === 'first' ? start + step : end - 1 - step] ?? UNKNOWN
    if (code >= 0) return code
  }
  return UNKNOWN
}

function isPlaced(set: JourneySet, actor: number): boolean {
  const end = set.actorRows[actor + 1] as number
  for (let row = set.actorRows[actor] as number; row < end; row++) if ((set.rows.stage[row] as number) >= 0) return true
  return false
}

/** The first of the units, fine to coarse, that makes no more cohorts than asked for. */
function byCohort(set: JourneySet, units: readonly PeriodUnit[], most: number): RawGroups {
  const { observedFromMs, observedUntilMs, timeZone } = set.rules
  const cut = (unit: PeriodUnit): number[] =>
    calendarPeriods(observedFromMs, observedUntilMs, { unit, timeZone, weekStartsOn: 1 })
  const unit = units.find((one) => cut(one).length - 1 <= most) ?? 'century'
  const bounds = set.rows.count === 0 ? [] : cut(unit)
  const codes = new Int32Array(set.actors.length)
  for (let actor = 0; actor < codes.length; actor++) {
    const firstMs = timeAt(set.rows, set.actorRows[actor] as number)
    const within = Math.max(0, Math.min(bounds.length - 2, periodAt(bounds, firstMs)))
    codes[actor] = isPlaced(set, actor) ? within : NOT_IN
  }
  return { codes, values: bounds.slice(0, -1).map((startMs) => ({ id: String(startMs), startMs })), unit }
}

/** The largest values as groups of their own, the rest as others; whoever has no value is unknown. */
function pooled(set: JourneySet, raw: RawGroups, most: number): { groups: RingGroup[]; groupOf: Int16Array } {
  const counts = raw.values.map(() => 0)
  let unknown = 0
  for (const code of raw.codes) {
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1
    else if (code === UNKNOWN) unknown++
  }
  const filled = [...counts.keys()].filter((value) => (counts[value] ?? 0) > 0)
  if (raw.unit === null) filled.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
  const kept = filled.length > most ? filled.slice(0, Math.max(1, most - 1)) : filled
  const others = filled.slice(kept.length).reduce((sum, value) => sum + (counts[value] ?? 0), 0)
  const rest = (kind: 'others' | 'unknown', actors: number): RingGroup[] =>
    actors > 0 ? [{ id: '', kind, startMs: null, actors }] : []
  const groups: RingGroup[] = [
    ...kept.map((value): RingGroup => {
      const { id = '', startMs = null } = raw.values[value] ?? {}
      return { id, startMs, kind: startMs === null ? 'value' : 'cohort', actors: counts[value] ?? 0 }
    }),
    ...rest('others', others),
    ...rest('unknown', unknown),
  ]
  const position = new Map(kept.map((value, group) => [value, group]))
  const groupOf = Int16Array.from({ length: set.actors.length }, (_, actor) => {
    const code = raw.codes[actor] as number
    if (code === NOT_IN) return -1
    return code === UNKNOWN ? groups.length - 1 : (position.get(code) ?? kept.length)
  })
  return { groups, groupOf }
}

const DEAF = {
  onPlacement: (): void => {},
  onLoss: (): void => {},
  onConversion: (): void => {},
  onDecay: (): void => {},
}
