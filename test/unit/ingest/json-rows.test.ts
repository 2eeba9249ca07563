import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journeysFromJson } from '../../../src/ingest/journeys-from-json.js'
import { JsonRows } from '../../../src/ingest/json-rows.js'

interface Cut {
  readonly rows: readonly unknown[]
  readonly faults: readonly string[]
}

function cut(text: string, size = Math.max(1, text.length)): Cut {
  const rows: unknown[] = []
  const faults: string[] = []
  const json = new JsonRows({
    push: (row) => rows.push(row),
    pushMalformed: (why) => faults.push(why),
    reportMalformed: (example) => faults.push(example),
    rowsRead: 0,
  })
  for (let at = 0; at < text.length; at += size) json.push(text.slice(at, at + size))
  json.end()
  return { rows, faults }
}

describe('JSON text', () => {
  const rows = [{ a: 1 }, { a: 'x, ] } "y"' }, { b: { c: [1, 2] } }]

  test.each([
    ['a list', JSON.stringify(rows)],
    ['a list with line breaks', JSON.stringify(rows, null, 2)],
    ['a document', JSON.stringify({ rows })],
    ['a document with more in it', JSON.stringify({ meta: { made: 1 }, events: rows, total: 3 }, null, 1)],
    ['one object per line', rows.map((row) => JSON.stringify(row)).join('\n')],
    [
      'one object per line, with a mark and blank lines',
      `\uFEFF${rows.map((row) => JSON.stringify(row)).join('\r\n\r\n')}\r\n`,
    ],
  ])('%s', (_, text) => {
    expect(cut(text)).toEqual({ rows, faults: [] })
    for (const size of [1, 3, 7]) expect(cut(text, size)).toEqual({ rows, faults: [] })
  })

  test('a single object is a single row', () => {
    expect(cut('{"a": 1}')).toEqual({ rows: [{ a: 1 }], faults: [] })
    expect(cut('{\n "a": 1\n}')).toEqual({ rows: [{ a: 1 }], faults: [] })
  })

  test('a row with a list of items is no document', () => {
    const lines = '{"a":1,"tags":["x"]}\n{"a":2,"tags":[]}'
    expect(cut(lines).rows).toEqual([
      { a: 1, tags: ['x'] },
      { a: 2, tags: [] },
    ])
  })

  test('long whole numbers keep every digit', () => {
    const text =
      '[{"id": 12345678901234567890, "s": "9999999999999999999 x", "n": 1.2345678901234567890, "e": [1234567890123456789]}]'
    expect(cut(text).rows).toEqual([
      {
        id: '12345678901234567890',
        s: '9999999999999999999 x',
        n: Number('1.2345678901234567890'),
        e: ['1234567890123456789'],
      },
    ])
  })

  test('a broken element is reported and the others kept', () => {
    expect(cut('[{"a":1},{"a":oops},{"a":3}]')).toEqual({ rows: [{ a: 1 }, { a: 3 }], faults: ['no JSON: {"a":oops}'] })
    expect(cut('{"a":1}\nnonsense\n{"a":3}')).toEqual({ rows: [{ a: 1 }, { a: 3 }], faults: ['no JSON: nonsense'] })
  })

  test('a text that ends too early keeps what was whole', () => {
    expect(cut('[{"a":1},{"a":')).toEqual({ rows: [{ a: 1 }], faults: ['the text ends inside it'] })
    expect(cut('[{"a":1}')).toEqual({
      rows: [{ a: 1 }],
      faults: ['the text ends before the list of rows is closed'],
    })
    expect(cut('[{"a":1},')).toEqual({
      rows: [{ a: 1 }],
      faults: ['the text ends before the list of rows is closed'],
    })
  })

  test.each(['{', 'hello', '{"a":1'])('%j holds no rows', (text) => {
    expect(cut(text)).toEqual({ rows: [], faults: ['the text is no JSON list of objects'] })
  })

  test.each(['', ' \n ', '[]', '{"rows":[]}'])('%j is empty', (text) => {
    expect(cut(text)).toEqual({ rows: [], faults: [] })
    expect(journeysFromJson(text).totals.journeys).toBe(0)
  })

  test('what is no object is reported, not thrown', () => {
    for (const text of ['42', '[1,2]', '"x"', 'null', '[[1],[2]]']) {
      expect(journeysFromJson(text).diagnostics.issues.map(({ kind }) => kind)).toContain('malformed-row')
    }
  })

  test('any rows, in any pieces', () => {
    const value = fc.jsonValue({ maxDepth: 2, noUnicodeString: false })
    const row = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.integer({ min: 1, max: 20 }), (rows, size) => {
        const text = JSON.stringify(rows)
        fc.pre(!/\d{16}/.test(text))
        expect(cut(text, size)).toEqual({ rows: JSON.parse(text), faults: [] })
      }),
      { seed: 21, numRuns: 300 },
    )
  })
})
