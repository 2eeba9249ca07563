import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/foundation/seeded-random.js'
import { layoutLoop } from '../../../src/layout/loop/layout-loop.js'
import { loopFromTotals } from '../../../src/measures/loop/loop-from-totals.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { whatIfLoop } from '../../../src/measures/loop/what-if-loop.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { commonFr } from '../../../src/voice/common/fr.js'
import { describeLoop } from '../../../src/voice/loop/describe-loop.js'
import { roundedShares } from '../../../src/voice/loop/driver-shares.js'
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

  it('does not say that nobody comes again where no conversion is named that one could come again after', () => {
    const rows = ['1', '2', '3', '4'].flatMap((actor, k): LogRow[] =>
      ['a', 'b'].slice(0, k === 0 ? 2 : 1).map((stage, n) => ({ actor, timeMs: 1.7e12 + n, touchpoint: stage, stage })),
    )
    const measure = measureLoop(journeysFromTouches(touchTable(rows), { stages: ['a', 'b'] }))
    const silent = 'who brings whom is not recorded'
    expect(describeLoop(measure).title).toBe(`Nobody comes round again, and ${silent}`)
    expect(describeLoop(measure, { notes: [commonEn.noConversion] }).title).toBe(`25% got as far as “b”; ${silent}`)
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

  it('says what a stated number follows from, where that is an audience', () => {
    const stages = [{ id: 'Fans', rate: 0.5 }, { id: 'Friends' }]
    const plan = loopFromTotals({ stages, beta: { size: 400, noticed: 0.2, won: 0.15 } })
    expect(plan.gain.beta).toMatchObject({ value: 12, stated: true, audience: { size: 400, noticed: 0.2, won: 0.15 } })
    expect(loopTexts(plan, loopEn, f).joint).toMatchObject({ value: '12', reached: 'of 400 reached' })
    expect(describeLoop(plan).notes.join(' ')).toMatch(/Each reaches 400 people; 20% notice, and 15% of these come\./)
    const all = loopFromTotals({ stages, beta: { size: 40, won: 0.1 } })
    expect(describeLoop(all).notes.join(' ')).toMatch(/Each reaches 40 people; 10% of these come\./)
    expect(whatIfLoop(plan, { beta: 3 }).gain.beta.audience).toBeUndefined()
    const drawn = layoutLoop(plan, { width: 900, height: 700, texts: loopTexts(plan, loopEn, f) })
    expect(drawn.joint?.badge?.lines.map(({ text }) => text)).toEqual(['if each brings', '12', 'of 400 reached'])
  })

  it('reports an audience that cannot be, and says nothing of it', () => {
    for (const audience of [
      { size: -1, won: 0.1 },
      { size: 10, won: 1.2 },
      { size: 10, noticed: Number.NaN, won: 0.1 },
    ]) {
      const measure = loopFromTotals({ stages: [{ id: 'a', rate: 0.5 }, { id: 'b' }], beta: audience })
      expect(measure.gain.beta).toMatchObject({ stated: false })
      expect(measure.gain.beta.audience).toBeUndefined()
      expect(measure.issues.some(({ kind }) => kind === 'unusable-number')).toBe(true)
    }
  })

  it('does not call stated shares at the tail shares of touches, nor count them', () => {
    const tail = [
      { id: 'social', share: 0.335 },
      { id: 'reviews', share: 0.665 },
    ]
    const stages = [{ id: 'Fans', rate: 0.5 }, { id: 'Friends' }]
    const stated = loopFromTotals({ stages, beta: 2, drivers: { tail } })
    expect(describeLoop(stated).readingKey).toMatch(/at the tail, shares as stated/)
    const rows = describeLoop(stated).table.rows.filter(([part = '']) => part.startsWith('Driver at the tail'))
    expect(rows.map(([part, count, share]) => [part, count, share])).toEqual([
      ['Driver at the tail: Reviews', '', '67%'],
      ['Driver at the tail: Social', '', '33%'],
    ])
    const counted = loopFromTotals({ stages, beta: 2, drivers: { tail: [{ id: 'social', count: 7 }] } })
    expect(describeLoop(counted).readingKey).toMatch(/at the tail, shares of touches/)
    expect(describeLoop(measureLoop(sampleJourneys())).readingKey).toMatch(/at the tail, shares of touches/)
  })

  it('writes whole percents of one whole so that they add up, and leaves other formats alone', () => {
    const written = (shares: readonly number[]): string[] => roundedShares(shares, f).map(f.percent)
    expect(written([0.665, 0.335])).toEqual(['67%', '33%'])
    expect(written([0.333, 0.333, 0.334])).toEqual(['33%', '33%', '34%'])
    expect(written([0.29, 0.71])).toEqual(['29%', '71%'])
    // What is left over, such as those whom others brought, is rounded by itself.
    expect(written([0.505, 0.3])).toEqual(['50%', '30%'])
    expect(written([0.5, 0.449, 0.051])).toEqual(['50%', '45%', '5.1%'])
    const exact = createFormatter('en', 'UTC', { percent: (share) => `${(100 * share).toFixed(1)} pc` })
    expect(roundedShares([0.665, 0.335], exact)).toEqual([0.665, 0.335])
    const any = seededRandom(7)
    for (let i = 0; i < 200; i++) {
      const parts = Array.from({ length: 2 + Math.floor(any() * 4) }, () => 0.25 + any())
      const whole = parts.reduce((sum, part) => sum + part, 0)
      const shares = roundedShares(
        parts.map((part) => part / whole),
        f,
      )
      if (shares.every((share) => share >= 0.1)) {
        expect(Math.round(100 * shares.reduce((sum, share) => sum + share, 0))).toBe(100)
      }
      for (const [index, share] of shares.entries()) {
        expect(Math.abs(share - (parts[index] ?? 0) / whole)).toBeLessThan(0.01)
      }
    }
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
