import type { TouchpointDefinition } from '../model/definition.js'
import { type GroceryStage, type GroceryTouchpoint, groceryDefinition } from './grocery-definition.js'

type Known = TouchpointDefinition<GroceryStage, GroceryTouchpoint>

const stageOrder: readonly GroceryStage[] = ['stranger', 'visitor', 'lead', 'customer', 'advocate']

const byId: ReadonlyMap<GroceryTouchpoint, Known> = /* @__PURE__ */ new Map(
  (groceryDefinition.touchpoints ?? []).map((entry) => {
    const known: Known = typeof entry === 'string' ? { id: entry } : entry
    return [known.id, known]
  }),
)

/** The ring of a touchpoint, 0 outermost; -1 where its touches move nobody. */
export function ringOf(touchpoint: GroceryTouchpoint): number {
  const stage = byId.get(touchpoint)?.stage
  return stage === undefined ? -1 : stageOrder.indexOf(stage)
}

/** The channel of a touchpoint. */
export function channelOf(touchpoint: GroceryTouchpoint): string | undefined {
  return byId.get(touchpoint)?.channel
}
