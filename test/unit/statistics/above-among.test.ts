import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboveAmong } from '../../../src/measures/statistics/above-among.js'
import { benjaminiHochberg } from '../../../src/measures/statistics/benjamini-hochberg.js'
import { normalCdf } from '../../../src/measures/statistics/normal.js'

/** How far above each lies, in standard deviations of its own: what its lower limit is made of. */
function surviving(distances: readonly number[]): readonly number[] {
  const alone = distances.filter((distance) => normalCdf(-distance) <= 0.025)
  return aboveAmong(alone, distances.length, (distance, z) => distance >= z)
}

describe('those above among many', () => {
  it('are those that Benjamini and Hochberg keep at 0.05, of those that lie above by themselves', () => {
    let kept = 0
    fc.assert(
      fc.property(fc.array(fc.double({ min: -2, max: 5, noNaN: true }), { maxLength: 40 }), (distances) => {
        const pValues = distances.map((distance) => normalCdf(-distance))
        const survives = benjaminiHochberg(pValues, 0.05)
        const expected = distances.filter((_, i) => survives[i] === true && (pValues[i] as number) <= 0.025)
        expect(surviving(distances)).toEqual(expected)
        kept += expected.length
      }),
      { seed: 1, numRuns: 500 },
    )
    expect(kept).toBeGreaterThan(20)
  })

  it('of one or two are those that lie above by themselves', () => {
    expect(surviving([2])).toEqual([2])
    expect(surviving([2, 0])).toEqual([2])
    expect(surviving([2, 0, 0])).toEqual([])
    expect(surviving([2.2, 2.1, 0])).toEqual([2.2, 2.1])
    expect(surviving([])).toEqual([])
  })
})
