import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColumnMapping } from '../../../src/ingest/column-mapping.js'
import type { TouchReading } from '../../../src/ingest/touch-reader.js'
import { TouchTextReader } from '../../../src/ingest/touch-text-reader.js'

const HEADER = 'who,at,where,paid,amount,channel,note'
/** The reader looks at so many rows before it settles; only then does it read rows where they stand. */
const HEAD = Array.from({ length: 2000 }, (_, i) => `u${i % 7},2026-01-01T00:00:0${i % 10}Z,home,no,1,ad,-`).join('\n')

/** By names, rows are read where they stand; a function needs the row, so all cells are cut out. */
const byName: ColumnMapping = {
  ...{ actor: 'who', time: 'at', touchpoint: 'where', conversion: 'paid', value: 'amount', channel: 'channel' },
  dimensions: ['note'],
}
const byFunction: ColumnMapping = { ...byName, actor: ({ who }) => who }

function read(text: string, mapping: ColumnMapping, size: number, isLast: boolean): TouchReading {
  const reader = new TouchTextReader(mapping, 'csv')
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size))
  return reader.finish('Europe/Paris', isLast)
}

/** What is there besides how the columns were named, as text: columns are long, and texts quickly compared. */
function plain({ table, rowsRead, preview }: TouchReading): string {
  const asList = (_: string, value: unknown): unknown =>
    ArrayBuffer.isView(value) ? [value.constructor.name, ...(value as Float64Array)].map(String) : value
  return JSON.stringify({ table, rowsRead, preview }, asList)
}

const blank = fc.constantFrom('', '', '', ' ', '\t', '\u00a0', '\ufeff', '\u2003', ' \u00a0')
const cell = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(blank, fc.constantFrom(...values), blank).map((parts) => parts.join(''))
const row = fc.tuple(
  cell(['u1', 'u2', '007', 'Ünal', 'x\u00a0y', '', '\u3042', 'a-rather-long-identifier-of-an-actor']),
  cell([
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00.250Z',
    '2026-02-30T00:00:00Z',
    '2026-01-01 10:00',
    '1767225600',
    '',
  ]),
  cell(['home', 'blog', '']),
  cell(['yes', '0', 'perhaps', '']),
  cell(['12,5', 'x', '3', '']),
  cell(['ad', '']),
  cell(['-', 'a note', '']),
)
const line = fc.oneof(
  { weight: 12, arbitrary: row.map((cells) => cells.join(',')) },
  { weight: 1, arbitrary: row.map((cells) => cells.slice(0, 4).join(',')) },
  { weight: 1, arbitrary: row.map((cells) => `${cells.join(',')},more`) },
  { weight: 1, arbitrary: row.map((cells) => `${cells.join(',')},`) },
  { weight: 1, arbitrary: fc.constantFrom('', ',,,,,,', ' , ,') },
  { weight: 1, arbitrary: row.map((cells) => cells.map((text) => `"${text}"`).join(',')) },
)

describe('rows read where they stand', () => {
  test('are those that are cut into cells first', () => {
    const inputs = fc.record({
      lines: fc.array(line, { maxLength: 60 }),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      size: fc.integer({ min: 50, max: 90_000 }),
      isClosed: fc.boolean(),
    })
    fc.assert(
      fc.property(inputs, ({ lines, newline, size, isClosed }) => {
        const text = [HEADER, HEAD.replaceAll('\n', newline), ...lines].join(newline) + (isClosed ? newline : '')
        const cut = plain(read(text, byFunction, size, false))
        expect(plain(read(text, byName, size, false))).toBe(cut)
        expect(plain(read(text, byName, size, true))).toBe(cut)
      }),
      { seed: 43, numRuns: 40 },
    )
  })

  test('may be finished in one zone after another, unless it is for the last time', () => {
    const reader = new TouchTextReader(byName, 'csv')
    reader.push(`${HEADER}\n${HEAD}\nu1,2026-01-01 10:00,home,no,1,ad,-\n`)
    const at = (zone: string): number | undefined => reader.finish(zone).table.timeMs.at(-1)
    expect(at('UTC')).toBe(Date.UTC(2026, 0, 1, 10))
    expect(at('Europe/Paris')).toBe(Date.UTC(2026, 0, 1, 9))
    expect(reader.finish('UTC', true).table.timeMs.at(-1)).toBe(Date.UTC(2026, 0, 1, 10))
  })
})
