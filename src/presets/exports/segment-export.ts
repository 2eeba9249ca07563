import type { ExportPreset } from './export-preset.js'
import { shopStages, shopTouchpoints } from './shop-stages.js'

/**
 * Segment: the table of tracked events in a warehouse.
 *
 * Columns as in “Warehouse Schemas” (Segment Documentation): `context.campaign.source` is flattened to
 * `context_campaign_source`, and a column is there once it has held a value. Events as in “Ecommerce Spec: V2” (ibid.).
 */
export const segmentExport: ExportPreset = {
  id: 'segment',
  label: 'Segment',
  note: 'The tracks table of a warehouse, with event names in snake case. anonymous_id is one browser or device and missing for events from servers; user_id is the person once known.',
  mapping: {
    actor: 'anonymous_id',
    time: 'timestamp',
    touchpoint: 'event',
    dimensions: ['context_campaign_source', 'context_campaign_medium', 'context_campaign_name'],
  },
  definition: {
    stages: shopStages,
    touchpoints: shopTouchpoints({
      visit: ['promotion_viewed', 'promotion_clicked'],
      product: ['products_searched', 'product_list_viewed', 'product_clicked', 'product_viewed'],
      cart: ['product_added', 'product_removed', 'cart_viewed'],
      checkout: ['checkout_started', 'checkout_step_viewed', 'checkout_step_completed', 'payment_info_entered'],
      purchase: ['order_completed'],
    }),
    conversion: { touchpoints: ['order_completed'] },
  },
}
