import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureSteps } from '../../../src/measures/steps/measure-steps.js'
import type { StepRow, StepsOptions } from '../../../src/measures/steps/steps-options.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { touchTable } from '../../support/random-log.js'
import { type NaiveDialect, type NaiveTouch, naiveBest, naiveTries } from './naive-steps.js'

const RUNS = 300
const UNIT = 1000

interface Question {
  readonly dialect: NaiveDialect
  readonly touches: readonly NaiveTouch[]
}

/** What dialects are drawn from. */
interface Kind {
  readonly order: NaiveDialect['order']
  readonly optional?: boolean
  readonly within?: boolean
  /** A touch may meet several steps. */
  readonly overlap: boolean
  readonly touches: number
}

function questions({ order, optional = false, within = false, overlap, touches }: Kind): fc.Arbitrary<Question> {
  return fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      dialect: fc.record({
        order: fc.constant(order),
        count: fc.constant(count),
        entryFirst: fc.boolean(),
        windowMs: within
          ? fc.constant(Number.POSITIVE_INFINITY)
          : fc.oneof(
              fc.constant(Number.POSITIVE_INFINITY),
              fc.integer({ min: 0, max: 8 }).map((n) => n * UNIT),
            ),
        withinMs: within
          ? fc
              .array(
                fc.oneof(
                  fc.constant(Number.POSITIVE_INFINITY),
                  fc.integer({ min: 0, max: 4 }).map((n) => n * UNIT),
                ),
                {
                  minLength: count,
                  maxLength: count,
                },
              )
              .map((list) => list.map((ms, k) => (k === 0 ? Number.POSITIVE_INFINITY : ms)))
          : fc.constant(new Array<number>(count).fill(Number.POSITIVE_INFINITY)),
        optional: fc
          .array(optional ? fc.boolean() : fc.constant(false), { minLength: count, maxLength: count })
          .map((list) => list.map((is, k) => is && k > 0)),
        exclusions: count < 2 ? fc.constant([]) : fc.array(exclusionOf(order, count), { maxLength: 2 }),
      }),
      touches: fc
        .array(
          fc.record({
            gap: fc.integer({ min: 0, max: 3 }),
            steps: fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { maxLength: overlap ? 3 : 1 }),
            exclusions: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 1 }),
          }),
          { maxLength: touches },
        )
        .map(spread),
    }),
  )
}

function exclusionOf(order: NaiveDialect['order'], count: number): fc.Arbitrary<{ from: number; to: number }> {
  if (order === 'unordered') return fc.constant({ from: 0, to: count - 1 })
  return fc
    .uniqueArray(fc.integer({ min: 0, max: count - 1 }), { minLength: 2, maxLength: 2 })
    .map(([a = 0, b = 0]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
}

function spread(
  list: readonly { gap: number; steps: readonly number[]; exclusions: readonly number[] }[],
): readonly NaiveTouch[] {
  let timeMs = 0
  return list.map(({ gap, steps, exclusions }) => {
    timeMs += gap * UNIT
    return { timeMs, steps, exclusions }
  })
}

/** The touches as one actor's log: each row's value tells its place, predicates look it up. */
function setOf(touches: readonly NaiveTouch[]): ReturnType<typeof journeysFromTouches> {
  const rows = touches.map(({ timeMs }, at) => ({ actor: 'a', timeMs, touchpoint: 't', value: at }))
  return journeysFromTouches(touchTable(rows), { ties: 'rows', stages: [] })
}

function optionsOf({ dialect, touches }: Question): StepsOptions {
  const at = ({ value }: StepRow): NaiveTouch => touches[value ?? 0] as NaiveTouch
  return {
    order: dialect.order,
    entry: dialect.entryFirst ? 'first' : 'any',
    ...(Number.isFinite(dialect.windowMs) && { window: dialect.windowMs }),
    steps: Array.from({ length: dialect.count }, (_, k) => {
      const withinMs = dialect.withinMs[k] as number
      return {
        test: (row: StepRow) => at(row).steps.includes(k),
        optional: dialect.optional[k] ?? false,
        ...(Number.isFinite(withinMs) && { within: withinMs }),
      }
    }),
    exclusions: dialect.exclusions.map(({ from, to }, which) => ({
      fromStep: from,
      toStep: to,
      test: (row: StepRow) => at(row).exclusions.includes(which),
    })),
  }
}

function expectSame(question: Question): void {
  const { dialect, touches } = question
  const measure = measureSteps(setOf(touches), { ...optionsOf(question), trend: 'day' })
  const alone = measureSteps(setOf(touches), optionsOf(question))
  expect(alone.runs).toEqual(measure.runs)
  const best = naiveBest(touches, dialect)
  expect(measure.excluded).toBe(best?.excluded ? 1 : 0)
  const counted = best === null || best.excluded ? null : best
  expect(measure.entered).toBe(counted === null ? 0 : 1)
  const reached = measure.steps.map((step) => step.reached)
  const expected = Array.from({ length: dialect.count }, (_, k) => {
    if (counted === null) return 0
    return dialect.order === 'unordered' ? Number(k <= counted.furthest) : Number((counted.touches[k] ?? -1) >= 0)
  })
  expect(reached).toEqual(expected)
  if (counted === null) return
  const last = measure.runs.timeMs[counted.furthest] as number
  expect(last).toBe(touches[counted.at]?.timeMs)
  expect(measure.runs.timeMs[0]).toBe(touches[counted.entry]?.timeMs)
}

const KINDS: readonly (readonly [string, Kind])[] = [
  ['ordered', { order: 'ordered', overlap: false, touches: 14 }],
  ['ordered, a touch may meet several steps', { order: 'ordered', overlap: true, touches: 14 }],
  ['ordered with optional steps', { order: 'ordered', optional: true, overlap: true, touches: 12 }],
  ['strict', { order: 'strict', overlap: true, touches: 14 }],
  ['strict with optional steps', { order: 'strict', optional: true, overlap: true, touches: 14 }],
  ['strict with times per step', { order: 'strict', within: true, overlap: true, touches: 14 }],
  ['in any order', { order: 'unordered', overlap: false, touches: 10 }],
  ['in any order, a touch may meet several steps', { order: 'unordered', overlap: true, touches: 8 }],
  ['with times per step', { order: 'ordered', within: true, overlap: false, touches: 12 }],
  [
    'with times per step and optional steps',
    { order: 'ordered', within: true, optional: true, overlap: true, touches: 9 },
  ],
]

describe('the counted try is the best of all tries, walked one by one', () => {
  for (const [name, kind] of KINDS) {
    it(name, () => {
      fc.assert(fc.property(questions(kind), expectSame), { seed: 20261121, numRuns: RUNS })
    })
  }
})

describe('the series counts each period by its own tries', () => {
  for (const [name, kind] of KINDS) {
    it(name, () => {
      fc.assert(fc.property(questions(kind), expectSeries), { seed: 7, numRuns: RUNS / 2 })
    })
  }
})

/** Every unit of time becomes a day, so that tries fall into many periods. */
function expectSeries({ dialect, touches }: Question): void {
  if (touches.length === 0) return
  const scale = 86_400_000 / UNIT
  const slow = touches.map((touch) => ({ ...touch, timeMs: touch.timeMs * scale }))
  const days: NaiveDialect = {
    ...dialect,
    windowMs: dialect.windowMs * scale,
    withinMs: dialect.withinMs.map((ms) => ms * scale),
  }
  const { trend } = measureSteps(setOf(slow), { ...optionsOf({ dialect: days, touches: slow }), trend: 'day' })
  for (const point of trend?.points ?? []) {
    const own = naiveTries(slow, days).filter(({ entry }) => inPeriod(slow[entry]?.timeMs ?? 0, point))
    const furthest = Math.max(-1, ...own.map((one) => one.furthest))
    const isClean = own.some((one) => one.furthest === furthest && !one.excluded)
    expect(point.reachedFrom).toBe(isClean ? 1 : 0)
    expect(point.reachedTo).toBe(isClean && furthest === dialect.count - 1 ? 1 : 0)
  }
}

function inPeriod(timeMs: number, { startMs, endMs }: { startMs: number; endMs: number }): boolean {
  return timeMs >= startMs && timeMs < endMs
}
