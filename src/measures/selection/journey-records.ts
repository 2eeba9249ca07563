import { actorOfRow, journeyRows } from '../../model/journey-query.js'
import { type JourneySet, OUTCOMES } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'

/** One touch of an exported journey, under column names; null where there is nothing. */
export type JourneyRecord = Readonly<Record<string, string | number | boolean | null>>

/**
 * The actors of some journeys, by id, in the order of the set.
 * @param keep 1 per journey that counts, from `journeysOf`. Cost: linear in journeys.
 */
export function actorsOf(set: JourneySet, keep: Uint8Array): string[] {
  const actors: string[] = []
  let last = -1
  for (let journey = 0; journey < set.journeys.count; journey++) {
    const actor = set.journeys.actor[journey] as number
    if (keep[journey] !== 1 || actor === last) continue
    actors.push(set.actors[actor] as string)
    last = actor
  }
  return actors
}

/**
 * Some journeys touch by touch, for a file: actor, number of the journey (from 1, in the order of the
 * set), its outcome and cycle, time (ISO 8601, UTC), touchpoint, stage, conversion, value and all
 * dimensions. Read again with `journeysFromRows` the touches are the same. A column of the
 * set that is called like one of ours is prefixed with `dimension `. Cost: linear in the rows.
 */
export function journeyRecords(set: JourneySet, keep: Uint8Array): JourneyRecord[] {
  const records: JourneyRecord[] = []
  for (let journey = 0; journey < set.journeys.count; journey++) {
    if (keep[journey] !== 1) continue
    const { start, end } = journeyRows(set, journey)
    for (let row = start; row < end; row++) records.push(recordOf(set, journey, row))
  }
  return records
}

function recordOf(set: JourneySet, journey: number, row: number): JourneyRecord {
  const { rows, journeys } = set
  const value = rows.value[row]
  const own = {
    actor: set.actors[actorOfRow(set, row)] ?? null,
    journey: journey + 1,
    outcome: OUTCOMES[journeys.outcome[journey] as number] ?? null,
    cycle: journeys.cycle[journey] ?? null,
    time: isoOf(timeAt(rows, row)),
    touchpoint: set.touchpoints[rows.touchpoint[row] as number]?.id ?? null,
    stage: set.stages[rows.stage[row] as number]?.id ?? null,
    conversion: rows.conversion[row] === 1,
    value: value === undefined || Number.isNaN(value) ? null : value,
  }
  const dimensions = set.dimensions.map(({ name, values, codes }) => [
    name in own ? `dimension ${name}` : name,
    values[codes[row] as number] ?? null,
  ])
  return { ...own, ...Object.fromEntries(dimensions) }
}

function isoOf(ms: number): string | null {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : null
}
