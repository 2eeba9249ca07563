import type { ToolbarMessages } from './toolbar-messages.js'

/** The toolbar in Italian. */
export const toolbarIt: ToolbarMessages = {
  label: 'Esporta questo grafico',
  png: 'Immagine (PNG)',
  svg: 'Disegno (SVG)',
  csv: 'Tabella (CSV)',
  json: 'Dati (JSON)',
  copy: 'Copia l’immagine',
  copied: 'L’immagine è negli appunti.',
  saved: (file) => `Salvato come ${file}.`,
  failed: 'Il browser non lo ha consentito.',
}
