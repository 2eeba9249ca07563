import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { journeysFromTouches } from '../model/journeys-from-touches.js'
import { type GroceryOptions, generateGrocery } from './generate-grocery.js'
import type { GroceryStage, GroceryTouchpoint } from './grocery-definition.js'
import { groceryTouchTable } from './grocery-touch-table.js'

/** What can be chosen about the sample's journeys: its people, and how their touches are cut. */
export interface SampleOptions
  extends GroceryOptions,
    Pick<JourneyDefinition<GroceryStage, GroceryTouchpoint>, 'cut' | 'patience' | 'ties' | 'observation'> {}

/** The sets asked for last, by their options: pages ask for the same one many times. */
const remembered = new Map<string, JourneySet<GroceryStage, GroceryTouchpoint>>()
const REMEMBERED_AT_MOST = 4

/**
 * The journeys of the generated grocery, ready to draw: `<FunnelChart journeys={sampleJourneys()} />`.
 * All of it is generated (show `sampleLabel` beside it). The same options give the same, read-only
 * set; the last few are remembered. Cost: some ten milliseconds the first time.
 */
export function sampleJourneys(options: SampleOptions = {}): JourneySet<GroceryStage, GroceryTouchpoint> {
  const { seed = 7, actors = 1200, ...rules } = options
  const key = JSON.stringify([seed, actors, rules.cut, rules.patience, rules.ties, rules.observation])
  const known = remembered.get(key)
  if (known) return known
  const { rows, definition } = generateGrocery({ seed, actors })
  const journeys = journeysFromTouches(groceryTouchTable(rows), { ...definition, ...rules })
  remember(key, journeys)
  return journeys
}

function remember(key: string, journeys: JourneySet<GroceryStage, GroceryTouchpoint>): void {
  const oldest = remembered.size >= REMEMBERED_AT_MOST ? remembered.keys().next().value : undefined
  if (oldest !== undefined) remembered.delete(oldest)
  remembered.set(key, journeys)
}
