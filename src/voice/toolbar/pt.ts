import type { ToolbarMessages } from './toolbar-messages.js'

/** The toolbar in Portuguese. */
export const toolbarPt: ToolbarMessages = {
  label: 'Levar este gráfico',
  png: 'Imagem (PNG)',
  svg: 'Desenho (SVG)',
  csv: 'Tabela (CSV)',
  json: 'Dados (JSON)',
  copy: 'Copiar a imagem',
  copied: 'A imagem está na área de transferência.',
  saved: (file) => `Salvo como ${file}.`,
  failed: 'O navegador não permitiu.',
}
