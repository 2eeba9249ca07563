import type { ExportPreset } from './export-preset.js'

/** Mixpanel: the event table of its data pipelines. */
export const mixpanelExport: ExportPreset = {
  id: 'mixpanel',
  label: 'Mixpanel',
  note: 'The table mp_master_event that data pipelines write to a warehouse. Lines of the raw export API keep time and distinct_id inside "properties" and must be flattened first; older pipelines call the event mp_event_name.',
  mapping: { actor: 'distinct_id', time: 'time', touchpoint: 'event_name', dimensions: [] },
  definition: {},
}
