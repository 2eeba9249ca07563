import { describe, expect, it } from 'vitest'
import { createFormatter, type Formatter, type PluralForms } from '../../../src/voice/common/formatter.js'
import type { JourneyLocale } from '../../../src/voice/journey-locale.js'
import { english as en, localesByTag } from './locales-by-tag.js'
import { messageSamples, NAME, say } from './message-samples.js'

/** Words that are the same in every language: names of keys and methods. */
const NAMES = ['T', 'Shapley', 'Enter', 'Escape', 'Home, End', 'Zoom']

/** What a language writes as English does. Whole texts only, without data, figures and signs. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...['Conversions', 'Funnel', 'Generation', 'in', 'Jan', 'Journeys', 'Journeys (CSV)', 'Linear', 'Median', 'Medium'],
    ...['Name', 'Online', 'Ring', 'Touchpoint', 'Touchpoints'],
  ],
  it: ['Funnel', 'Online', 'Touchpoint'],
  nl: ['Funnel', 'Indirect', 'in', 'Jan', 'Medium', 'Online', 'Ring', 'Touchpoint', 'Touchpoints', 'week'],
  fr: [
    ...['Attraction', 'Conversions', 'Conviction', 'Direct', 'Gain', 'Génération', 'Image (PNG)', 'Indirect'],
    ...['Influence', 'Pause', 'points', 'pts', 'Question', 'Verdict'],
  ],
}

/** Messages some of whose facts depend on others, so that `null` may meet a kind that always has a stage. */
const DEPENDENT: readonly string[] = ['funnel.item.flow', 'funnel.item.flowTitle']

const tags = Object.keys(localesByTag).filter((tag) => tag !== 'en')

const samples = messageSamples()

it('English writes a percentage in one way only', () => {
  const spaced = textsOf(en).filter(([, text]) => /\d\s%/u.test(text))
  expect(spaced.map(([path, text]) => `${path}: ${text}`)).toEqual([])
})

describe.each(tags)('the locale %s', (tag) => {
  const locale = localesByTag[tag] as JourneyLocale
  const formatter = createFormatter(tag)

  it('has its own tag, and its direction', () => {
    const script = new Intl.Locale(tag).maximize().script ?? ''
    expect(locale.tag.split('-')[0]).toBe(tag.split('-')[0])
    expect(locale.direction).toBe(['Arab', 'Hebr'].includes(script) ? 'rtl' : 'ltr')
  })

  it('has every text that English has, and no other', () => {
    expect(keysOf(locale)).toEqual(keysOf(en))
  })

  it('leaves no text empty that English fills, and none in English', () => {
    const texts = textsOf(en)
    const own = new Map(textsOf(locale))
    const bare = texts.filter(([path, text]) => text !== '' && (own.get(path) ?? '').trim() === '')
    const foreign = texts.filter(([path, text]) => own.get(path) === text && !isShared(text, tag))
    expect(bare).toEqual([])
    expect(foreign.map(([path, text]) => `${path}: ${text}`)).toEqual([])
  })

  it('writes a percentage in one way only: as its numbers do', () => {
    const written = (text: string): readonly string[] => (text.match(/\d\s?[%٪]/gu) ?? []).map((one) => one.slice(1))
    const [own] = written(formatter.percent(0.95).replace(/[\u200e\u200f\u061c]/gu, ''))
    const others = textsOf(locale).filter(([, text]) => written(text).some((one) => one !== own))
    expect(others.map(([path, text]) => `${path}: ${text}`)).toEqual([])
  })

  it('says something whole for all facts', () => {
    const broken = samples.flatMap(({ path, calls }) =>
      calls.flatMap((call) => {
        const said = say(locale, path, call, formatter)
        const isBare = said.trim() === '' && say(en, path, call, createFormatter('en')).trim() !== ''
        const isTorn = /undefined|NaN|\[object|[{}]|Infinity/.test(said)
        const hasNull = /(^|\P{L})null(\P{L}|$)/u.test(said) && !DEPENDENT.includes(path)
        return isBare || isTorn || hasNull ? [`${path}: ${said}`] : []
      }),
    )
    expect([...new Set(broken)]).toEqual([])
  })

  it('says nothing in English', () => {
    const foreign = samples.flatMap(({ path, calls }) =>
      calls.flatMap((call) => {
        const said = wordsOf(say(locale, path, call, formatter))
        const same = said !== '' && said === wordsOf(say(en, path, call, createFormatter('en')))
        return same && !isShared(said, tag) ? [`${path}: ${said}`] : []
      }),
    )
    expect([...new Set(foreign)]).toEqual([])
  })

  it('has a form for every plural of its language', () => {
    const wanted = pluralsOf(tag)
    const missing = new Set<string>()
    const check = (path: string, forms: PluralForms): void => {
      for (const category of wanted) {
        if ((forms[category] ?? '').trim() === '') missing.add(`${path}: ${category} of “${forms.other}”`)
      }
    }
    for (const { path, calls } of samples) {
      const plural: Formatter['plural'] = (value, forms) => {
        check(path, forms)
        return formatter.plural(value, forms)
      }
      for (const call of calls) say(locale, path, call, { ...formatter, plural })
    }
    for (const [kind, forms] of Object.entries(locale.common?.rowsAtFault ?? {})) check(`rowsAtFault.${kind}`, forms)
    expect([...missing]).toEqual([])
  })
})

it('finds the locales, and all their messages', () => {
  expect(tags).toEqual(expect.arrayContaining(['fr', 'de', 'nl']))
  expect(samples.length).toBeGreaterThan(200)
  expect(samples.map(({ path }) => path)).toContain('networkViews.trace.found')
})

/**
 * The plural categories that a count in figures can have. CLDR's `many` of the Romance languages is for
 * millions written as a word (`1 million de personnes`): in figures it reads as `other`, which stands in.
 */
function pluralsOf(tag: string): readonly Intl.LDMLPluralRule[] {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions()
  return pluralCategories.filter((category) => category !== 'many' || !/^(ca|es|fr|it|pt)\b/.test(tag))
}

/** Paths of all texts and messages; plural forms are one text, since languages differ in them. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || 'other' in value) return [`${path} ${typeof value}`]
  return Object.entries(value)
    .flatMap(([key, part]) => keysOf(part, path === '' ? key : `${path}.${key}`))
    .sort()
}

/** Texts by their paths; of plural forms the one that every language has. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return path === 'tag' || path === 'direction' ? [] : [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  const parts = path.startsWith('common.rowsAtFault.') && 'other' in value ? { other: value.other } : value
  return Object.entries(parts).flatMap(([key, part]) => textsOf(part, path === '' ? key : `${path}.${key}`))
}

/** The letters of a text: without data, figures and signs. */
function wordsOf(text: string): string {
  return text
    .replaceAll(NAME, ' ')
    .replace(/[^\p{L}\p{M}’]+/gu, ' ')
    .trim()
}

/** True where a text is the same in the language: a sign, a name, or a word that both write alike. */
function isShared(text: string, tag: string): boolean {
  const words = wordsOf(text).toLowerCase()
  const shared = [...NAMES, ...(ALIKE[tag] ?? [])]
  return words === '' || shared.some((name) => wordsOf(name).toLowerCase() === words)
}
