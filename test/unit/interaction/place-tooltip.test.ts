import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, type Placement, placeTooltip, type Size } from '../../../src/interaction/place-tooltip.js'

const EDGE = 8
const GAP = 12
const WINDOW: Size = { width: 1000, height: 700 }

const boxOf = ({ left, top }: Placement, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The top of a shape, where a stage's anchor lies. */
const topOf = ({ left, right, top }: Box): { x: number; y: number } => ({ x: (left + right) / 2, y: top })
const beside = (shape: Box, tip: Size, window = WINDOW): Placement => placeTooltip(topOf(shape), tip, window, shape)

describe('reached by keyboard', () => {
  const tip = { width: 300, height: 200 }

  test('beside the shape, at its middle, on the side that has more room', () => {
    const left = { left: 20, top: 200, right: 220, bottom: 500 }
    expect(beside(left, tip)).toEqual({ left: 220 + GAP, top: 250 })
    const right = { left: 700, top: 200, right: 980, bottom: 500 }
    expect(beside(right, tip)).toEqual({ left: 700 - GAP - 300, top: 250 })
  })

  test('beside a shape at the edge of the window, within it', () => {
    expect(beside({ left: 20, top: 0, right: 220, bottom: 60 }, tip)).toEqual({ left: 232, top: EDGE })
    expect(beside({ left: 20, top: 650, right: 220, bottom: 700 }, tip)).toEqual({ left: 232, top: 700 - EDGE - 200 })
  })

  test('below, else above, where a wide shape leaves no room beside it', () => {
    const wide = { left: 20, top: 100, right: 980, bottom: 300 }
    expect(beside(wide, tip)).toEqual({ left: 350, top: 300 + GAP })
    const low = { ...wide, top: 400, bottom: 640 }
    expect(beside(low, tip)).toEqual({ left: 350, top: 400 - GAP - 200 })
  })

  test('where there is no room at all, as at a pointer', () => {
    const all = { left: 0, top: 0, right: 1000, bottom: 700 }
    expect(beside(all, tip)).toEqual(placeTooltip(topOf(all), tip, WINDOW))
  })

  test('never clipped, and never over a shape that leaves room on any side', () => {
    const px = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most })
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 320, max: 1600 }), height: fc.integer({ min: 320, max: 1200 }) }),
        fc.record({ x: px(1600), y: px(1200), width: px(1600), height: px(1200) }),
        fc.record({ width: fc.integer({ min: 20, max: 300 }), height: fc.integer({ min: 20, max: 300 }) }),
        (window, { x, y, width, height }, size) => {
          const left = Math.min(x, window.width)
          const top = Math.min(y, window.height)
          const shape = {
            left,
            top,
            right: Math.min(left + width, window.width),
            bottom: Math.min(top + height, window.height),
          }
          const placed = boxOf(beside(shape, size, window), size)
          expect(placed.left).toBeGreaterThanOrEqual(EDGE)
          expect(placed.top).toBeGreaterThanOrEqual(EDGE)
          expect(placed.right).toBeLessThanOrEqual(window.width - EDGE)
          expect(placed.bottom).toBeLessThanOrEqual(window.height - EDGE)
          const away = GAP + EDGE
          const fits =
            Math.max(shape.left, window.width - shape.right) >= size.width + away ||
            Math.max(shape.top, window.height - shape.bottom) >= size.height + away
          if (fits) expect(meet(placed, shape)).toBe(false)
        },
      ),
      { seed: 41, numRuns: 2000 },
    )
  })
})

describe('at a pointer', () => {
  const viewport = { width: 320, height: 240 }
  test.each([
    [
      { x: 160, y: 200 },
      { width: 100, height: 50 },
    ],
    [
      { x: 2, y: 2 },
      { width: 100, height: 50 },
    ],
    [
      { x: 318, y: 238 },
      { width: 200, height: 60 },
    ],
    [
      { x: 160, y: 120 },
      { width: 120, height: 220 },
    ],
  ])('stands inside the viewport at %o', (anchor, tip) => {
    const { left, top } = placeTooltip(anchor, tip, viewport)
    expect(left).toBeGreaterThanOrEqual(8)
    expect(top).toBeGreaterThanOrEqual(8)
    expect(left + tip.width).toBeLessThanOrEqual(viewport.width - 8)
    expect(top + tip.height).toBeLessThanOrEqual(viewport.height - 8)
  })

  test('one larger than the viewport shows its beginning', () => {
    expect(placeTooltip({ x: 10, y: 10 }, { width: 900, height: 900 }, viewport)).toEqual({ left: 8, top: 8 })
  })
})
