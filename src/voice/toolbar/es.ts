import type { ToolbarMessages } from './toolbar-messages.js'

/** The toolbar in Spanish. */
export const toolbarEs: ToolbarMessages = {
  label: 'Llevarse este gráfico',
  png: 'Imagen (PNG)',
  svg: 'Dibujo (SVG)',
  csv: 'Tabla (CSV)',
  json: 'Datos (JSON)',
  copy: 'Copiar la imagen',
  copied: 'La imagen está en el portapapeles.',
  saved: (file) => `Guardado como ${file}.`,
  failed: 'El navegador no lo ha permitido.',
}
