import type { ExportPreset } from './export-preset.js'

/**
 * PostHog: the events model of its batch exports.
 *
 * Columns as in “S3 destination for batch exports”, section “Events model” (PostHog Docs): those that the models of all
 * destinations have.
 */
export const posthogExport: ExportPreset = {
  id: 'posthog',
  label: 'PostHog',
  note: 'The events model of batch exports (JSON lines, Parquet, a warehouse). One person may have several distinct ids; where the destination has person_id, take it as the actor to join them.',
  mapping: { actor: 'distinct_id', time: 'timestamp', touchpoint: 'event', dimensions: [] },
  definition: {},
}
