import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/foundation/seeded-random.js'
import { layoutLoop } from '../../../src/layout/loop/layout-loop.js'
import { loopFrame } from '../../../src/layout/loop/loop-frame.js'
import { jointProfile } from '../../../src/layout/loop/loop-joint.js'
import type { LoopLayout } from '../../../src/layout/loop/loop-layout.js'
import type { LoopLayoutOptions } from '../../../src/layout/loop/loop-layout-options.js'
import { resolveLoopLayoutOptions } from '../../../src/layout/loop/loop-layout-options.js'
import { loopProfile, thicknessAt } from '../../../src/layout/loop/loop-profile.js'
import { polar, TURN } from '../../../src/layout/loop/polar.js'
import { overlaps } from '../../../src/layout/rect.js'
import { loopFromTotals } from '../../../src/measures/loop/loop-from-totals.js'
import type { LoopMeasure } from '../../../src/measures/loop/loop-measure.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { loopEn } from '../../../src/voice/loop/en.js'
import { loopTexts } from '../../../src/voice/loop/loop-texts.js'
import { randomLog } from '../../support/random-log.js'

const SIZES = [
  [160, 120],
  [240, 140],
  [320, 320],
  [640, 360],
  [640, 480],
  [1200, 750],
  [1920, 1080],
  [90, 700],
] as const
const f = createFormatter('en')
const sample = measureLoop(sampleJourneys())

function draw(measure: LoopMeasure, options: LoopLayoutOptions): LoopLayout {
  return layoutLoop(measure, { texts: loopTexts(measure, loopEn, f), ...options })
}

/** The sample, random logs and hostile totals. */
function measures(): LoopMeasure[] {
  const logs = Array.from({ length: 24 }, (_, i) => randomLog(i + 1)).map((log) =>
    measureLoop(journeysFromTouches(log.table, log.definition)),
  )
  return [sample, ...logs, ...hostileTotals()]
}

function hostileTotals(): LoopMeasure[] {
  const random = seededRandom(5)
  const numbers = [0, 1, 1e12, Number.NaN, -3, 40, 1e-9, undefined] as const
  const any = (): number => numbers[Math.floor(random() * numbers.length)] as number
  return Array.from({ length: 40 }, () =>
    loopFromTotals({
      stages: Array.from({ length: Math.floor(random() * 7) }, (_, i) => ({
        id: `stage ${i} ${'very long '.repeat(Math.floor(random() * 8))}`,
        actors: any(),
        onward: any(),
        entered: any(),
        lost: any(),
        open: any(),
      })),
      beta: any(),
      flows: [
        { kind: 'stepBack', from: 'stage 1 ', to: 'stage 0 ', actors: any() },
        { kind: 'reEntry', from: 'stage 1 ', to: 'stage 1 ', actors: any() },
      ],
      drivers: { mouth: [{ id: 'm', share: any() }], tail: [{ id: 't', count: any() }] },
    }),
  )
}

describe('numbers inside the ring', () => {
  it('keep off fine lines where there is another place', () => {
    const layout = draw(sample, { width: 852, height: 640 })
    const label = layout.labels.find(({ id }) => id === 'chord:reEntry:3:3')
    if (label === undefined) throw new Error('no label')
    const { x, y, width, height } = label.box
    for (const { spine } of layout.chords) {
      spine.slice(1).forEach((to, index) => {
        const from = spine[index] ?? to
        for (let i = 0; i <= 10; i++) {
          const at = { x: from.x + ((to.x - from.x) * i) / 10, y: from.y + ((to.y - from.y) * i) / 10 }
          expect(at.x > x && at.x < x + width && at.y > y && at.y < y + height).toBe(false)
        }
      })
    }
  })
})

describe('the ring', () => {
  it('is as thick as its stage has people, and so is its area true within 0.5 %', () => {
    const layout = draw(sample, { width: 640, height: 480 })
    for (const arc of layout.arcs) {
      const actors = sample.stages[arc.stage]?.actors ?? 0
      expect(arc.thicknessPx).toBeCloseTo(actors * layout.pxPerActor, 9)
    }
    const plain = loopFromTotals({ stages: [{ id: 'a', actors: 80 }] })
    const [arc] = layoutLoop(plain, { width: 640, height: 480 }).arcs
    const radius = layoutLoop(plain, { width: 640, height: 480 }).radiusPx
    const sector = ((arc?.endRad ?? 0) - (arc?.startRad ?? 0)) * radius * (arc?.thicknessPx ?? 0)
    expect(Math.abs(polygonArea(arc?.path ?? '') / sector - 1)).toBeLessThan(0.005)
  })

  it('meets the joint with the thickness of the tail, and the joint with the drivers fills the mouth', () => {
    for (const measure of [
      sample,
      loopFromTotals({
        stages: [
          { id: 'a', actors: 90 },
          { id: 'b', actors: 30 },
        ],
        beta: 2,
      }),
    ]) {
      const options = resolveLoopLayoutOptions({ width: 640, height: 480 })
      const frame = loopFrame(measure, options)
      const profile = loopProfile(measure, frame)
      const joint = jointProfile(measure, profile, frame)
      const tail = thicknessAt(profile, profile.at(-1)?.endRad ?? 0)
      expect(Math.abs(joint.thicknessAt(0) - tail)).toBeLessThan(1e-6)
      expect(Math.abs(joint.offsetAt(0))).toBeLessThan(1e-6)
      const inner = -thicknessAt(profile, frame.mouthRad) / 2
      expect(Math.abs(joint.offsetAt(1) - joint.thicknessAt(1) / 2 - inner)).toBeLessThan(1e-6)
      const layout = layoutLoop(measure, { width: 640, height: 480 })
      const streams = layout.tributaries.filter((stream) => stream.at === 'mouth' && !stream.isHairline)
      const filled = joint.thicknessAt(1) + streams.reduce((sum, stream) => sum + stream.widthPx, 0)
      const unfilled = (measure.stages[0]?.actors ?? 0) - (measure.stages[0]?.entered ?? 0)
      if (streams.length > 0) {
        expect(filled + unfilled * layout.pxPerActor).toBeCloseTo(profile[0]?.thicknessPx ?? 0, 6)
      }
    }
  })

  it('changes its thickness without a jump on the whole way from mouth to tail', () => {
    for (const measure of measures()) {
      const frame = loopFrame(measure, resolveLoopLayoutOptions({}))
      const profile = loopProfile(measure, frame)
      const step = 1e-7
      for (let angle = frame.mouthRad + step; angle < frame.tailRad - step; angle += 0.02) {
        const jump = Math.abs(thicknessAt(profile, angle + step) - thicknessAt(profile, angle))
        expect(jump).toBeLessThan(1e-3)
      }
      for (const stage of profile.slice(1)) {
        for (const angle of [stage.startRad, stage.plateauStartRad]) {
          expect(Math.abs(thicknessAt(profile, angle + 1e-12) - thicknessAt(profile, angle - 1e-12))).toBeLessThan(1e-6)
        }
      }
    }
  })

  it('draws every stream to the one scale, or marks it as a hairline', () => {
    const layout = draw(sample, { width: 640, height: 480 })
    for (const exit of layout.exits) {
      const stage = sample.stages[exit.stage]
      const people = (exit.kind === 'lost' ? stage?.lost : stage?.open) ?? 0
      expect(exit.isHairline || Math.abs(exit.widthPx - people * layout.pxPerActor) < 1e-9).toBe(true)
    }
    for (const chord of layout.chords) {
      const flow = sample.flows.find(
        ({ kind, from, to }) => kind === chord.kind && from === chord.from && to === chord.to,
      )
      expect(chord.isHairline || Math.abs(chord.widthPx - (flow?.actors ?? 0) * layout.pxPerActor) < 1e-9).toBe(true)
      expect(chord.widthPx).toBeGreaterThanOrEqual(1)
    }
    expect(layout.hasHairlines).toBe(
      [...layout.exits, ...layout.chords, ...layout.tributaries].some((s) => s.isHairline),
    )
  })

  it('begins at upper left and runs clockwise', () => {
    const { arcs, center, radiusPx } = draw(sample, { width: 640, height: 480 })
    const mouth = polar(center, radiusPx, arcs[0]?.startRad ?? 0)
    expect(mouth.x).toBeLessThan(center.x)
    expect(mouth.y).toBeLessThan(center.y)
    for (const [index, arc] of arcs.entries())
      expect(arc.endRad).toBeCloseTo(arcs[index + 1]?.startRad ?? arc.endRad, 9)
    expect((arcs.at(-1)?.endRad ?? 0) - (arcs[0]?.startRad ?? 0)).toBeLessThan(TURN)
  })
})

describe('whatever the data and the size', () => {
  it('has no NaN, leaves nothing outside the frame and lets no label overlap another', () => {
    for (const measure of measures()) {
      for (const [width, height] of SIZES) {
        const layout = draw(measure, { width, height })
        expect(JSON.stringify(layout, finite)).not.toContain('NaN')
        expectInside(layout)
        const boxes = [
          ...layout.labels.map((label) => label.box),
          ...layout.beads.map((bead) => bead.box),
          ...(layout.joint?.badge ? [layout.joint.badge.box] : []),
        ]
        const pairs = boxes.flatMap((box, i) => boxes.slice(i + 1).map((other) => overlaps(box, other)))
        expect(pairs.includes(true), `${width}x${height}`).toBe(false)
      }
    }
  })

  it('does not depend on the order of flows, and the same input gives the same picture', () => {
    for (const measure of [sample, ...measures().slice(1, 20)]) {
      const turned = { ...measure, flows: [...measure.flows].reverse(), referrals: [...measure.referrals].reverse() }
      expect(JSON.stringify(draw(turned, {}))).toBe(JSON.stringify(draw(measure, {})))
    }
  })

  it('is recognisable without labels when it is very small', () => {
    const layout = draw(sample, { width: 160, height: 120 })
    expect(layout.density).toBe('spark')
    expect(layout.labels).toEqual([])
    expect(layout.arcs.filter((arc) => arc.path !== '')).toHaveLength(5)
    expect(layout.joint?.segments.length).toBeGreaterThan(2)
  })

  it('names every stage, every driver and all lost of the sample from 640 px on', () => {
    for (const [width, height] of [
      [640, 480],
      [1200, 750],
    ] as const) {
      const ids = draw(sample, { width, height }).labels.map((label) => label.id)
      for (const stage of sample.stages.keys()) {
        expect(ids).toContain(`stage:${stage}`)
        expect(ids).toContain(`lost:${stage}`)
      }
      for (const driver of sample.drivers.mouth.keys()) expect(ids).toContain(`mouth:${driver}`)
      for (const driver of sample.drivers.tail.keys()) expect(ids).toContain(`tail:${driver}`)
    }
  })
})

function expectInside(layout: LoopLayout): void {
  const paths = [
    ...layout.arcs.map((arc) => arc.path),
    ...layout.exits.map((exit) => exit.path),
    ...layout.tributaries.map((stream) => stream.path),
    ...layout.chords.flatMap((chord) => [chord.path, chord.head]),
    ...(layout.joint?.segments ?? []),
  ]
  const points = paths.flatMap(pointsOf)
  const where = `${layout.width}x${layout.height}`
  expect(Math.min(0, ...points.map(({ x }) => x)), where).toBeGreaterThanOrEqual(-0.5)
  expect(Math.min(0, ...points.map(({ y }) => y)), where).toBeGreaterThanOrEqual(-0.5)
  expect(Math.max(0, ...points.map(({ x }) => x - layout.width)), where).toBeLessThanOrEqual(0.5)
  expect(Math.max(0, ...points.map(({ y }) => y - layout.height)), where).toBeLessThanOrEqual(0.5)
  for (const { box } of layout.labels) {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(layout.width)
    expect(box.y + box.height).toBeLessThanOrEqual(layout.height)
  }
}

function pointsOf(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/(-?[\d.e+-]+),(-?[\d.e+-]+)/g)].map((match) => ({
    x: Number(match[1]),
    y: Number(match[2]),
  }))
}

/** The shoelace formula over the points of a closed path. */
function polygonArea(path: string): number {
  const points = pointsOf(path)
  return Math.abs(
    points.reduce((sum, { x, y }, i) => {
      const next = points[(i + 1) % points.length] as { x: number; y: number }
      return sum + x * next.y - next.x * y
    }, 0) / 2,
  )
}

function finite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${key} is ${value}`)
  return value
}
