import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inkGrid } from '../../../src/layout/loop/ink-grid.js'

const CELL_PX = 3
const [WIDTH, HEIGHT] = [200, 120]

/** Asks cell by cell. */
function naive(
  dots: readonly (readonly [number, number])[],
  box: { x: number; y: number; width: number; height: number },
): boolean {
  const cell = (px: number): number => Math.floor(px / CELL_PX)
  const clip = (at: number, px: number): number => Math.min(Math.ceil(px / CELL_PX) - 1, cell(at))
  return dots.some(
    ([x, y]) =>
      x >= 0 &&
      y >= 0 &&
      x < WIDTH &&
      y < HEIGHT &&
      cell(x) >= cell(box.x) &&
      cell(x) <= clip(box.x + box.width, WIDTH) &&
      cell(y) >= cell(box.y) &&
      cell(y) <= clip(box.y + box.height, HEIGHT),
  )
}

test('a box meets ink where any of its cells is black, also after more ink, also beyond the edges', () => {
  const px = (most: number): fc.Arbitrary<number> => fc.integer({ min: -20, max: most + 20 })
  const dot = fc.tuple(px(WIDTH), px(HEIGHT))
  const box = fc.record({
    x: px(WIDTH),
    y: px(HEIGHT),
    width: fc.integer({ min: 0, max: 80 }),
    height: fc.integer({ min: 0, max: 40 }),
  })
  fc.assert(
    fc.property(
      fc.array(dot, { maxLength: 30 }),
      fc.array(dot, { maxLength: 5 }),
      fc.array(box, { minLength: 20, maxLength: 20 }),
      (first, more, boxes) => {
        const ink = inkGrid(WIDTH, HEIGHT)
        for (const [x, y] of first) ink.dot(x, y)
        for (const one of boxes) expect(ink.meets(one)).toBe(naive(first, one))
        for (const [x, y] of more) ink.dot(x, y)
        for (const one of boxes) expect(ink.meets(one)).toBe(naive([...first, ...more], one))
      },
    ),
    { seed: 7, numRuns: 300 },
  )
})

test('a disc is black as far as its edge reaches', () => {
  const ink = inkGrid(WIDTH, HEIGHT)
  ink.mark(100, 60, 10)
  expect(ink.meets({ x: 92, y: 58, width: 2, height: 2 })).toBe(true)
  expect(ink.meets({ x: 80, y: 58, width: 5, height: 2 })).toBe(false)
  expect(ink.meets({ x: 110, y: 70, width: 4, height: 4 })).toBe(false)
})
