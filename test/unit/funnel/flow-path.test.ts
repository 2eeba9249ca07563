import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FlowPath, type Projection } from '../../../src/layout/funnel/projection.js'

const AS_IT_IS: Projection = { orientation: 'horizontal', originX: 0, originY: 0, mirror: 1 }
/** As `toFixed` writes it. */
const written = (value: number, digits: number): string => String(Number(value.toFixed(digits)))
const path = (value: number, finest?: number): string => String(new FlowPath(AS_IT_IS, finest).move([value, 0]))

describe('FlowPath', () => {
  it('rounds as toFixed does, at ties and beside them, too', () => {
    const near = fc
      .tuple(fc.integer({ min: -4_000_000, max: 4_000_000 }), fc.constantFrom(0, 1e-13, -1e-13, 1e-9, -1e-9, 3e-6))
      .map(([thousandths, off]) => thousandths / 1000 + off)
    const any = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(fc.oneof(near, any), (value) => {
        expect(path(value)).toBe(`M${written(value, 2)},0`)
      }),
      { seed: 4, numRuns: 4000 },
    )
  })

  it('writes a thread of 1e-7 px to a thousandth of itself', () => {
    fc.assert(
      fc.property(fc.double({ min: -2e-5, max: 2e-5, noNaN: true }), (value) => {
        expect(path(value, 1e-7)).toBe(`M${written(value, 10)},0`)
      }),
      { seed: 4, numRuns: 1000 },
    )
  })
})
