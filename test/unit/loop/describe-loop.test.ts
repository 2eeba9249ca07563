import { describe, expect, it } from 'vitest'
import { layoutLoop } from '../../../src/layout/loop/layout-loop.js'
import { loopFromTotals } from '../../../src/measures/loop/loop-from-totals.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { commonFr } from '../../../src/voice/common/fr.js'
import { describeLoop } from '../../../src/voice/loop/describe-loop.js'
import { loopEn } from '../../../src/voice/loop/en.js'
import { loopFr } from '../../../src/voice/loop/fr.js'
import { loopTexts } from '../../../src/voice/loop/loop-texts.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const f = createFormatter('en')
const chain = (actors: number, onward: number, referred?: number) =>
  loopFromTotals({
    stages: [
      { id: 'Fans', actors, onward },
      { id: 'Friends', actors: onward },
    ],
    ...(referred === undefined ? {} : { referred }),
  })

describe('describeLoop', () => {
  it('says the finding, and never a multiplier that is not bounded', () => {
    expect(describeLoop(chain(1000, 500, 100)).title).toBe(
      'Every 100 people bring 10 more; each one who reaches “Friends” brings 0.2',
    )
    const strong = describeLoop(chain(50, 40, 48))
    expect(strong.title).toMatch(/cannot be bounded$/)
    expect(strong.summary).toMatch(/the multiplier is not bounded/)
    expect(loopTexts(chain(50, 40, 48), loopEn, f).readout.lines[0]).toBe('multiplier not bounded')
  })

  it('says that a stated number is one: the finding is an if, and the badge too', () => {
    const plan = loopFromTotals({ stages: [{ id: 'Fans', rate: 0.5 }, { id: 'Friends' }], beta: 0.2 })
    expect(describeLoop(plan).title).toBe(
      'If each one who reaches “Friends” brings 0.2, every 100 people bring 10 more',
    )
    expect(loopTexts(plan, loopEn, f).joint.label).toBe('if each brings')
    expect(loopTexts(chain(1000, 500, 100), loopEn, f).joint.label).toBe('each brings')
    const counted = measureLoop(sampleJourneys(), { beta: 6 })
    expect(describeLoop(counted).notes).toContain(loopEn.notes.statedAside)
    expect(describeLoop(plan).notes).not.toContain(loopEn.notes.statedAside)
  })

  it('says how sure an interval is, and which part of those who come again a stream holds', () => {
    const sample = measureLoop(sampleJourneys())
    const texts = loopTexts(sample, loopEn, f)
    expect(texts.readout.lines[1]).toMatch(/^95%: 1\.\d+ to 1\.\d+$/)
    const again = sample.flows.filter(({ kind }) => kind === 'reEntry')
    const most = again.reduce((a, b) => (b.actors > a.actors ? b : a))
    expect(again.length).toBeGreaterThan(1)
    expect(texts.flow('reEntry', most.from, most.to)).toBe(
      `${most.actors} of the ${sample.timeToReEntry.actors} who come again`,
    )
  })

  it('does not say that each brings none where other stages than the last refer', () => {
    const rows = Array.from({ length: 60 }, (_, i): LogRow[] => [
      { actor: `p${i}`, timeMs: i, touchpoint: 'x', stage: '1', ...(i > 50 ? { referredBy: `p${i - 50}` } : {}) },
      { actor: `p${i}`, timeMs: 100 + i, touchpoint: 'x', stage: '2' },
      ...(i > 40 ? [{ actor: `p${i}`, timeMs: 200 + i, touchpoint: 'x', stage: '3' }] : []),
    ]).flat()
    const measure = measureLoop(journeysFromTouches(touchTable(rows), { stages: ['1', '2', '3'] }))
    expect(measure.gain.k).toBeGreaterThan(0)
    expect(measure.gain.beta.value).toBe(0)
    expect(loopTexts(measure, loopEn, f).joint).toEqual({
      label: 'brought earlier on',
      value: '9',
      short: '9 brought',
      note: '',
    })
    expect(loopTexts(measure, loopFr, f).joint.label).toBe('amenés plus tôt')
    expect(describeLoop(measure).table.rows[0]?.[0]).toBe('stage 1: ever here')
  })

  it('names whom the gain speaks of where people begin at several stages', () => {
    const sample = measureLoop(sampleJourneys())
    const words = describeLoop(sample)
    expect(words.title).toMatch(/^Every 100 people who begin at “Strangers” bring 18 more/)
    expect(words.notes.join(' ')).toMatch(/The gain counts what people who begin at Strangers bring/)
    expect(loopTexts(sample, loopEn, f).joint.note).toBe('23% of those who begin here')
    expect(loopTexts(sample, loopFr, f).joint.note).toBe('23% des nouveaux ici')
  })

  it('explains in the key only what is drawn', () => {
    const silent = describeLoop(chain(100, 50)).readingKey
    expect(silent).not.toMatch(/Magenta|Teal|Hatched|Dotted|Blue/)
    expect(describeLoop(chain(100, 50), { messages: loopFr }).readingKey).not.toMatch(/Magenta|turquoise|Hachuré|Bleu/)
    expect(describeLoop(chain(100, 50, 10)).readingKey).toMatch(/Magenta/)
    const sample = measureLoop(sampleJourneys())
    const layout = layoutLoop(sample, { width: 900, height: 700, texts: loopTexts(sample, loopEn, f) })
    expect(describeLoop(sample, { layout }).readingKey).toMatch(/beads.*Blue.*tail.*Magenta.*Teal.*Hatched.*Dotted/)
    const thumbnail = layoutLoop(sample, { width: 120, height: 90, texts: loopTexts(sample, loopEn, f) })
    expect(describeLoop(sample, { layout: thumbnail }).readingKey).not.toMatch(/beads|tail|Teal|Dotted/)
  })

  it('tells silence about referrals from knowing that nobody was brought', () => {
    expect(describeLoop(chain(100, 50)).title).toMatch(/not recorded/)
    expect(describeLoop(chain(100, 50, 0)).title).toMatch(/does not close: nobody was brought/)
    const still = chain(100, 50, 0)
    const brought = { ...still, drivers: { ...still.drivers, referredShare: 0.11 } }
    expect(describeLoop(brought).title).toBe('The loop does not close, though 11% of newcomers were brought by others')
    expect(loopTexts(chain(100, 50), loopEn, f).joint.value).toBe('')
  })

  it('prints the definition the numbers were made with', () => {
    expect(describeLoop(measureLoop(sampleJourneys())).definition).toMatch(/lost after 30 days of silence/)
    expect(describeLoop(chain(1, 1)).definition).toMatch(/as stated/)
  })

  it('says what stands in for what is missing', () => {
    const plan = describeLoop(loopFromTotals({ stages: [{ id: 'a', rate: 0.5 }, { id: 'b' }], beta: 2 }))
    expect(plan.notes.join(' ')).toMatch(/per 1,000.*is stated, not counted/)
    expect(describeLoop(measureLoop(sampleJourneys()), { hasHairlines: true }).notes).toContain(
      'The finest lines are not to scale.',
    )
  })

  it('has whole rows and no hole in any sentence, in English and French, for random logs', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const log = randomLog(seed)
      const measure = measureLoop(journeysFromTouches(log.table, log.definition))
      const french = { messages: loopFr, common: commonFr, formatter: createFormatter('fr') }
      for (const words of [describeLoop(measure), describeLoop(measure, french)]) {
        expect(JSON.stringify(words)).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/)
        for (const row of words.table.rows) expect(row).toHaveLength(words.table.columns.length)
      }
    }
  })
})
