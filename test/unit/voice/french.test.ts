import { expect, it } from 'vitest'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import type { JourneyLocale } from '../../../src/voice/journey-locale.js'
import { localesByTag } from './locales-by-tag.js'
import { messageSamples, say } from './message-samples.js'

const french = localesByTag.fr as JourneyLocale

/** A space at which a line may end, before a mark of two parts or a percent sign, or behind an opening guillemet. */
const PARTED = / (?=[:;!?»%])|« /

it('never lets a line begin with a colon, semicolon, closing guillemet or percent sign', () => {
  const f = createFormatter('fr')
  const said = messageSamples().flatMap(({ path, calls }) =>
    calls.map((call) => [path, say(french, path, call, f)] as const),
  )
  expect(said.length).toBeGreaterThan(1000)
  const parted = [...said, ...texts(french)].filter(([, text]) => PARTED.test(text))
  expect([...new Set(parted.map(([path, text]) => `${path}: ${text}`))]).toEqual([])
})

function texts(value: unknown, path = ''): (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${path}.${key}`))
}
