import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutMultiples } from '../../../src/layout/circles/layout-multiples.js'
import { layoutReentries } from '../../../src/layout/circles/layout-reentries.js'
import { layoutTrust, type TrustLayoutOptions } from '../../../src/layout/circles/layout-trust.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import { circlesFromTotals } from '../../../src/measures/circles/circles-from-totals.js'
import { convictionOf } from '../../../src/measures/circles/commitment.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { measureTrust } from '../../../src/measures/circles/measure-trust.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { describeMultiples } from '../../../src/voice/circles/describe-multiples.js'
import { describeTrust } from '../../../src/voice/circles/describe-trust.js'
import { circlesEn } from '../../../src/voice/circles/en.js'
import { circlesPartsEn } from '../../../src/voice/circles/parts-en.js'
import { circlesPartsFr } from '../../../src/voice/circles/parts-fr.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { type LogRow, touchTable } from '../../support/random-log.js'
import { naiveEvents, naivePlaces } from './naive-circles.js'
import { circlesLayoutOf, numbersIn, randomCirclesSet } from './random-circles.js'

const START = Date.UTC(2025, 0, 1)
const seeds = fc.integer({ min: 1, max: 1_000_000 })
const f = createFormatter('en')
const sample = sampleJourneys()
const circles = measureCircles(sample)
const SCANDAL = { timeMs: Date.UTC(2025, 8, 5), label: 'Scandal' }

const OPTIONS: TrustLayoutOptions = {
  width: 600,
  height: 200,
  measureText: estimateTextWidth,
  direction: 'ltr',
  names: ['Oak', 'Elm'],
  writeConviction: (conviction) => f.decimal(conviction, 2),
}

/** Ten at the centre; in April all have a bad day, in June half are back, in August all. */
function fallAndRise(): LogRow[] {
  return Array.from({ length: 10 }, (_, i): LogRow[] => [
    { actor: `p${i}`, timeMs: START, touchpoint: 'x', stage: 'centre' },
    { actor: `p${i}`, timeMs: Date.UTC(2025, 3, 10), touchpoint: 'bad' },
    { actor: `p${i}`, timeMs: i < 5 ? Date.UTC(2025, 5, 10) : Date.UTC(2025, 7, 10), touchpoint: 'x', stage: 'centre' },
  ]).flat()
}

const FALL = journeysFromTouches(touchTable(fallAndRise()), {
  stages: ['rim', 'centre'],
  touchpoints: [{ id: 'bad', negative: true }],
  observedUntil: Date.UTC(2025, 9, 30),
})

describe('measureTrust', () => {
  const event = { timeMs: Date.UTC(2025, 3, 5), label: 'Recall' }

  it('tells the burst outward, the lowest point and the slow way back', () => {
    const measure = measureCircles(FALL, { unit: 'month' })
    const [shock] = measureTrust(measure, { events: [event], journeys: FALL }).shocks
    expect(shock).toMatchObject({
      index: 3,
      witnesses: 10,
      before: 1,
      lowest: 0,
      lowestIndex: 3,
      recoveredIndex: 7,
      outward: 10,
      usualOutward: 0,
    })
    expect(shock?.after).toEqual([0, 0, 0.5, 0.5, 1, 1, 1])
  })

  it('goes by the line itself where single people are not known', () => {
    const measure = circlesFromTotals([
      { stage: 'rim', actors: [2, 8, 4, 1] },
      { stage: 'centre', actors: [8, 2, 6, 9] },
    ])
    const [shock] = measureTrust(measure, { events: [{ timeMs: 1.5, label: 'Recall' }] }).shocks
    expect(shock).toMatchObject({
      index: 1,
      witnesses: null,
      before: 0.8,
      lowest: 0.2,
      recoveredIndex: 3,
      outward: null,
    })
  })

  it('leaves out what happened outside the series, and takes events in order of time', () => {
    const events = [{ timeMs: 0, label: 'long ago' }, SCANDAL, { timeMs: Date.UTC(2025, 2, 1), label: 'before' }]
    const { shocks } = measureTrust(circles, { events, journeys: sample })
    expect(shocks.map(({ event: { label } }) => label)).toEqual(['before', 'Scandal'])
  })

  it('follows the witnesses as a count by hand does', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const set = randomCirclesSet(seed, 80, 15)
        const measure = measureCircles(set)
        const at = measure.series[Math.floor(measure.series.length / 2)]
        if (at === undefined || measure.stages.length < 2) return
        const timeMs = (at.startMs + at.endMs) / 2
        const [shock] = measureTrust(measure, { events: [{ timeMs, label: 'x' }], journeys: set }).shocks
        const events = naiveEvents(set)
        const before = naivePlaces(set, events, timeMs)
        const witnesses = [...before.keys()].filter((actor) => (before[actor] ?? -1) >= 0)
        expect(shock?.witnesses).toBe(witnesses.length)
        if (witnesses.length === 0) return
        const after = naivePlaces(set, events, at.endMs)
        const rings = measure.stages.length
        const convictions = witnesses.map((actor) => convictionOf(Math.max(0, after[actor] ?? 0), rings))
        const mean = convictions.reduce((sum, conviction) => sum + conviction, 0) / witnesses.length
        expect(shock?.after[0]).toBeCloseTo(mean, 9)
      }),
      { numRuns: 100, seed: 12 },
    )
  })
})

describe('layoutTrust', () => {
  const trust = measureTrust(circles, { events: [SCANDAL], journeys: sample })

  it('stands in its frame without a number that is none, for any data, both ways', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 200, 900), fc.constantFrom('ltr', 'rtl'), (seed, width, direction) => {
        const set = randomCirclesSet(seed, 60, 10)
        const measure = measureCircles(set)
        const events = measure.series.slice(0, 2).map(({ startMs }) => ({ timeMs: startMs, label: 'An event' }))
        const lines = [measureTrust(measure, { events, journeys: set }), trust]
        for (const measures of [lines, lines.slice(0, 1), []]) {
          const layout = layoutTrust(measures, { ...OPTIONS, width, direction: direction as 'ltr' | 'rtl' })
          expect(numbersIn(layout).every(Number.isFinite)).toBe(true)
          for (const { dots } of layout.lines) {
            for (const { x, y } of dots) {
              expect(x).toBeGreaterThanOrEqual(-0.01)
              expect(x).toBeLessThanOrEqual(Math.max(2, width) + 0.01)
              expect(y).toBeGreaterThanOrEqual(0)
              expect(y).toBeLessThanOrEqual(OPTIONS.height)
            }
          }
        }
      }),
      { numRuns: 80, seed: 9 },
    )
  })

  it('puts higher conviction higher, names apart, and bars in proportion', () => {
    const layout = layoutTrust([trust, trust], OPTIONS)
    const [first, second] = layout.lines
    expect(Math.abs((first?.label.y ?? 0) - (second?.label.y ?? 0))).toBeGreaterThanOrEqual(12)
    const alone = layoutTrust([trust], OPTIONS)
    const scale = alone.bars.map(({ inwardPx }, index) => inwardPx / (trust.points[index]?.inward ?? 1))
    for (const one of scale) expect(one).toBeCloseTo(scale[0] ?? 0, 9)
    for (const a of alone.lines[0]?.dots ?? []) {
      for (const b of alone.lines[0]?.dots ?? []) {
        const higher = (trust.points[a.index]?.conviction ?? 0) - (trust.points[b.index]?.conviction ?? 0)
        if (Math.abs(higher) > 1e-9) expect(Math.sign(b.y - a.y)).toBe(Math.sign(higher))
      }
    }
  })
})

describe('the words of trust', () => {
  it('say the finding and what the event did', () => {
    const measure = measureCircles(FALL, { unit: 'month' })
    const trust = measureTrust(measure, { events: [{ timeMs: Date.UTC(2025, 3, 5), label: 'Recall' }], journeys: FALL })
    const periods = measure.series.map(({ startMs }) => f.month(startMs))
    const words = describeTrust([{ name: null, trust, periods }], { messages: circlesPartsEn, formatter: f })
    expect(words.title).toBe('Trust fell after “Recall” and is back since August 2025')
    expect(words.notes[0]).toBe(
      'Recall: 10 moves outward in April 2025, against 0 in a usual period before. The conviction of the 10 who were there fell from 1 to 0 (April 2025) and is back since August 2025.',
    )
    expect(words.table.rows).toHaveLength(measure.series.length)
  })

  it('say why there is no line, and leave no gap in either language', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, isFrench) => {
        const set = randomCirclesSet(seed, 40, 6)
        const measure = measureCircles(set)
        const events = measure.series
          .slice(0, 1)
          .map(({ startMs, endMs }) => ({ timeMs: (startMs + endMs) / 2, label: 'E' }))
        const trust = measureTrust(measure, { events, journeys: seed % 2 === 0 ? set : null })
        const periods = measure.series.map(({ startMs }) => f.month(startMs))
        const messages = isFrench ? circlesPartsFr : circlesPartsEn
        const words = describeTrust([{ name: null, trust, periods }], { messages, formatter: f })
        const others = describeMultiples(measure, {
          messages: circlesEn,
          parts: messages,
          common: commonEn,
          formatter: f,
        })
        for (const text of [words, others].flatMap(({ title, summary, readingKey, notes }) => [
          title,
          summary,
          readingKey,
          ...notes,
        ])) {
          expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\.|\( ?\)/)
        }
      }),
      { numRuns: 80, seed: 9 },
    )
  })
})

describe('a ring of one among a million', () => {
  it('is said to be too thin, and its number stands in the ladder', () => {
    const layout = circlesLayoutOf(
      circlesFromTotals([
        { stage: 'a', actors: 999_999 },
        { stage: 'b', actors: 1 },
      ]),
    )
    expect(layout.rings.map(({ tooThin }) => tooThin)).toEqual([false, true])
    expect(layout.ladder.flatMap(({ lines }) => lines)).toContain('1')
    expect(layout.actorsPerDot).toBeGreaterThanOrEqual(500)
  })
})

describe('layoutMultiples', () => {
  it('has every period on one scale, each in its own cell', () => {
    for (const [width, height] of [
      [1000, 400],
      [300, 700],
      [20, 20],
    ] as const) {
      const { cells } = layoutMultiples(circles, { width, height, direction: 'ltr', labelPx: 36 })
      expect(cells).toHaveLength(circles.series.length)
      for (const { index, radiiPx, fullPx, center, x, width: cellWidth } of cells) {
        const people = circles.series[index]?.populations.rings.reduce((sum, count) => sum + count, 0) ?? 0
        const most = circles.series.at(-1)?.populations.rings.reduce((sum, count) => sum + count, 0) ?? 1
        expect((radiiPx[0] ?? 0) / fullPx).toBeCloseTo(Math.sqrt(people / most), 6)
        expect(center.x).toBeGreaterThanOrEqual(x)
        expect(center.x).toBeLessThanOrEqual(x + cellWidth)
      }
    }
    expect(layoutMultiples(circlesFromTotals([]), { width: 9, height: 9, direction: 'rtl', labelPx: 0 }).cells).toEqual(
      [],
    )
  })
})

describe('layoutReentries', () => {
  it('never leads out of the rings, has the widest first, and says what is not drawn', () => {
    const layout = circlesLayoutOf(circles, { width: 900, height: 560 })
    const { flows } = measureLoop(sample)
    const { arcs, undrawn, label } = layoutReentries(layout, flows, {
      measureText: estimateTextWidth,
      text: 'Round again',
    })
    const total = flows.filter(({ kind }) => kind === 'reEntry').reduce((sum, { moves }) => sum + moves, 0)
    expect(arcs.reduce((sum, { moves }) => sum + moves, 0) + undrawn).toBe(total)
    expect(arcs.map(({ moves }) => moves)).toEqual([...arcs.map(({ moves }) => moves)].sort((a, b) => b - a))
    for (const { path } of arcs) {
      for (const [x = 0, y = 0] of path
        .slice(1)
        .split('L')
        .map((point) => point.split(',').map(Number))) {
        expect(Math.hypot(x - layout.center.x, y - layout.center.y)).toBeLessThanOrEqual(layout.radiusPx)
      }
    }
    expect(label?.lines.join(' ')).toBe('Round again')
  })

  it('holds no number that is none, whatever the data', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 160, 640), (seed, width) => {
        const set = randomCirclesSet(seed, 80, 8)
        const layout = circlesLayoutOf(measureCircles(set), { width, height: width })
        const drawn = layoutReentries(layout, measureLoop(set).flows, { measureText: estimateTextWidth, text: 'x' })
        expect(numbersIn(drawn).every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 80, seed: 9 },
    )
  })
})

describe('the measure of arrow widths', () => {
  it('is a round number, as wide as an arrow of so many moves, and clear of the circle', () => {
    for (const width of [320, 640, 1000]) {
      const layout = circlesLayoutOf(circles, { width, height: 520 })
      const { arrowKey, pxPerMove, center, radiusPx } = layout
      if (arrowKey === null) continue
      expect(arrowKey.barPx).toBeCloseTo(arrowKey.count * pxPerMove, 9)
      expect(String(arrowKey.count)).toMatch(/^[125]0*$/)
      const end = arrowKey.textX + estimateTextWidth(arrowKey.text, 12)
      expect(Math.hypot(end - center.x, arrowKey.y - center.y)).toBeGreaterThan(radiusPx)
    }
    expect(circlesLayoutOf(circles, { width: 1000, height: 520 }).arrowKey).not.toBeNull()
  })
})
