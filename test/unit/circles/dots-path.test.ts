import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotsPath } from '../../../src/marks/circles/dots-path.js'

test('dots are written to a tenth, as toFixed would, halves and negatives too', () => {
  const px = fc.oneof(
    fc.float({ min: -4000, max: 4000, noNaN: true }),
    fc.integer({ min: -800, max: 8000 }).map((eighth) => eighth / 8),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(px, px), { maxLength: 20 }), (dots) => {
      const xy = Float32Array.from(dots.flat())
      const naive = dots.map((_, i) => `M${xy[2 * i]?.toFixed(1)} ${xy[2 * i + 1]?.toFixed(1)}h0`).join('')
      expect(dotsPath(xy)).toBe(naive)
      expect(dotsPath(xy)).toBe(naive)
    }),
    { seed: 5, numRuns: 2000 },
  )
})
