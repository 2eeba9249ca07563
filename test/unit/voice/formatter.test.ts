import { describe, expect, test } from 'vitest'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { commonFr } from '../../../src/voice/common/fr.js'
import { localeOfTag } from '../../../src/voice/journey-locale.js'

describe('formatter', () => {
  const en = createFormatter('en')

  test('groups four digits in short numbers as in counts', () => {
    for (const locale of ['de', 'ja', 'zh']) {
      const formatter = createFormatter(locale)
      expect(formatter.compact(1158), locale).toBe(formatter.count(1158))
    }
    expect(createFormatter('en').compact(1158)).toBe('1.2K')
  })

  test('a small share never reads as nothing', () => {
    expect([0, 0.0004, 0.012, 0.31, 0.0999, 1].map(en.percent)).toEqual(['0%', '0.04%', '1.2%', '31%', '10%', '100%'])
  })

  test('a share at the head of an Arabic sentence does not turn it: no strong letter comes before its words', () => {
    const sentence = `${createFormatter('ar').percent(0.2)} من التحويلات`
    expect(sentence).toBe('\u206620%\u2069 من التحويلات')
    expect(/[\p{L}\u200e\u200f]/u.exec(sentence)?.[0]).toBe('م')
  })

  test('what is no number is a dash, never NaN', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      for (const write of [en.count, en.compact, en.percent, en.duration, en.date, en.month])
        expect(write(value)).toBe('–')
  })

  test('durations take the unit that fits', () => {
    expect([90_000, 2 * 3_600_000, 30 * 86_400_000, 1500].map(en.duration)).toEqual([
      '1.5 minutes',
      '2 hours',
      '30 days',
      '1.5 seconds',
    ])
  })

  test('plurals by locale', () => {
    const forms = { one: '{n} ligne', other: '{n} lignes' }
    const fr = createFormatter('fr')
    expect([0, 1, 2].map((n) => fr.plural(n, forms))).toEqual(['0 ligne', '1 ligne', '2 lignes'])
  })

  test('joins as the language of the texts does, whatever the numbers are written like', () => {
    const told = (tag: string, words = tag): string[] => {
      const f = createFormatter(tag, 'UTC', {}, words)
      return [f.labelled('A', '1'), f.clauses(['a', 'b']), f.sentences(['a', 'b.', 'c?']), f.range(0.1, 0.2)]
    }
    expect(told('en')).toEqual(['A: 1', 'a; b', 'a. b. c?', '10%–20%'])
    expect(told('fr').slice(0, 3)).toEqual(['A\u00a0: 1', 'a\u00a0; b', 'a. b. c?'])
    expect(told('ja')).toEqual(['A：1', 'a、b', 'a。b.c?', '10%～20%'])
    expect(told('zh-Hant')).toEqual(['A：1', 'a；b', 'a。b.c?', '10%～20%'])
    expect(told('ar').slice(0, 2)).toEqual(['A: 1', 'a؛ b'])
    expect(told('ja', 'en')).toEqual(told('en'))
    const noted = (tag: string): string => createFormatter(tag).noted('A', ['1', '2'])
    expect(['en', 'fr', 'ar', 'ja', 'zh'].map(noted)).toEqual([
      'A (1, 2)',
      'A (1, 2)',
      'A (1، 2)',
      'A（1、2）',
      'A（1，2）',
    ])
    expect(en.noted('A', [])).toBe('A')
    expect(createFormatter('ar').joined(['1', '2'])).toBe('1، 2')
    expect(createFormatter('fr', 'UTC', {}, 'en').plural(0, { one: 'journey', other: 'journeys' })).toBe('journeys')
    expect(createFormatter('fr', 'UTC', {}, 'en').list(['a', 'b'])).toBe('a and b')
    expect(en.range(1.25, 2, (value) => en.decimal(value, 2))).toBe('1.25–2')
  })

  test('an unknown locale falls back to English', () => {
    expect(createFormatter('xx-not-a-locale').count(1234)).toBe('1,234')
  })

  test('single writers can be replaced', () => {
    const own = createFormatter('en', 'UTC', { count: (n) => `#${n}` })
    expect(own.plural(2, { other: '{n} rows' })).toBe('#2 rows')
  })

  test('dates stand in the stated zone', () => {
    const ms = Date.UTC(2025, 0, 1, 2)
    expect(createFormatter('en', 'UTC').date(ms)).toBe('Jan 1, 2025')
    expect(createFormatter('en', 'America/New_York').date(ms)).toBe('Dec 31, 2024')
  })
})

test('Arabic and Hebrew run from right to left, French and unknown tags do not', () => {
  expect(['ar-EG', 'he', 'fr-CA', 'zz'].map((tag) => localeOfTag(tag).direction)).toEqual(['rtl', 'rtl', 'ltr', 'ltr'])
})

test('the definition line names cut, patience, ties and the end of observation', () => {
  const facts = {
    cut: 'both',
    ties: 'rows',
    observation: 'ongoing',
    patienceRangeMs: [30 * 86_400_000, 30 * 86_400_000],
    observedUntilMs: Date.UTC(2025, 5, 1),
    stagesFrom: 'definition',
  } as const
  expect(commonEn.definition(facts, createFormatter('en'))).toBe(
    'Journeys cut at each conversion and each long silence; lost after 30 days of silence; ties in the order of the rows; observed until Jun 1, 2025',
  )
  expect(commonFr.definition(facts, createFormatter('fr'))).toMatch(/30\sjours/)
})

test('the definition line gives the range where touchpoints have a patience of their own', () => {
  const facts = {
    cut: 'both',
    ties: 'content',
    observation: 'complete',
    patienceRangeMs: [86_400_000, 14 * 86_400_000],
    observedUntilMs: 0,
    stagesFrom: 'definition',
  } as const
  expect(commonEn.definition(facts, createFormatter('en'))).toContain(
    'lost after 1 day to 14 days of silence, by touchpoint',
  )
  expect(commonFr.definition(facts, createFormatter('fr'))).toMatch(/1\sjour à 14\sjours de silence, selon/)
  const never = { ...facts, patienceRangeMs: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] } as const
  expect(commonEn.definition(never, createFormatter('en'))).toContain('never lost by silence')
})
