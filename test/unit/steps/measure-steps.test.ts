import { describe, expect, it } from 'vitest'
import { JourneyError } from '../../../src/foundation/journey-error.js'
import { funnelFromSteps } from '../../../src/measures/steps/funnel-from-steps.js'
import { measureSteps } from '../../../src/measures/steps/measure-steps.js'
import { actorsAtStep, actorsDroppedBefore } from '../../../src/measures/steps/step-actors.js'
import type { StepsOptions } from '../../../src/measures/steps/steps-options.js'
import { timeToConvert } from '../../../src/measures/steps/time-to-convert.js'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'
import { realLog } from '../../support/real-logs.js'

const DAY = 86_400_000

/** A touch per word, a day apart: `touchpoint`, or `touchpoint/channel`. */
function walk(actor: string, path: string): LogRow[] {
  return path.split(' ').map((word, k) => {
    const [touchpoint, channel] = word.split('/')
    return { actor, timeMs: k * DAY, touchpoint, channel }
  })
}

function setOf(rows: readonly LogRow[], definition: JourneyDefinition = {}): JourneySet {
  return journeysFromTouches(touchTable(rows), { stages: [], ...definition })
}

function counts(set: JourneySet, options: StepsOptions): number[] {
  return measureSteps(set, options).steps.map(({ reached }) => reached)
}

const AB = { steps: [{ touchpoints: 'a' }, { touchpoints: 'b' }] } as const

describe('measureSteps', () => {
  it('runs over all touches of an actor, whatever the cut', () => {
    const rows = [...walk('u', 'a x b')].map((row, k) => ({ ...row, conversion: k === 1, timeMs: k * 100 * DAY }))
    for (const cut of ['both', 'conversion', 'silence', 'first-conversion', 'never'] as const) {
      expect(counts(setOf(rows, { cut }), AB)).toEqual([1, 1])
    }
  })

  it('ends the window with its last instant', () => {
    const set = setOf(walk('u', 'a x b'))
    expect(counts(set, { ...AB, window: '2 days' })).toEqual([1, 1])
    expect(counts(set, { ...AB, window: 2 * DAY - 1 })).toEqual([1, 0])
    expect(counts(set, { ...AB, window: 0 })).toEqual([1, 0])
  })

  it('opens a try at every first step, or at the earliest only', () => {
    const set = setOf(walk('u', 'a x a b'))
    expect(counts(set, { ...AB, window: '1 day' })).toEqual([1, 1])
    expect(counts(set, { ...AB, window: '1 day', entry: 'first' })).toEqual([1, 0])
  })

  it('prefers a try without exclusion to one as long with it', () => {
    const exclusions = [{ touchpoints: 'x' }]
    expect(counts(setOf(walk('u', 'a x b a b')), { ...AB, exclusions })).toEqual([1, 1])
    expect(measureSteps(setOf(walk('u', 'a x b a')), { ...AB, exclusions })).toMatchObject({ entered: 0, excluded: 1 })
    expect(counts(setOf(walk('u', 'a x a')), { ...AB, exclusions })).toEqual([1, 0])
  })

  it('keeps an earlier try whose window was over before the exclusion', () => {
    const options = {
      steps: [...AB.steps, { touchpoints: 'c' }],
      window: '2 days',
      exclusions: [{ touchpoints: 'x', fromStep: 1 }],
    }
    expect(counts(setOf(walk('u', 'a a b x')), options as StepsOptions)).toEqual([1, 1, 0])
  })

  it('keeps a step in reach by doing it again, where each step has its own time', () => {
    const steps = [{ touchpoints: 'a' }, { touchpoints: 'b' }, { touchpoints: 'c', within: '2 days' as const }]
    const measure = measureSteps(setOf(walk('u', 'a b x b x c')), { steps })
    expect(measure.completed).toBe(1)
    expect(measure.steps[2]?.fromPreviousMs?.medianMs).toBe(2 * DAY)
    expect(counts(setOf(walk('u', 'a b x x c')), { steps })).toEqual([1, 1, 0])
  })

  it('holds a dimension constant', () => {
    const rows = [...walk('u', 'a/red b/blue'), ...walk('v', 'a/red a/blue b/blue'), ...walk('w', 'a b')]
    expect(counts(setOf(rows), AB)).toEqual([3, 3])
    expect(counts(setOf(rows), { ...AB, holdConstant: 'channel' })).toEqual([2, 1])
    const measure = measureSteps(setOf(rows), { ...AB, holdConstant: 'shoe size' })
    expect(measure.entered).toBe(0)
    expect(measure.notes).toEqual([{ kind: 'unknown-dimension', count: 1, examples: ['shoe size'] }])
  })

  it('attributes a value by the first, the last or a step, or runs per value', () => {
    const rows = [...walk('u', 'a/mail b/ads'), ...walk('v', 'a/mail b/mail'), ...walk('w', 'a')]
    const by = (attribution: 'first' | 'last' | 'step' | 'all', step = 0): unknown =>
      measureSteps(setOf(rows), {
        ...AB,
        breakdown: { dimension: 'channel', attribution, step },
      }).breakdown?.groups.map(({ value, steps }) => [value, ...steps.map(({ reached }) => reached)])
    expect(by('first')).toEqual([
      ['mail', 2, 2],
      [null, 1, 0],
    ])
    expect(by('last')).toEqual([
      ['ads', 1, 1],
      ['mail', 1, 1],
      [null, 1, 0],
    ])
    expect(by('step', 1)).toEqual([
      ['ads', 1, 1],
      ['mail', 1, 1],
    ])
    expect(by('all')).toEqual([
      ['mail', 2, 1],
      [null, 1, 0],
    ])
  })

  it('takes the first touch of a kind ever, whatever the range', () => {
    const steps = [{ touchpoints: 'a', firstTimeForActor: true }, { touchpoints: 'b' }]
    const set = setOf(walk('u', 'a b a b'))
    expect(counts(set, { steps })).toEqual([1, 1])
    expect(counts(set, { steps, range: { fromMs: DAY } })).toEqual([0, 0])
    const paid = { where: { channel: 'paid' } }
    const rows = setOf(walk('u', 'a/mail a/paid b'))
    expect(counts(rows, { steps: [{ ...steps[0], ...paid }, { touchpoints: 'b' }] })).toEqual([0, 0])
    expect(
      counts(rows, { steps: [{ touchpoints: 'a', firstTimeForActor: 'matching', ...paid }, { touchpoints: 'b' }] }),
    ).toEqual([1, 1])
  })

  it('matches stages, conversions and rows without touchpoint that are asked for', () => {
    const rows: LogRow[] = [
      { actor: 'u', timeMs: 0, touchpoint: 'a', stage: 'in' },
      { actor: 'u', timeMs: 1, conversion: true },
    ]
    const set = setOf(rows, { stages: ['out', 'in'] })
    expect(counts(set, { steps: [{ stage: 'in' }, { conversion: true }], order: 'strict' })).toEqual([1, 1])
    expect(counts(set, { steps: [{}, {}] })).toEqual([1, 0])
    expect(() => counts(set, { steps: [{ stage: 'nowhere' }] })).toThrow(JourneyError)
  })

  it('names actors on demand', () => {
    const set = setOf([...walk('u', 'a b'), ...walk('v', 'a'), ...walk('w', 'b')])
    const measure = measureSteps(set, AB)
    expect(actorsAtStep(set, measure, 0)).toEqual(['u', 'v'])
    expect(actorsAtStep(set, measure, 1)).toEqual(['u'])
    expect(actorsDroppedBefore(set, measure, 1)).toEqual(['v'])
    expect(actorsDroppedBefore(set, measure, 0)).toEqual([])
    expect(timeToConvert(measure)?.medianMs).toBe(DAY)
    expect(() => timeToConvert(measure, { toStep: 2 })).toThrow(JourneyError)
  })

  it('notes what does not occur, and matches nothing there', () => {
    const measure = measureSteps(setOf(walk('u', 'a')), {
      steps: [{ touchpoints: ['a', 'z'] }, { where: { hat: 'x' } }],
    })
    expect(measure.entered).toBe(1)
    expect(measure.notes.map(({ kind, examples }) => [kind, ...examples])).toEqual([
      ['unknown-touchpoint', 'z'],
      ['unknown-dimension', 'hat'],
    ])
  })

  it('refuses what cannot mean anything', () => {
    const set = setOf(walk('u', 'a b'))
    const bad: readonly unknown[] = [
      { steps: [] },
      { ...AB, order: 'any' },
      { ...AB, window: -1 },
      { ...AB, exclusions: [{ touchpoints: 'x', fromStep: 1, toStep: 1 }] },
      { ...AB, exclusions: [{ touchpoints: 'b' }] },
      { ...AB, exclusions: [{}] },
      { steps: [{ optional: true }, {}] },
      { steps: [{}, { optional: true }], order: 'unordered' },
      { steps: [{}, { within: 1 }], window: 1 },
      { ...AB, range: { fromMs: 2, toMs: 1 } },
      { ...AB, breakdown: { dimension: 'channel', attribution: 'step', step: 2 } },
    ]
    for (const options of bad) expect(() => measureSteps(set, options as StepsOptions)).toThrow(JourneyError)
  })

  it('asks nothing of an empty set', () => {
    expect(measureSteps(setOf([]), { ...AB, trend: 'day', breakdown: 'channel' })).toMatchObject({
      entered: 0,
      excluded: 0,
    })
  })
})

describe('a measure of steps as a funnel', () => {
  it('balances at every step', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const { table, definition } = randomLog(seed, { rows: 80, touchpoints: 4 })
      const steps = [
        { touchpoints: 't1' },
        { touchpoints: 't2', optional: true },
        { touchpoints: 't3' },
        { conversion: true },
      ]
      const set = journeysFromTouches(table, definition)
      const measure = measureSteps(set, { steps, window: '20 days', breakdown: 'channel' })
      const funnel = funnelFromSteps(measure)
      expect(funnel.reading).toBe('steps')
      expect(funnel.totals.converted + funnel.totals.lost + funnel.totals.open).toBe(funnel.totals.journeys)
      for (const { arrivals, inflow, outflow } of funnel.stages) {
        expect(Object.values(inflow).reduce((a: number, b: number) => a + b, 0)).toBe(arrivals)
        expect(Object.values(outflow).reduce((a: number, b: number) => a + b, 0)).toBe(arrivals)
        for (const part of [...Object.values(inflow), ...Object.values(outflow)]) expect(part).toBeGreaterThanOrEqual(0)
      }
      for (const [k, stage] of funnel.stages.entries()) {
        const inBands = funnel.breakdown?.bands.reduce((sum, { arrivals }) => sum + (arrivals[k] ?? 0), 0)
        if (funnel.breakdown !== null) expect(inBands).toBe(stage.arrivals)
      }
    }
  })

  it('knows in each band who may still go on, as in the whole', () => {
    let open = 0
    for (let seed = 1; seed <= 120; seed++) {
      const { table, definition } = randomLog(seed, { rows: 80, touchpoints: 4 })
      const steps = [{ touchpoints: 't1' }, { touchpoints: 't3' }, { conversion: true }]
      const set = journeysFromTouches(table, definition)
      const { stages, breakdown } = funnelFromSteps(measureSteps(set, { steps, breakdown: 'channel' }))
      for (const [k, { rates }] of stages.entries()) {
        const inBands = (breakdown?.bands ?? []).map(({ previousRates }) => previousRates[k]?.open ?? 0)
        if (breakdown === null || k === 0) continue
        expect(inBands.reduce((a, b) => a + b, 0)).toBe(rates.previous?.open ?? 0)
        open += rates.previous?.open ?? 0
      }
    }
    expect(open).toBeGreaterThan(5)
  })

  it('names the base of a rate as the stage flow does, optional steps included', () => {
    const steps = [{ touchpoints: 'a' }, { touchpoints: 'b', optional: true }, { touchpoints: 'c' }]
    const set = setOf([...walk('u', 'a b c'), ...walk('v', 'a c'), ...walk('w', 'a b'), ...walk('z', 'a')])
    const measure = measureSteps(set, { steps })
    expect(measure.steps.map(({ rates }) => rates.previous?.rate ?? null)).toEqual([null, 0.5, 0.5])
    const { stages } = funnelFromSteps(measure)
    expect(stages.map(({ rates }) => [rates.previous?.numerator, rates.previous?.denominator])).toEqual([
      [undefined, undefined],
      [3, 4],
      [1, 2],
    ])
    expect(stages.map(({ rates }) => rates.first.numerator)).toEqual([4, 3, 2])
  })

  it('never counts as lost who may still go on', () => {
    const set = setOf([...walk('u', 'a x x x x x x x x'), ...walk('v', 'x x x x x x x x a')])
    const { totals } = funnelFromSteps(measureSteps(set, { ...AB, window: '2 days' }))
    expect(totals).toEqual({ journeys: 2, converted: 0, lost: 1, open: 1, ended: 0 })
  })
})

describe('a real log', () => {
  const log = realLog('onlineretail')
  it.skipIf(log === null)('is counted in every order, and orders nest', () => {
    const set = journeysFromTouches(touchTable(log ?? []), { stages: [] })
    const busiest = set.touchpoints.slice(0, 3).map(({ id }) => ({ touchpoints: id }))
    const last = (order: 'ordered' | 'strict' | 'unordered'): number =>
      measureSteps(set, { steps: busiest, order }).completed
    expect(last('strict')).toBeLessThanOrEqual(last('ordered'))
    expect(last('ordered')).toBeLessThanOrEqual(last('unordered'))
  })
})
