import type { ToolbarMessages } from './toolbar-messages.js'

/** The toolbar in French. */
export const toolbarFr: ToolbarMessages = {
  label: 'Emporter ce graphique',
  png: 'Image (PNG)',
  svg: 'Dessin (SVG)',
  csv: 'Tableau (CSV)',
  json: 'Données (JSON)',
  copy: 'Copier l’image',
  copied: 'L’image est dans le presse-papiers.',
  saved: (file) => `Enregistré sous ${file}.`,
  failed: 'Le navigateur ne l’a pas permis.',
}
