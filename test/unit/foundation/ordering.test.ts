import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointOrder } from '../../../src/foundation/code-point-order.js'
import { sortByCodePoint } from '../../../src/foundation/sort-by-code-point.js'
import { sortRange } from '../../../src/foundation/sort-range.js'

describe('codePointOrder', () => {
  it('orders as a comparison of code points does', () => {
    const texts = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(Math.sign(codePointOrder(a, b))).toBe(byCodePoints([...a], [...b]))
      }),
      { numRuns: 2000, seed: 1 },
    )
    expect(codePointOrder('\u{10000}', '\uffff')).toBeGreaterThan(0)
  })
})

describe('sortByCodePoint', () => {
  it('gives one order, whichever way it takes', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'B', 'é', '\ud7ff', '\uffee', '\u{1f600}') }))
    fc.assert(
      fc.property(texts, (all) => {
        expect(sortByCodePoint([...all])).toEqual([...all].sort(codePointOrder))
      }),
      { seed: 2 },
    )
  })
})

describe('sortRange', () => {
  it('sorts a part, stably, and touches nothing else', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 })
    fc.assert(
      fc.property(keys, fc.nat(), fc.nat(), (key, x, y) => {
        const [start = 0, end = 0] = [x % (key.length + 1), y % (key.length + 1)].sort((a, b) => a - b)
        const items = Int32Array.from(key.keys())
        const compare = (a: number, b: number): number => (key[a] as number) - (key[b] as number)
        sortRange(items, start, end, compare, new Int32Array(key.length))
        const expected = [...key.keys()]
        const middle = expected.slice(start, end).sort(compare)
        expect([...items]).toEqual([...expected.slice(0, start), ...middle, ...expected.slice(end)])
      }),
      { numRuns: 500, seed: 3 },
    )
  })
})

function byCodePoints(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i]?.codePointAt(0) ?? 0) - (b[i]?.codePointAt(0) ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return Math.sign(a.length - b.length)
}
