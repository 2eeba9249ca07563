import { describe, expect, it } from 'vitest'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import type { FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { commonFr } from '../../../src/voice/common/fr.js'
import { describeFunnel } from '../../../src/voice/funnel/describe-funnel.js'
import { funnelEn } from '../../../src/voice/funnel/en.js'
import { funnelFr } from '../../../src/voice/funnel/fr.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const totals = (...counts: (number | null)[]): FunnelMeasure =>
  funnelFromTotals(counts.map((count, i) => ({ stage: 'abcdef'.charAt(i), count })))

function measureOf(rows: readonly LogRow[], observation: 'ongoing' | 'complete' = 'complete'): FunnelMeasure {
  return measureFunnel(journeysFromTouches(touchTable(rows), { stages: ['a', 'b'], observation }))
}

const walk = (actor: string, stages: string, converts: boolean): LogRow[] =>
  [...stages].map((stage, k) => ({
    actor,
    timeMs: 1.7e12 + k * 1000,
    touchpoint: 't',
    stage,
    conversion: converts && k === stages.length - 1,
  }))

describe('the finding', () => {
  it('names the share that converts and where most are lost', () => {
    const measure = measureOf([
      ...walk('1', 'ab', true),
      ...walk('2', 'a', false),
      ...walk('3', 'ab', false),
      ...walk('4', 'a', false),
    ])
    expect(describeFunnel(measure).title).toBe('25% of 4 journeys convert; most are lost at a (2)')
  })

  it('says when nothing or everything is lost', () => {
    expect(describeFunnel(measureOf(walk('1', 'ab', true))).title).toBe('Nothing is lost: 1 of 1 journeys convert')
    expect(describeFunnel(measureOf(walk('1', 'ab', false))).title).toBe('All 1 journeys are lost, most of them at b')
  })

  it('of plain totals is the narrowest step, and never speaks of loss', () => {
    const { title, readingKey, definition, summary } = describeFunnel(totals(1000, 400, 40))
    expect(title).toBe('The narrowest step leads from b to c: 10% go on')
    expect(`${title} ${readingKey} ${definition} ${summary}`).not.toMatch(/lost/i)
    expect(definition).toContain('plain totals')
  })

  it('sets names written from right to left apart from numbers', () => {
    const { title } = describeFunnel(funnelFromTotals([{ stage: 'مرحلة', count: 7 }]))
    expect(title).toBe('7 at \u2068مرحلة\u2069')
  })
})

describe('the notes', () => {
  it('tell of counts that are none, of rising totals, and of thin bases', () => {
    const { notes } = describeFunnel(totals(10, null, 20))
    expect(notes.join(' ')).toMatch(/One count is missing or no count and drawn as 0: b/)
    expect(notes.join(' ')).toMatch(/More are counted at c than at the stage before/)
    expect(notes.join(' ')).toMatch(/Fewer than 30 in the base: b/)
  })

  it('tell of journeys without a stage, of settled rates, and of what the size left out', () => {
    const set = journeysFromTouches(
      touchTable([...walk('1', 'ab', true), { actor: '2', timeMs: 1, touchpoint: 'x' }]),
      {
        stages: ['a', 'b'],
      },
    )
    const said = describeFunnel(measureFunnel(set, { settled: true }), { hiddenArcs: 3, hairlines: 1 })
    expect(said.notes.join(' ')).toMatch(/One journey never shows a stage/)
    expect(said.notes.join(' ')).toMatch(/3 small moves are in the table only/)
    expect(said.notes.join(' ')).toMatch(/One stage is too thin to see/)
    expect(said.definition).toMatch(/journeys under way left out of rates/)
    expect(said.definition).toMatch(/Journeys cut/)
  })
})

describe('the reading key', () => {
  it('mentions only what is there', () => {
    const key = describeFunnel(measureOf(walk('1', 'ab', true))).readingKey
    expect(key).toContain('converted')
    expect(key).not.toMatch(/lost|under way|back/)
    expect(describeFunnel(totals(3, 2), { scale: 'width' }).readingKey).toMatch(/^Thickness shows/)
  })
})

describe('the table', () => {
  it('holds the whole balance of every stage', () => {
    const measure = measureFunnel(sampleJourneys(), { breakdown: 'channel' })
    const { table } = describeFunnel(measure)
    expect(table.rows).toHaveLength(measure.stages.length)
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    const cell = (row: number, label: string): string =>
      table.rows[row]?.[table.columns.findIndex((column) => column.label === label)] ?? ''
    expect(cell(0, 'Lost')).toBe(String(measure.stages[0]?.outflow.lost))
    expect(cell(1, 'Came back here')).toBe(String(measure.stages[1]?.inflow.returned))
    expect(cell(0, 'Of the stage before')).toBe('–')
  })

  it.each([
    ['English', funnelEn],
    ['French', funnelFr],
  ])('names no two columns alike in %s', (_, messages) => {
    const measure = measureFunnel(sampleJourneys())
    const labels = describeFunnel(measure, { messages }).table.columns.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })
})

it('speaks of any log in whole words, in both languages', () => {
  const options = { formatter: createFormatter('fr'), messages: funnelFr, common: commonFr }
  for (let seed = 1; seed <= 80; seed++) {
    const { table, definition } = randomLog(seed, { rows: 40 })
    const measure = measureFunnel(journeysFromTouches(table, definition), { breakdown: 'channel' })
    for (const said of [describeFunnel(measure), describeFunnel(measure, options)]) {
      expect(JSON.stringify(said)).not.toMatch(/NaN|undefined|Infinity|\{n\}|\bnull\b/)
      expect(said.title).not.toBe('')
      expect(said.summary).not.toBe('')
    }
  }
})

it('says why there is nothing to see', () => {
  expect(describeFunnel(totals()).empty?.title).toBe('No journeys to draw')
  expect(describeFunnel(totals(0, 0)).empty?.title).toBe('Nobody has arrived yet')
  const unstaged = measureFunnel(
    journeysFromTouches(touchTable([{ actor: '1', timeMs: 1, touchpoint: 'x' }]), { stages: [] }),
  )
  expect(describeFunnel(unstaged).empty?.title).toBe('No stages to draw')
  expect(describeFunnel(totals(1)).empty).toBeUndefined()
})
