import { withoutComments } from '../../../scripts/without-comments.js'

/** A text that may not stand in code, and why. */
export interface ForbiddenWord {
  readonly pattern: RegExp
  readonly why: string
}

/** In pure rooms: the same input gives the same output, on every machine and at every hour. */
export const CLOCK_AND_CHANCE: readonly ForbiddenWord[] = [
  { pattern: /\bMath\s*\.\s*random\b/, why: 'chance comes from a seed' },
  { pattern: /\bDate\s*\.\s*now\b/, why: 'time comes from the data' },
  { pattern: /\bnew\s+Date\b(?!\s*\(\s*[^\s)])/, why: 'time comes from the data' },
  { pattern: /(?<!new\s+|[\w.])Date\s*\(\s*\)/, why: 'time comes from the data' },
  { pattern: /\bperformance\s*\.\s*now\b/, why: 'time comes from the data' },
  { pattern: /\bcrypto\s*\.\s*(getRandomValues|randomUUID)\b/, why: 'chance comes from a seed' },
]

/** Everywhere: nothing leaves the page, nothing is injected, a strict content policy holds. */
export const NETWORK_AND_INJECTION: readonly ForbiddenWord[] = [
  { pattern: /\bdangerouslySetInnerHTML\b/, why: 'markup is never injected' },
  { pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML)\b/, why: 'markup is never injected' },
  { pattern: /<style[\s>]|createElement\(\s*['"]style['"]/, why: 'a strict content policy refuses style elements' },
  { pattern: /\b(eval|Function)\s*\(/, why: 'a strict content policy refuses code from text' },
  {
    pattern: /(?<![\w.]|function\s)fetch\s*\(|\b(window|globalThis|self)\s*\.\s*fetch\b/,
    why: 'no data leaves the page',
  },
  { pattern: /\b(XMLHttpRequest|sendBeacon|WebSocket|EventSource)\b/, why: 'no data leaves the page' },
  {
    pattern: /\b(localStorage|sessionStorage|indexedDB)\b|\bdocument\s*\.\s*cookie\b/,
    why: 'nothing is kept behind the reader’s back',
  },
]

/** Where forbidden words stand in the code of a file; comments may say what they like. */
export function checkWords(file: string, source: string, words: readonly ForbiddenWord[]): readonly string[] {
  const code = withoutComments(file, source)
  return words.flatMap(({ pattern, why }) => {
    const found = pattern.exec(code)
    if (found === null) return []
    const line = code.slice(0, found.index).split('\n').length
    return [`${file}:${line}: "${found[0].trim()}"; ${why}`]
  })
}
