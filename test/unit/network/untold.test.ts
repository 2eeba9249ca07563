import { describe, expect, it } from 'vitest'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { networkFromTransitions } from '../../../src/measures/network/network-from-transitions.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { selectJourneys } from '../../../src/model/select-journeys.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { describeNetwork, type NetworkVoice } from '../../../src/voice/network/describe-network.js'
import { networkEn } from '../../../src/voice/network/en.js'
import { type LogRow, touchTable } from '../../support/random-log.js'

const EN: NetworkVoice = { messages: networkEn, common: commonEn, formatter: createFormatter('en') }

const UNTOLD = networkFromTransitions([
  { from: 'A', to: 'B', count: 50 },
  { from: 'B', to: 'C', count: 30 },
  { from: 'B', to: 'A', count: 5 },
])

function textOf(measure: NetworkMeasure): string {
  const { title, summary, notes, readingKey } = describeNetwork(measure, EN)
  return [title, summary, notes, readingKey].join(' ')
}

function journeys(rows: readonly LogRow[]): ReturnType<typeof journeysFromTouches> {
  return journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete' })
}

const ROWS: LogRow[] = Array.from({ length: 40 }, (_, i) => [
  { actor: `a${i}`, timeMs: 0, touchpoint: 'blog' },
  { actor: `a${i}`, timeMs: 1, touchpoint: i < 30 ? 'shop' : 'store', conversion: i % 10 > 0 },
]).flat()

describe('what nobody told is not said', () => {
  it('of ends, where a table of transitions holds none', () => {
    const { title, table } = describeNetwork(UNTOLD, EN)
    expect(title).toBe('3 touchpoints and 3 transitions; how journeys end is not known')
    expect(textOf(UNTOLD)).not.toMatch(
      /\d (converted|lost|still)|none converts|No conversion|of conversions|loses surely/,
    )
    expect(table.columns.map(({ label }) => label)).toEqual(['Touchpoint', 'Visits', 'Journeys'])
    expect(table.rows.every((row) => row.length === 3)).toBe(true)
  })

  it('of journeys, where all transitions lead round', () => {
    const round = networkFromTransitions([
      { from: 'A', to: 'B', count: 5 },
      { from: 'B', to: 'A', count: 5 },
    ])
    expect(textOf(round)).not.toMatch(/0 journeys/)
  })

  it('of losses, where conversions alone are told', () => {
    const measure = networkFromTransitions([
      { from: null, to: 'A', count: 100 },
      { from: 'A', to: null, outcome: 'converted', count: 15 },
    ])
    expect(textOf(measure)).toContain('15 of 100 journeys end in conversion.')
    expect(networkEn.titlePlain(100, 1, EN.formatter)).toBe('1 of 100 journeys ends in conversion')
    expect(textOf(measure)).not.toMatch(/0 lost|loses surely/)
    expect(describeNetwork(measure, EN).table.columns.map(({ label }) => label)).not.toContain('Loss rate')
  })
})

describe('what empties a picture', () => {
  const set = journeys(ROWS)

  it('is the coverage, which is printed all the same', () => {
    const { empty, notes } = describeNetwork(measureNetwork(set, { coverage: 0 }), EN)
    expect(empty).toEqual(networkEn.emptyCoverage)
    expect(notes.join(' ')).toContain('Covers 0% of journeys, 0% of conversions.')
  })

  it('is the filter, and no fault of the data', () => {
    const none = selectJourneys(set, new Uint8Array(set.journeys.count))
    expect(describeNetwork(measureNetwork(none), { ...EN, isFiltered: true }).empty).toEqual(networkEn.emptyFilter)
    expect(describeNetwork(measureNetwork(journeys([])), EN).empty?.title).toBe(commonEn.emptyTitle)
  })
})

describe('an all-clear', () => {
  it('says how many could be judged', () => {
    // 40 visits at the blog, 30 at the shop, 10 at the store.
    expect(textOf(measureNetwork(journeys(ROWS)))).toContain(
      'No touchpoint loses surely more than its kind (visits enough to tell: 2 of 3).',
    )
  })

  it('is none where nothing could be judged, or nobody converts', () => {
    expect(textOf(measureNetwork(journeys(ROWS.slice(0, 20))))).toContain('No touchpoint has visits enough to tell')
    const lost = journeys(ROWS.map((row) => ({ ...row, conversion: false })))
    expect(textOf(measureNetwork(lost))).not.toMatch(/its kind/)
  })

  it('comes with how many are modelled together', () => {
    const rows = Array.from({ length: 450 }, (_, i) => [
      { actor: `a${i}`, timeMs: 0, touchpoint: 'hub' },
      { actor: `a${i}`, timeMs: 1, touchpoint: `page ${i}`, conversion: i % 2 === 0 },
    ]).flat()
    expect(textOf(measureNetwork(journeys(rows)))).toContain('Modelled together, being visited least: 52 touchpoints')
  })
})

describe('the table', () => {
  it('tells how sure a loss rate is', () => {
    const measure = measureNetwork(journeys(ROWS))
    const { columns, rows } = describeNetwork(measure, EN).table
    const at = columns.findIndex(({ label }) => label === networkEn.facts.interval)
    expect(columns[at - 1]?.label).toBe('Loss rate')
    const { lossRate } = measure.holes.find(({ touchpoint }) => measure.touchpoints[touchpoint]?.id === 'shop') ?? {}
    expect(rows.find(([name]) => name === 'shop')?.[at]).toBe(
      EN.formatter.range(lossRate?.low ?? 0, lossRate?.high ?? 0),
    )
  })
})
