import { describe, expect, it } from 'vitest'
import { cubicPoint } from '../../../src/foundation/cubic-point.js'
import { doubled } from '../../../src/foundation/doubled.js'

describe('a column that grows', () => {
  it('keeps its kind and its entries, and has as much room again', () => {
    expect(doubled(Int32Array.of(1, -2))).toEqual(Int32Array.of(1, -2, 0, 0))
    expect(doubled(Float64Array.of(0.5))).toEqual(Float64Array.of(0.5, 0))
    expect(doubled(Uint8Array.of(255))).toEqual(Uint8Array.of(255, 0))
  })
})

describe('a point of a cubic', () => {
  const curve = { a: { x: 0, y: 0 }, c: { x: 0, y: 8 }, d: { x: 8, y: 8 }, b: { x: 8, y: 0 } }

  it('begins and ends at its ends, and has its middle where the four weigh 1, 3, 3, 1', () => {
    expect([0, 0.5, 1].map((t) => cubicPoint(curve, t))).toEqual([
      { x: 0, y: 0 },
      { x: 4, y: 6 },
      { x: 8, y: 0 },
    ])
  })
})
