import {
  bool,
  dateDay,
  decimal,
  dictionary,
  float64,
  int8,
  int16,
  int32,
  int64,
  TimeUnit,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  timestamp,
  utf8,
} from '@uwdata/flechette'
import { tableFromArrays as apacheTable, tableToIPC as apacheToIPC, type Table } from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import type { ArrowTableLike } from '../../../src/ingest/arrow-table.js'
import { journeysFromArrow, readArrow } from '../../../src/ingest/journeys-from-arrow.js'
import { readTouches } from '../../../src/ingest/read-touches.js'
import type { DictionaryColumn } from '../../../src/model/touch-table.js'

const START = Date.UTC(2026, 0, 1)
const ACTORS = ['ann', 'bob', 'ann', 'cem', 'bob', 'ann']
const PAGES = ['home', null, 'shop', 'home', 'cart', 'shop']
const TIMES = ACTORS.map((_, i) => new Date(START + i * 60_000))
const VALUES = Float64Array.of(0, 1, 2, 3, 4, 5)
const PAID = [false, false, true, false, false, true]

const textOf = ({ values, codes }: DictionaryColumn): (string | null)[] =>
  Array.from(codes, (code) => values[code] ?? null)

function sample(pages = int8(), options = {}): ReturnType<typeof tableFromArrays> {
  return tableFromArrays(
    { actor: ACTORS, time: TIMES, touchpoint: PAGES, value: VALUES, conversion: PAID },
    {
      types: {
        actor: dictionary(utf8(), int32()),
        time: timestamp(TimeUnit.MICROSECOND, 'UTC'),
        touchpoint: dictionary(utf8(), pages),
        value: float64(),
        conversion: bool(),
      },
      ...options,
    },
  )
}

describe('tables of flechette', () => {
  const rows = ACTORS.map((actor, i) => ({
    actor,
    time: TIMES[i],
    touchpoint: PAGES[i],
    value: VALUES[i],
    conversion: PAID[i],
  }))
  const wanted = readTouches(rows)

  it.each<[string, () => ArrowTableLike]>([
    ['whole', () => sample()],
    ['with 16-bit positions', () => sample(int16())],
    ['with 32-bit positions', () => sample(int32())],
    ['in batches of two', () => sample(int8(), { maxBatchRows: 2 })],
    ['through its bytes', () => tableFromIPC(tableToIPC(sample(), {}) as Uint8Array)],
    ['with dates as objects', () => tableFromIPC(tableToIPC(sample(), {}) as Uint8Array, { useDate: true })],
    ['with big integers', () => tableFromIPC(tableToIPC(sample(), {}) as Uint8Array, { useBigInt: true })],
  ])('%s gives what rows give', (_, make) => {
    const read = readArrow(make())
    expect(textOf(read.table.actor)).toEqual(textOf(wanted.table.actor))
    expect(textOf(read.table.touchpoint)).toEqual(textOf(wanted.table.touchpoint))
    expect(read.table.timeMs).toEqual(wanted.table.timeMs)
    expect(read.table.value).toEqual(wanted.table.value)
    expect(read.table.conversion).toEqual(wanted.table.conversion)
    expect(read.table.issues).toEqual(wanted.table.issues)
  })

  it('dictionary codes and numbers are used where they are', () => {
    const table = sample()
    const read = readArrow(table).table
    const bufferOf = (name: string): unknown =>
      (table.getChild(name).data[0]?.values as Float64Array | undefined)?.buffer
    expect(read.actor.codes.buffer).toBe(bufferOf('actor'))
    expect(read.value?.buffer).toBe(bufferOf('value'))
  })

  it('reads what the other library wrote, and is read alike', () => {
    const apache: Table = apacheTable({
      actor: ACTORS,
      time: Float64Array.from(TIMES, Number),
      page: PAGES.map(String),
    })
    const bytes = apacheToIPC(apache, 'stream')
    const mapping = { touchpoint: 'page' }
    expect(readArrow(tableFromIPC(bytes), mapping).table).toEqual(readArrow(apache, mapping).table)
  })

  it('reads clock times and days in the zone of the definition', () => {
    const noon = new Date(Date.UTC(2026, 6, 1, 12))
    const read = (type: ReturnType<typeof timestamp> | ReturnType<typeof dateDay>): number | undefined => {
      const table = tableFromArrays({ actor: ['a'], time: [noon] }, { types: { time: type } })
      const { table: touches } = readArrow(table, { touchpoint: null }, { timeZone: 'Europe/Paris' })
      expect(touches.issues.map(({ kind }) => kind)).toContain('ambiguous-time')
      return touches.timeMs[0]
    }
    expect(read(timestamp(TimeUnit.MILLISECOND, null))).toBe(Date.UTC(2026, 6, 1, 10))
    expect(read(dateDay())).toBe(Date.UTC(2026, 5, 30, 22))
  })

  it('keeps every digit of 64-bit ids, and the point of decimals', () => {
    const columns = { actor: [9007199254740993n], time: [START], touchpoint: ['a'], value: [123.45] }
    const types = { actor: int64(), time: float64(), touchpoint: utf8(), value: decimal(10, 2, 128) }
    for (const options of [{ useBigInt: true }, { useBigInt: true, useDecimalInt: true }]) {
      const read = readArrow(tableFromArrays(columns, { types, ...options })).table
      expect(read.actor.values).toEqual(['9007199254740993'])
      expect(Array.from(read.value ?? [])).toEqual([123.45])
    }
  })

  it('gives journeys', () => {
    const set = journeysFromArrow(sample(), {}, { stages: [] })
    expect(set.totals).toMatchObject({ rows: 6, actors: 3, converted: 1 + 1 })
  })
})
