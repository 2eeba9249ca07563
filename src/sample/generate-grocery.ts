import type { JourneyDefinition } from '../model/definition.js'
import {
  type GroceryChannel,
  type GroceryStage,
  type GroceryTouchpoint,
  groceryDefinition,
} from './grocery-definition.js'
import { channelOf } from './grocery-lookup.js'
import { groceryPeople } from './grocery-people.js'
import type { GroceryDevice, GroceryPerson, GroceryTouch } from './grocery-person.js'

/** What can be chosen about the sample. */
export interface GroceryOptions {
  /** The same seed gives the same rows. Default 7. */
  readonly seed?: number | undefined
  /** How many people. Default 1200; the planted truth is tested there, far fewer show it thinly. */
  readonly actors?: number | undefined
}

/** One row of the generated log, as a shop's own log might hold it. */
export interface GroceryRow {
  readonly actor: string
  /** ISO 8601, UTC, to the minute. */
  readonly time: string
  /** Missing where the row is a purchase. */
  readonly touchpoint?: GroceryTouchpoint
  readonly channel?: GroceryChannel
  /** Missing in the store. */
  readonly device?: GroceryDevice
  /** Only where the row moves its actor by itself: a purchase makes a customer. */
  readonly stage?: GroceryStage
  /** True where the row is a purchase. */
  readonly conversion?: true
  /** EUR. */
  readonly value?: number
  /** On somebody's first row: the actor who told them of the grocery. */
  readonly referredBy?: string
}

/** The generated log and what is needed to read it. */
export interface Grocery {
  readonly rows: readonly GroceryRow[]
  readonly definition: JourneyDefinition<GroceryStage, GroceryTouchpoint>
}

/**
 * Generates a year of journeys around an organic grocery, in order of time. Everything is generated;
 * no real person, shop or log stands behind it. What was planted is in `plantedTruth`.
 *
 * Deterministic: the same options give the same rows on every machine. Cost: about 5 rows per
 * actor; some milliseconds per thousand actors.
 */
export function generateGrocery({ seed = 7, actors = 1200 }: GroceryOptions = {}): Grocery {
  const people = groceryPeople(seed, actors)
  const names = nameByArrival(people)
  const entries = entriesInTime(people)
  const rows = entries.map(({ person, touch, isFirst }) => {
    const referrer = isFirst && person.referrer ? names.get(person.referrer) : undefined
    return rowOf(names.get(person) ?? '', touch, referrer)
  })
  return { rows, definition: groceryDefinition }
}

interface Entry {
  readonly person: GroceryPerson
  readonly touch: GroceryTouch
  readonly isFirst: boolean
}

function entriesInTime(people: readonly GroceryPerson[]): readonly Entry[] {
  const entries: Entry[] = []
  for (const person of people) {
    for (const touch of person.touches) entries.push({ person, touch, isFirst: touch === person.touches[0] })
  }
  return entries.sort((a, b) => a.touch.timeMs - b.touch.timeMs)
}

/** The prospect is number 0, so that stories can name it; the others are numbered as they come. */
function nameByArrival(people: readonly GroceryPerson[]): ReadonlyMap<GroceryPerson, string> {
  const [prospect, ...others] = people
  const firstMs = (person: GroceryPerson): number => person.touches[0]?.timeMs ?? 0
  others.sort((a, b) => firstMs(a) - firstMs(b))
  const width = Math.max(4, String(people.length).length)
  const ordered = prospect ? [prospect, ...others] : others
  return new Map(ordered.map((person, index) => [person, `person-${String(index).padStart(width, '0')}`]))
}

type Draft = { -readonly [Column in keyof GroceryRow]: GroceryRow[Column] }

function rowOf(actor: string, { timeMs, touchpoint, device, value }: GroceryTouch, referredBy?: string): GroceryRow {
  const row: Draft = { actor, time: new Date(timeMs).toISOString() }
  if (touchpoint === undefined) {
    row.stage = 'customer'
    row.conversion = true
  } else {
    row.touchpoint = touchpoint
    row.channel = channelOf(touchpoint) as GroceryChannel
  }
  if (device !== undefined) row.device = device
  if (value !== undefined) row.value = value
  if (referredBy !== undefined) row.referredBy = referredBy
  return row
}
