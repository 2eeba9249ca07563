import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, thicknessAt } from '../../../src/layout/funnel/profile.js'
import { silhouetteOf } from '../../../src/layout/funnel/silhouette.js'

const counts = fc.array(fc.oneof(fc.nat(1000), fc.nat(3), fc.double({ min: 0, max: 1e9, noNaN: true })), {
  minLength: 1,
  maxLength: 40,
})
const LENGTH = 120

describe('the silhouette', () => {
  it('has exactly the area of every count, whatever the counts', () => {
    fc.assert(
      fc.property(counts, (values) => {
        silhouetteOf(values, LENGTH, 'area').forEach((profile, i) => {
          const wanted = (values[i] ?? 0) * LENGTH
          expect(Math.abs(areaOf(profile) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, ...values) * LENGTH)
          expect(Math.abs(areaOf(profile) - wanted)).toBeLessThanOrEqual(1e-6 * wanted + 1e-12)
        })
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('is continuous in thickness and slope, and nowhere negative', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const profiles = silhouetteOf(values, LENGTH, 'area')
        profiles.forEach((profile, i) => {
          const next = profiles[i + 1]
          if (next !== undefined) expect([next.left, next.leftSlope]).toEqual([profile.right, profile.rightSlope])
          for (let k = 0; k <= 24; k++) expect(thicknessAt(profile, (k * LENGTH) / 24)).toBeGreaterThanOrEqual(-1e-9)
        })
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('gives every stage that somebody reached a plateau', () => {
    for (const values of [
      [10, 100, 10],
      [100, 1, 100],
      [1e9, 1e6, 1e3, 1],
      [1, 50, 100],
      [5, 0, 5],
    ]) {
      silhouetteOf(values, LENGTH, 'area').forEach((profile, i) => {
        expect(profile.plateau).toBeGreaterThanOrEqual(0.5 * (values[i] ?? 0))
      })
    }
  })

  it('goes one way where even steps go one way', () => {
    for (const values of [
      [100, 80, 60, 40, 20],
      [100, 62, 35, 18, 7],
      [10, 20, 40, 80],
      [70, 70, 70],
    ]) {
      const heights = silhouetteOf(values, LENGTH, 'area').flatMap((profile) =>
        [0, 20, 40, 60, 80, 100, 120].map((u) => thicknessAt(profile, u)),
      )
      const sign = Math.sign((values.at(-1) ?? 0) - (values[0] ?? 0))
      for (const [k, height] of heights.entries()) {
        if (k > 0) expect(sign * (height - (heights[k - 1] ?? 0))).toBeGreaterThanOrEqual(-1e-9)
      }
    }
  })

  it('is true by thickness where that is asked for', () => {
    const values = [100, 62, 35]
    expect(silhouetteOf(values, LENGTH, 'width').map(({ plateau }) => plateau)).toEqual(values)
  })

  it('grows with its counts', () => {
    const once = silhouetteOf([100, 62, 35, 0, 12], LENGTH, 'area')
    const tenfold = silhouetteOf([1000, 620, 350, 0, 120], LENGTH, 'area')
    once.forEach((profile, i) => {
      expect(tenfold[i]?.plateau).toBeCloseTo(10 * profile.plateau, 6)
    })
  })

  it('is empty without stages', () => {
    expect(silhouetteOf([], LENGTH, 'area')).toEqual([])
  })
})
