import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { TouchTextReader } from './touch-text-reader.js'

const ADDRESS = /^\s*(https?:|file:|blob:|\.{0,2}\/)\S*\s*$/iu
const PAGE = /^\s*<(!doctype\s+html|html)[\s>]/iu

/**
 * Gives a whole text to a reader. An address in place of the text is a mistake of the program; a page, as
 * servers send it for what they do not find, is a fault in data and reported as such.
 * @throws JourneyError `bad-option`
 */
export function pushText(reader: TouchTextReader, text: string): void {
  if (typeof text !== 'string' || ADDRESS.test(text.slice(0, 2000))) {
    throw new JourneyError(badOption, 'text', text, 'the text itself, such as "await file.text()", not where it lies')
  }
  if (PAGE.test(text.slice(0, 200))) reader.reportMalformed('an HTML page in place of rows')
  else reader.push(text)
}
