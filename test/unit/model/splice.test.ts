import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newMemory, sameMemory } from '../../../src/model/column-memory.js'
import { splice } from '../../../src/model/splice.js'
import { SplicePlanBuilder } from '../../../src/model/splice-plan.js'

/** At every place of the base: how many entries are left out there, and how many are put in. */
const changes = fc.array(
  fc.record({ kept: fc.integer({ min: 0, max: 9_000 }), out: fc.nat({ max: 5 }), put: fc.nat({ max: 5 }) }),
  { maxLength: 40 },
)

const ways = fc.record({ isMissing: fc.boolean(), isInPlace: fc.boolean() })

function spliced(
  list: readonly { readonly kept: number; readonly out: number; readonly put: number }[],
  rest: number,
  columnOf: (count: number) => Int8Array | Int32Array,
  { isMissing, isInPlace }: { readonly isMissing: boolean; readonly isInPlace: boolean },
): { readonly actual: readonly number[]; readonly wanted: readonly number[] } {
  const baseCount = list.reduce((sum, { kept, out }) => sum + kept + out, rest)
  const putCount = list.reduce((sum, { put }) => sum + put, 0)
  const room = columnOf(isInPlace ? baseCount + putCount : baseCount)
  const base = room.subarray(0, baseCount)
  for (let i = 0; i < baseCount; i++) base[i] = 1 + (i % 101)
  const changed = isMissing ? columnOf(0) : columnOf(putCount).map((_, i) => -1 - (i % 101))
  const plan = new SplicePlanBuilder(list.length)
  const wanted: number[] = []
  let at = 0
  let next = 0
  for (const { kept, out, put } of list) {
    plan.put(at + kept, next, next + put)
    plan.skipTo(at + kept + out)
    for (let i = 0; i < kept; i++) wanted.push(base[at + i] as number)
    for (let i = 0; i < put; i++) wanted.push(isMissing ? 0 : (changed[next + i] as number))
    at += kept + out
    next += put
  }
  for (let i = 0; i < rest; i++) wanted.push(base[at + i] as number)
  const runs = plan.plan(baseCount)
  const column = splice(runs, { base, changed, make: columnOf }, isInPlace ? sameMemory : newMemory)
  if (isInPlace && baseCount > 0) expect(column.buffer).toBe(room.buffer)
  return { actual: Array.from(column), wanted }
}

describe('splice', () => {
  it.each([
    ['bytes', (count: number) => new Int8Array(count)],
    ['words', (count: number) => new Int32Array(count)],
  ])('puts long columns of %s together as entry by entry: runs that go on, and back', (_, columnOf) => {
    fc.assert(
      fc.property(changes, fc.nat({ max: 5_000 }), ways, (list, rest, way) => {
        const { actual, wanted } = spliced(list, rest, columnOf, way)
        expect(actual.length).toBe(wanted.length)
        expect(actual.findIndex((value, i) => value !== wanted[i])).toBe(-1)
      }),
      { seed: 62, numRuns: 120 },
    )
  })
})
