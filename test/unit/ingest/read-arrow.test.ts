import {
  DateDay,
  Decimal,
  Dictionary,
  Float64,
  Int8,
  Int32,
  Int64,
  makeVector,
  Table,
  TimestampMicrosecond,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow'
import { describe, expect, test } from 'vitest'
import type { ArrowBatchLike, ArrowColumnLike, ArrowTableLike } from '../../../src/ingest/arrow-table.js'
import { journeysFromArrow, readArrow } from '../../../src/ingest/journeys-from-arrow.js'
import { readTouches } from '../../../src/ingest/read-touches.js'
import type { DictionaryColumn } from '../../../src/model/touch-table.js'

const START = Date.UTC(2026, 0, 1)
const ACTORS = ['ann', 'bob', 'ann', 'cem', 'bob', 'ann']
const PAGES = ['home', null, 'shop', 'home', 'cart', 'shop']
const TIMES = ACTORS.map((_, i) => START + i * 60_000)
const VALUES = [0, 1, 2, 3, 4, 5]

const textOf = ({ values, codes }: DictionaryColumn): (string | null)[] =>
  Array.from(codes, (code) => (code < 0 ? null : (values[code] as string)))

/** A table of the same touches as apache-arrow makes them. */
function sample(): Table {
  return new Table({
    actor: vectorFromArray(ACTORS, new Dictionary(new Utf8(), new Int32())),
    time: vectorFromArray(
      TIMES.map((ms) => new Date(ms)),
      new TimestampMicrosecond('UTC'),
    ),
    touchpoint: vectorFromArray(PAGES, new Dictionary(new Utf8(), new Int8())),
    value: makeVector(Float64Array.from(VALUES)),
  })
}

describe('tables of apache-arrow', () => {
  const rows = ACTORS.map((actor, i) => ({
    actor,
    time: new Date(TIMES[i] as number),
    touchpoint: PAGES[i],
    value: VALUES[i],
  }))
  const wanted = readTouches(rows)

  test.each<[string, () => Table]>([
    ['whole', sample],
    ['through its bytes', () => tableFromIPC(tableToIPC(sample()))],
    ['in several chunks', () => sample().slice(0, 2).concat(sample().slice(2))],
    ['a part of one', () => tableFromIPC(tableToIPC(sample())).slice(0, 6)],
  ])('%s gives what rows give', (_, make) => {
    const read = readArrow(make())
    expect(textOf(read.table.actor)).toEqual(textOf(wanted.table.actor))
    expect(textOf(read.table.touchpoint)).toEqual(textOf(wanted.table.touchpoint))
    expect(read.table.timeMs).toEqual(wanted.table.timeMs)
    expect(read.table.value).toEqual(wanted.table.value)
    expect(read.table.issues).toEqual(wanted.table.issues)
    expect({ ...read, table: null, preview: null }).toEqual({ ...wanted, table: null, preview: null })
  })

  test('a slice from the middle reads its own nulls', () => {
    expect(textOf(readArrow(sample().slice(1, 4)).table.touchpoint)).toEqual([null, 'shop', 'home'])
    expect(textOf(readArrow(sample().slice(1, 4)).table.actor)).toEqual(['bob', 'ann', 'cem'])
  })

  test('dictionary codes and numbers are used where they are', () => {
    const table = sample()
    const read = readArrow(table).table
    const bufferOf = (name: string): unknown => table.getChild(name)?.data[0]?.values.buffer
    expect(read.actor.codes.buffer).toBe(bufferOf('actor'))
    expect(read.value?.buffer).toBe(bufferOf('value'))
  })

  test('a timestamp without zone is a clock reading, and so is a day', () => {
    const noon = new Date(Date.UTC(2026, 6, 1, 12))
    const day = vectorFromArray([noon], new DateDay())
    const clock = vectorFromArray([noon], new TimestampMicrosecond())
    const read = (time: typeof day | typeof clock): number | undefined => {
      const table: Table = new Table({ actor: vectorFromArray(['a'], new Utf8()), time })
      const { table: touches } = readArrow(table, { touchpoint: null }, { timeZone: 'Europe/Paris' })
      expect(touches.issues.map(({ kind }) => kind)).toContain('ambiguous-time')
      return touches.timeMs[0]
    }
    expect(read(clock)).toBe(Date.UTC(2026, 6, 1, 10))
    expect(read(day)).toBe(Date.UTC(2026, 5, 30, 22))
  })

  test('64-bit ids keep every digit; decimals are numbers', () => {
    const table = new Table({
      actor: vectorFromArray([9007199254740993n], new Int64()),
      time: vectorFromArray([START], new Float64()),
      touchpoint: vectorFromArray(['a'], new Utf8()),
      value: vectorFromArray([Uint32Array.of(12345, 0, 0, 0)], new Decimal(2, 10, 128)),
    })
    const read = readArrow(table).table
    expect(read.actor.values).toEqual(['9007199254740993'])
    expect(Array.from(read.value ?? [])).toEqual([123.45])
  })

  test('journeys with the ids of the definition', () => {
    const journeys = journeysFromArrow(
      tableFromArrays({ actor: ['a', 'a'], time: [START, START + 1], page: ['x', 'y'] }),
      {
        touchpoint: 'page',
      },
    )
    expect(journeys.touchpoints.map(({ id }) => id)).toEqual(['x', 'y'])
  })
})

/** Columns as another library shapes them: `validity` in place of `nullBitmap`, longer buffers, no offset. */
function column(typeId: number, cells: readonly unknown[], batch?: Partial<ArrowBatchLike>): ArrowColumnLike {
  return {
    length: cells.length,
    type: { typeId, timezone: null },
    data: [{ length: cells.length, nullCount: 0, ...batch }],
    get: (row) => cells[row],
  }
}

function table(columns: Readonly<Record<string, ArrowColumnLike>>): ArrowTableLike {
  return {
    numRows: Object.values(columns)[0]?.length ?? 0,
    schema: { fields: Object.keys(columns).map((name) => ({ name })) },
    getChild: (name) => columns[name],
  }
}

describe('tables of another shape', () => {
  const dictionary = column(5, ['a', 'b'])
  const time = column(3, [START, START + 1, START + 2])

  test('nulls by `validity`, buffers beyond the length', () => {
    const values = Uint16Array.of(0, 1, 1, 9, 9)
    const actor = column(-1, ['a', 'b', null], { values, nullCount: 1, validity: Uint8Array.of(0b011), dictionary })
    const read = readArrow(table({ actor, time }), { touchpoint: null }).table
    expect(textOf(read.actor)).toEqual(['a', 'b'])
    expect(read.issues.find(({ kind }) => kind === 'missing-actor')?.examples).toEqual(['row 3'])
  })

  test('positions beyond the dictionary are refused', () => {
    const actor = column(-1, ['a', 'b', 'a'], { values: Int32Array.of(0, 1, 2), dictionary })
    expect(() => readArrow(table({ actor, time }))).toThrow(/"columns.actor" got 2/)
  })

  test.each([[null], [[]], [{ numRows: 1 }]])('refuses %j', (no) => {
    expect(() => readArrow(no as never)).toThrow(/\[bad-option\]/)
  })
})
