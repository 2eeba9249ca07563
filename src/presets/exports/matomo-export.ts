import type { ExportPreset } from './export-preset.js'

/**
 * Matomo: its action log, joined with the names of the actions.
 *
 * Columns as in “Database schema”, sections on visit actions and action types (Matomo Developer Documentation);
 * idvisitor is eight bytes there, hence `hex`.
 */
export const matomoExport: ExportPreset = {
  id: 'matomo',
  label: 'Matomo',
  note: 'log_link_visit_action joined with log_action by idaction_url (or idaction_name), selecting hex(idvisitor) as idvisitor, server_time and name. Times are UTC and written without a zone.',
  mapping: { actor: 'idvisitor', time: 'server_time', touchpoint: 'name', dimensions: [] },
  definition: {},
}
