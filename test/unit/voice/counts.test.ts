import { describe, expect, it } from 'vitest'
import { createFormatter, type Formatter, type PluralForms } from '../../../src/voice/common/formatter.js'
import { localesByTag } from './locales-by-tag.js'
import { messageSamples, say } from './message-samples.js'

/*
 * Every message that takes a number, called with 0, 1, 2, 5 and 11, in all locales: what stands behind a figure must
 * agree with it. What agrees is learnt from the locale itself: a word that its plural forms put behind figures of
 * other categories only is wrong behind this one, wherever it stands. So "1 journeys" is found in any sentence as
 * soon as one message of the language counts journeys rightly.
 */

const COUNTS = [0, 1, 2, 5, 11] as const

/** What no figure may stand in, whatever the plural forms say: an article or a verb that cannot go with one alone. */
const WRONG: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/\b(all|both|these|those) 1\b/i, /(?<![\d.,×])\b1 (have|are|were|do|people|persons)\b/, /\bthe 1 most\b/i],
  de: [/\b(die|der|den|alle) 1\b/i, /(?<![\d.,×])\b1 (haben|sind|waren|wurden|liegen|treffen)\b/],
  nl: [/\b(alle|de) 1\b/i, /(?<![\d.,×])\b1 (hebben|zijn|waren|werden)\b/],
  fr: [/\b(les|des|ces|aux) 1\b/i, /(?<![\d.,×])\b1 (ont|sont|étaient)\b/],
  es: [/\b(los|las) 1\b/i, /(?<![\d.,×])\b1 (han|son|están|fueron)\b/],
  pt: [/\b(os|as|dos|das) 1\b/i, /(?<![\d.,×])\b1 (são|estão|foram|têm)\b/],
  it: [/\b(i|gli|le|dei|delle) 1\b/i, /(?<![\d.,×])\b1 (sono|hanno|erano)\b/],
}

/** Messages that are never given the counts at which they would be wrong; each says why. */
const NEVER: Readonly<Record<string, string>> = {
  'network.table.captionPart': 'said only where a table is longer than five hundred rows',
  'loop.notes.statedBeta':
    'the figure is the object of a clause, and the verb behind it has that clause for its subject',
  'circlesParts.trust.key': 'its figures are the ends of a scale',
  'loop.item.joint': 'the noun behind the second figure is another measure: “2.3 per person”',
}

/** A figure and up to two words behind it. Not the end of another number, nor a share, nor a name with a number. */
const FIGURE = /(?<![\p{L}\d.,:/×-])(\d+)[ \u00a0](?!\d)(\p{L}[\p{L}\p{M}’-]*)(?:[ \u00a0](\p{L}[\p{L}\p{M}’-]*))?/gu

/** Words that go with any figure, though some plural form has them for some only: they stand before another noun, or their subject is another. */
const LOOSE: ReadonlySet<string> = new Set([
  ...['other', 'de', 'of', 'van', 'von', 'من', 'في'],
  ...['andere', 'zeldzamere', 'uitdrukkelijk', 'begann', 'begon', 'parcours', 'ne'],
  // A factor is no count: 1.04 times.
  ...['times', 'veces', 'vezes', 'volte'],
])

const WORD_ENDS = /[^\p{L}\p{M}’-]+/u

const samples = messageSamples().filter(({ path }) => NEVER[path] === undefined)

describe.each(Object.keys(localesByTag))('counts in %s', (tag) => {
  const locale = localesByTag[tag] ?? {}
  const formatter = createFormatter(tag)
  const categoryOf = (value: number): string => new Intl.PluralRules(tag).select(value)
  const known = new Map<string, Set<string>>()
  const learning: Formatter = {
    ...formatter,
    plural: (value, forms) => {
      learn(forms, known)
      return formatter.plural(value, forms)
    },
  }
  const said = samples.flatMap(({ path, calls }) => {
    const texts = calls.flatMap((call) => COUNTS.map((n) => say(locale, path, withCount(call, n), learning)))
    return [...new Set(texts)].map((text) => ({ path, text }))
  })

  it('puts no word behind a figure that goes with other figures only', () => {
    const wrong = said.flatMap(({ path, text }) =>
      [...text.matchAll(FIGURE)].flatMap(([shape, figure, ...words]) => {
        const category = categoryOf(Number(figure))
        const bound = words.slice(0, words.findIndex((word) => LOOSE.has(word ?? '')) >>> 0)
        const isWrong = bound.some((word) => known.get(word ?? '')?.has(category) === false)
        return isWrong ? [`${path}: “${shape}” in “${text}”`] : []
      }),
    )
    expect([...new Set(wrong)]).toEqual([])
  })

  it('says nothing of one as of many', () => {
    const wrong = said.flatMap(({ path, text }) =>
      (WRONG[tag] ?? []).flatMap((shape) => (shape.test(text) ? [`${path}: ${text}`] : [])),
    )
    expect(wrong).toEqual([])
  })
})

/** Which categories of figures the words behind `{n}` go with, of those in which the forms differ. */
function learn(forms: PluralForms, known: Map<string, Set<string>>): void {
  const texts = Object.entries(forms)
  const isShared = (word: string): boolean => texts.every(([, form]) => form.split(WORD_ENDS).includes(word))
  for (const [category, form] of texts) {
    for (const [, tail = ''] of form.matchAll(/\{n\}((?:[ \u00a0]\p{L}[\p{L}\p{M}’-]*){1,2})/gu)) {
      for (const word of tail.split(WORD_ENDS)) {
        if (word !== '' && !LOOSE.has(word) && !isShared(word))
          known.set(word, (known.get(word) ?? new Set()).add(category))
      }
    }
  }
}

/** The same facts with one number for all that they count. */
function withCount(value: readonly unknown[], n: number): readonly unknown[]
function withCount(value: unknown, n: number): unknown
function withCount(value: unknown, n: number): unknown {
  if (typeof value === 'number') return n
  if (Array.isArray(value)) return value.map((each) => withCount(each, n))
  if (typeof value !== 'object' || value === null || value instanceof Set) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withCount(each, n)]))
}
