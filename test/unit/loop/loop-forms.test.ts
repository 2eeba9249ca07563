import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutLoop } from '../../../src/layout/loop/layout-loop.js'
import { loopBowTie } from '../../../src/layout/loop/loop-bow-tie.js'
import type { LoopForm } from '../../../src/layout/loop/loop-form.js'
import { loopDensity } from '../../../src/layout/loop/loop-frame.js'
import type { LoopLayout, Point } from '../../../src/layout/loop/loop-layout.js'
import { resolveLoopLayoutOptions } from '../../../src/layout/loop/loop-layout-options.js'
import { loopPlan } from '../../../src/layout/loop/loop-plan.js'
import { thicknessAt } from '../../../src/layout/loop/loop-profile.js'
import { loopRacetrack } from '../../../src/layout/loop/loop-racetrack.js'
import { loopRing } from '../../../src/layout/loop/loop-ring.js'
import { TURN } from '../../../src/layout/loop/polar.js'
import { overlaps, type Rect } from '../../../src/layout/rect.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import { loopFromTotals } from '../../../src/measures/loop/loop-from-totals.js'
import type { LoopMeasure, LoopMoveKind } from '../../../src/measures/loop/loop-measure.js'
import type { LoopTotals } from '../../../src/measures/loop/loop-totals.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { loopDe } from '../../../src/voice/loop/de.js'
import { loopEn } from '../../../src/voice/loop/en.js'
import { loopTexts } from '../../../src/voice/loop/loop-texts.js'
import { loopNl } from '../../../src/voice/loop/nl.js'
import { loopZh } from '../../../src/voice/loop/zh.js'

const FORMS: Readonly<Record<string, LoopForm>> = { ring: loopRing, racetrack: loopRacetrack, bowTie: loopBowTie }
const KINDS: readonly LoopMoveKind[] = ['advance', 'skip', 'stepBack', 'reEntry']
const f = createFormatter('en')
const sample = measureLoop(sampleJourneys())
const RUNS = { numRuns: 60, seed: 5 }

/** What nobody should have to draw. */
const HOSTILE: Readonly<Record<string, LoopTotals>> = {
  'no stages': { stages: [] },
  'one stage': { stages: [{ id: 'a', actors: 5 }] },
  'no flows': {
    stages: [
      { id: 'a', actors: 9, onward: 0 },
      { id: 'b', actors: 0 },
    ],
  },
  'all zero': { stages: ['a', 'b', 'c'].map((id) => ({ id, actors: 0 })), beta: 0 },
  'only returns': {
    stages: ['a', 'b', 'c'].map((id) => ({ id, actors: 40, onward: 0 })),
    flows: [
      { kind: 'reEntry', from: 'c', to: 'a', actors: 40 },
      { kind: 'reEntry', from: 'b', to: 'b', actors: 40 },
      { kind: 'stepBack', from: 'c', to: 'b', actors: 40 },
    ],
  },
  'k above 1': {
    stages: [
      { id: 'a', actors: 100, onward: 80 },
      { id: 'b', actors: 80 },
    ],
    beta: 40,
  },
  'a thousandfold and more': {
    stages: [
      { id: 'a', actors: 1e12, onward: 1 },
      { id: 'b', actors: 1, lost: 1 },
    ],
    referred: 1e9,
  },
  'negative, NaN, infinite': {
    stages: [
      { id: 'a', actors: Number.NaN, lost: -1, open: Number.POSITIVE_INFINITY },
      { id: 'b', actors: -5, rate: Number.NaN },
      { id: 'c', actors: 3, onward: 99 },
    ],
    beta: Number.NEGATIVE_INFINITY,
    drivers: { mouth: [{ id: 'm', count: Number.NaN }], tail: [{ id: 't', share: -2 }] },
  },
  'lost more than there are': {
    stages: [
      { id: 'a', actors: 10, lost: 1e6, open: 1e6 },
      { id: 'b', actors: 10 },
    ],
  },
}

const count = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(0, 1, 1e6, Number.NaN, -7))
const totals: fc.Arbitrary<LoopTotals> = fc.integer({ min: 0, max: 12 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, i) => `s${i}`)
  const id = size === 0 ? fc.constant('s0') : fc.constantFrom(...ids)
  return fc.record({
    stages: fc.tuple(
      ...ids.map((name) =>
        fc.record({ id: fc.constant(name), actors: count, lost: count, open: count, entered: count }),
      ),
    ),
    flows: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), from: id, to: id, actors: count }), { maxLength: 30 }),
    beta: fc.oneof(fc.double({ min: 0, max: 20, noNaN: true }), fc.constantFrom(Number.NaN, 1e6)),
  })
})
const size = fc.record({ width: fc.integer({ min: 90, max: 1600 }), height: fc.integer({ min: 60, max: 1100 }) })

function draw(measure: LoopMeasure, form: LoopForm, width = 900, height = 480): LoopLayout {
  return layoutLoop(measure, { form, width, height, texts: loopTexts(measure, loopEn, f) })
}

describe.each(Object.entries(FORMS))('%s', (_name, form) => {
  it('has a centre line that is found again from every point near it', () => {
    const shape = form({ box: { x: 10, y: 20, width: 800, height: 400 }, side: 100, top: 50 })
    for (let step = 0; step < 200; step++) {
      const turn = shape.mouthRad + (TURN * step) / 200
      for (const offset of [-20, 0, 25]) {
        const place = shape.locate(shape.at(turn, offset))
        expect(place.offset).toBeCloseTo(offset, 6)
        const along = (place.turn - turn) / TURN
        expect(Math.abs(along - Math.round(along))).toBeLessThan(1e-6)
      }
      const near = shape.at(turn + 1e-5, 0)
      const here = shape.at(turn, 0)
      expect(Math.hypot(near.x - here.x, near.y - here.y)).toBeCloseTo(1e-5 * shape.pxPerRad, 6)
    }
  })

  it('draws areas true within 0.5 %: a stage is as large as its people', () => {
    for (const [width, height] of [
      [640, 480],
      [1200, 500],
    ] as const) {
      const plain = loopFromTotals({
        stages: [
          { id: 'a', actors: 80 },
          { id: 'b', actors: 80 },
        ],
      })
      const { arcs } = layoutLoop(plain, { form, width, height })
      const resolved = resolveLoopLayoutOptions({ form, width, height })
      const plan = loopPlan(plain, { ...resolved, density: loopDensity(resolved) })
      for (const arc of arcs) {
        const lengthPx = (arc.endRad - arc.startRad) * plan.frame.pxPerRad
        expect(Math.abs(polygonArea(arc.path) / (lengthPx * arc.thicknessPx) - 1)).toBeLessThan(0.005)
      }
    }
    const layout = draw(sample, form)
    for (const arc of layout.arcs) {
      expect(arc.thicknessPx).toBeCloseTo((sample.stages[arc.stage]?.actors ?? 0) * layout.pxPerActor, 9)
    }
  })

  it('is continuous across the joint within a millionth of a px', () => {
    fc.assert(
      fc.property(totals, size, (given, { width, height }) => {
        const measure = loopFromTotals(given)
        const { joint, profile, frame } = loopPlan(measure, resolveLoopLayoutOptions({ form, width, height }))
        const tail = thicknessAt(profile, profile.at(-1)?.endRad ?? 0)
        if (!joint.isClosed) return
        expect(Math.abs(joint.thicknessAt(0) - tail)).toBeLessThan(1e-6)
        expect(Math.abs(joint.offsetAt(0))).toBeLessThan(1e-6)
        const mouth = profile[0]?.thicknessPx ?? 0
        const end = joint.thicknessAt(1)
        // Closed, it ends in the inner strip of the mouth; cut open, it ends as thick as that strip.
        if (!frame.isOpen && end <= mouth) expect(Math.abs(joint.offsetAt(1) - end / 2 + mouth / 2)).toBeLessThan(1e-6)
        for (let share = 0; share < 1; share += 0.01) {
          expect(Math.abs(joint.thicknessAt(share + 1e-9) - joint.thicknessAt(share))).toBeLessThan(1e-5)
        }
      }),
      RUNS,
    )
  })

  it('leaves nothing outside the frame, has no NaN and no label over another', () => {
    fc.assert(
      fc.property(totals, size, (given, { width, height }) => {
        expectSound(draw(loopFromTotals(given), form, width, height))
      }),
      RUNS,
    )
  })

  it.each(Object.entries(HOSTILE))('draws %s', (_what, given) => {
    const measure = loopFromTotals(given)
    for (const [width, height] of [
      [160, 120],
      [320, 320],
      [640, 360],
      [1200, 600],
    ] as const) {
      expectSound(draw(measure, form, width, height))
    }
  })

  it('does not depend on the order of the flows', () => {
    fc.assert(
      fc.property(totals, (given) => {
        const measure = loopFromTotals(given)
        const turned = { ...measure, flows: [...measure.flows].reverse(), referrals: [...measure.referrals].reverse() }
        expect(JSON.stringify(draw(turned, form))).toBe(JSON.stringify(draw(measure, form)))
      }),
      { ...RUNS, numRuns: 25 },
    )
  })

  it('names every stage of the sample at 640 px and 1200 px', () => {
    for (const [width, height] of [
      [640, 440],
      [1200, 560],
    ] as const) {
      const ids = draw(sample, form, width, height).labels.map(({ id }) => id)
      for (const stage of sample.stages.keys()) expect(ids, `${width}`).toContain(`stage:${stage}`)
    }
  })
})

describe('the bow tie', () => {
  it('lets those brought come in at the left, as thick as the joint ends', () => {
    const layout = draw(sample, loopBowTie, 1200, 560)
    expect(layout.isOpen).toBe(true)
    expect(layout.joint?.arriving.length).toBeGreaterThan(2)
    const heights = layout.joint?.arriving.map((path) => spanOf(pointsOf(path).map(({ y }) => y))) ?? []
    for (const height of heights) expect(height).toBeCloseTo(layout.joint?.endThicknessPx ?? 0, 1)
    expect(draw(sample, loopRing).joint?.arriving).toEqual([])
  })
})

describe('in a narrow column', () => {
  const all = Object.entries({ en: loopEn, de: loopDe, nl: loopNl, zh: loopZh })

  it.each(all)('the number in the middle has its name: %s', (locale, messages) => {
    const texts = loopTexts(sample, messages, createFormatter(locale))
    const said = layoutLoop(sample, { width: 272, height: 272, texts }).readout?.lines.map(({ text }) => text) ?? []
    expect(said.slice(0, -1).join(' ')).toBe(texts.readout.label)
    expect(said.at(-1)).toBe(texts.readout.value)
  })
})

describe('labels', () => {
  it.each(Object.entries(FORMS))('name every stage and the widest stream: %s', (_name, form) => {
    for (const [width, height] of [
      [1176, 500],
      [1176, 560],
      [1176, 820],
      [900, 620],
    ] as const) {
      const layout = layoutLoop(sample, { width, height, form, texts: loopTexts(sample, loopEn, f) })
      const said = new Set(layout.labels.map(({ id }) => id))
      for (const { stage } of layout.arcs) expect(said, `${width}x${height}`).toContain(`stage:${stage}`)
      const [widest] = layout.chords
        .filter(({ kind, isUnknown }) => kind !== 'referral' && !isUnknown)
        .sort((a, b) => b.widthPx - a.widthPx)
      const { kind, from, to } = widest ?? { kind: '', from: 0, to: 0 }
      expect(said, `${width}x${height}`).toContain(`chord:${kind}:${from}:${to}`)
    }
  })

  it.each(Object.entries(FORMS))('let no smaller stream of a kind pass for the largest: %s', (_name, form) => {
    let named = 0
    for (const width of [420, 520, 640, 760, 900, 1176]) {
      const layout = layoutLoop(sample, { width, height: width * 0.7, form, texts: loopTexts(sample, loopEn, f) })
      const said = new Set(layout.labels.map(({ id }) => id))
      for (const chord of layout.chords) {
        if (!said.has(`chord:${chord.kind}:${chord.from}:${chord.to}`)) continue
        named++
        const wider = layout.chords.filter(({ kind, widthPx }) => kind === chord.kind && widthPx > chord.widthPx)
        for (const { kind, from, to } of wider) expect(said, `${width}`).toContain(`chord:${kind}:${from}:${to}`)
      }
    }
    expect(named).toBeGreaterThan(6)
  })

  it.each(Object.entries(FORMS))(
    'keep the readout and the badge apart, and never a number without its name: %s',
    (_name, form) => {
      for (const width of [300, 420, 576, 640, 900]) {
        const layout = layoutLoop(sample, {
          width,
          height: Math.max(300, width * 0.8),
          form,
          texts: loopTexts(sample, loopEn, f),
        })
        const lines = layout.readout?.lines ?? []
        expect(
          lines.map(({ text }) => text),
          `${width}`,
        ).toContain(loopEn.label.gain)
        const badge = layout.joint?.badge?.box
        if (badge === undefined) throw new Error('no badge')
        for (const { text, x, y, fontPx, weight } of lines) {
          const textWidth = estimateTextWidth(text, fontPx, weight)
          expect(overlaps(badge, { x: x - textWidth / 2, y: y - fontPx * 0.8, width: textWidth, height: fontPx })).toBe(
            false,
          )
        }
      }
    },
  )

  it('say "not bounded" in the ring, if need be on two lines', () => {
    const strong = loopFromTotals({
      stages: [
        { id: 'Users', actors: 400, onward: 260 },
        { id: 'Fans', actors: 260 },
      ],
      referred: 372,
    })
    for (const width of [560, 576, 640, 900]) {
      const layout = layoutLoop(strong, { width, height: width * 0.75, texts: loopTexts(strong, loopEn, f) })
      expect(layout.readout?.lines.map(({ text }) => text).join(' '), `${width}`).toContain('multiplier not bounded')
    }
  })
})

function expectSound(layout: LoopLayout): void {
  expect(JSON.stringify(layout, finite)).not.toContain('NaN')
  const paths = [
    ...layout.arcs.map((arc) => arc.path),
    ...layout.exits.map((exit) => exit.path),
    ...layout.tributaries.map((stream) => stream.path),
    ...layout.chords.flatMap((chord) => [chord.path, chord.head]),
    ...(layout.joint?.segments ?? []),
    ...(layout.joint?.arriving ?? []),
  ]
  const where = `${layout.width}x${layout.height}`
  for (const { x, y } of paths.flatMap(pointsOf)) {
    expect(x >= -0.5 && x <= layout.width + 0.5 && y >= -0.5 && y <= layout.height + 0.5, `${where}: ${x},${y}`).toBe(
      true,
    )
  }
  const boxes = [...layout.labels.map((label) => label.box), ...layout.beads.map((bead) => bead.box)]
  boxes.forEach((box, i) => {
    expect(
      box.x >= 0 && box.y >= 0 && box.x + box.width <= layout.width && box.y + box.height <= layout.height,
      where,
    ).toBe(true)
    for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), where).toBe(false)
  })
}

function pointsOf(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/(-?[\d.e+-]+),(-?[\d.e+-]+)/g)].map((match) => ({
    x: Number(match[1]),
    y: Number(match[2]),
  }))
}

function spanOf(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers)
}

function polygonArea(path: string): number {
  const points = pointsOf(path)
  const twice = points.reduce((sum, { x, y }, i) => {
    const next = points[(i + 1) % points.length]
    return next === undefined ? sum : sum + x * next.y - next.x * y
  }, 0)
  return Math.abs(twice / 2)
}

function finite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${key} is ${value}`)
  return value
}

describe('the opened bow tie', () => {
  const meets = ({ x, y, width, height }: Rect, at: Point): boolean =>
    at.x > x && at.x < x + width && at.y > y && at.y < y + height
  const along = (spine: readonly Point[]): Point[] =>
    spine.slice(1).flatMap((to, index) => {
      const from = spine[index] as Point
      return [0, 0.25, 0.5, 0.75].map((t) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }))
    })

  it.each([
    [1152, 470],
    [1152, 540],
    [1400, 600],
  ])('writes no name of a move over the line of any move at %i by %i', (width, height) => {
    const { chords, labels } = draw(sample, loopBowTie, width, height)
    const names = labels.filter(({ id }) => id.startsWith('chord:'))
    expect(names.length).toBeGreaterThan(3)
    for (const { id, box } of names) {
      for (const { spine, kind, from, to } of chords)
        expect(
          along(spine).some((at) => meets(box, at)),
          `${id} over ${kind} ${from} ${to}`,
        ).toBe(false)
    }
  })

  it.each([
    [272, 252],
    [288, 300],
    [320, 280],
  ])('lets no stream of the tail run behind the name of a stage at %i by %i', (width, height) => {
    const { tributaries, labels } = draw(sample, loopBowTie, width, height)
    const tail = tributaries.filter(({ at }) => at === 'tail')
    const names = labels.filter(({ id }) => id.startsWith('stage:'))
    expect(tail.length).toBeGreaterThan(0)
    expect(names.length).toBeGreaterThan(3)
    for (const { id, box } of names)
      for (const { spine } of tail)
        expect(
          along(spine).some((at) => meets(box, at)),
          id,
        ).toBe(false)
  })
})
