import { describe, expect, it } from 'vitest'
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
import { randomLog } from '../../support/random-log.js'

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

  it('tells silence about referrals from knowing that nobody was brought', () => {
    expect(describeLoop(chain(100, 50)).title).toMatch(/not recorded/)
    expect(describeLoop(chain(100, 50, 0)).title).toMatch(/does not close/)
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
