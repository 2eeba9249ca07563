import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NetworkVisits } from '../../../src/measures/network/network-visits.js'
import { PathTable, pathHash } from '../../../src/measures/network/path-table.js'

/** Journeys as lists of touchpoints; a negative one comes behind a gap. */
function visitsOf(journeys: readonly (readonly number[])[]): NetworkVisits {
  const flat = journeys.flat()
  const first = new Int32Array(journeys.length + 1)
  journeys.forEach((journey, i) => {
    first[i + 1] = (first[i] as number) + journey.length
  })
  const starts = new Set(first)
  return {
    journeys: journeys.length,
    first,
    touchpoint: Int32Array.from(flat, (touchpoint) => Math.abs(touchpoint) - 1),
    stage: new Int32Array(flat.length),
    timeMs: new Float64Array(flat.length),
    eligible: new Uint8Array(flat.length).fill(1),
    unobserved: Uint8Array.from(flat, (touchpoint, at) => (touchpoint < 0 && !starts.has(at) ? 1 : 0)),
    outcome: Uint8Array.from(journeys, (_, i) => i % 2),
    closedMs: new Float64Array(journeys.length),
    until: first.slice(1),
    value: Float64Array.from(journeys, (_, i) => i),
  }
}

/** The way of a journey as text: repeats once, gaps marked. */
function wayOf(visits: NetworkVisits, journey: number): string {
  const way: string[] = []
  const start = visits.first[journey] as number
  for (let at = start; at < (visits.first[journey + 1] as number); at++) {
    const isRepeat = at > start && visits.touchpoint[at] === visits.touchpoint[at - 1] && visits.unobserved[at] === 0
    if (!isRepeat) way.push(`${visits.unobserved[at] === 1 ? '?' : ''}${visits.touchpoint[at]}`)
  }
  return way.join('>')
}

/** A poor hash, but a sound one: equal ways begin alike. */
function firstTouchpoint(visits: NetworkVisits, journey: number): number {
  const start = visits.first[journey] as number
  return start < (visits.first[journey + 1] as number) ? (visits.touchpoint[start] as number) : -1
}

const journeys = fc.array(
  fc.array(
    fc.integer({ min: -4, max: 4 }).filter((n) => n !== 0),
    { maxLength: 6 },
  ),
  { maxLength: 60 },
)

describe.each([
  ['its own hash', pathHash],
  ['a hash that is the same for all', () => 7],
  ['a hash that tells only the first touchpoint', firstTouchpoint],
])('the table of ways with %s', (_, hash) => {
  it('tells ways apart by their sequence alone', () => {
    fc.assert(
      fc.property(journeys, (list) => {
        const visits = visitsOf(list)
        const table = new PathTable(visits, hash)
        const byWay = new Map<string, number[]>()
        list.forEach((_, journey) => {
          const way = wayOf(visits, journey)
          byWay.set(way, [...(byWay.get(way) ?? []), journey])
        })
        const groups = [...byWay.values()]
        expect(Array.from({ length: table.count }, (_, path) => [...table.journeyList(path)])).toEqual(groups)
        groups.forEach((group, path) => {
          expect(table.exampleOf(path)).toBe(group[0])
          expect(table.journeysOf(path)).toBe(group.length)
          expect(table.conversionsOf(path)).toBe(group.filter((journey) => journey % 2 === 0).length)
          expect(table.valueSum(path)).toBe(group.reduce((sum, journey) => sum + journey, 0))
        })
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})

describe('a table of many ways', () => {
  it('grows', () => {
    const list = Array.from({ length: 9000 }, (_, i) => [
      1 + (i % 20),
      30 + (((i / 20) % 20) | 0),
      60 + ((i / 400) | 0),
    ])
    const table = new PathTable(visitsOf([...list, ...list]))
    expect(table.count).toBe(9000)
    expect(table.journeyList(8999)).toEqual(Int32Array.of(8999, 17_999))
  })
})
