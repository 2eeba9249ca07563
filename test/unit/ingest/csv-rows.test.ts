import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvBoundary } from '../../../src/ingest/csv-boundary.js'
import { CsvRows } from '../../../src/ingest/csv-rows.js'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import { TouchTextReader } from '../../../src/ingest/touch-text-reader.js'

interface Cut {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly faults: readonly string[]
}

/** Reads text in pieces of one size. */
function cut(text: string, size = Math.max(1, text.length)): Cut {
  const columns: string[] = []
  const rows: (readonly string[])[] = []
  const faults: string[] = []
  let rowsRead = 0
  const csv = new CsvRows(columns, {
    push(row) {
      rowsRead++
      rows.push(row)
    },
    pushMalformed(why) {
      rowsRead++
      faults.push(`row ${rowsRead}: ${why}`)
    },
    reportMalformed: (example) => faults.push(example),
    get rowsRead() {
      return rowsRead
    },
  })
  for (let at = 0; at < text.length; at += size) csv.push(text.slice(at, at + size))
  csv.end()
  return { columns, rows, faults }
}

describe('CSV text', () => {
  test.each([',', ';', '\t', '|'])('delimiter %j is recognised', (delimiter) => {
    const text = ['a,t,p', '1,2026-01-01,"x, y"', '2,2026-01-02,z'].join('\n').replaceAll(',', delimiter)
    expect(cut(text).columns).toEqual(['a', 't', 'p'])
    expect(cut(text).rows).toHaveLength(2)
  })

  test('an Excel line states the delimiter', () => {
    expect(cut('sep=;\na;b\n1,5;2\n')).toEqual({ columns: ['a', 'b'], rows: [['1,5', '2']], faults: [] })
  })

  test.each(['\n', '\r\n', '\r'])('line break %j', (newline) => {
    const { columns, rows } = cut(`a,b${newline}1,2${newline}3,4`)
    expect([columns, rows]).toEqual([
      ['a', 'b'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ])
  })

  test('a byte-order mark, blank rows, quotes with delimiters, quotes and line breaks', () => {
    const text = '\uFEFFa,b\r\n\r\n"x ""y"", z","line 1\r\nline 2"\r\n , \r\n3,4\r\n'
    expect(cut(text)).toEqual({
      columns: ['a', 'b'],
      rows: [
        ['x "y", z', 'line 1\nline 2'],
        ['3', '4'],
      ],
      faults: [],
    })
  })

  test('columns without or with the same name stay apart', () => {
    expect(cut('a,,a,a\n1,2,3,4').columns).toEqual(['a', 'column 2', 'a (2)', 'a (3)'])
  })

  test('a first row with a time in it is data', () => {
    expect(cut('u1,2026-01-01T00:00Z,home\nu2,2026-01-02T00:00Z,blog')).toMatchObject({
      columns: ['column 1', 'column 2', 'column 3'],
      rows: [{ length: 3 }, { length: 3 }],
    })
  })

  test('rows with too few cells are read, with too many left out; both are reported', () => {
    const { rows, faults } = cut('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3')
    expect(rows).toEqual([
      ['1', '2'],
      ['1', '2', '3', '', ''],
      ['1', '2', '3'],
    ])
    expect(faults).toEqual([
      'row 1: 2 cells for 3 columns; the others were read as empty',
      'row 2: 4 cells for 3 columns',
    ])
  })

  test('a quote that is never closed costs its own line only', () => {
    const { rows, faults } = cut('a,b\n1,"open\n2,x\n3,y')
    expect(rows).toEqual([
      ['2', 'x'],
      ['3', 'y'],
    ])
    expect(faults).toEqual(['row 1: a quote is opened and never closed'])
  })

  test('a file full of such quotes is read without quotes, in good time', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${i},"inch`)
    const { rows, faults } = cut(['a,b', ...lines].join('\n'), 65_536)
    expect(faults).toHaveLength(100)
    expect(rows).toHaveLength(19_900)
    expect(rows.at(-1)).toEqual(['19999', '"inch'])
  })

  test('a stray quote is reported and the row read', () => {
    const { rows, faults } = cut('a,b\n"x"y",2\n3,4')
    expect(rows).toHaveLength(2)
    expect(faults).toEqual(['row 1: a quote stands inside a quoted cell; read as it is'])
  })

  test.each(['', '\n\n', '\uFEFF'])('%j has neither columns nor rows', (text) => {
    expect(cut(text)).toEqual({ columns: [], rows: [], faults: [] })
    expect(journeysFromCsv(text).totals.journeys).toBe(0)
  })

  test('a header alone gives its columns and an empty set', () => {
    const reader = new TouchTextReader()
    reader.push('user_id,time,page\n')
    const reading = reader.finish()
    expect(reading.columns).toEqual(['user_id', 'time', 'page'])
    expect(reading.mapping.actor?.column).toBe('user_id')
    expect(reading.table.count).toBe(0)
    expect(journeysFromCsv('user_id,time,page').totals.journeys).toBe(0)
  })

  test('identifiers keep leading zeros', () => {
    const set = journeysFromCsv('user,time,page\n007,2026-01-01T00:00Z,x\n7,2026-01-01T00:00Z,x')
    expect(set.actors).toEqual(['007', '7'])
  })
})

const cell = fc.oneof(
  fc.constantFrom('', 'a', 'x y', '1', 'ä', '😀'),
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ', 'é'), maxLength: 6 }),
)

describe('pieces of any length', () => {
  test('give the rows of the whole text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const text = Papa.unparse([['a', 'b', 'c'], ...rows.map(([x, y, z]) => [`k${x}`, y, z])], { newline: '\n' })
          const whole = cut(text)
          expect(whole.faults).toEqual([])
          expect(whole.rows).toEqual(
            rows.map(([x, y, z]) => [`k${x}`, y, z].map((each) => each.replace(/\r\n?/g, '\n'))),
          )
          expect(cut(text, size)).toEqual(whole)
        },
      ),
      { seed: 11, numRuns: 300 },
    )
  })

  test('also where the quotes are wrong, once the delimiter is known', () => {
    const wild = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', ' '), maxLength: 60 })
    fc.assert(
      fc.property(wild, fc.integer({ min: 1, max: 9 }), (text, size) => {
        // The head is longer than what is looked at first, so that pieces really are read as pieces.
        const long = `a,b\n${'1,2\n'.repeat(17_000)}${text}\n`
        const head = long.length - text.length - 1
        const pieces = [long.slice(0, head), ...slices(long.slice(head), size)]
        expect(readPieces(pieces)).toEqual(cut(long))
      }),
      { seed: 12, numRuns: 60 },
    )
  })

  test('the boundary never lies inside a quoted cell', () => {
    expect(csvBoundary('a,"b\nc', ',')).toEqual({ end: 0, openQuote: 2 })
    expect(csvBoundary('a,"b\nc"\nd', ',')).toEqual({ end: 8, openQuote: -1 })
    expect(csvBoundary('a,b"\nc', ',')).toEqual({ end: 5, openQuote: -1 })
    expect(csvBoundary('a,"b""\nc', ',')).toEqual({ end: 0, openQuote: 2 })
    expect(csvBoundary('a\n"b"', ',')).toEqual({ end: 2, openQuote: 2 })
  })
})

function slices(text: string, size: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size))
}

function readPieces(pieces: readonly string[]): Cut {
  const columns: string[] = []
  const rows: (readonly string[])[] = []
  const faults: string[] = []
  let rowsRead = 0
  const csv = new CsvRows(columns, {
    push(row) {
      rowsRead++
      rows.push(row)
    },
    pushMalformed(why) {
      rowsRead++
      faults.push(`row ${rowsRead}: ${why}`)
    },
    reportMalformed: (example) => faults.push(example),
    get rowsRead() {
      return rowsRead
    },
  })
  for (const piece of pieces) csv.push(piece)
  csv.end()
  return { columns, rows, faults }
}
