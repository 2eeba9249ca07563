import { expect, it } from 'vitest'
import { pathArea } from './path-area.js'

it('measures a square, a triangle and a half disc', () => {
  expect(pathArea('M0,0L10,0L10,10L0,10Z')).toBeCloseTo(100)
  expect(pathArea('M5,5L15,5L5,25Z')).toBeCloseTo(100)
  // Four cubics with the usual 0.5523 come within 0.03 % of a disc; two of them make its half.
  const half = pathArea('M0,-10C5.523,-10,10,-5.523,10,0C10,5.523,5.523,10,0,10Z')
  expect(half / ((Math.PI * 100) / 2)).toBeCloseTo(1, 2)
})
