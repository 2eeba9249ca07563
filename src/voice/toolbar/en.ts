import type { ToolbarMessages } from './toolbar-messages.js'

/** The toolbar in English. */
export const toolbarEn: ToolbarMessages = {
  label: 'Take this chart along',
  png: 'Image (PNG)',
  svg: 'Drawing (SVG)',
  csv: 'Table (CSV)',
  json: 'Data (JSON)',
  copy: 'Copy image',
  copied: 'The image is on the clipboard.',
  saved: (file) => `Saved as ${file}.`,
  failed: 'The browser did not allow this.',
}
