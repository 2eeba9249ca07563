import { describe, expect, it } from 'vitest'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { absorbingChain } from '../../../src/measures/network/absorbing-chain.js'
import { chainTable } from '../../../src/measures/network/chain-table.js'
import { compareTransitions } from '../../../src/measures/network/compare-transitions.js'
import { countTransitions } from '../../../src/measures/network/count-transitions.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { networkVisits } from '../../../src/measures/network/network-visits.js'
import { whatIf } from '../../../src/measures/network/what-if.js'
import { whatIfTouchpoint } from '../../../src/measures/network/what-if-touchpoint.js'
import { benjaminiHochberg } from '../../../src/measures/statistics/benjamini-hochberg.js'
import { fisherExact } from '../../../src/measures/statistics/fisher-exact.js'
import { measureSteps } from '../../../src/measures/steps/measure-steps.js'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

/**
 * Sentences of semantics.md, sections 5 and 6, that no other test holds. The chain, credits and
 * Shapley: network/measure-network and naive-oracle. Holes and paths: network/. Circles and loop: there.
 */
const DAY = 86_400_000

/** One actor per text and so many times; a day between touches; `!` marks a conversion. */
function build(ways: readonly (readonly [string, number])[], definition: JourneyDefinition = {}): JourneySet {
  const rows = ways.flatMap(([text, times], way) =>
    Array.from({ length: times }, (_, i) => i).flatMap((i) =>
      text.split(' ').map(
        (word, day): LogRow => ({
          actor: `${way}-${i}`,
          timeMs: day * DAY,
          touchpoint: word.replace('!', ''),
          conversion: word.endsWith('!'),
        }),
      ),
    ),
  )
  return journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete', ...definition })
}

function anySet(seed: number): JourneySet {
  const { table, definition } = randomLog(seed, { rows: 120, actors: 20, ...(seed % 2 === 0 && { gap: 0.1 }) })
  return journeysFromTouches(table, definition)
}

const SEEDS = Array.from({ length: 150 }, (_, seed) => seed)

describe('section 5, visits', () => {
  const eligible = (definition: JourneyDefinition): (number | undefined)[] =>
    measureNetwork(build([['a b', 3]], definition)).touchpoints.map(({ eligibleVisits }) => eligibleVisits)

  it('is eligible when it is older than the patience of its touchpoint', () => {
    const touchpoints = [
      { id: 'a', patience: '2 days' as const },
      { id: 'b', patience: '1 day' as const },
    ]
    const at = (days: number): (number | undefined)[] =>
      eligible({ observation: 'ongoing', touchpoints, observedUntil: days * DAY })
    expect([at(2), at(2.1)]).toEqual([
      [0, 0],
      [3, 3],
    ])
  })

  it('all are when the observation is complete', () => {
    expect(eligible({ observation: 'complete', observedUntil: DAY })).toEqual([3, 3])
  })
})

describe('section 5, the chain', () => {
  it('removes states without any way to an end repeatedly, and the transitions into them', () => {
    // c and d lead only to each other and then to a good end; b leads to c or converts.
    const set = build(
      [
        ['a b', 2],
        ['a b!', 2],
        ['a b c d end', 2],
      ],
      { touchpoints: [{ id: 'end', terminal: 'good' }] },
    )
    const measure = measureNetwork(set)
    const standing = Object.fromEntries(measure.touchpoints.map(({ id, standing: one }) => [id, one]))
    expect(standing).toEqual({ a: 'modelled', b: 'modelled', c: 'removed', d: 'removed', end: 'removed' })
    // Arrivals: 6 starts, 6 at b, 2 each at c, d and the end.
    expect(measure.chain.removedShare).toBeCloseTo(6 / 18, 12)
    expect(measure.chain.conversionRate).toBeCloseTo(0.5, 12)
  })

  it('d = -1 removes a touchpoint: dP is P times its removal effect', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const set = anySet(seed)
      const counts = countTransitions(networkVisits(set), set.touchpoints.length)
      const chain = absorbingChain(chainTable(counts))
      const measure = measureNetwork(set)
      for (const { id, removalEffect } of measure.touchpoints) {
        const state = set.touchpoints.findIndex((one) => one.id === id)
        if (removalEffect !== null) expect(whatIf(chain, state, -1)).toBeCloseTo(-chain.conversion * removalEffect, 9)
      }
    }
  })

  it('answers what-if from the measure alone, up to a closed leak', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const set = anySet(seed)
      const counts = countTransitions(networkVisits(set), set.touchpoints.length)
      const chain = absorbingChain(chainTable(counts))
      const measure = measureNetwork(set)
      for (const { id, chainLossRate } of measure.touchpoints) {
        const state = set.touchpoints.findIndex((one) => one.id === id)
        const answers = ([-1, -0.3, 0, 0.1, 99, 'close'] as const).map((d) => whatIfTouchpoint(measure, id, d))
        if (chainLossRate === null || chainLossRate === 1) expect(answers).toEqual([null, null, null, null, null, null])
        else {
          const most = 1 / (1 - (chain.lossRate[state] as number)) - 1
          for (const [i, d] of [-1, -0.3, 0, Math.min(0.1, most), most, most].entries()) {
            expect(answers[i]?.change).toBeCloseTo(d, 12)
            expect(answers[i]?.rateDifference).toBeCloseTo(whatIf(chain, state, d), 9)
          }
        }
      }
    }
    const alone = measureNetwork(build([['a!', 1]]))
    expect(whatIfTouchpoint(alone, 'nowhere', 'close')).toBeNull()
    expect(() => whatIfTouchpoint(alone, 'a', -2)).toThrow('change')
  })

  it('light is the share of converted journeys, the width all journeys, each counted once', () => {
    const measure = measureNetwork(
      build([
        ['a b a b!', 2],
        ['a b', 3],
        ['b!', 2],
      ]),
    )
    const ab = measure.transitions.find(({ from, to }) => from === 0 && to === 1)
    expect(ab).toMatchObject({ count: 7, journeys: 5, convertingJourneys: 2, light: 0.5 })
  })

  it('colours lift only where Fisher’s test survives Benjamini and Hochberg at 0.10', () => {
    const measure = measureNetwork(
      build([
        ['a b!', 30],
        ['a b', 5],
        ['a c', 30],
        ['a c!', 5],
        ['a d!', 3],
        ['a d', 3],
      ]),
    )
    const decided = { converted: 38, lost: 38 }
    const tests = measure.transitions.map(({ convertingJourneys: won, journeys }) =>
      fisherExact(won, journeys - won, decided.converted - won, decided.lost - (journeys - won)),
    )
    const survives = benjaminiHochberg(tests, 0.1)
    expect(survives).toEqual([true, true, false])
    expect(compareTransitions(measure).map(({ ratio, survives: does }) => (does ? ratio : null))).toEqual([
      expect.closeTo(30 / 35 / (8 / 41), 12),
      expect.closeTo(5 / 35 / (33 / 41), 12),
      null,
    ])
  })
})

describe('section 6, identities', () => {
  it('converted + lost + open + ended = journeys, and lost by last touch sums to lost', () => {
    for (const seed of SEEDS) {
      const { totals, touchpoints } = measureNetwork(anySet(seed))
      expect(totals.converted + totals.lost + totals.open + totals.ended).toBe(totals.journeys)
      const lost = touchpoints.reduce((sum, one) => sum + one.lost, totals.untouchedLost)
      expect(lost).toBe(totals.lost)
    }
  })

  it('every method of credit sums to the conversions, "(no touchpoint)" included', () => {
    for (const seed of SEEDS) {
      const { credits, totals } = measureNetwork(anySet(seed))
      for (const { perTouchpoint, noTouchpoint, unmodelled, conversions } of Object.values(credits)) {
        expect(perTouchpoint.reduce((a, b) => a + b, noTouchpoint + unmodelled)).toBeCloseTo(totals.converted, 9)
        expect(conversions).toBe(totals.converted)
      }
    }
  })

  it('where every visit is eligible P = converted / (converted + lost)', () => {
    for (const seed of SEEDS) {
      const { table, definition } = randomLog(seed, { observation: 'complete', terminal: false })
      const set = journeysFromTouches(table, definition)
      const { chain, totals } = measureNetwork(set)
      const decided = totals.converted + totals.lost
      if (decided === 0) expect(chain.conversionRate).toBeNull()
      else expect(chain.conversionRate).toBeCloseTo(totals.converted / decided, 9)
    }
  })

  it('per stage: ordered <= touched <= reached', () => {
    for (const seed of SEEDS) {
      // One journey per actor, so that steps (which read actors) and stage flow (which reads journeys) agree.
      const { table, definition } = randomLog(seed, { cut: 'never', stages: 4, rows: 80, actors: 15 })
      const set = journeysFromTouches(table, definition)
      const funnel = measureFunnel(set)
      const { steps } = measureSteps(set, { steps: set.stages.map(({ id }) => ({ stage: id })) })
      funnel.stages.forEach(({ arrivals, rates }, i) => {
        expect(steps[i]?.reached).toBeLessThanOrEqual(arrivals)
        expect(arrivals).toBeLessThanOrEqual(rates.total.numerator)
      })
    }
  })
})
