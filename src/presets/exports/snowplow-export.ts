import type { ExportPreset } from './export-preset.js'

/**
 * Snowplow: its table of atomic events.
 *
 * Columns as in “Snowplow atomic event properties” (Snowplow Documentation).
 */
export const snowplowExport: ExportPreset = {
  id: 'snowplow',
  label: 'Snowplow',
  note: 'The table atomic.events. derived_tstamp corrects the clock of the device; it is UTC and may be written without a zone. domain_userid is one browser; user_id the person where the site sets it.',
  mapping: {
    actor: 'domain_userid',
    time: 'derived_tstamp',
    touchpoint: 'event_name',
    dimensions: ['mkt_source', 'mkt_medium', 'mkt_campaign', 'refr_medium', 'dvce_type'],
  },
  definition: {},
}
