import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, type Profile, thicknessAt } from '../../../src/layout/funnel/profile.js'
import { type FunnelCurve, type FunnelScale, shouldersOf, silhouetteOf } from '../../../src/layout/funnel/silhouette.js'

const counts = fc.array(fc.oneof(fc.nat(1000), fc.nat(3), fc.double({ min: 0, max: 1e9, noNaN: true })), {
  minLength: 1,
  maxLength: 40,
})
const LENGTH = 120
const CURVES: readonly FunnelCurve[] = ['smooth', 'straight', 'step']

function drawn(
  values: readonly (number | null)[],
  scale: FunnelScale = 'area',
  curve: FunnelCurve = 'smooth',
): Profile[] {
  return silhouetteOf(values, { length: LENGTH, scale, curve, shoulders: shouldersOf(values, LENGTH, scale) })
}

const plateauOf = (profile: Profile | undefined): number => thicknessAt(profile as Profile, LENGTH / 2)

describe('the silhouette', () => {
  it.each(CURVES)('has exactly the area of every count, whatever the counts, where it is %s', (curve) => {
    fc.assert(
      fc.property(counts, (values) => {
        drawn(values, 'area', curve).forEach((profile, i) => {
          const wanted = (values[i] ?? 0) * LENGTH
          expect(Math.abs(areaOf(profile) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, ...values) * LENGTH)
          expect(Math.abs(areaOf(profile) - wanted)).toBeLessThanOrEqual(1e-6 * wanted + 1e-12)
        })
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it.each(CURVES)('ends as it is beside a count that nobody knows: no slope tells of one (%s)', (curve) => {
    const [first, unknown, third, last] = drawn([900, null, 300, 100], 'area', curve)
    expect(new Set(first?.map(({ value }) => value))).toEqual(new Set([900]))
    expect(unknown?.every(({ value, slope }) => value === 0 && slope + 0 === 0)).toBe(true)
    expect(third?.[0]?.value).toBeCloseTo(plateauOf(third), 9)
    expect(third?.[0]?.slope).toBe(0)
    for (const [profile, count] of [
      [third, 300],
      [last, 100],
    ] as const)
      expect(areaOf(profile as Profile)).toBeCloseTo(count * LENGTH, 6)
  })

  it('is continuous in thickness and slope, and nowhere negative', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const profiles = drawn(values, 'area')
        profiles.forEach((profile, i) => {
          const next = profiles[i + 1]
          const [right, left] = [profile.at(-1), next?.[0]]
          if (left !== undefined) expect([left.value, left.slope + 0]).toEqual([right?.value, (right?.slope ?? 0) + 0])
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
      drawn(values, 'area').forEach((profile, i) => {
        expect(plateauOf(profile)).toBeGreaterThanOrEqual(0.5 * (values[i] ?? 0))
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
      const heights = drawn(values, 'area').flatMap((profile) =>
        [0, 20, 40, 60, 80, 100, 120].map((u) => thicknessAt(profile, u)),
      )
      const sign = Math.sign((values.at(-1) ?? 0) - (values[0] ?? 0))
      for (const [k, height] of heights.entries()) {
        if (k > 0) expect(sign * (height - (heights[k - 1] ?? 0))).toBeGreaterThanOrEqual(-1e-9)
      }
    }
  })

  it('raises no plateau by more than a few per cent before a cliff', () => {
    for (const values of [
      [100, 90, 10],
      [100, 95, 90, 2],
      [1000, 990, 1],
      [10, 90, 100],
    ]) {
      drawn(values).forEach((profile, i) => {
        const isEnd = i === 0 || i === values.length - 1
        if (!isEnd) expect(plateauOf(profile)).toBeLessThanOrEqual(1.055 * (values[i] ?? 0))
      })
    }
  })

  it('is true by thickness where that is asked for', () => {
    const values = [100, 62, 35]
    expect(drawn(values, 'width').map(plateauOf)).toEqual(values)
  })

  it('grows with its counts', () => {
    const once = drawn([100, 62, 35, 0, 12], 'area')
    const tenfold = drawn([1000, 620, 350, 0, 120], 'area')
    once.forEach((profile, i) => {
      expect(plateauOf(tenfold[i])).toBeCloseTo(10 * plateauOf(profile), 6)
    })
  })

  it('is empty without stages', () => {
    expect(drawn([], 'area')).toEqual([])
  })
})
