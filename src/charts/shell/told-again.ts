/**
 * A text for a live region that holds another. A region that is given the very text that it holds has not changed, and
 * nothing is spoken: then a no-break space at its end, which nobody hears, makes the difference.
 */
export function toldAgain(before: string, text: string): string {
  return text === before ? `${text}\u00a0` : text
}
