import { describe, expect, it } from 'vitest'
import { layoutCircles } from '../../../src/layout/circles/layout-circles.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import { circlesFromTotals } from '../../../src/measures/circles/circles-from-totals.js'
import type { CirclesMeasure } from '../../../src/measures/circles/circles-measure.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { circlesAr } from '../../../src/voice/circles/ar.js'
import type { CirclesMessages } from '../../../src/voice/circles/circles-messages.js'
import { circlesTexts } from '../../../src/voice/circles/circles-texts.js'
import { describeCircles } from '../../../src/voice/circles/describe-circles.js'
import { circlesEn } from '../../../src/voice/circles/en.js'
import { circlesFr } from '../../../src/voice/circles/fr.js'
import type { ChartDescription } from '../../../src/voice/common/chart-description.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const sample = measureCircles(sampleJourneys())

function inWords(
  measure: CirclesMeasure,
  moment: number | 'whole' = 'whole',
  messages: CirclesMessages = circlesEn,
): ChartDescription {
  const formatter = createFormatter(messages === circlesFr ? 'fr' : 'en')
  return describeCircles(measure, { messages, common: commonEn, formatter, moment })
}

describe('describeCircles', () => {
  it('says the finding, the month in which trust was shaken, and what the picture shows: the whole time', () => {
    expect(inWords(sample).title).toBe(
      'Trust was shaken in September 2025; over the whole time 1,466 moves inward, 525 outward',
    )
    expect(inWords(sample, 8).title).toBe('September 2025: 107 moves inward, 149 outward')
  })

  it('says that nobody stands at the centre rather than 0%', () => {
    const { whole } = sample
    const rings = [...whole.populations.rings.slice(0, -1), 0]
    const away = { ...sample, series: [], whole: { ...whole, populations: { ...whole.populations, rings } } }
    expect(inWords(away).title).toBe('Nobody stands at the centre (Advocates); 1,466 moves inward, 525 outward')
    expect(inWords({ ...sample, series: [] }).title).toMatch(/^2\.6% stand at the centre/)
  })

  it('sums up who stands where, in one paragraph', () => {
    expect(inWords(sample).summary).toContain('Strangers 480, Visitors 402, Leads 218, Customers 69, and Advocates 31')
    expect(inWords(sample).summary).toContain('1,200 of 1,200 people stand in a ring')
  })

  it('says that nobody converted rather than count nobody three times', () => {
    const none = { conversions: 0, once: 0, twice: 0, thrice: 0 }
    const unconverted = { ...sample, whole: { ...sample.whole, cycles: none } }
    expect(inWords(unconverted).summary).toContain(' Nobody converted. ')
    expect(inWords(unconverted).summary).not.toContain('converted once')
    expect(inWords(sample).summary).toMatch(/\d+ people converted once/)
  })

  it('names a few of many rings that are too thin for dots, and counts the others', () => {
    const formatter = createFormatter('en')
    const texts = circlesTexts(sample, { messages: circlesEn, formatter })
    const drawn = layoutCircles(sample, { width: 900, height: 600, measureText: estimateTextWidth, texts })
    const noteOf = (count: number): string | undefined => {
      const stages = Array.from({ length: count }, (_, at) => ({ id: `r${at}`, label: `R${at}` }))
      const rings = stages.flatMap((_, ring) => drawn.rings.slice(0, 1).map((one) => ({ ...one, ring, tooThin: true })))
      const { notes } = describeCircles({ ...sample, stages } as CirclesMeasure, { layout: { ...drawn, rings } })
      return notes.find((note) => note.startsWith('Too thin'))
    }
    expect(noteOf(6)).toBe('Too thin here to show dots: R0, R1, R2, R3, R4, and R5.')
    expect(noteOf(9)).toBe('Too thin here to show dots: R0, R1, R2, R3, R4, and 4 other rings.')
  })

  it('foretells key and notes of a picture before it is laid out, so that their room is known', () => {
    const formatter = createFormatter('en')
    const options = { messages: circlesEn, common: commonEn, formatter }
    const texts = circlesTexts(sample, { messages: circlesEn, formatter })
    const layout = layoutCircles(sample, { width: 900, height: 600, measureText: estimateTextWidth, texts })
    const [before, after] = [
      describeCircles(sample, { ...options, foresees: true }),
      describeCircles(sample, { ...options, layout }),
    ]
    expect(before.readingKey).toBe(after.readingKey)
    expect(before.notes.map((note) => note.replaceAll(/\d+/g, 'n'))).toEqual(
      after.notes.map((note) => note.replaceAll(/\d+/g, 'n')),
    )
    expect(before.notes[0]).toBe(after.notes[0])
  })

  it('has a table whose people add up, with those outside and those lost', () => {
    const { rows, columns } = inWords(sample, 3).table
    const people = rows.map((row) => Number((row[1] ?? '').replaceAll(',', '')))
    expect(people.reduce((sum, n) => sum + n, 0)).toBe(1200)
    for (const row of rows) expect(row).toHaveLength(columns.length)
  })

  it('sets names apart that are written in the other direction, so that figures keep their side', () => {
    const formatter = createFormatter('en')
    const totals = (label: string): CirclesMeasure =>
      circlesFromTotals([
        { stage: 'out', actors: [3] },
        { stage: label, actors: [1] },
      ])
    expect(describeCircles(totals('شراء'), { messages: circlesEn, common: commonEn, formatter }).title).toContain(
      '(\u2068شراء\u2069)',
    )
    const arabic = describeCircles(totals('in'), { messages: circlesAr, common: commonEn, formatter })
    expect(arabic.title).toContain('(\u2068in\u2069)')
    expect(arabic.summary).toContain('\u2068out\u2069 3')
  })

  it('names the scale that is not true to area', () => {
    const formatter = createFormatter('en')
    const words = (scale: 'equal' | 'log'): string =>
      describeCircles(sample, { messages: circlesEn, common: commonEn, formatter, scale }).readingKey
    expect(words('equal')).toMatch(/Schematic/)
    expect(words('log')).toMatch(/logarithm/)
  })

  it('gives gravity where there is a period before', () => {
    const orbit = circlesFromTotals([
      { stage: 'a', actors: [17, 15] },
      { stage: 'b', actors: [8, 9] },
      { stage: 'c', actors: [4, 5] },
      { stage: 'd', actors: [1, 1] },
    ])
    expect(inWords(orbit, 1).summary).toContain('Gravity is +2.1.')
    expect(inWords(orbit, 1).definition).toMatch(/totals/)
  })

  it('speaks of everybody lost, of nobody, of nothing staged', () => {
    const rows = { stages: ['a'] }
    const { table } = randomLog(3, { stages: 0, rows: 5 })
    expect(inWords(measureCircles(journeysFromTouches(table, rows))).empty?.title).toBe('Nobody stands in a ring')
    expect(inWords(measureCircles(journeysFromTouches(table, { stages: [] }))).empty?.title).toBe('No rings to draw')
    expect(inWords(circlesFromTotals([])).empty?.title).toBe('No journeys to draw')
  })

  it('tells moves from crossings: a jump is one move, and crosses every boundary between', () => {
    const rows = Array.from({ length: 8 }, (_, i): LogRow[] => [
      { actor: `p${i}`, timeMs: i, touchpoint: 'x', stage: '1' },
      { actor: `p${i}`, timeMs: 50 + i, touchpoint: 'x', stage: '4' },
    ]).flat()
    const stages = ['1', '2', '3', '4']
    const words = inWords(measureCircles(journeysFromTouches(touchTable(rows), { stages })))
    expect(words.title).toContain('stand at the centre (stage 4)')
    expect(words.summary).toContain('8 moves inward')
    const column = words.table.columns.findIndex(({ label }) => label === 'Crossings inward, outer boundary')
    expect(words.table.rows.map((row) => row[column])).toEqual(['–', '8', '8', '8'])
    expect(words.readingKey).toContain('In and out count crossings')
    expect(words.readingKey).not.toContain('dashed')
    expect(words.readingKey).not.toContain('Hatched')
  })

  it('explains no rings, arrows or dots where everybody is lost and none is drawn', () => {
    const rows = Array.from({ length: 8 }, (_, i): LogRow[] => [
      { actor: `p${i}`, timeMs: i, touchpoint: 'x', stage: 'a' },
      { actor: `p${i}`, timeMs: 50 + i, touchpoint: 'x', stage: 'b' },
      { actor: `p${i}`, timeMs: 90 + i, touchpoint: 'x', loss: true },
    ]).flat()
    const measure = measureCircles(journeysFromTouches(touchTable(rows), { stages: ['a', 'b'] }))
    for (const [messages, key] of [
      [circlesEn, 'The hatched disc is where people stood.'],
      [circlesFr, 'Le disque hachuré est la place de ceux qui ne sont plus là.'],
    ] as const) {
      const formatter = createFormatter('en')
      const texts = circlesTexts(measure, { messages, formatter })
      const layout = layoutCircles(measure, { width: 640, height: 420, measureText: estimateTextWidth, texts })
      expect(layout.gutter).toBeNull()
      expect(describeCircles(measure, { messages, common: commonEn, formatter, layout }).readingKey).toBe(key)
    }
  })

  it('leaves no gap in a sentence, in both languages, whatever the data', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { table, definition } = randomLog(seed)
      const measure = measureCircles(journeysFromTouches(table, definition))
      for (const messages of [circlesEn, circlesFr]) {
        for (const moment of ['whole', 0] as const) {
          expect(JSON.stringify(inWords(measure, moment, messages))).not.toMatch(/undefined|NaN|Infinity|\{n\}|null/)
        }
      }
    }
  })
})
