import { describe, expect, it } from 'vitest'
import {
  actorsAtStep,
  actorsDroppedBefore,
  type JourneySet,
  journeysFromRows,
  measureSteps,
  type StepDefinition,
  type StepsMeasure,
  type StepsOptions,
  timeToConvert,
} from '../../../src/core.js'

/**
 * Cases of the kinds that shared/conformance/funnel-scenarios.json holds, worked by hand from semantics.md,
 * section 2, and the conventions of that file. They ask the public functions only.
 *
 * A log is written `ann: A@0 B@10{channel=mail}`: touchpoint, seconds, dimensions; rows stand in that order.
 */
const NOTHING = { stage: null, conversion: null, value: null, loss: null, channel: null, device: null } as const
const START = Date.parse('2024-01-01T00:00:00Z')

function logOf(
  text: string,
  { ties = 'rows' as 'rows' | 'content', names = ['c'], timeZone = 'UTC' } = {},
): JourneySet {
  const rows = text.split(';').flatMap((line) => {
    const [actor = '', touches = ''] = line.split(':').map((part) => part.trim())
    return touches.split(/\s+/).map((touch) => {
      const [, touchpoint = '', seconds = '', dimensions = ''] = /^(\w+)@([\d.]+)(?:\{(.*)\})?$/.exec(touch) ?? []
      const shown = Object.fromEntries(dimensions.split(',').map((one) => one.split('=')))
      return { actor, touchpoint, time: START + Math.round(Number(seconds) * 1000), ...shown }
    })
  })
  const padded = rows.map((row) => ({ ...Object.fromEntries(names.map((name) => [name, ''])), ...row }))
  const mapping = { ...NOTHING, actor: 'actor', time: 'time', touchpoint: 'touchpoint', timeUnit: 'ms' } as const
  return journeysFromRows(
    padded as Record<string, unknown>[],
    { ...mapping, content: null, sequence: null, referredBy: null, dimensions: names },
    {
      ties,
      stages: [],
      timeZone,
    },
  )
}

const stepsOf = (text: string): StepDefinition[] =>
  text.split(' ').map((id) => ({ touchpoints: id.replace('?', ''), optional: id.endsWith('?') }))

function ask(log: string | JourneySet, steps: string, options: Partial<StepsOptions> = {}): StepsMeasure {
  return measureSteps(typeof log === 'string' ? logOf(log) : log, { steps: stepsOf(steps), ...options })
}

const counts = ({ steps }: Pick<StepsMeasure, 'steps'>): number[] => steps.map(({ reached }) => reached)
const secs = ({ steps }: StepsMeasure): (number | null)[] =>
  steps.map(({ fromPreviousMs }) => (fromPreviousMs === null ? null : (fromPreviousMs.meanMs ?? Number.NaN) / 1000))
const groups = ({ breakdown }: StepsMeasure): Record<string, number[]> =>
  Object.fromEntries((breakdown?.groups ?? []).map((group) => [group.value ?? '(missing)', counts(group)]))
const x = (fromStep?: number, toStep?: number): NonNullable<StepsOptions['exclusions']> => [
  { touchpoints: 'x', ...(fromStep !== undefined && { fromStep }), ...(toStep !== undefined && { toStep }) },
]

type Case = readonly [what: string, log: string, steps: string, options: Partial<StepsOptions>, expected: number[]]

const CASES: readonly Case[] = [
  // Windows: elapsed time from the entry of the try, end inclusive.
  ['the end of the window is inside', 'a: A@0 B@10', 'A B', { window: 10_000 }, [1, 1]],
  ['a millisecond later is outside', 'a: A@0 B@10.001', 'A B', { window: 10_000 }, [1, 0]],
  [
    'the window runs from the entry, not from the step before',
    'a: A@0 B@6 C@11',
    'A B C',
    { window: 10_000 },
    [1, 1, 0],
  ],
  ['a later entry may still reach it', 'a: A@0 A@1 B@6 C@11', 'A B C', { window: 10_000 }, [1, 1, 1]],
  ['a window of nothing holds what is at one instant', 'a: A@5 B@5; b: A@5 B@6', 'A B', { window: 0 }, [2, 1]],
  ['only the earliest entry', 'a: A@0 A@20 B@25', 'A B', { window: 10_000, entry: 'first' }, [1, 0]],
  ['any entry', 'a: A@0 A@20 B@25', 'A B', { window: 10_000 }, [1, 1]],
  // Ties, by the order of the rows.
  ['at one instant the rows decide: in order', 'a: A@0 B@0 C@0', 'A B C', {}, [1, 1, 1]],
  ['at one instant the rows decide: against it', 'a: C@0 B@0 A@0', 'A B C', {}, [1, 0, 0]],
  ['one touch is one step, though it fits two', 'a: A@0; b: A@0 A@0', 'A A', {}, [2, 1]],
  // Exclusions.
  ['an exclusion between removes from all steps', 'a: A@0 x@5 B@9', 'A B', { exclusions: x() }, [0, 0]],
  ['at the instant of both, between them', 'a: A@0 x@0 B@0', 'A B', { exclusions: x() }, [0, 0]],
  ['at the instant of the entry, before it', 'a: x@0 A@0 B@0', 'A B', { exclusions: x() }, [1, 1]],
  ['at the instant of the last step, behind it', 'a: A@0 B@0 x@0', 'A B', { exclusions: x() }, [1, 1]],
  ['behind its range it excludes nothing', 'a: A@0 B@1 x@2 C@3', 'A B C', { exclusions: x(0, 1) }, [1, 1, 1]],
  ['before its range neither', 'a: A@0 x@1 B@2 C@3', 'A B C', { exclusions: x(1, 2) }, [1, 1, 1]],
  ['an unfinished try is excluded, too', 'a: A@0 x@5', 'A B', { window: 10_000, exclusions: x() }, [0, 0]],
  ['also at the last instant of its window', 'a: A@0 x@10', 'A B', { window: 10_000, exclusions: x() }, [0, 0]],
  ['not when the window was over', 'a: A@0 x@10.001', 'A B', { window: 10_000, exclusions: x() }, [1, 0]],
  ['a clean try counts before one as long that is not', 'a: A@0 x@5 A@8 B@9', 'A B', { exclusions: x() }, [1, 1]],
  [
    'the counted try is the furthest, and it is not clean',
    'a: A@0 B@1 x@2 C@3 A@4 B@5',
    'A B C',
    { exclusions: x(1, 2) },
    [0, 0, 0],
  ],
  ['who never came to the range is not excluded', 'a: A@0 x@5', 'A B C', { exclusions: x(1, 2) }, [1, 0, 0]],
  [
    'a condition of the exclusion that is not met',
    'a: A@0 x@1{c=no} B@2; b: A@0 x@1{c=yes} B@2',
    'A B',
    { exclusions: [{ touchpoints: 'x', where: { c: 'yes' } }] },
    [1, 1],
  ],
  [
    'two exclusions, each in its range',
    'a: A@0 x@1 B@2 y@3 C@4; b: A@0 y@1 B@2 x@3 C@4',
    'A B C',
    { exclusions: [...x(0, 1), { touchpoints: 'y', fromStep: 1, toStep: 2 }] },
    [1, 1, 1],
  ],
  // Optional steps.
  ['an optional step may be left out', 'a: A@0 C@1; b: A@0 B@1 C@2; c: A@0 B@1; d: B@0 C@1', 'A B? C', {}, [3, 2, 2]],
  ['behind its turn it is not done any more', 'a: A@0 C@1 B@2', 'A B? C', {}, [1, 0, 1]],
  ['two in a row, in their order only', 'a: A@0 C@1 B@2 D@3', 'A B? C? D', {}, [1, 0, 1, 1]],
  ['an optional last step', 'a: A@0; b: A@0 B@1', 'A B?', {}, [2, 1]],
  // Strict.
  ['nothing may stand between', 'a: A@0 n@1 B@2; b: A@0 B@1; c: A@0 A@1 B@2', 'A B', { order: 'strict' }, [3, 2]],
  ['a repeat of the step before stands between', 'a: A@0 B@1 B@2 C@3', 'A B C', { order: 'strict' }, [1, 1, 0]],
  ['strict, at one instant', 'a: A@0 n@0 B@0; b: n@0 A@0 B@0', 'A B', { order: 'strict' }, [2, 1]],
  ['strict, the window', 'a: A@0 B@10; b: A@0 B@11', 'A B', { order: 'strict', window: 10_000 }, [2, 1]],
  // Any order.
  [
    'step k is k different steps',
    'a: C@0 A@1; b: B@0 B@1 B@2; c: C@0 B@1 A@2',
    'A B C',
    { order: 'unordered' },
    [3, 2, 1],
  ],
  [
    'any order, the window moves with its entry',
    'a: A@0 B@8 C@15 A@17',
    'A B C',
    { order: 'unordered', window: 10_000 },
    [1, 1, 1],
  ],
  [
    'any order, the earliest entry only',
    'a: A@0 B@8 C@15 A@17',
    'A B C',
    { order: 'unordered', window: 10_000, entry: 'first' },
    [1, 1, 0],
  ],
  [
    'an exclusion takes an unfinished try back',
    'a: A@0 B@1 x@2 C@3',
    'A B C',
    { order: 'unordered', exclusions: x() },
    [1, 0, 0],
  ],
  [
    'and what comes after begins anew',
    'a: A@0 B@1 x@2 C@3 A@4',
    'A B C',
    { order: 'unordered', exclusions: x() },
    [1, 1, 0],
  ],
  ['a finished one it leaves', 'a: B@0 A@1 x@2', 'A B', { order: 'unordered', exclusions: x() }, [1, 1]],
  // The dimension that is held.
  [
    'one value through all steps',
    'a: A@0{c=1} B@1{c=2}; b: A@0{c=1} A@1{c=2} B@2{c=2}; c: A@0 B@1',
    'A B',
    { holdConstant: 'c' },
    [2, 1],
  ],
  ['01 is not 1', 'a: A@0{c=01} B@1{c=1}', 'A B', { holdConstant: 'c' }, [1, 0]],
  [
    'an exclusion of another value is none',
    'a: A@0{c=1} x@1{c=2} B@2{c=1}',
    'A B',
    { holdConstant: 'c', exclusions: x() },
    [1, 1],
  ],
  [
    'what stands between in strict order, too',
    'a: A@0{c=1} n@1{c=2} B@2{c=1}',
    'A B',
    { holdConstant: 'c', order: 'strict' },
    [1, 1],
  ],
  // The range, both ends included.
  [
    'both ends of the range are inside',
    'a: A@5 B@9; b: A@4 B@9; c: A@5 B@10',
    'A B',
    { range: { fromMs: START + 5000, toMs: START + 9000 } },
    [2, 1],
  ],
]

describe('hostile cases of steps, by hand', () => {
  it.each(CASES)('%s', (_, log, steps, options, expected) => {
    expect(counts(ask(log, steps, options))).toEqual(expected)
  })

  it('the total order decides ties by content, whatever the rows', () => {
    expect(counts(ask(logOf('a: B@0 A@0', { ties: 'content' }), 'A B'))).toEqual([1, 1])
    expect(counts(ask(logOf('a: A@0 B@0', { ties: 'content' }), 'B A'))).toEqual([1, 0])
  })

  it('first to complete, then the latest entry that still completes it', () => {
    expect(secs(ask('a: A@0 A@5 B@6', 'A B'))).toEqual([null, 1])
    expect(secs(ask('a: A@0 A@1 B@4 A@5 B@6', 'A B'))).toEqual([null, 3])
    expect(secs(ask('a: A@0 B@2 A@3 C@9', 'A B C'))).toEqual([null, 2, 7])
  })

  it('a time per step runs from the step done before, its last instant included', () => {
    const steps = [{ touchpoints: 'A' }, { touchpoints: 'B', within: 10_000 }, { touchpoints: 'C', within: 10_000 }]
    expect(
      counts(measureSteps(logOf('a: A@0 B@10 C@20; b: A@0 B@10 C@20.001; c: A@0 B@5 B@9 C@18'), { steps })),
    ).toEqual([3, 3, 2])
  })

  it('the first of its kind is looked up before the range, and must meet the conditions itself', () => {
    const first = { touchpoints: 'A', where: { c: 'v' }, firstTimeForActor: true } as const
    const log = logOf('a: A@0{c=v}; b: A@0{c=w} A@1{c=v}; c: A@9{c=v}')
    expect(counts(measureSteps(log, { steps: [first] }))).toEqual([2])
    expect(counts(measureSteps(log, { steps: [{ ...first, firstTimeForActor: 'matching' }] }))).toEqual([3])
    expect(counts(measureSteps(log, { steps: [first], range: { fromMs: START + 1000 } }))).toEqual([1])
  })

  it('a breakdown by the first, the last, a step or all', () => {
    const log = 'a: A@0{c=mail} B@1{c=web}; b: A@0 B@1{c=web}; c: A@0{c=web} n@1{c=mail}; d: A@0 B@1'
    const by = (attribution: 'first' | 'last' | 'step' | 'all', step = 0): Record<string, number[]> =>
      groups(ask(log, 'A B', { breakdown: { dimension: 'c', attribution, step } }))
    expect(by('first')).toEqual({ mail: [1, 1], web: [2, 1], '(missing)': [1, 1] })
    expect(by('last')).toEqual({ web: [3, 2], '(missing)': [1, 1] })
    expect(by('step', 0)).toEqual({ mail: [1, 1], web: [1, 0], '(missing)': [2, 2] })
    expect(by('step', 1)).toEqual({ web: [2, 2], '(missing)': [1, 1] })
    expect(by('all')).toEqual({ mail: [1, 0], web: [1, 0], '(missing)': [2, 1] })
  })

  it('a series goes by the day of the entry in its zone, with empty days as zeros', () => {
    const log = 'a: A@3600 B@100000; b: A@90000; c: A@270000 B@270000'
    const days = (timeZone: string): unknown[] =>
      ask(log, 'A B', { trend: { unit: 'day', timeZone } }).trend?.points.map((point) => [
        new Date(point.startMs).toISOString().slice(0, 13),
        point.reachedFrom,
        point.reachedTo,
      ]) ?? []
    expect(days('UTC')).toEqual([
      ['2024-01-01T00', 1, 1],
      ['2024-01-02T00', 1, 0],
      ['2024-01-03T00', 0, 0],
      ['2024-01-04T00', 1, 1],
    ])
    expect(days('America/New_York')[0]).toEqual(['2023-12-31T05', 1, 1])
  })

  it('names who reached a step and who fell out before it', () => {
    const set = logOf('007: A@0; 7: A@0 B@1; b: B@0')
    const measure = ask(set, 'A B')
    expect([actorsAtStep(set, measure, 0), actorsAtStep(set, measure, 1)]).toEqual([['007', '7'], ['7']])
    expect(actorsDroppedBefore(set, measure, 1)).toEqual(['007'])
  })

  it('bins of a histogram: the cube root rounded up, width in whole seconds, the maximum in one of its own', () => {
    const log = Array.from({ length: 9 }, (_, i) => `u${i}: A@0 B@${i === 8 ? 20 : 10 + i / 8}`).join(';')
    const histogram = timeToConvert(ask(log, 'A B'))?.histogram
    // 9 times from 10 s to 20 s: 3 bins of 10/3 s, rounded up to 4 s: 10, 14, 18 and the one behind.
    expect([histogram?.minimum, histogram?.width]).toEqual([10_000, 4000])
    expect(histogram?.counts).toEqual([8, 0, 1, 0])
  })

  it.each<[string, string, Partial<StepsOptions>]>([
    ['an exclusion that is a step of its range', 'A x', { exclusions: x() }],
    ['a range beyond the last step', 'A B', { exclusions: x(0, 2) }],
    ['a range of nothing', 'A B', { exclusions: x(1, 1) }],
    ['a part of the range where the order is free', 'A B C', { order: 'unordered', exclusions: x(0, 1) }],
    ['an optional first step', 'A? B', {}],
  ])('refuses %s', (_, steps, options) => {
    expect(() => ask('a: A@0 B@1', steps, options)).toThrow(/\[bad-option\]/)
  })
})
