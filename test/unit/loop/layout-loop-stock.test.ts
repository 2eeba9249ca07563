import { describe, expect, it } from 'vitest'
import { layoutLoopStock, loopStockScale } from '../../../src/layout/loop/layout-loop-stock.js'
import type { LoopStockPeriod } from '../../../src/measures/loop/loop-stock.js'
import { measureLoopStock } from '../../../src/measures/loop/measure-loop-stock.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'

const { periods } = measureLoopStock(sampleJourneys())
const scale = loopStockScale(periods)
const SIZES = [
  [1200, 400],
  [640, 320],
  [320, 300],
] as const

function layoutOf(period: LoopStockPeriod, width: number, height: number): ReturnType<typeof layoutLoopStock> {
  const stages = period.stages.map((_, stage) => ({
    label: `Stage ${stage}`,
    closing: '60',
    change: '−6',
    residual: '',
  }))
  return layoutLoopStock(period, scale, {
    width,
    height,
    margin: { top: 8, right: 8, bottom: 8, left: 8 },
    measureText: (text, sizePx) => text.length * sizePx * 0.55,
    texts: {
      stages,
      stockLegend: (count) => `Scale: this disc = ${count} people`,
      flowLegend: (count) => `${count} moves in the period`,
    },
  })
}

describe.each(SIZES)('stock and flow at %i by %i px', (width, height) => {
  const layouts = periods.map((period) => layoutOf(period, width, height))

  it('has discs and a disc in its key that stand whole in the frame', () => {
    for (const { discs, stockLegend } of layouts) {
      for (const { x, y, radiusPx } of [...discs, stockLegend]) {
        expect(x - radiusPx).toBeGreaterThanOrEqual(0)
        expect(x + radiusPx).toBeLessThanOrEqual(width)
        expect(y - radiusPx).toBeGreaterThanOrEqual(0)
        expect(y + radiusPx).toBeLessThanOrEqual(height)
      }
    }
  })

  it('draws the key on the scale of the discs', () => {
    layouts.forEach(({ discs, stockLegend }, index) => {
      const perPerson = stockLegend.radiusPx ** 2 / stockLegend.count
      discs.forEach(({ radiusPx, stage }) => {
        const people = periods[index]?.stages[stage]?.closing ?? 0
        expect(radiusPx ** 2).toBeCloseTo(perPerson * people, 6)
      })
    })
  })
})
