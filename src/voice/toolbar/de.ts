import type { ToolbarMessages } from './toolbar-messages.js'

/** The toolbar in German. */
export const toolbarDe: ToolbarMessages = {
  label: 'Diagramm mitnehmen',
  png: 'Bild (PNG)',
  svg: 'Zeichnung (SVG)',
  csv: 'Tabelle (CSV)',
  json: 'Daten (JSON)',
  copy: 'Bild kopieren',
  copied: 'Das Bild ist in der Zwischenablage.',
  saved: (file) => `Gespeichert als ${file}.`,
  failed: 'Der Browser hat das nicht erlaubt.',
}
