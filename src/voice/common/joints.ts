/** How texts that are no sentence together are joined, as the language of the texts does. */
export interface Joints {
  /** `Visits: 12`. */
  readonly labelled: (label: string, value: string) => string
  /** `lost: 12; open: 3`: what stands in one line, one after the other. */
  readonly clauses: (parts: readonly string[]) => string
  /** Sentences, one after the other; what has no end of its own gets one, and what says nothing is left out. */
  readonly sentences: (parts: readonly string[]) => string
  /** `12–15%, few data`: a figure and what is to be known of it. */
  readonly joined: (parts: readonly string[]) => string
  /** `Blog (12, few data)`: what is known of a text behind it; the text alone where nothing is. */
  readonly noted: (text: string, notes: readonly string[]) => string
  /** Between the ends of a range of figures. */
  readonly dash: string
}

/**
 * Signs with their spaces: behind a label, between clauses, at the end of a sentence, behind it, between two figures;
 * round a note, and between two of them.
 */
type Signs = readonly [
  colon: string,
  semicolon: string,
  stop: string,
  gap: string,
  dash: string,
  open: string,
  close: string,
  comma: string,
]

const USUAL: Signs = [': ', '; ', '.', ' ', '–', ' (', ')', ', ']
const SIGNS: Readonly<Record<string, Signs>> = {
  ar: [': ', '؛ ', '.', ' ', '–', ' (', ')', '، '],
  fr: ['\u00a0: ', '\u00a0; ', '.', ' ', '–', ' (', ')', ', '],
  ja: ['：', '、', '。', '', '～', '（', '）', '、'],
  zh: ['：', '；', '。', '', '～', '（', '）', '，'],
}

const ENDED = /[.!?…。！？؟]$/u

/** The joints of a language, by its tag; what is not known is joined as in English. */
export function jointsOf(tag: string): Joints {
  const [colon, semicolon, stop, gap, dash, open, close, comma] = SIGNS[tag.slice(0, 2)] ?? USUAL
  return {
    labelled: (label, value) => `${label}${colon}${value}`,
    clauses: (parts) => parts.join(semicolon),
    sentences: (parts) => {
      const said = parts.filter((part) => part !== '')
      return said.map((part) => (ENDED.test(part) ? part : `${part}${stop}`)).join(gap)
    },
    joined: (parts) => parts.join(comma),
    noted: (text, notes) => (notes.length === 0 ? text : `${text}${open}${notes.join(comma)}${close}`),
    dash,
  }
}
