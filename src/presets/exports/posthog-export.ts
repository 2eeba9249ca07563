import type { ExportPreset } from './export-preset.js'

/** PostHog: the events model of its batch exports. */
export const posthogExport: ExportPreset = {
  id: 'posthog',
  label: 'PostHog',
  note: 'The events model of batch exports (JSON lines, Parquet, a warehouse). One person may have several distinct ids; take person_id as the actor to join them.',
  mapping: { actor: 'distinct_id', time: 'timestamp', touchpoint: 'event', dimensions: [] },
  definition: {},
}
