import { describe, expect, it } from 'vitest'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import type { FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { commonFr } from '../../../src/voice/common/fr.js'
import { tableCsv } from '../../../src/voice/common/table-csv.js'
import { describeFunnel } from '../../../src/voice/funnel/describe-funnel.js'
import { funnelEn } from '../../../src/voice/funnel/en.js'
import { funnelFr } from '../../../src/voice/funnel/fr.js'
import { namedStages } from '../../../src/voice/funnel/stage-words.js'
import type { JourneyLocale } from '../../../src/voice/journey-locale.js'
import { ar } from '../../../src/voice/locales/ar.js'
import { de } from '../../../src/voice/locales/de.js'
import { es } from '../../../src/voice/locales/es.js'
import { fr } from '../../../src/voice/locales/fr.js'
import { it as itLocale } from '../../../src/voice/locales/it.js'
import { ja } from '../../../src/voice/locales/ja.js'
import { nl } from '../../../src/voice/locales/nl.js'
import { pt } from '../../../src/voice/locales/pt.js'
import { zh } from '../../../src/voice/locales/zh.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const EN: Partial<JourneyLocale> = { funnel: funnelEn }
const LOCALES: readonly (readonly [string, Partial<JourneyLocale>])[] = Object.entries({
  en: EN,
  ar,
  de,
  es,
  fr,
  it: itLocale,
  ja,
  nl,
  pt,
  zh,
})

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
  it('names the share that converts and where the largest loss is', () => {
    const measure = measureOf([
      ...walk('1', 'ab', true),
      ...walk('2', 'a', false),
      ...walk('3', 'ab', false),
      ...walk('4', 'a', false),
    ])
    expect(describeFunnel(measure).title).toBe('25% of 4 journeys convert; the largest loss is at a (2)')
  })

  it('says when nothing is lost, and never that all are without saying how far they came', () => {
    expect(describeFunnel(measureOf(walk('1', 'ab', true))).title).toBe('Nothing is lost: 1 of 1 journey converts')
    expect(describeFunnel(measureOf(walk('1', 'ab', false))).title).toBe(
      'No conversion in 1 journey; 100% got as far as b',
    )
  })

  it('is how far people came where nothing converts, since then the last stage cannot be left but lost', () => {
    const rows = [
      ...walk('1', 'ab', false),
      ...walk('2', 'a', false),
      ...walk('3', 'a', false),
      ...walk('4', 'a', false),
    ]
    const said = 'No conversion in 4 journeys; 25% got as far as b'
    expect(describeFunnel(measureOf(rows, 'ongoing')).title).toBe(said)
    expect(describeFunnel(measureOf(rows)).title).toBe(said)
  })

  it('names the stages of its finding, so that the picture names them, too', () => {
    const rows = [...walk('1', 'ab', false), ...walk('2', 'a', false), ...walk('3', 'a', false)]
    expect(namedStages(measureOf(rows))).toEqual(['b', 'a'])
    expect(namedStages(measureOf([...rows, ...walk('4', 'ab', true)]))).toEqual(['a'])
  })

  it('explains a share of 0 behind the stage where journeys end by converting', () => {
    const bought = (actor: string, stages: string, at: number): LogRow[] =>
      walk(actor, stages, false).map((row, k) => ({ ...row, conversion: k === at }))
    const beyond = /^A journey ends at its conversion; b comes in a later one, so its rate is 0\.$/m
    const told = (rows: readonly LogRow[], cut: 'both' | 'never'): string => {
      const set = journeysFromTouches(touchTable(rows), { stages: ['a', 'b'], observation: 'complete', cut })
      return describeFunnel(measureFunnel(set)).notes.join('\n')
    }
    expect(told(bought('1', 'ab', 0), 'both')).toMatch(beyond)
    expect(told(bought('1', 'ab', 0), 'never')).not.toMatch(beyond)
    expect(told(bought('1', 'ab', 1), 'both')).not.toMatch(beyond)
    expect(told([...bought('1', 'ab', 0), ...bought('2', 'ab', 1)], 'both')).not.toMatch(beyond)
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

describe.each(LOCALES)('the reading key in %s', (_, { funnel }) => {
  it('speaks of rates only where the picture bears any', () => {
    const said = (rated: boolean): string =>
      describeFunnel(totals(3, 2), { messages: funnel ?? funnelEn, rated }).readingKey
    expect(said(true).length).toBeGreaterThan(said(false).length + 4)
    expect(said(true).startsWith(said(false))).toBe(true)
    expect(describeFunnel(totals(3), { messages: funnel ?? funnelEn }).readingKey).toBe(said(false))
  })
})

describe('what would be untrue', () => {
  const rows = [
    ...walk('1', 'ab', true),
    ...walk('2', 'a', false),
    ...walk('3', 'ab', false),
    ...walk('4', 'a', false),
    { actor: '5', timeMs: 1.7e12 + 5000, touchpoint: 't', stage: 'a' },
  ]
  const french = { formatter: createFormatter('fr'), messages: funnelFr, common: commonFr }

  it('is to name a base that the share was not taken of', () => {
    const set = journeysFromTouches(touchTable(rows), { stages: ['a', 'b'], observation: 'ongoing', patience: 1000 })
    const settled = measureFunnel(set, { settled: true })
    const open = measureFunnel(set)
    expect(settled.conversion.denominator).toBeLessThan(open.conversion.denominator)
    expect(describeFunnel(open).title).toContain(`of ${open.conversion.denominator} journeys convert`)
    const said = describeFunnel(settled, { base: 'total' })
    expect(said.title).toContain(`of ${settled.conversion.denominator} settled journeys convert`)
    expect(said.readingKey).toContain('of all settled journeys')
    expect(said.table.columns.map(({ label }) => label)).toContain('Here or further in, of all settled journeys')
    expect(describeFunnel(settled, french).title).toContain(`${settled.conversion.denominator} parcours achevés`)
  })

  it('is to call a loss most where it is only the largest', () => {
    const text = JSON.stringify(describeFunnel(measureOf(rows)))
    expect(text).toContain('the largest loss is at a')
    expect(text).toContain('The largest loss is at a')
    expect(text).not.toMatch(/most (are|of)/i)
    expect(JSON.stringify(describeFunnel(measureOf(rows), french))).not.toMatch(/la plupart/i)
  })

  it('is to call a share that counts further stages a share of those here', () => {
    const labels = describeFunnel(measureOf(rows)).table.columns.map(({ label }) => label)
    expect(labels).toContain('Here or further in, of all journeys')
    expect(labels).toContain('Here or further in, of the first stage')
    const plain = describeFunnel(totals(4, 2)).table.columns.map(({ label }) => label)
    expect(plain).toContain('Of the first stage')
  })

  it('is to find anything in a count that is missing', () => {
    const none = describeFunnel(totals(900, Number.NaN, -3, null))
    expect(none.title).toBe('900 at a')
    expect(none.readingKey).not.toContain('went no further')
    expect(none.table.rows.map((row) => row[1])).toEqual(['900', '–', '–', '–'])
    expect(none.summary).toContain('from 900 to –')
    const some = describeFunnel(totals(1000, 400, null, 40))
    expect(some.title).toBe('The narrowest step between known counts leads from a to b: 40% go on')
    expect(describeFunnel(totals(0, null)).empty?.title).toBe('No counts to draw')
  })

  it('is to say that nothing is lost where it was lost without a stage', () => {
    const set = journeysFromTouches(
      touchTable([...walk('1', 'ab', true), { actor: '2', timeMs: 1, touchpoint: 'x' }]),
      { stages: ['a', 'b'], observation: 'complete' },
    )
    expect(describeFunnel(measureFunnel(set)).title).toBe('50% of 2 journeys convert; 1 lost, none at a stage')
  })

  it('is to name a stage by a number that reads as a count', () => {
    const numbered = funnelFromTotals([100, 40].map((count, i) => ({ stage: String(i + 1), count })))
    expect(describeFunnel(numbered).title).toBe('The narrowest step leads from stage 1 to stage 2: 40% go on')
    expect(describeFunnel(numbered).summary).toContain('Stage 1: 100.')
    expect(describeFunnel(numbered, french).title).toContain('de l’étape 1 à l’étape 2')
  })

  it('is to name the stage reached where it is the base that is thin', () => {
    const measure = totals(20, 10, 5)
    expect(describeFunnel(measure).notes).toEqual(['Fewer than 30 in the base: a and b.'])
    expect(describeFunnel(measure, { base: 'first' }).notes).toEqual(['Fewer than 30 in the base: a.'])
    const all = describeFunnel(measureOf(rows), { base: 'total' }).notes
    expect(all).toContain('Fewer than 30 in the base: all journeys.')
  })

  it('is to call people journeys where steps count people', () => {
    const measure: FunnelMeasure = { ...measureOf(rows), reading: 'steps' }
    for (const base of ['previous', 'first', 'total'] as const) {
      const said = describeFunnel(measure, { base })
      expect(JSON.stringify({ ...said, definition: said.definition.split(';').slice(0, 2) })).not.toMatch(/journey/i)
      expect(said.title).toContain(`of ${measure.totals.journeys} people convert`)
    }
  })
})

describe('the notes', () => {
  it('tell of counts that are none, of rising totals, and of thin bases', () => {
    const { notes } = describeFunnel(totals(100, 10, null, 20, 30, 5))
    expect(notes).toEqual([
      'One count is missing or is no number; its stage is drawn empty.',
      'More are counted at e than at the stage before, so that share is not known.',
    ])
    expect(describeFunnel(totals(100, 10, 5)).notes).toEqual(['Fewer than 30 in the base: b.'])
  })

  it('tell of journeys without a stage, of settled rates, and of what the size left out', () => {
    const set = journeysFromTouches(
      touchTable([...walk('1', 'ab', true), { actor: '2', timeMs: 1, touchpoint: 'x' }]),
      {
        stages: ['a', 'b'],
      },
    )
    const said = describeFunnel(measureFunnel(set, { settled: true }), {
      hiddenArcs: 3,
      hiddenNumbers: 5,
      hairlines: 1,
    })
    expect(said.notes.join(' ')).toMatch(/One journey never shows a stage/)
    expect(said.notes.join(' ')).toMatch(/3 small moves are in the table only/)
    expect(said.notes.join(' ')).toMatch(/5 more numbers are in the table/)
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
    expect(key).not.toMatch(/outline/)
  })

  it('names what is outlined over the funnel', () => {
    const keyOf = (outlines: readonly string[]): string => describeFunnel(totals(3, 2), { outlines }).readingKey
    expect(keyOf([])).toContain('dashed outline: another funnel')
    expect(keyOf(['March'])).toContain('dashed outline: March.')
    expect(keyOf(['March', 'April'])).toContain('dashed outline: March and April')
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
    expect(cell(0, 'Here or further in, of the stage before')).toBe('–')
  })

  it('lists every move and every return, by its channel, however small', () => {
    const measure = measureFunnel(sampleJourneys())
    const [moves] = describeFunnel(measure).table.more ?? []
    const rows = moves?.rows ?? []
    expect(moves?.columns.map(({ label }) => label)).toEqual(['Move', 'By channel', 'Visits'])
    expect(rows).toContainEqual(['Stepped back from Customers to Visitors', '–', '3'])
    const sum = (is: (move: string) => boolean): number =>
      rows.filter(([move = '']) => is(move)).reduce((total, row) => total + Number((row[2] ?? '').replace(',', '')), 0)
    const visits = (...kinds: string[]): number =>
      measure.flows.reduce((total, flow) => total + (kinds.includes(flow.kind) ? flow.visits : 0), 0)
    expect(visits('returned')).toBeGreaterThan(0)
    expect(sum((move) => move.includes('came back'))).toBe(visits('returned'))
    expect(sum((move) => !move.includes('came back'))).toBe(visits('advance', 'skip', 'step-back'))
    expect(new Set(rows.map((row) => row.slice(0, 2).join())).size).toBe(rows.length)
    const file = tableCsv(describeFunnel(measure).table)
    expect(file).toContain('\r\n\r\nMove,By channel,Visits\r\n')
    expect(file.split('\uFEFF')).toHaveLength(2)
    expect(describeFunnel(totals(9, 5)).table.more).toBeUndefined()
  })

  it('says of every rate and of every band’s how sure it is', () => {
    const measure = measureFunnel(sampleJourneys(), { breakdown: 'channel' })
    const { table } = describeFunnel(measure)
    const cell = (row: number, label: string): string =>
      table.rows[row]?.[table.columns.findIndex((column) => column.label === label)] ?? ''
    for (const label of ['of the first stage', 'of all journeys'])
      expect(cell(1, `95% interval · Here or further in, ${label}`)).toMatch(/^\d+(\.\d)?%? to \d+(\.\d)?%$|–/)
    const [band] = measure.breakdown?.bands ?? []
    const percent = createFormatter('en').percent(band?.previousRates[1]?.rate ?? Number.NaN)
    expect(cell(1, `${band?.value} · Of the stage before`)).toMatch(
      new RegExp(`^${percent.replace('.', '\\.')} \\(.*\\)$`),
    )
    expect(cell(0, `${band?.value} · Of the stage before`)).toBe('–')
    const few = describeFunnel(totals(20, 10)).table
    expect(few.rows[1]?.filter((text) => text.endsWith('few data (n = 20)'))).toHaveLength(2)
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
