import { describe, expect, it } from 'vitest'
import { emptySilhouette } from '../../../src/layout/funnel/empty-silhouette.js'
import type { FunnelLayout } from '../../../src/layout/funnel/funnel-layout.js'
import {
  type FunnelLayoutOptions,
  type FunnelLayoutTexts,
  resolveFunnelLayoutOptions,
} from '../../../src/layout/funnel/funnel-layout-options.js'
import { layoutFunnel } from '../../../src/layout/funnel/layout-funnel.js'
import { outlineFunnel } from '../../../src/layout/funnel/outline-funnel.js'
import { overlaps, type Rect } from '../../../src/layout/rect.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import type { FunnelFlowKind, FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { randomLog } from '../../support/random-log.js'
import { pathArea, pathNumbers } from './path-area.js'

const totals = (...counts: number[]): FunnelMeasure =>
  funnelFromTotals(counts.map((count, i) => ({ stage: `s${i}`, label: `Stage number ${i + 1}`, count })))

const ramp = Array.from({ length: 40 }, (_, i) => 100 - 2 * i)
const SEQUENCES: Record<string, number[]> = {
  falling: [1000, 420, 180, 60],
  peak: [10, 100, 10],
  valley: [100, 1, 100],
  rising: [1, 10, 100, 1000],
  steep: [1e9, 1e6, 1e3, 1],
  forty: ramp,
  one: [7],
  equal: [50, 50, 50],
  holes: [10, 0, 10, 0, 0],
  cliff: [100, 62, 60, 58, 1],
}
const SIZES: [number, number][] = [
  [1200, 420],
  [640, 300],
  [480, 200],
  [320, 380],
  [240, 140],
  [160, 120],
  [60, 30],
  [1, 1],
]
const sample = measureFunnel(sampleJourneys())

/** The words of the house. */
const WORDS: Partial<Record<FunnelFlowKind, string>> = {
  open: 'under way',
  'step-back': 'stepped back',
  returned: 'came back',
  ended: 'ended well',
  skip: 'skipped',
}
const texts: FunnelLayoutTexts = {
  count: String,
  compact: String,
  rate: (share) => `${Math.round(share * 100)}%`,
  base: (value) => `of ${value}`,
  flow: (kind) => WORDS[kind] ?? kind,
  band: ({ value, kind }) => value ?? kind,
}
const sampleByChannel = measureFunnel(sampleJourneys(), { breakdown: 'channel', maxBands: 8 })

function randomMeasure(seed: number): FunnelMeasure {
  const { table, definition } = randomLog(seed, { rows: 30 + (seed % 90) })
  return measureFunnel(journeysFromTouches(table, definition), { breakdown: 'channel', maxBands: seed % 3 })
}

function layouts(measure: FunnelMeasure, options: FunnelLayoutOptions = {}): FunnelLayout[] {
  return SIZES.map(([widthPx, heightPx]) => layoutFunnel(measure, { ...options, widthPx, heightPx }))
}

describe.each(Object.entries(SEQUENCES))('the sequence %s', (_, counts) => {
  it('is drawn with areas true to its counts within 0.5 %', () => {
    for (const layout of [
      layoutFunnel(totals(...counts), { widthPx: 640, heightPx: 300 }),
      layoutFunnel(totals(...counts), { widthPx: 1200, heightPx: 500, direction: 'rtl' }),
      layoutFunnel(totals(...counts), { widthPx: 320, heightPx: 480 }),
    ]) {
      expectTrueAreas(layout)
    }
  })

  it('stays within its frame, without a NaN, at any size', () => {
    for (const layout of layouts(totals(...counts))) expectSound(layout)
  })
})

describe('areas', () => {
  it('of stages, streams and bands of the sample are on one scale', () => {
    for (const measure of [sample, sampleByChannel]) {
      for (const [widthPx, heightPx] of SIZES.slice(0, 5)) {
        expectTrueAreas(layoutFunnel(measure, { widthPx, heightPx }))
      }
    }
  })

  it('of any log are true', () => {
    for (let seed = 1; seed <= 60; seed++) {
      expectTrueAreas(layoutFunnel(randomMeasure(seed), { widthPx: 640, heightPx: 320 }))
      expectTrueAreas(layoutFunnel(randomMeasure(seed), { widthPx: 320, heightPx: 420 }))
    }
  })

  it('of who is under way are their share of the stage', () => {
    const layout = layoutFunnel(sample, { widthPx: 900, heightPx: 420 })
    for (const stage of layout.stages) {
      if (stage.open === null) continue
      const share = stage.open.visits / stage.arrivals
      expect(pathArea(stage.open.d) / pathArea(stage.d)).toBeCloseTo(share, 2)
    }
  })

  it('stack the bands into the silhouette', () => {
    const layout = layoutFunnel(sampleByChannel, { widthPx: 900, heightPx: 420 })
    for (const stage of layout.stages) {
      const sum = stage.bands.reduce((area, band) => area + pathArea(band.d), 0)
      expect(sum / pathArea(stage.d)).toBeCloseTo(1, 2)
    }
  })
})

describe('a count that is missing', () => {
  it('is drawn as a dash, and nothing comes or goes beside it', () => {
    const hostile = funnelFromTotals([900, null, 20].map((count, i) => ({ stage: `s${i}`, count })))
    for (const layout of layouts(hostile)) {
      expectSound(layout)
      expect(layout.plumes).toEqual([])
      const texts = layout.labels.filter(({ tone }) => tone === 'number').map(({ lines }) => lines[0]?.[0])
      expect(texts.some((run) => run?.text === '0')).toBe(false)
      if (texts.length === 3) expect(texts[1]).toEqual({ text: '–', strong: false })
    }
  })
})

describe('stages asked for by name', () => {
  it('are labelled where not all have room', () => {
    const forty = totals(...ramp)
    for (const [widthPx, heightPx] of [
      [1200, 360],
      [320, 300],
    ] as const) {
      for (let step = 3; step < 38; step++) {
        const named = [`s${step}`, `s${step - 1}`]
        const layout = layoutFunnel(forty, { widthPx, heightPx, named })
        expectSound(layout)
        const shown = layout.labels.filter(({ tone }) => tone === 'stage').map(({ of }) => of)
        // The end of the row is named before the two, which may leave room for one of them only.
        const found = named.filter((stage) => shown.some((of) => of.kind === 'stage' && of.stage === stage))
        expect(found.length).toBeGreaterThanOrEqual(step < 35 ? 2 : 1)
        expect(shown).toContainEqual({ kind: 'stage', stage: 's39' })
        expect(shown.length).toBeGreaterThan(10)
      }
    }
  })
})

describe('the first and the last stage', () => {
  it('are labelled where not all have room', () => {
    for (const [widthPx, heightPx] of [
      [1200, 360],
      [900, 360],
      [320, 300],
    ] as const) {
      const { labels } = layoutFunnel(totals(...ramp), { widthPx, heightPx })
      const shown = labels.filter(({ tone }) => tone === 'stage').map(({ of }) => of)
      for (const stage of ['s0', 's39']) expect(shown, `${widthPx}`).toContainEqual({ kind: 'stage', stage })
    }
  })
})

describe('labels of arcs', () => {
  it('stand on no stream of others who enter', () => {
    for (const [widthPx, heightPx] of [
      [560, 380],
      [640, 340],
      [1200, 460],
    ] as const) {
      const { labels, plumes } = layoutFunnel(sample, { widthPx, heightPx })
      const entered = labels.filter(({ tone }) => tone === 'entered')
      expect(entered.length).toBeGreaterThan(1)
      for (const { of, box } of entered) {
        const under = plumes.filter((one) => one.kind === 'entered' && !isSame(one.id, of) && overlaps(one.box, box))
        expect(under.map(({ visits }) => visits)).toEqual([])
      }
    }
  })

  it('stand nearer to their own arc than to any other', () => {
    for (const [widthPx, heightPx] of [
      [640, 340],
      [1200, 460],
    ] as const) {
      const { labels, arcs } = layoutFunnel(sample, { widthPx, heightPx })
      const own = labels.filter(({ of }) => arcs.some(({ id }) => isSame(id, of)))
      expect(own.length).toBeGreaterThan(4)
      for (const { of, box } of own) {
        const offs = arcs.map(({ id, d }) => ({ isOwn: isSame(id, of), off: distance(box, d) }))
        const nearest = (isOwn: boolean): number =>
          Math.min(...offs.filter((one) => one.isOwn === isOwn).map(({ off }) => off))
        // Arcs are known to the placing as beads, so to some px.
        expect(nearest(true), `${widthPx}: ${JSON.stringify(of)}`).toBeLessThan(nearest(false) + 3)
      }
    }
  })

  it('are struck out by no arc, at any size', () => {
    for (const [widthPx, heightPx] of [
      [560, 340],
      [640, 340],
      [900, 420],
      [1200, 460],
    ] as const) {
      const { labels, arcs } = layoutFunnel(sample, { widthPx, heightPx })
      const said = labels.filter(({ tone }) => ['skip', 'step-back', 'returned', 'ended', 'entered'].includes(tone))
      expect(said.length).toBeGreaterThan(5)
      for (const { box } of said) {
        for (const arc of arcs) {
          const struck = cubicPoints(arc.d).filter(([x, y]) => overlaps(box, { x, y, width: 0.1, height: 0.1 }))
          expect(struck, `${widthPx}: ${arc.kind}`).toEqual([])
        }
      }
    }
  })
})

describe('who is under way', () => {
  it('is labelled at each stage of a large picture, on dots of its own or along them', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      for (const [widthPx, heightPx] of [
        [1160, 420],
        [1160, 460],
        [1000, 460],
      ] as const) {
        const { stages, labels, frame } = layoutFunnel(sample, { widthPx, heightPx, direction, texts })
        const said = labels.filter(({ tone }) => tone === 'open')
        expect(said).toHaveLength(stages.filter(({ open }) => open !== null).length)
        for (const { of, box, halo } of said) {
          const { open } = stages.find(({ id }) => of.kind === 'flow' && id.stage === of.from) ?? {}
          const { x = 0, y = 0 } = open?.anchor ?? {}
          expect(halo, `${widthPx}: ${box.x}`).toBe(box.y + 6 < y)
          expect(Math.max(Math.abs(box.x + box.width / 2 - x) - frame.pitch / 2, Math.abs(box.y + 6 - y))).toBeLessThan(
            40,
          )
        }
      }
    }
  })

  it('leaves the middle of each stage to the stage, at any size', () => {
    for (let widthPx = 320; widthPx < 1300; widthPx += 70) {
      for (const heightPx of [260, 340, 460]) {
        const { stages, labels } = layoutFunnel(sample, { widthPx, heightPx, texts })
        for (const { box, tone } of labels) {
          if (tone !== 'open') continue
          const over = stages.filter(({ centre }) => overlaps(box, { ...centre, width: 0.1, height: 0.1 }, 3))
          expect(
            over.map(({ id }) => id.stage),
            `${widthPx} ${heightPx}`,
          ).toEqual([])
        }
      }
    }
  })

  it('stands where its edge is: on the right of a funnel that stands, on the left from right to left', () => {
    const { stages } = layoutFunnel(sample, { widthPx: 360, heightPx: 600 })
    const mirrored = layoutFunnel(sample, { widthPx: 360, heightPx: 600, direction: 'rtl' })
    for (const { open, box } of stages) {
      expect(open?.anchor.x).toBeGreaterThan(box.x + box.width / 2)
      expect(open?.anchor.y).toBeCloseTo(box.y + box.height / 2, 6)
    }
    for (const { open, box } of mirrored.stages) expect(open?.anchor.x).toBeLessThan(box.x + box.width / 2)
  })
})

describe('numbers that the picture leaves to the table', () => {
  it('are counted: each stream, arc and dotted edge bears its number or is one of them', () => {
    const busy = { sample, sampleByChannel, random: randomMeasure(7), forty: totals(...ramp) }
    for (const measure of Object.values(busy)) {
      for (const layout of layouts(measure, { texts })) {
        const { stages, plumes, arcs, labels, hidden, density } = layout
        const drawn = plumes.length + arcs.length + stages.filter(({ open }) => open !== null).length
        const said = labels.filter(({ of }) => of.kind === 'flow').length
        expect(hidden.numbers).toBe(density === 'spark' ? 0 : drawn - said)
      }
    }
    expect(layoutFunnel(sample, { widthPx: 320, heightPx: 500, texts }).hidden.numbers).toBeGreaterThan(5)
  })
})

/** Two word spaces of a type size. */
const WORDS_APART = 0.56

describe('labels on one line', () => {
  it('are further apart than words of one, and a bare number further still', () => {
    let met = 0
    for (let seed = 0; seed < 16; seed++) {
      const measure = seed === 0 ? sample : seed === 1 ? sampleByChannel : randomMeasure(seed)
      for (const [widthPx, heightPx] of [...SIZES, [1160, 420] as const, [900, 400] as const, [560, 340] as const]) {
        for (const direction of ['ltr', 'rtl'] as const) {
          const { labels } = layoutFunnel(measure, { widthPx, heightPx, direction, texts })
          const lines = labels.filter(({ tone }) => tone !== 'rate').flatMap(linesOf)
          for (const [i, a] of lines.entries()) {
            for (const b of lines.slice(i + 1)) {
              if (a.label === b.label) continue
              const gap = Math.max(b.x - a.x - a.width, a.x - b.x - b.width)
              // One over the other, they are further apart than the lines of one label.
              if (a.isFlow && b.isFlow && gap < 0)
                expect(Math.abs(a.y - b.y), `${seed} ${widthPx} ${direction}: ${a.text} / ${b.text}`).toBeGreaterThan(
                  16.5,
                )
              if (Math.abs(a.y - b.y) >= Math.min(a.fontPx, b.fontPx) / 2) continue
              const isFlow = a.isFlow || b.isFlow
              const least = isFlow && (a.isBare || b.isBare) ? 1.4 : a.isNumber && b.isNumber ? WORDS_APART : 0.4
              expect(gap, `${seed} ${widthPx} ${direction}: ${a.text} | ${b.text}`).toBeGreaterThan(
                least * Math.min(a.fontPx, b.fontPx),
              )
              met++
            }
          }
        }
      }
    }
    expect(met).toBeGreaterThan(400)
  })
})

interface Line {
  readonly label: object
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontPx: number
  readonly isFlow: boolean
  readonly isNumber: boolean
  readonly isBare: boolean
}

/** The lines of a label where they stand. */
function linesOf(label: FunnelLayout['labels'][number]): Line[] {
  const { lines, x, y, anchor, fontPx, of, tone } = label
  return lines.map((runs, k) => {
    const text = runs.map((run) => run.text).join('\u00a0')
    const width = runs.reduce(
      (sum, run, at) =>
        sum + estimateTextWidth(at > 0 ? `\u00a0${run.text}` : run.text, fontPx, run.strong ? 600 : 400),
      0,
    )
    return {
      label,
      text,
      x: x - { start: 0, middle: width / 2, end: width }[anchor],
      y: y + k * fontPx * 1.25,
      width,
      fontPx,
      isFlow: of.kind === 'flow',
      isNumber: tone === 'number' || of.kind === 'flow',
      isBare: of.kind === 'flow' && lines.length === 1 && runs.length === 1,
    }
  })
}

describe('labels beside the outline of a further funnel', () => {
  const journeys = sampleJourneys()
  const { observedFromMs, observedUntilMs } = journeys.rules
  const middleMs = (observedFromMs + observedUntilMs) / 2
  const earlier = measureFunnel(journeys, { toMs: middleMs })
  const later = measureFunnel(journeys, { fromMs: middleMs })

  it('are struck out by none of its lines, at any size', () => {
    let most = 0
    for (const [widthPx, heightPx] of [
      [560, 380],
      [640, 420],
      [900, 420],
      [1200, 460],
      [340, 560],
    ] as const) {
      const layout = layoutFunnel(later, { widthPx, heightPx, besides: [earlier] })
      // With a halo only what is won or lost may stand on a line; within the silhouette, nobody.
      const said = layout.labels.filter(({ of, halo, tone }) => of.kind === 'flow' && (!halo || tone === 'open'))
      const lines = outlineFunnel(layout, later, earlier).flatMap(({ edges }) =>
        edges
          .split(/(?=M)/)
          .flatMap((edge) =>
            edge
              .split('C')
              .slice(1)
              .map((curve, k, all) => [startOf(edge, all, k), curve] as const),
          )
          .flatMap(([start, curve]) => cubicPoints(`M${start}C${curve}`)),
      )
      expect(lines.length).toBeGreaterThan(100)
      for (const { box, tone } of said) {
        const struck = lines.filter(([x, y]) => overlaps(box, { x, y, width: 0.1, height: 0.1 }))
        expect(struck, `${widthPx}: ${tone}`).toEqual([])
      }
      most = Math.max(most, said.length)
    }
    expect(most).toBeGreaterThan(10)
  })
})

/** Where the k-th curve of an edge begins: at the end of the one before. */
function startOf(edge: string, curves: readonly string[], k: number): string {
  if (k === 0) return (edge.slice(1).split('C')[0] ?? '').trim()
  return (curves[k - 1] ?? '').split(',').slice(-2).join(',')
}

describe('the silhouette of a funnel without people', () => {
  it('has a shape per stage about the middle of the plot, where the words stand', () => {
    const none = totals(0, 0, 0, 0, 0)
    for (const direction of ['ltr', 'rtl'] as const) {
      for (const [widthPx, heightPx] of SIZES) {
        const layout = layoutFunnel(none, { widthPx, heightPx, direction })
        for (const known of [null, layout]) {
          const shapes = emptySilhouette({ layout: known, widthPx, heightPx, direction })
          expect(shapes).toHaveLength(known === null ? 3 : 5)
          const numbers = shapes.flatMap(pathNumbers)
          expect(numbers.every(Number.isFinite)).toBe(true)
          if (Math.min(widthPx, heightPx) < 100) continue
          const across = numbers.filter((_, k) => k % 2 === (layout.orientation === 'horizontal' ? 1 : 0))
          const [least, most] = [Math.min(...across), Math.max(...across)]
          expect(least + most).toBeCloseTo(layout.orientation === 'horizontal' ? heightPx : widthPx, 1)
          expect(least).toBeGreaterThan(0)
          expect(pathArea(shapes[0] ?? '')).toBeGreaterThan(pathArea(shapes.at(-1) ?? ''))
        }
      }
    }
  })
})

describe('names of a standing funnel', () => {
  it('take two lines before they are cut, and numbers are smaller for it', () => {
    const wordy = funnelFromTotals(
      ['Reads or searches', 'Looks at a product', 'Buys'].map((stage, i) => ({ stage, count: 640 - 200 * i })),
    )
    const named = (heightPx: number): string[] => {
      const { labels } = layoutFunnel(wordy, { widthPx: 300, heightPx })
      expectSound(layoutFunnel(wordy, { widthPx: 300, heightPx }))
      return labels
        .filter(({ tone }) => tone === 'stage')
        .map(({ lines }) =>
          lines
            .flat()
            .map(({ text }) => text)
            .join('|'),
        )
    }
    expect(named(420)).toEqual(['Reads or|searches', 'Looks at a|product', 'Buys'])
    expect(named(240)).toEqual(['Reads or|searches', 'Looks at a|product', 'Buys'])
    expect(named(150)[0]).toMatch(/…$/)
  })
})

describe('the bases of rates', () => {
  it('are written short where one of them has no room, and then all are', () => {
    const { texts: plain } = resolveFunnelLayoutOptions()
    const texts = {
      ...plain,
      base: (value: number, short: boolean) => (short ? `/${value}` : `of all of those, which are ${value}`),
    }
    for (const [widthPx, heightPx, sign] of [
      [640, 420, '/'],
      [1200, 420, 'of'],
      [340, 560, '/'],
    ] as const) {
      const { labels, pills } = layoutFunnel(sample, { widthPx, heightPx, texts })
      const bases = labels.filter(({ tone }) => tone === 'base').map(({ lines }) => lines[0]?.[0]?.text ?? '')
      expect(bases).toHaveLength(pills.length)
      expect(bases.filter((text) => !text.startsWith(sign))).toEqual([])
    }
  })
})

describe('a word for what comes and goes', () => {
  it('is the short one where space is short, and one and the same in all of a picture', () => {
    const texts = {
      ...resolveFunnelLayoutOptions().texts,
      flow: (kind: string, _: number, short = false) => (short ? `${kind}!` : `${kind} at length`),
    }
    for (const [widthPx, sign] of [
      [640, '!'],
      [1200, 'at length'],
    ] as const) {
      const { labels } = layoutFunnel(sample, { widthPx, heightPx: 420, texts })
      const words = labels.flatMap(({ of, lines }) => (of.kind === 'flow' ? lines.flat() : []))
      const said = words.filter(({ strong }) => !strong).map(({ text }) => text)
      expect(said.length).toBeGreaterThan(6)
      expect(said.every((text) => text.includes('!') === (sign === '!'))).toBe(true)
    }
  })
})

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** From a box to a path of one cubic, px. */
function distance({ x, y, width, height }: Rect, d: string): number {
  const off = (at: number, from: number, long: number): number => Math.max(0, from - at, at - from - long)
  return Math.min(...cubicPoints(d).map(([px, py]) => Math.hypot(off(px, x, width), off(py, y, height))))
}

/** Points along a path of one cubic. */
function cubicPoints(d: string): [number, number][] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = pathNumbers(d)
  return Array.from({ length: 101 }, (_, k) => {
    const t = k / 100
    const s = 1 - t
    const at = (a: number, b: number, c: number, e: number): number =>
      s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * e
    return [at(x0, x1, x2, x3), at(y0, y1, y2, y3)]
  })
}

describe('any log', () => {
  it('has a sound picture at any size, in both directions', () => {
    for (let seed = 1; seed <= 24; seed++) {
      const measure = randomMeasure(seed)
      for (const direction of ['ltr', 'rtl'] as const) {
        for (const layout of layouts(measure, { direction })) expectSound(layout)
      }
    }
  })

  it('has the same picture again, and stays unchanged itself', () => {
    const before = JSON.stringify(sampleByChannel)
    const once = layoutFunnel(sampleByChannel, { widthPx: 700, heightPx: 380 })
    expect(layoutFunnel(sampleByChannel, { widthPx: 700, heightPx: 380 })).toEqual(once)
    expect(JSON.stringify(sampleByChannel)).toBe(before)
  })
})

describe('the picture of the sample', () => {
  it('lies from 480 px and stands below', () => {
    expect(layoutFunnel(sample, { widthPx: 480, heightPx: 300 }).orientation).toBe('horizontal')
    expect(layoutFunnel(sample, { widthPx: 479, heightPx: 300 }).orientation).toBe('vertical')
    expect(layoutFunnel(sample, { widthPx: 300, heightPx: 300, orientation: 'horizontal' }).orientation).toBe(
      'horizontal',
    )
  })

  it('names every stage with its number, and every rate', () => {
    const { labels, pills } = layoutFunnel(sample, { widthPx: 640, heightPx: 300 })
    const tones = labels.map(({ tone }) => tone)
    expect(tones.filter((tone) => tone === 'stage')).toHaveLength(sample.stages.length)
    expect(tones.filter((tone) => tone === 'number')).toHaveLength(sample.stages.length)
    expect(pills).toHaveLength(sample.stages.length - 1)
  })

  it('draws every stream in and out of every stage', () => {
    const { plumes } = layoutFunnel(sample, { widthPx: 640, heightPx: 300 })
    const drawn = (kind: string): number =>
      plumes.filter((plume) => plume.kind === kind).reduce((sum, { visits }) => sum + visits, 0)
    const sum = (pick: (stage: FunnelMeasure['stages'][number]) => number): number =>
      sample.stages.map(pick).reduce((a, b) => a + b, 0)
    expect(drawn('lost')).toBe(sum(({ outflow }) => outflow.lost))
    expect(drawn('converted')).toBe(sum(({ outflow }) => outflow.converted))
    expect(drawn('ended')).toBe(sum(({ outflow }) => outflow.ended))
    expect(drawn('entered')).toBe(sum(({ inflow }) => inflow.entered) - (sample.stages[0]?.inflow.entered ?? 0))
  })

  it('draws every return, alone or in a stub', () => {
    for (const [widthPx, heightPx] of [
      [1200, 420],
      [640, 300],
      [320, 380],
    ] as const) {
      const { arcs } = layoutFunnel(sample, { widthPx, heightPx })
      const returned = arcs.filter(({ kind }) => kind === 'returned').reduce((sum, { visits }) => sum + visits, 0)
      expect(returned).toBe(sample.stages.reduce((sum, { inflow }) => sum + inflow.returned, 0))
    }
  })

  it('draws arcs in widths true to their visits', () => {
    const { arcs, scale } = layoutFunnel(sample, { widthPx: 1200, heightPx: 420 })
    for (const arc of arcs) {
      if (!arc.isHairline) expect(arc.widthPx).toBeCloseTo(arc.visits * scale.widthPerVisitPx, 6)
    }
  })

  it('names every band on itself, or else all of them in the legend', () => {
    const all = sampleByChannel.breakdown?.bands.map((_, band) => band) ?? []
    for (const [widthPx, heightPx] of SIZES.slice(0, 4)) {
      const { bandNames, legend, labels } = layoutFunnel(sampleByChannel, { widthPx, heightPx })
      const named = bandNames.map(({ band }) => band).sort((a, b) => a - b)
      expect(new Set(named).size).toBe(named.length)
      expect(legend.map(({ band }) => band)).toEqual(named.length === all.length ? [] : all)
      const above = Math.min(...legend.map(({ swatch }) => swatch.y))
      for (const { box } of labels) expect(box.y + box.height, `${widthPx}`).toBeLessThanOrEqual(above)
    }
  })

  it('becomes a bare silhouette where it is tiny', () => {
    const spark = layoutFunnel(sample, { widthPx: 160, heightPx: 120 })
    expect(spark.labels).toEqual([])
    expect(spark.arcs).toEqual([])
    expect(spark.stages).toHaveLength(sample.stages.length)
  })

  it('marks what is too thin to see, and says that it is not to scale', () => {
    const { stages } = layoutFunnel(totals(1e9, 1e6, 1), { widthPx: 640, heightPx: 300 })
    expect(stages.map(({ hairline }) => hairline !== null)).toEqual([false, true, true])
  })

  it('is empty without stages or arrivals', () => {
    expect(layoutFunnel(totals()).isEmpty).toBe(true)
    expect(layoutFunnel(totals(0, 0)).isEmpty).toBe(true)
    expect(layoutFunnel(totals(1)).isEmpty).toBe(false)
  })
})

/** A shape of less than so many px² is a thread that only its hairline shows; its area is checked loosely. */
function expectTrueAreas(layout: FunnelLayout): void {
  const { areaPerJourneyPx2 } = layout.scale
  const shapes = [
    ...layout.stages.map(({ arrivals, d }) => ({ count: arrivals, d })),
    ...layout.stages.flatMap(({ bands }) => bands.map(({ arrivals, d }) => ({ count: arrivals, d }))),
    ...layout.plumes.map(({ visits, d }) => ({ count: visits, d })),
  ]
  for (const { count, d } of shapes) {
    const wanted = count * areaPerJourneyPx2
    const tolerance = Math.max(0.005 * wanted, 1e-9)
    if (!(Math.abs(pathArea(d) - wanted) <= tolerance)) expect.fail(`${count} drawn as ${pathArea(d)} for ${wanted}`)
  }
}

function expectSound(layout: FunnelLayout): void {
  expect(JSON.stringify(layout)).not.toMatch(/NaN|Infinity|null,null/)
  const paths = [
    ...layout.stages.flatMap(({ d, open, bands }) => [d, open?.d ?? '', ...bands.map((band) => band.d)]),
    ...layout.plumes.map(({ d }) => d),
    ...layout.arcs.flatMap(({ d, head }) => [d, head]),
  ]
  for (const d of paths) {
    if (!pathNumbers(d).every(Number.isFinite)) expect.fail(d)
  }
  const frame = { x: -0.5, y: -0.5, width: layout.widthPx + 1, height: layout.heightPx + 1 }
  const inFrame = (box: Rect): boolean =>
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  if (layout.widthPx >= 160 && layout.heightPx >= 120) {
    const out = [...layout.stages, ...layout.plumes, ...layout.labels].filter(({ box }) => !inFrame(box))
    expect(out).toEqual([])
  }
  const boxes = [...layout.labels, ...layout.bandNames]
  const crossing = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => overlaps(a.box, b.box))
      .map((b) => [a, b]),
  )
  expect(crossing).toEqual([])
}

describe('the arcs of a narrow funnel', () => {
  it('bear their numbers, without words, in the colour of their kind', () => {
    for (const heightPx of [360, 420, 560]) {
      const { arcs, labels, density } = layoutFunnel(sample, { widthPx: 320, heightPx })
      expect(density).toBe('compact')
      expect(arcs.length).toBeGreaterThan(3)
      const told = labels.filter(({ tone }) => ['returned', 'skip', 'step-back'].includes(tone))
      expect(told.length, `${heightPx}`).toBeGreaterThanOrEqual(arcs.length - 2)
      for (const { of, lines } of told) {
        const arc = arcs.find(({ id }) => id === of)
        expect(lines).toEqual([[{ text: String(arc?.visits), strong: true }]])
      }
    }
  })
})
