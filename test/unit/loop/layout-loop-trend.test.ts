import { describe, expect, it } from 'vitest'
import { layoutLoopTrend } from '../../../src/layout/loop/layout-loop-trend.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import { measureLoopTrend } from '../../../src/measures/loop/measure-loop-trend.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { trendTexts } from '../../../src/voice/loop/describe-loop-trend.js'
import { loopViewsEn } from '../../../src/voice/loop/views-en.js'

const margin = { top: 8, right: 8, bottom: 8, left: 8 }

/** The names of periods under the line, and where the line ends. */
function footOf(unit: 'month' | 'quarter', width: number, height: number) {
  const trend = measureLoopTrend(sampleJourneys(), { unit })
  const texts = trendTexts(trend, loopViewsEn, createFormatter('en'))
  const layout = layoutLoopTrend(trend, { width, height, margin, measureText: estimateTextWidth, texts })
  const lines = layout.labels.filter(({ y }) => y > layout.base.y)
  return { lines, said: lines.map(({ text }) => text).join(' '), base: layout.base }
}

describe('the foot of the gain over time', () => {
  it('names both ends whole: in a line each, or in two where they are long', () => {
    expect(footOf('month', 320, 140).said).toBe('January 2025 December 2025')
    const { lines, said, base } = footOf('quarter', 272, 140)
    expect(said).toBe('quarter from January 2025 quarter from October 2025')
    expect(lines.length).toBeGreaterThan(2)
    for (const { y } of lines) expect(y).toBeLessThanOrEqual(140 - margin.bottom + 2)
    expect(footOf('quarter', 600, 140).base.y).toBeGreaterThan(base.y)
  })

  it('leaves the last one out rather than cutting both where it is small', () => {
    expect(footOf('month', 150, 90).said).toBe('January 2025')
    for (const width of [120, 144, 180, 240, 320]) expect(footOf('month', width, 90).said).not.toContain('…')
  })

  it('keeps the two apart', () => {
    for (const width of [180, 220, 272, 320, 400]) {
      const { lines } = footOf('quarter', width, 160)
      for (const one of lines) {
        for (const other of lines) {
          if (one === other || one.y !== other.y) continue
          const widths = [one, other].map(({ text }) => estimateTextWidth(text, 12)) as [number, number]
          expect(Math.abs(one.x - other.x)).toBeGreaterThan((widths[0] + widths[1]) / 2 + 8)
        }
      }
    }
  })
})
