import type { ExportPreset } from './export-preset.js'
import { shopStages, shopTouchpoints } from './shop-stages.js'

/**
 * Google Analytics 4: the daily event tables of its BigQuery export.
 *
 * Columns as in “[GA4] BigQuery Export schema” (Analytics Help, Google); events and their order as in “[GA4] Recommended
 * events” and “[GA4] Automatically collected events” (ibid.).
 */
export const ga4Export: ExportPreset = {
  id: 'ga4',
  label: 'Google Analytics 4',
  note: 'Tables events_YYYYMMDD of the BigQuery export. Times are microseconds. Nested columns must be unnested in the query; user_pseudo_id is one browser or device, user_id a person where the site sets it.',
  mapping: {
    actor: 'user_pseudo_id',
    time: 'event_timestamp',
    touchpoint: 'event_name',
    timeUnit: 'us',
    dimensions: ['platform'],
  },
  definition: {
    stages: shopStages,
    touchpoints: shopTouchpoints({
      visit: ['first_visit', 'session_start', 'page_view', 'user_engagement', 'scroll'],
      product: ['view_item_list', 'select_item', 'view_item', 'view_search_results'],
      cart: ['add_to_cart', 'view_cart', 'remove_from_cart', 'add_to_wishlist'],
      checkout: ['begin_checkout', 'add_shipping_info', 'add_payment_info'],
      purchase: ['purchase'],
    }),
    conversion: { touchpoints: ['purchase'] },
  },
}
