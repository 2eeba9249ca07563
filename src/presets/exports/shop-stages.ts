import type { StageDefinition, TouchpointDefinition } from '../../model/definition.js'

type ShopStage = 'visit' | 'product' | 'cart' | 'checkout' | 'purchase'

/** The stages of a shop, which the tools' recommended events follow. */
export const shopStages: readonly StageDefinition<ShopStage>[] = [
  { id: 'visit', label: 'Visit', question: 'Who comes?' },
  { id: 'product', label: 'Product', question: 'Who looks at something?' },
  { id: 'cart', label: 'Cart', question: 'Who wants it?' },
  { id: 'checkout', label: 'Checkout', question: 'Who is about to pay?' },
  { id: 'purchase', label: 'Purchase', question: 'Who paid?' },
]

/** Touchpoints with their stages, from event names by stage. */
export function shopTouchpoints(
  events: Readonly<Record<ShopStage, readonly string[]>>,
): readonly TouchpointDefinition<ShopStage>[] {
  return shopStages.flatMap(({ id: stage }) => events[stage].map((id) => ({ id, stage })))
}
