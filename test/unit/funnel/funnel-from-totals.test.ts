import { describe, expect, it } from 'vitest'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'

const from = (...counts: (number | null | undefined)[]): ReturnType<typeof funnelFromTotals> =>
  funnelFromTotals(counts.map((count, i) => ({ stage: `s${i}`, count })))

describe('a funnel of plain totals', () => {
  it('names its reading and gives the rates', () => {
    const measure = from(1000, 400, 100)
    expect(measure.reading).toBe('totals')
    expect(measure.stages.map((stage) => stage.arrivals)).toEqual([1000, 400, 100])
    expect(measure.stages[1]?.rates.previous?.rate).toBe(0.4)
    expect(measure.stages[2]?.rates.first.rate).toBe(0.1)
    expect(measure.stages[0]?.rates.previous).toBeNull()
    expect(measure.conversion.rate).toBe(0.1)
  })

  it('balances, and calls those who are gone unknown, never lost', () => {
    for (const measure of [from(1000, 400, 100), from(10, 50, 100), from(10, 100, 10), from(0, 5, 0), from(7)]) {
      for (const { inflow, outflow, visits } of measure.stages) {
        expect(Object.values(inflow).reduce((a, b) => a + b, 0)).toBe(visits)
        expect(Object.values(outflow).reduce((a, b) => a + b, 0)).toBe(visits)
        expect(outflow.lost + outflow.open + outflow.converted + outflow.ended).toBe(0)
      }
    }
  })

  it('knows no share where a stage counts more than the one before, and says so', () => {
    const measure = from(10, 50, 20)
    expect(measure.stages[1]?.rates.previous).toMatchObject({ numerator: 50, denominator: 10, rate: null })
    expect(measure.stages[1]?.inflow).toMatchObject({ carriedIn: 10, entered: 40 })
    expect(measure.notes).toEqual([{ kind: 'rising-totals', count: 1, examples: ['s1'] }])
  })

  it('knows no share and no move to or from a count that is missing', () => {
    const measure = from(900, null, 20, 10)
    expect(measure.stages.map(({ missing }) => missing)).toEqual([undefined, true, undefined, undefined])
    expect(measure.stages.map(({ rates }) => rates.previous?.rate ?? null)).toEqual([null, null, null, 0.5])
    expect(measure.stages.map(({ rates }) => rates.first.rate)).toEqual([1, null, 20 / 900, 10 / 900])
    expect(measure.flows.map(({ from, kind, to }) => [from, kind, to])).toEqual([
      [null, 'entered', 's0'],
      ['s2', 'advance', 's3'],
      ['s2', 'unknown', null],
      ['s3', 'unknown', null],
    ])
    expect(measure.notes).toEqual([{ kind: 'hostile-count', count: 1, examples: ['s1'] }])
    expect(from(900, null).conversion.rate).toBeNull()
  })

  it('draws values that are no counts as 0 and notes them', () => {
    const measure = from(null, Number.NaN, -3, Number.POSITIVE_INFINITY, undefined, 4)
    expect(measure.stages.map((stage) => stage.arrivals)).toEqual([0, 0, 0, 0, 0, 4])
    expect(measure.notes[0]).toEqual({ kind: 'hostile-count', count: 5, examples: ['s0', 's1', 's2', 's3', 's4'] })
    expect(JSON.stringify(measure)).not.toMatch(/NaN|Infinity/)
    for (const value of numbersIn(measure)) expect(Number.isFinite(value)).toBe(true)
  })

  it('takes what JSON holds: a number as a name, and gives a stage without one its position, which it notes', () => {
    const parse = (json: string): ReturnType<typeof funnelFromTotals> => funnelFromTotals(JSON.parse(json))
    const labels = parse('[{"stage":1,"label":2024,"count":9},{"stage":"b","label":null,"count":5}]')
    expect(labels.stages.map(({ stage }) => stage)).toEqual([
      { id: '1', label: '2024' },
      { id: 'b', label: 'b' },
    ])
    expect(labels.notes).toEqual([])
    const holes = parse(
      '[{"stage":"a","count":9},null,{},{"count":4},{"stage":{},"label":[],"count":2},{"label":"Last"}]',
    )
    expect(holes.stages.map(({ stage }) => stage.label)).toEqual(['a', '2', '3', '4', '5', 'Last'])
    expect(holes.stages.map(({ arrivals, missing }) => missing ?? arrivals)).toEqual([9, true, true, 4, 2, true])
    expect(holes.notes).toEqual([
      { kind: 'hostile-count', count: 3, examples: ['2', '3', 'Last'] },
      { kind: 'unnamed', count: 4, examples: ['2', '3', '4', '5'] },
    ])
    expect(funnelFromTotals([undefined, null] as never).notes.map(({ kind }) => kind)).toEqual([
      'hostile-count',
      'unnamed',
    ])
    expect(
      funnelFromTotals([{ stage: Number.NaN, label: Object.create(null), count: 1 }] as never).stages[0]?.stage,
    ).toEqual({ id: '1', label: '1' })
  })

  it.each([
    ['nothing', null],
    ['undefined', undefined],
    ['one stage', { stage: 'a', count: 1 }],
    ['numbers', [100, 40]],
    ['texts', ['a', 'b']],
    ['pairs', [['a', 100]]],
  ])('says what it takes instead of %s', (_, given) => {
    expect(() => funnelFromTotals(given as never)).toThrow(
      /funnelFromTotals got .*, but takes a list of stages, .*Without it there is nothing to draw\. Pass the totals .*\[not-totals\]/s,
    )
  })

  it('keeps repeated stages apart, and holds none at all', () => {
    const twice = funnelFromTotals([
      { stage: 'a', count: 2 },
      { stage: 'a', label: 'Again', count: 1 },
    ])
    expect(twice.stages.map(({ stage }) => stage)).toEqual([
      { id: 'a', label: 'a' },
      { id: 'a (2)', label: 'Again' },
    ])
    expect(from().stages).toEqual([])
    expect(from().conversion.rate).toBeNull()
  })
})

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}
