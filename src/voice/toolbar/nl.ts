import type { ToolbarMessages } from './toolbar-messages.js'

/** The toolbar in Dutch. */
export const toolbarNl: ToolbarMessages = {
  label: 'Deze grafiek meenemen',
  png: 'Afbeelding (PNG)',
  svg: 'Tekening (SVG)',
  csv: 'Tabel (CSV)',
  json: 'Gegevens (JSON)',
  copy: 'Afbeelding kopiëren',
  copied: 'De afbeelding staat op het klembord.',
  saved: (file) => `Opgeslagen als ${file}.`,
  failed: 'De browser stond dit niet toe.',
}
