import { once } from '../../foundation/once.js'
import { type Joints, jointsOf } from './joints.js'

/** Numbers, shares, times and lists as one locale writes them. */
export interface Formatter extends Omit<Joints, 'dash'> {
  /** BCP 47 tag. */
  readonly locale: string
  /** 12,345. Not a number or infinite: an en dash. */
  readonly count: (value: number) => string
  /** 12K, for short space. */
  readonly compact: (value: number) => string
  /** 3.4, with the stated digits at most. */
  readonly decimal: (value: number, digits?: number) => string
  /** 0.123 as 12%; one digit under 10 %. */
  readonly percent: (share: number) => string
  /** 12%–15%; `write` writes the two where they are no shares. */
  readonly range: (low: number, high: number, write?: (value: number) => string) => string
  /** 3.2 days; 45 minutes. */
  readonly duration: (ms: number) => string
  /** 14 Mar 2025, in the stated zone. */
  readonly date: (ms: number) => string
  /** March 2025. */
  readonly month: (ms: number) => string
  readonly list: (items: readonly string[]) => string
  /** The form of a phrase for a count; `{n}` in it becomes the written count. */
  readonly plural: (value: number, forms: PluralForms) => string
}

/** The forms of a phrase by plural category; `other` always exists. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** Replaces single writers, such as `{ count: (n) => ... }`. */
export type FormatOverrides = Partial<Omit<Formatter, 'locale' | 'plural'>>

const NOTHING = '–'

/**
 * Writes through `Intl`; an unknown locale falls back to English. Each kind of number is made ready
 * when it is first written, which costs up to a millisecond, so charts keep their formatter. `words` is the language of
 * the texts between the numbers, where that is another.
 */
export function createFormatter(
  locale: string,
  timeZone = 'UTC',
  overrides: FormatOverrides = {},
  words: string = locale,
): Formatter {
  const tag = supportedTag(locale)
  const { dash, ...joints } = jointsOf(words)
  // Most charts write few kinds of numbers, and making a writer is dear.
  const numbers = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = once(() => new Intl.NumberFormat(tag, options))
    return (value) => (Number.isFinite(value) ? format().format(value) : NOTHING)
  }
  const count = overrides.count ?? numbers({ maximumFractionDigits: 0 })
  const percent = overrides.percent ?? percentWriter(numbers)
  const language = supportedTag(words)
  const plurals = once(() => new Intl.PluralRules(language))
  const lists = once(() => new Intl.ListFormat(language, { type: 'conjunction' }))
  return {
    // German, Japanese and Chinese leave four digits as they are: they are grouped there as in `count`.
    compact: numbers({ notation: 'compact', maximumFractionDigits: 1, useGrouping: true }),
    decimal: decimalWriter(numbers),
    ...joints,
    range: (low, high, write = percent) => `${write(low)}${dash}${write(high)}`,
    duration: durationWriter(numbers),
    date: dateWriter(tag, timeZone, { day: 'numeric', month: 'short', year: 'numeric' }),
    month: dateWriter(tag, timeZone, { month: 'long', year: 'numeric' }),
    list: (items) => lists().format(items),
    ...overrides,
    locale: tag,
    count,
    percent,
    plural: (value, forms) => (forms[plurals().select(value)] ?? forms.other).replaceAll('{n}', count(value)),
  }
}

/** The tag, or English where it is unknown or not a tag at all (`Intl` throws on those). */
function supportedTag(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

type NumberWriterFactory = (options: Intl.NumberFormatOptions) => (value: number) => string

function decimalWriter(numbers: NumberWriterFactory): Formatter['decimal'] {
  const writers: ((value: number) => string)[] = []
  return (value, digits = 1) => {
    const write = writers[digits] ?? numbers({ maximumFractionDigits: digits })
    writers[digits] = write
    return write(value)
  }
}

/** The percent sign as `Intl` writes it in Arabic: between marks that are strong letters to the bidirectional algorithm. */
const MARKED_SIGN = '\u200e%\u200e'

/**
 * Whole percents from 10 on, one digit under 10, two under 0.1: 0.04 % never reads as nothing. An isolate
 * in place of marks keeps the sign at its side of the figure, too, and does not turn a sentence that
 * begins with it.
 */
function percentWriter(numbers: NumberWriterFactory): (share: number) => string {
  const writers = [0, 1, 2].map((digits) => numbers({ style: 'percent', maximumFractionDigits: digits }))
  return (share) => {
    const size = Math.abs(share)
    const digits = size >= 0.0995 || size === 0 ? 0 : size >= 0.001 ? 1 : 2
    const text = writers[digits]?.(share) ?? NOTHING
    return text.includes(MARKED_SIGN) ? `\u2066${text.replace(MARKED_SIGN, '%')}\u2069` : text
  }
}

const DURATIONS = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 }

function durationWriter(numbers: NumberWriterFactory): (ms: number) => string {
  const writers = Object.entries(DURATIONS).map(([unit, unitMs]) => ({
    unitMs,
    write: numbers({ style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }),
  }))
  return (ms) => {
    const fitting = writers.find(({ unitMs }) => Math.abs(ms) >= unitMs) ?? writers.at(-1)
    return fitting?.write(ms / fitting.unitMs) ?? NOTHING
  }
}

function dateWriter(tag: string, timeZone: string, options: Intl.DateTimeFormatOptions): (ms: number) => string {
  const format = once(() => new Intl.DateTimeFormat(tag, { ...options, timeZone }))
  return (ms) => (Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? format().format(ms) : NOTHING)
}
