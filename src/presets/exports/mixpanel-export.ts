import type { ExportPreset } from './export-preset.js'

/**
 * Mixpanel: the event table of its data pipelines.
 *
 * Columns as in “Json Pipelines”, section “Events” (Mixpanel Docs): distinct_id, event_name and time, with all else
 * under `properties`.
 */
export const mixpanelExport: ExportPreset = {
  id: 'mixpanel',
  label: 'Mixpanel',
  note: 'The table mp_master_event that data pipelines write to a warehouse. Lines of the raw export API keep time and distinct_id inside "properties" and must be flattened first; older, schematized pipelines call the event mp_event_name. Where identities are merged, join the table of identity mappings and take resolved_distinct_id as the actor.',
  mapping: { actor: 'distinct_id', time: 'time', touchpoint: 'event_name', dimensions: [] },
  definition: {},
}
