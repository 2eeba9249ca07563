import type { ChartDescription } from './chart-description.js'

/** The description of a chart whose data are still on the way: `text` says so, and nothing else is said. */
export function loadingDescription(text: string): ChartDescription {
  return {
    title: text,
    readingKey: '',
    summary: text,
    table: { caption: text, columns: [], rows: [] },
    definition: '',
    notes: [],
    empty: { title: text, hint: '' },
  }
}
