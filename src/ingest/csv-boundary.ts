const QUOTE = 34
const LINE_FEED = 10
const BLANK = 32

/** Where CSV text can be cut between rows. */
export interface CsvBoundary {
  /** End of the last complete row (after its line break); 0 where none is complete. */
  readonly end: number
  /** Start of the quote that is still open at the end of the text, or -1. */
  readonly openQuote: number
}

/**
 * Finds the last complete row of CSV text that starts at the beginning of a row and has `\n` as
 * its only line break.
 *
 * A quote opens a field only at its start, and closes it only before a delimiter or a line break,
 * as the parser reads it; line breaks between are part of the field. Walks over quotes and looks
 * for line breaks backwards from them, so text without quotes costs next to nothing.
 */
export function csvBoundary(text: string, delimiter: string): CsvBoundary {
  let end = 0
  let at = 0
  for (;;) {
    const quote = text.indexOf('"', at)
    const lastBreak = text.lastIndexOf('\n', quote < 0 ? text.length : quote)
    if (lastBreak >= at) end = lastBreak + 1
    if (quote < 0) return { end, openQuote: -1 }
    const close = startsField(text, quote, delimiter) ? closingQuote(text, quote + 1, delimiter) : quote
    if (close < 0) return { end, openQuote: quote }
    at = close + 1
  }
}

function startsField(text: string, quote: number, delimiter: string): boolean {
  return quote === 0 || text.charCodeAt(quote - 1) === LINE_FEED || text.startsWith(delimiter, quote - delimiter.length)
}

/** Position of the closing quote; -1 where the text does not have it, or ends too early to tell. */
function closingQuote(text: string, from: number, delimiter: string): number {
  let at = text.indexOf('"', from)
  while (at >= 0) {
    if (text.charCodeAt(at + 1) === QUOTE) at++
    else if (closesHere(text, at + 1, delimiter)) return at
    at = text.indexOf('"', at + 1)
  }
  return -1
}

/** Blanks may stand between the closing quote and what follows. */
function closesHere(text: string, after: number, delimiter: string): boolean {
  let at = after
  while (text.charCodeAt(at) === BLANK) at++
  return text.charCodeAt(at) === LINE_FEED || text.startsWith(delimiter, at)
}
