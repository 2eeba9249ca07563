import { expect, test } from 'vitest'
import { rounded } from '../../../src/foundation/rounded.js'
import { sum } from '../../../src/foundation/sum.js'

test('a sum adds in order, whatever holds the numbers', () => {
  expect(sum([])).toBe(0)
  expect(sum([1e16, 1, -1e16])).toBe(0)
  expect(sum([1e16, -1e16, 1])).toBe(1)
  expect(sum([0.1, 0.2, 0.3])).toBe(0.1 + 0.2 + 0.3)
  expect(sum(Uint8Array.of(255, 255))).toBe(510)
  expect(sum([1, Number.NaN])).toBeNaN()
})

test('a number is drawn with at most so many decimals, two unless told', () => {
  expect(rounded(1.005_1)).toBe(1.01)
  expect(rounded(-2.345_6)).toBe(-2.35)
  expect(rounded(2.25, 1)).toBe(2.3)
  expect(rounded(1e-7, 3)).toBe(0)
  expect(String(rounded(-0.001))).toBe('0')
})
