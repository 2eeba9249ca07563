import { describe, expect, it } from 'vitest'
import {
  type FunnelLayoutOptions,
  resolveFunnelLayoutOptions,
} from '../../../src/layout/funnel/funnel-layout-options.js'
import { layoutFunnel } from '../../../src/layout/funnel/layout-funnel.js'
import { layoutFunnelMultiples } from '../../../src/layout/funnel/layout-funnel-multiples.js'
import { type FunnelPairLayout, layoutFunnelPair } from '../../../src/layout/funnel/layout-funnel-pair.js'
import { outlineFunnel } from '../../../src/layout/funnel/outline-funnel.js'
import { overlaps } from '../../../src/layout/rect.js'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import type { FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { pathArea, pathNumbers } from './path-area.js'

const totals = (...counts: number[]): FunnelMeasure =>
  funnelFromTotals(counts.map((count, i) => ({ stage: `s${i}`, count })))
const SEQUENCES = {
  'the usual': [100, 60, 30, 10],
  'a peak': [10, 100, 10],
  'a valley': [100, 1, 100],
  rising: [1, 10, 100, 1000],
  'a cliff': [100, 90, 10],
  'many decades': [1e9, 1e6, 1e3, 1],
  'one stage': [7],
  zeros: [10, 0, 10, 0],
}
const sample = measureFunnel(sampleJourneys())
const byChannel = measureFunnel(sampleJourneys(), { breakdown: 'channel' })

const FORMS: FunnelLayoutOptions[] = (['smooth', 'straight', 'step'] as const).flatMap((curve) =>
  (['level', 'taper', 'point'] as const).flatMap((neck) =>
    (['horizontal', 'vertical'] as const).flatMap((orientation) =>
      (['ltr', 'rtl'] as const).map((direction) => ({ curve, neck, orientation, direction, spacing: 5 })),
    ),
  ),
)

function expectTrue(d: string, wanted: number): void {
  expect(Math.abs(pathArea(d) - wanted)).toBeLessThanOrEqual(Math.max(0.005 * wanted, 1e-9))
}

describe.each(Object.entries(SEQUENCES))('%s', (_, counts) => {
  it('has areas true within 0.5 % in every curve, neck, orientation and direction', () => {
    for (const form of FORMS) {
      const layout = layoutFunnel(totals(...counts), { widthPx: 520, heightPx: 380, ...form })
      expect(JSON.stringify(layout)).not.toMatch(/NaN|Infinity/)
      for (const { arrivals, d } of layout.stages) expectTrue(d, arrivals * layout.scale.areaPerJourneyPx2)
    }
  })

  it('has thicknesses true within 0.5 % where width is asked for', () => {
    for (const form of FORMS) {
      const { stages } = layoutFunnel(totals(...counts), { widthPx: 520, heightPx: 380, scale: 'width', ...form })
      const most = Math.max(...counts)
      const thickest = stages[counts.indexOf(most)]?.thicknessPx ?? 0
      for (const { arrivals, thicknessPx } of stages) {
        expect(Math.abs(thicknessPx - (arrivals / most) * thickest)).toBeLessThanOrEqual(0.005 * thickest + 1e-9)
      }
    }
  })
})

describe('the forms of a breakdown', () => {
  it('stack bands of true area', () => {
    for (const form of FORMS) {
      const layout = layoutFunnel(byChannel, { widthPx: 700, heightPx: 420, ...form })
      for (const { bands } of layout.stages) {
        for (const { arrivals, d } of bands) expectTrue(d, arrivals * layout.scale.areaPerJourneyPx2)
      }
    }
  })
})

describe('spacing', () => {
  it('is what stands between two stages, and never more than a quarter of one', () => {
    for (const [spacing, wanted] of [
      [0, 0],
      [12, 12],
      [1e6, Number.NaN],
    ] as const) {
      const { stages } = layoutFunnel(totals(9, 8, 7), { widthPx: 640, heightPx: 300, spacing })
      const [first, second] = stages.map(({ box }) => box)
      const between = (second?.x ?? 0) - (first?.x ?? 0) - (first?.width ?? 0)
      if (!Number.isNaN(wanted)) expect(between).toBeCloseTo(wanted, 6)
      expect(between).toBeGreaterThanOrEqual(-1e-9)
      expect(between).toBeLessThanOrEqual(640 / 12 + 1)
    }
  })

  it.each([Number.NaN, -5])('%s is none, and refused by name', (spacing) => {
    const lay = (): unknown => layoutFunnel(totals(9, 8, 7), { widthPx: 640, heightPx: 300, spacing })
    expect(lay).toThrow(expect.objectContaining({ code: 'bad-option', message: expect.stringContaining('"spacing"') }))
  })
})

describe('streams', () => {
  it('can be left out one by one, and what is left keeps its numbers', () => {
    const all = layoutFunnel(sample, { widthPx: 1200, heightPx: 460 })
    const kinds = new Set([...all.plumes, ...all.arcs].map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['entered', 'converted', 'lost', 'ended', 'skip', 'step-back', 'returned']))
    for (const kind of kinds) {
      const without = layoutFunnel(sample, {
        widthPx: 1200,
        heightPx: 460,
        streams: [...kinds].filter((other) => other !== kind),
      })
      const drawn = [...without.plumes, ...without.arcs]
      expect(new Set(drawn.map((mark) => mark.kind))).toEqual(new Set([...kinds].filter((other) => other !== kind)))
      for (const mark of drawn.filter((one) => one.kind !== 'returned')) {
        const before = [...all.plumes, ...all.arcs].find(({ id }) => JSON.stringify(id) === JSON.stringify(mark.id))
        expect(mark.visits).toBe(before?.visits)
      }
      expect(without.labels.map(({ tone }) => tone)).not.toContain(kind)
    }
    expect(
      layoutFunnel(sample, { widthPx: 1200, heightPx: 460, streams: [] }).stages.every(({ open }) => open === null),
    ).toBe(true)
  })
})

describe('labels of arcs', () => {
  it('say the number of the arc that they stand at', () => {
    const { arcs, labels } = layoutFunnel(sample, { widthPx: 1200, heightPx: 560, streams: ['lost', 'returned'] })
    const said = labels.filter(({ tone }) => tone === 'returned')
    expect(said.length).toBeGreaterThan(1)
    for (const { of, lines } of said) {
      const arc = arcs.find(({ id }) => JSON.stringify(id) === JSON.stringify(of))
      expect(lines[0]?.[0]?.text).toBe(String(arc?.visits))
    }
  })
})

describe('an outline of another funnel', () => {
  it('has areas on the scale of the layout, and room', () => {
    const other = totals(300, 20, 40)
    for (const form of FORMS) {
      const measure = totals(100, 60, 30)
      const layout = layoutFunnel(measure, { widthPx: 520, heightPx: 380, besides: [other], ...form })
      const outline = outlineFunnel(layout, measure, other)
      for (const { arrivals, d } of outline) expectTrue(d, arrivals * layout.scale.areaPerJourneyPx2)
      const numbers = outline.flatMap(({ d }) => pathNumbers(d))
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...numbers)).toBeLessThanOrEqual(520)
    }
  })

  it('matches stages by id; those that the other lacks are empty', () => {
    const measure = funnelFromTotals([
      { stage: 'a', count: 9 },
      { stage: 'b', count: 4 },
    ])
    const other = funnelFromTotals([
      { stage: 'b', count: 6 },
      { stage: 'z', count: 2 },
    ])
    const layout = layoutFunnel(measure, { besides: [other] })
    expect(outlineFunnel(layout, measure, other).map(({ stage, arrivals }) => [stage, arrivals])).toEqual([
      ['a', 0],
      ['b', 6],
    ])
  })
})

describe('small multiples', () => {
  it('have fewer columns where names would be cut, while funnels are no lines', () => {
    const funnels = ['Solution-aware', 'Product-aware', 'Most aware'].map((name) => ({
      name,
      measure: totals(9, 6, 3),
    }))
    const shown = (widthPx: number, heightPx: number): [number, string[]] => {
      const layout = layoutFunnelMultiples(funnels, { widthPx, heightPx, rateText: () => '49%' })
      return [layout.columns, layout.funnels.map(({ name }) => name.text)]
    }
    const whole = funnels.map(({ name }) => name)
    expect(shown(900, 200)).toEqual([3, whole])
    expect(shown(290, 240)).toEqual([1, whole])
    expect(shown(290, 60)[0]).toBe(3)
  })
})

describe('two funnels', () => {
  it('bear all differences of rates, or none', () => {
    const texts = {
      ...resolveFunnelLayoutOptions().texts,
      base: (_: number, __: boolean, stage: number) => '+'.repeat(4 * stage),
    }
    const found = new Set<number>()
    for (let widthPx = 200; widthPx < 1000; widthPx += 20) {
      const { labels, pills, hasDifferences } = layoutFunnelPair(sample, sample, { widthPx, heightPx: 420, texts })
      const beside = labels.filter(({ tone }) => tone === 'base').length
      expect([0, pills.length]).toContain(beside)
      expect(hasDifferences).toBe(pills.length > 0 && beside === pills.length)
      found.add(beside)
    }
    expect(found.size).toBe(2)
    // Who has no rate misses no difference.
    expect(layoutFunnelPair(totals(4), totals(3), { widthPx: 320, heightPx: 300 }).hasDifferences).toBe(true)
  })

  it('have room for a short difference on a phone, and its line begins at it', () => {
    const texts = { ...resolveFunnelLayoutOptions().texts, base: () => '+12.3 pts' }
    for (const widthPx of [264, 280, 320, 344]) {
      for (const form of ['ghost', 'mirror'] as const) {
        const layout = layoutFunnelPair(sample, sample, { widthPx, heightPx: 330, form, texts })
        expect(layout.hasDifferences, `${form} at ${widthPx}`).toBe(true)
        const ends = layout.labels.filter(({ tone }) => tone === 'base').map(({ box }) => box.x + box.width)
        for (const { from } of layout.leaders) expect(from.x - Math.max(...ends)).toBeLessThan(30)
      }
    }
    const bare = layoutFunnelPair(sample, sample, {
      widthPx: 264,
      heightPx: 330,
      texts: { ...texts, base: () => 'much too long for that' },
    })
    expect(bare.hasDifferences).toBe(false)
    const right = Math.max(...bare.pills.map(({ box }) => box.x + box.width))
    for (const { from } of bare.leaders) expect(from.x).toBeLessThanOrEqual(right)
  })

  it('are on one scale as ghost and as halves, lying and standing', () => {
    const [earlier, later] = [totals(120, 90, 30), totals(100, 95, 10)]
    for (const form of ['ghost', 'mirror'] as const) {
      for (const orientation of ['horizontal', 'vertical'] as const) {
        const layout = layoutFunnelPair(earlier, later, { widthPx: 560, heightPx: 420, form, orientation })
        for (const stage of layout.stages) {
          expectTrue(stage.earlier, stage.earlierArrivals * layout.areaPerJourneyPx2)
          expectTrue(stage.later, stage.laterArrivals * layout.areaPerJourneyPx2)
          expect(stage.box.x).toBeGreaterThanOrEqual(0)
          expect(stage.box.y + stage.box.height).toBeLessThanOrEqual(420)
        }
      }
    }
  })
})

describe('the counts of the earlier of two funnels', () => {
  const [earlier, later] = [totals(623, 402, 51), totals(535, 441, 52)]
  const names = { earlier: 'May', later: 'June' }
  const wordsOf = ({ labels }: FunnelPairLayout): string[] =>
    labels.flatMap(({ lines }) => [lines.map((runs) => runs.map(({ text }) => text).join(' ')).join(' ')])

  it('stand small at those of the later one, which they do not touch', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      for (const form of ['ghost', 'mirror'] as const) {
        const layout = layoutFunnelPair(earlier, later, { widthPx: 900, heightPx: 420, form, names, direction })
        const words = wordsOf(layout)
        for (const text of ['May: 623', 'May: 402', 'May: 51', '535']) expect(words).toContain(text)
        expect(words.filter((text) => text === 'June').length).toBe(form === 'mirror' ? 1 : 0)
        const boxes = layout.labels.map(({ box }) => box)
        expect(boxes.some((a, i) => boxes.slice(i + 1).some((b) => overlaps(a, b)))).toBe(false)
      }
    }
  })

  it('are parted by an arrow or a name from the number on whose line they stand', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const at = { widthPx: 360, heightPx: 460, names, direction } as const
      const said = wordsOf(layoutFunnelPair(earlier, later, at)).filter((text) => /402/.test(text))
      expect(said).toEqual([direction === 'rtl' ? '402 →' : '← 402'])
      expect(wordsOf(layoutFunnelPair(earlier, later, at))).toContain('441')
    }
  })

  it('stand in the halves where the headers have no room, or nowhere, but never at some stages only', () => {
    for (const form of ['ghost', 'mirror'] as const) {
      const layout = layoutFunnelPair(earlier, later, {
        widthPx: 300,
        heightPx: 500,
        form,
        names,
        orientation: 'vertical',
      })
      const halves = layout.labels.filter(({ of }) => of.kind === 'stage' && of.stage === '').length
      expect(halves).not.toBe(1)
      const small = layout.labels.filter(({ tone, lines }) => tone === 'base' && !/of/.test(lines[0]?.[0]?.text ?? ''))
      expect([0, 3]).toContain(small.length)
      if (form === 'mirror') expect(wordsOf(layout).some((text) => text.endsWith('623'))).toBe(true)
    }
  })
})

describe('several funnels', () => {
  it('have one colour per stage and a key where they share their stages', () => {
    const whole = totals(80, 60, 40)
    const late = { ...whole, stages: whole.stages.slice(1) }
    const at = { widthPx: 600, heightPx: 300, rateText: () => '5%' }
    const shared = layoutFunnelMultiples(
      [
        { name: 'late', measure: late },
        { name: 'whole', measure: whole },
      ],
      at,
    )
    expect(shared.key.map(({ text }) => text)).toEqual(whole.stages.map(({ stage }) => stage.label))
    expect(shared.funnels[0]?.stages.map(({ ramp }) => ramp)).toEqual([1, 2].map((index) => ({ index, count: 3 })))
    const other = funnelFromTotals([{ stage: 'elsewhere', count: 3 }])
    const apart = layoutFunnelMultiples(
      [
        { name: 'other', measure: other },
        { name: 'whole', measure: whole },
      ],
      at,
    )
    expect(apart.key).toEqual([])
    expect(apart.funnels[0]?.stages.map(({ ramp }) => ramp)).toEqual([{ index: 0, count: 1 }])
    expect(layoutFunnelMultiples([{ name: 'whole', measure: whole }], { ...at, heightPx: 40 }).key).toEqual([])
  })

  it('of as many stages, but others, have a key of all that a colour stands for', () => {
    const funnels = [
      ['Reads', 'Buys'],
      ['Reads', 'Pays'],
      ['1/2', '2/2'],
    ].map((stages, i) => ({
      name: `${i}`,
      measure: funnelFromTotals(stages.map((stage, k) => ({ stage, count: 9 - k }))),
    }))
    const { key, funnels: drawn } = layoutFunnelMultiples(funnels, {
      widthPx: 600,
      heightPx: 300,
      rateText: () => '5%',
    })
    expect(key.map(({ text }) => text)).toEqual(['Reads · 1/2', 'Buys · Pays · 2/2'])
    // One colour in the key is one colour in each funnel.
    for (const { stages } of drawn)
      expect(stages.map(({ ramp }) => ramp)).toEqual(key.map(({ index, count }) => ({ index, count })))
  })

  it('are on one scale, however many stages each has', () => {
    const funnels = [totals(100, 50), totals(80, 60, 40, 20, 10), totals(7)].map((measure, i) => ({
      name: `${i}`,
      measure,
    }))
    for (const [widthPx, heightPx] of [
      [900, 400],
      [320, 700],
    ] as const) {
      const layout = layoutFunnelMultiples(funnels, { widthPx, heightPx, rateText: () => '5%' })
      for (const { stages, cell } of layout.funnels) {
        for (const { arrivals, d, box } of stages) {
          expectTrue(d, arrivals * layout.areaPerJourneyPx2)
          expect(box.y).toBeGreaterThanOrEqual(cell.y - 0.01)
          expect(box.y + box.height).toBeLessThanOrEqual(cell.y + cell.height + 0.01)
        }
      }
    }
  })
})
