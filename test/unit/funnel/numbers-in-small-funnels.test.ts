import { describe, expect, it } from 'vitest'
import type { FunnelLabel, FunnelLayout } from '../../../src/layout/funnel/funnel-layout.js'
import type { FunnelLayoutTexts } from '../../../src/layout/funnel/funnel-layout-options.js'
import { layoutFunnel } from '../../../src/layout/funnel/layout-funnel.js'
import { layoutFunnelPair } from '../../../src/layout/funnel/layout-funnel-pair.js'
import { overlaps, type Rect } from '../../../src/layout/rect.js'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import type { FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { funnelEn } from '../../../src/voice/funnel/en.js'
import { shortCounts } from '../../../src/voice/funnel/short-counts.js'
import { pathNumbers } from './path-area.js'

const f = createFormatter('en')
const journeys = sampleJourneys()
const sample = measureFunnel(journeys)
const totals = (...counts: number[]): FunnelMeasure =>
  funnelFromTotals(counts.map((count, i) => ({ stage: `s${i}`, count })))
const texts: FunnelLayoutTexts = {
  count: String,
  compact: (value) => `${value}~`,
  rate: f.percent,
  base: (value) => `of ${value}`,
  flow: (kind, visits, short) => funnelEn.flow[kind](visits, f, short),
  band: ({ value, kind }) => value ?? kind,
}
const flowsOf = ({ labels }: FunnelLayout): FunnelLabel[] => labels.filter(({ of }) => of.kind === 'flow')
const saidOf = ({ lines }: FunnelLabel): string =>
  lines
    .flat()
    .map(({ text }) => text)
    .join(' ')

describe('a small funnel', () => {
  it('counts who joins with a sign, as it has no room for a word', () => {
    for (const [heightPx, least] of [
      [330, 1],
      [420, 1],
      [560, 2],
    ] as const) {
      const layout = layoutFunnel(sample, { widthPx: 296, heightPx, texts })
      const joined = flowsOf(layout).filter(({ tone }) => tone === 'entered')
      expect(joined.length).toBeGreaterThanOrEqual(least)
      for (const label of joined) {
        const plume = layout.plumes.find(({ id }) => JSON.stringify(id) === JSON.stringify(label.of))
        expect(saidOf(label)).toBe(`+${plume?.visits}`)
      }
    }
  })

  it('leaves them uncounted beside stages as short as a row: a count would stand in the row of another stage', () => {
    for (const [widthPx, heightPx] of [
      [240, 140],
      [296, 200],
    ] as const) {
      const layout = layoutFunnel(sample, { widthPx, heightPx, texts })
      expect(layout.density).toBe('compact')
      expect(flowsOf(layout).map(({ tone }) => tone)).not.toContain('entered')
    }
  })

  it('says in words who ended well or is under way, where there is room beside them', () => {
    const said = flowsOf(layoutFunnel(sample, { widthPx: 296, heightPx: 420, texts })).map(saidOf)
    expect(said).toContainEqual(expect.stringMatching(/^\d+ ended well$/))
    expect(said).toContainEqual(expect.stringMatching(/^\d+ under way$/))
  })
})

describe('labels of one kind over each other', () => {
  it('are not read as one: below several lines the next keeps off', () => {
    let met = 0
    for (const measure of [totals(12_400, 5_100, 1_320, 410), totals(900, 600, 420, 310, 260), sample]) {
      for (let widthPx = 264; widthPx < 400; widthPx += 24) {
        for (const heightPx of [220, 240, 260, 300]) {
          const labels = flowsOf(layoutFunnel(measure, { widthPx, heightPx, texts }))
          for (const a of labels) {
            for (const b of labels) {
              if (a === b || a.tone !== b.tone || a.lines.length === 1 || a.box.y > b.box.y) continue
              met++
              expect(overlaps(a.box, b.box, 10), `${widthPx} ${heightPx}: ${saidOf(a)} / ${saidOf(b)}`).toBe(false)
            }
          }
        }
      }
    }
    expect(met).toBeGreaterThan(20)
  })
})

describe('returns that come up to one stage', () => {
  it('bear their numbers along their way: at the arrows they could be any of them', () => {
    const off = (box: Rect, x: number, y: number): number =>
      Math.hypot(Math.max(0, box.x - x, x - box.x - box.width), Math.max(0, box.y - y, y - box.y - box.height))
    let met = 0
    for (const widthPx of [560, 616, 640, 700, 760]) {
      const layout = layoutFunnel(sample, { widthPx, heightPx: 320, texts, streams: ['lost', 'returned', 'converted'] })
      for (const { id, to, from, toIndex, fromIndex } of layout.arcs) {
        const label = flowsOf(layout).find(({ of }) => of === id)
        // A stub is nothing but an arrow.
        if (
          label === undefined ||
          fromIndex < 0 ||
          layout.arcs.filter((other) => other.toIndex === toIndex).length === 1
        )
          continue
        met++
        // Nearer to where it began than a label beside the arrow could be.
        expect(off(label.box, to.x, to.y), `${widthPx}: ${saidOf(label)}`).toBeGreaterThan(30)
        expect(off(label.box, to.x, to.y)).toBeGreaterThan(Math.hypot(to.x - from.x, to.y - from.y) / 4)
      }
    }
    expect(met).toBeGreaterThan(8)
  })
})

describe('what is lost beside an outline', () => {
  const { observedFromMs, observedUntilMs, patienceRangeMs } = journeys.rules
  const untilMs = observedUntilMs - patienceRangeMs[1]
  const middleMs = observedFromMs + (untilMs - observedFromMs) / 2
  const earlier = measureFunnel(journeys, { toMs: middleMs })
  const later = measureFunnel(journeys, { fromMs: middleMs, toMs: untilMs })

  it('is struck out by no arc of a narrow picture', () => {
    for (const [widthPx, heightPx] of [
      [268, 320],
      [268, 360],
      [280, 340],
      [296, 330],
      [296, 350],
      [320, 340],
    ] as const) {
      const layout = layoutFunnel(later, { widthPx, heightPx, texts, besides: [earlier] })
      const lost = flowsOf(layout).filter(({ tone }) => tone === 'lost')
      expect(lost).toHaveLength(later.stages.filter(({ outflow }) => outflow.lost > 0).length)
      for (const label of lost)
        for (const arc of layout.arcs)
          for (const [x, y] of pointsOf(arc.d))
            expect(overlaps(label.box, { x, y, width: 0.1, height: 0.1 }), `${widthPx}: ${saidOf(label)}`).toBe(false)
    }
  })
})

describe('the numbers of one picture', () => {
  it('are all short, or none', () => {
    const met = new Set<boolean>()
    for (const measure of [totals(1e9, 1e6, 1e3, 1), totals(124_000, 51_000, 13_200, 4_100), sample]) {
      for (const [widthPx, heightPx] of [
        [296, 200],
        [296, 420],
        [480, 300],
        [616, 300],
        [1176, 420],
      ] as const) {
        const layout = layoutFunnel(measure, { widthPx, heightPx, texts })
        const numbers = layout.labels.flatMap(({ tone, of, lines }) =>
          tone === 'number' || of.kind === 'flow' ? lines.flat().filter(({ text }) => /^\+?\d/.test(text)) : [],
        )
        const areShort = new Set(numbers.map(({ text }) => text.endsWith('~')))
        expect(areShort.size, `${widthPx}: ${numbers.map(({ text }) => text)}`).toBe(1)
        for (const one of areShort) met.add(one)
      }
    }
    expect(met.size).toBe(2)
  })

  it('all have their place, if for fewer stages', () => {
    for (const counts of [Array.from({ length: 40 }, (_, i) => 1000 - i), Array.from({ length: 30 }, () => 9_999)]) {
      for (const widthPx of [480, 616, 884, 1176]) {
        const { labels } = layoutFunnel(totals(...counts), {
          widthPx,
          heightPx: 300,
          texts: { ...texts, compact: f.count },
        })
        const told = labels.filter(({ tone }) => tone === 'number')
        expect(told).toHaveLength(labels.filter(({ tone }) => tone === 'stage').length)
        expect(told.length).toBeGreaterThan(6)
      }
    }
  })

  it('are short with what an earlier funnel counted', () => {
    const met = new Set<boolean>()
    for (let widthPx = 400; widthPx < 1400; widthPx += 60) {
      const at = { widthPx, heightPx: 380, texts, names: { earlier: 'May', later: 'June' } } as const
      const { labels } = layoutFunnelPair(totals(2e9, 2e8, 2e7, 2e6, 2e5), totals(1e9, 1e8, 1e7, 1e6, 1e5), at)
      const written = labels.map(saidOf).filter((text) => /^(May: |← )?\d/.test(text) && !text.endsWith('%'))
      const areShort = new Set(written.map((text) => text.endsWith('~')))
      expect(areShort.size, `${widthPx}: ${written}`).toBe(1)
      for (const one of areShort) met.add(one)
    }
    expect(met.size).toBe(2)
  })

  it('are not short where four digits are the most: 1K beside 884 would be rounded more than that', () => {
    expect([1_023, 884].map(shortCounts(totals(1_023, 884).stages, f))).toEqual(['1,023', '884'])
    expect([12_400, 1_023, 884].map(shortCounts(totals(12_400, 1_023, 884).stages, f))).toEqual(['12.4K', '1K', '884'])
  })
})

/** Points along a path of one cubic. */
function pointsOf(d: string): [number, number][] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = pathNumbers(d)
  const at = (t: number, [a, b, c, e]: readonly [number, number, number, number]): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * e
  return Array.from({ length: 101 }, (_, k) => [at(k / 100, [x0, x1, x2, x3]), at(k / 100, [y0, y1, y2, y3])])
}
