import { describe, expect, test } from 'vitest'
import { readMark } from '../../../src/ingest/read-mark.js'
import { readNumber } from '../../../src/ingest/read-number.js'
import { readText } from '../../../src/ingest/read-text.js'

describe('identifiers and labels', () => {
  test.each([
    ['007', '007'],
    [' blog ', 'blog'],
    [7, '7'],
    [true, 'true'],
    [12345678901234567890n, '12345678901234567890'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [{ a: 1 }, '{"a":1}'],
    ['', null],
    ['   ', null],
    [null, null],
    [undefined, null],
    [Number.NaN, null],
  ])('%o is %o', (cell, text) => {
    expect(readText(cell)).toBe(text)
  })

  test('an object that holds itself has no JSON and still does not throw', () => {
    const self: Record<string, unknown> = {}
    self.self = self
    expect(readText(self)).toBe('[object Object]')
  })
})

describe('marks', () => {
  test.each(['1', 'true', 'TRUE', 'Yes', 'y', 't', 1, 3.5, true, '2', 5n])('%o is a mark', (cell) => {
    expect(readMark(cell)).toBe(true)
  })
  test.each(['0', 'false', 'No', 'n', 'f', '', ' ', 0, -1, false, null, undefined, Number.NaN, '-3'])(
    '%o is none',
    (cell) => {
      expect(readMark(cell)).toBe(false)
    },
  )
  test.each(['maybe', 'purchase', {}, []])('%o cannot be read', (cell) => {
    expect(readMark(cell)).toBeUndefined()
  })
})

describe('numbers', () => {
  test.each([
    ['12.5', 12.5],
    ['-3', -3],
    ['+.5', 0.5],
    ['1e3', 1000],
    ['£12.30', 12.3],
    ['12,50 €', 12.5],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234,567', 1234567],
    ['1 234,5', 1234.5],
    ["1'234.5", 1234.5],
    [4, 4],
    [0, 0],
  ])('%o is %d', (cell, number) => {
    expect(readNumber(cell)).toBe(number)
  })
  test.each(['', ' ', null, undefined, Number.NaN])('%o is missing', (cell) => {
    expect(readNumber(cell)).toBeNaN()
  })
  test.each(['1,234', 'abc', '12 apples', '1.2.3', true, {}, Number.POSITIVE_INFINITY, '1e999'])(
    '%o cannot be read',
    (cell) => {
      expect(readNumber(cell)).toBeUndefined()
    },
  )
})
