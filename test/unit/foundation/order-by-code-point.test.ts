import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointOrder } from '../../../src/foundation/code-point-order.js'
import { orderByCodePoint } from '../../../src/foundation/order-by-code-point.js'

function expectOrdered(texts: readonly string[]): void {
  const expected = texts.map((text, at) => ({ text, at })).sort((a, b) => codePointOrder(a.text, b.text) || a.at - b.at)
  expect([...orderByCodePoint(texts)]).toEqual(expected.map(({ at }) => at))
}

describe('orderByCodePoint', () => {
  const many = { minLength: 256, maxLength: 400 }

  it.each([
    ['numbered ids', fc.integer({ min: 0, max: 1e8 }).map((n) => `user-${String(n).padStart(9, '0')}`)],
    ['numbers of any length', fc.integer({ min: 0, max: 1e6 }).map(String)],
    ['long hexadecimal ids', fc.uuid()],
    ['few texts, often the same', fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'ba')],
    ['texts beyond the basic plane', fc.string({ unit: 'grapheme', maxLength: 4 })],
    ['texts that differ late', fc.integer({ min: 0, max: 9 }).map((n) => `${'x'.repeat(40)}${n}`)],
    ['long prefixes of different lengths', fc.integer({ min: 0, max: 60 }).map((n) => 'ab'.repeat(n))],
  ])('sorts %s as comparing would', (_, text) => {
    fc.assert(fc.property(fc.array(text, many), expectOrdered), { seed: 6, numRuns: 30 })
    fc.assert(fc.property(fc.array(text, { maxLength: 20 }), expectOrdered), { seed: 7, numRuns: 30 })
  })
})
