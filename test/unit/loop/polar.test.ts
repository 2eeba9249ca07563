import fc from 'fast-check'
import { expect, it } from 'vitest'
import { px } from '../../../src/layout/loop/polar.js'

it('px writes two decimals at most, and never -0', () => {
  for (const [value, text] of [
    [0, '0'],
    [-0, '0'],
    [-0.001, '0'],
    [1.005, '1'],
    [-3.5, '-3.5'],
    [12.05, '12.05'],
    [99.999, '100'],
    [-0.25, '-0.25'],
  ] as const) {
    expect(px(value)).toBe(text)
  }
  fc.assert(
    fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), (value) => {
      expect(Math.abs(Number(px(value)) - value)).toBeLessThanOrEqual(0.00501)
      expect(px(value)).toMatch(/^-?\d+(\.\d{1,2})?$/)
    }),
    { seed: 5 },
  )
})
