import { describe, expect, it } from 'vitest'
import { nearestDot } from '../../../src/interaction/nearest-dot.js'

const rings = [
  { dots: [4, 7], dotsPx: [0, 0, 10, 0], dotPx: 2 },
  { dots: [9], dotsPx: [30, 0], dotPx: 1 },
]

describe('the dot at a point', () => {
  it('is the nearest one, by its position in the sample', () => {
    expect(nearestDot(rings, 0, 0, 4)).toBe(4)
    expect(nearestDot(rings, 6, 0, 4)).toBe(7)
    expect(nearestDot(rings, 29, 1, 4)).toBe(9)
  })

  it('is none further off than its reach from the rim of a dot', () => {
    expect(nearestDot(rings, 0, 6, 4)).toBe(4)
    expect(nearestDot(rings, 0, 6.1, 4)).toBe(-1)
    expect(nearestDot(rings, 30, 5.1, 4)).toBe(-1)
    expect(nearestDot([], 0, 0, 4)).toBe(-1)
  })
})
