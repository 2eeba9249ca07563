import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvText } from '../../../src/foundation/csv-text.js'

const lines = (text: string): string[] => text.slice(1).split('\r\n').slice(0, -1)

describe('a CSV text', () => {
  test('is what a reader of CSV gives back', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) && !/^\s/.test(text))
    for (const separator of [',', ';', '\t'] as const)
      fc.assert(
        fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
          const read = Papa.parse<string[]>(csvText(rows, { separator }).slice(1), {
            delimiter: separator,
            newline: '\r\n',
          })
          expect(read.data.slice(0, -1)).toEqual(rows)
        }),
        { seed: 4 },
      )
  })

  test.each(['=1+2', '+cmd|calc', '-2+3+cmd', '@SUM(A1)', '\t=1', ' =1', '\u200B=1', '＝1', '＋1a', '\r=1', '-'])(
    'lets no spreadsheet run %j',
    (text) => {
      const [written] = Papa.parse<string[]>(csvText([[text, 'x']]).slice(1)).data as [string[]]
      expect(written[0]).toBe(`'${text}`)
    },
  )

  test.each(['-5', '+3.2', '-1,234.5', '-12 %', '−5', '5', 'a=b', 'x@y.z'])('leaves %j as it is', (text) => {
    expect(Papa.parse<string[]>(csvText([[text, 'x']]).slice(1)).data[0]).toEqual([text, 'x'])
  })

  test('writes numbers, marks and nothing plainly', () => {
    expect(lines(csvText([[1.5, -2, true, null, '']]))).toEqual(['1.5,-2,true,,'])
  })
})
