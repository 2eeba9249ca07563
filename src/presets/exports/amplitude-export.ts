import type { ExportPreset } from './export-preset.js'

/**
 * Amplitude: the lines of its Export API.
 *
 * Columns as in “Export API”, section “Response schema” (Amplitude Docs), which says that events are stamped in UTC.
 */
export const amplitudeExport: ExportPreset = {
  id: 'amplitude',
  label: 'Amplitude',
  note: 'JSON lines of the Export API, unpacked. Times are UTC and written without a zone, so leave timeZone at UTC while reading.',
  mapping: {
    actor: 'amplitude_id',
    time: 'event_time',
    touchpoint: 'event_type',
    dimensions: ['platform', 'device_family', 'country'],
  },
  definition: {},
}
