/** Signs that turn the direction of what follows, whatever it is: embeddings, overrides and their end. */
const TURNS = /[\u202a-\u202e]/gu
const SHOWN = '\ufffd'

/**
 * A text in which signs that turn the direction of letters are shown in place of being obeyed: a name that begins with
 * an override keeps the order of its letters, since read backwards it would be another name. Isolates, which cannot reverse letters, stay.
 */
export function shownTurns(text: string): string {
  return text.replace(TURNS, SHOWN)
}
