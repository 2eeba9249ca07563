import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/foundation/seeded-random.js'
import { absorbingChain } from '../../../src/measures/network/absorbing-chain.js'
import { chainTable } from '../../../src/measures/network/chain-table.js'
import { countTransitions } from '../../../src/measures/network/count-transitions.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { CREDIT_METHODS } from '../../../src/measures/network/network-measure.js'
import { networkVisits } from '../../../src/measures/network/network-visits.js'
import { whatIf } from '../../../src/measures/network/what-if.js'
import { CONVERTED, ENDED, type JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { doubledLog, type LogRow, randomLog, shuffledTable, touchTable } from '../../support/random-log.js'
import { absorption, chainOf, flows, numbersOf, type Sequence, withChange, withoutTouchpoint } from './naive-chain.js'

const SEEDS = Array.from({ length: 250 }, (_, i) => i + 1)

/** Random logs in which every visit is eligible and nothing ends well. */
function decidedSet(seed: number, cut?: 'both'): JourneySet {
  const log = randomLog(seed, { observation: 'complete', terminal: false, ...(cut && { cut }) })
  return journeysFromTouches(log.table, log.definition)
}

function anySet(seed: number): JourneySet {
  const log = randomLog(seed)
  return journeysFromTouches(log.table, log.definition)
}

function sequencesOf(set: JourneySet): Sequence[] {
  return Array.from({ length: set.journeys.count }, (_, j) => {
    const visits: string[] = []
    for (let row = set.journeys.start[j] as number; row < (set.journeys.end[j] as number); row++) {
      const touchpoint = set.touchpoints[set.rows.touchpoint[row] as number]
      if (touchpoint !== undefined) visits.push(touchpoint.id)
    }
    return { visits, end: set.journeys.outcome[j] === CONVERTED ? 'C' : 'L' }
  })
}

function collapsed(sequences: readonly Sequence[]): Sequence[] {
  return sequences.map(({ visits, end }) => ({ visits: visits.filter((v, i) => v !== visits[i - 1]), end }))
}

describe('measureNetwork', () => {
  it('balances at every touchpoint, for any data', () => {
    for (const seed of SEEDS) {
      const measure = measureNetwork(anySet(seed))
      for (const { into, visits, out } of flows(measure)) {
        expect(into).toBe(visits)
        expect(out).toBe(visits)
      }
      const { journeys, converted, lost, open, ended, untouched, untouchedLost } = measure.totals
      expect(converted + lost + open + ended).toBe(journeys)
      expect(measure.touchpoints.reduce((sum, t) => sum + t.lost, untouchedLost)).toBe(lost)
      expect(measure.touchpoints.reduce((sum, t) => sum + t.starts, untouched)).toBe(journeys)
    }
  })

  it('never yields NaN or an infinite number', () => {
    for (const seed of SEEDS)
      for (const [place, number] of numbersOf(measureNetwork(anySet(seed))))
        expect(Number.isFinite(number), `seed ${seed} ${place}`).toBe(true)
  })

  it('gives P = converted / (converted + lost) where every visit is eligible', () => {
    for (const seed of SEEDS) {
      const { chain, totals } = measureNetwork(decidedSet(seed))
      if (totals.journeys === 0) expect(chain.conversionRate).toBeNull()
      else expect(chain.conversionRate).toBeCloseTo(totals.converted / (totals.converted + totals.lost), 9)
    }
  })

  it('agrees with solving by hand, and its removal effect with solving again', () => {
    for (const seed of SEEDS) {
      const set = decidedSet(seed)
      const measure = measureNetwork(set)
      const chain = chainOf(sequencesOf(set))
      const solved = absorption(chain)
      for (const t of measure.touchpoints) {
        expect(t.convertRate).toBeCloseTo(solved.get(`t:${t.id}`) as number, 9)
        const p = solved.get('S') as number
        if (p > 0) expect(t.removalEffect).toBeCloseTo((p - withoutTouchpoint(chain, t.id)) / p, 9)
      }
    }
  })

  it('gives the same P, B and removal effect on collapsed journeys', () => {
    for (const seed of SEEDS) {
      const set = decidedSet(seed)
      const measure = measureNetwork(set)
      const chain = chainOf(collapsed(sequencesOf(set)))
      const solved = absorption(chain)
      const p = solved.get('S')
      if (p === undefined) continue
      expect(measure.chain.conversionRate).toBeCloseTo(p, 9)
      for (const t of measure.touchpoints) {
        expect(t.convertRate).toBeCloseTo(solved.get(`t:${t.id}`) as number, 9)
        if (p > 0) expect(t.removalEffect).toBeCloseTo((p - withoutTouchpoint(chain, t.id)) / p, 9)
      }
    }
  })

  it('answers what-if as solving again would', () => {
    const random = seededRandom(3)
    for (const seed of SEEDS) {
      const set = decidedSet(seed)
      const visits = networkVisits(set)
      const solved = absorbingChain(chainTable(countTransitions(visits, set.touchpoints.length)))
      const chain = chainOf(sequencesOf(set))
      set.touchpoints.forEach((t, i) => {
        const loss = solved.lossRate[i] as number
        if (solved.kept[i] !== 1 || loss === 1) return
        const d = (1 / (1 - loss) - 1) * random()
        const change = withChange(chain, t.id, d) - solved.conversion
        expect(whatIf(solved, i, d)).toBeCloseTo(change, 9)
      })
    }
  })

  it('shares out all conversions by every method', () => {
    for (const seed of SEEDS) {
      const measure = measureNetwork(anySet(seed))
      for (const method of CREDIT_METHODS) {
        const credit = measure.credits[method]
        const sum = credit.perTouchpoint.reduce((a, b) => a + b, credit.noTouchpoint + credit.unmodelled)
        expect(sum).toBeCloseTo(measure.totals.converted, 6)
      }
    }
  })

  it('credits by distinct touchpoint as Shapley does over all coalitions', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      // Where the cut is at the conversion, whole journeys lead to it.
      const set = decidedSet(seed, 'both')
      const measure = measureNetwork(set)
      const converted = sequencesOf(set).filter((s) => s.end === 'C' && s.visits.length > 0)
      const players = measure.touchpoints.map((t) => t.id)
      const worth = (mask: number): number =>
        converted.filter((s) => s.visits.every((v) => (mask >> players.indexOf(v)) & 1)).length
      players.forEach((_, i) => {
        expect(measure.credits['linear-distinct'].perTouchpoint[i]).toBeCloseTo(shapley(players.length, i, worth), 9)
      })
    }
  })

  it('does not depend on the order of the rows, and leaves rates when every journey is doubled', () => {
    for (const seed of SEEDS.slice(0, 80)) {
      const drawn = randomLog(seed, { ties: 'content' })
      // A time that stands alone is suspect; its twin would make it two, so the end is stated.
      const { observedUntilMs } = journeysFromTouches(drawn.table, drawn.definition).rules
      const log = { table: drawn.table, definition: { ...drawn.definition, observedUntil: observedUntilMs } }
      const measure = measureNetwork(journeysFromTouches(log.table, log.definition))
      expect(measureNetwork(journeysFromTouches(shuffledTable(log.table, seed), log.definition))).toEqual(measure)
      const twin = doubledLog(log)
      const doubled = measureNetwork(journeysFromTouches(twin.table, twin.definition))
      expect(doubled.totals.visits).toBe(2 * measure.totals.visits)
      expect(doubled.transitions.map((t) => t.journeys)).toEqual(measure.transitions.map((t) => 2 * t.journeys))
      expect(doubled.transitions.map((t) => t.light)).toEqual(measure.transitions.map((t) => t.light))
      if (measure.chain.conversionRate !== null)
        expect(doubled.chain.conversionRate).toBeCloseTo(measure.chain.conversionRate, 9)
    }
  })

  it('reports touchpoints that lead neither to conversion nor to loss, and leaves their B undefined', () => {
    const rows: LogRow[] = [
      { actor: 'a', timeMs: 0, touchpoint: 'blog' },
      { actor: 'a', timeMs: 1, touchpoint: 'support' },
      { actor: 'b', timeMs: 0, touchpoint: 'blog', conversion: true },
      { actor: 'c', timeMs: 0, touchpoint: 'blog' },
    ]
    const set = journeysFromTouches(touchTable(rows), {
      touchpoints: [{ id: 'support', terminal: 'good' }],
      observation: 'complete',
      stages: [],
    })
    expect([...set.journeys.outcome]).toContain(ENDED)
    const measure = measureNetwork(set)
    const support = measure.touchpoints.find((t) => t.id === 'support')
    expect(support).toMatchObject({ standing: 'removed', convertRate: null, removalEffect: null, ended: 1 })
    // One of four arrivals (three starts, one transition) led there.
    expect(measure.chain.removedShare).toBeCloseTo(1 / 4, 12)
    expect(measure.chain.conversionRate).toBeCloseTo(0.5, 12)
  })

  it('keeps whole journeys for a coverage, and says what they cover', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const set = anySet(seed)
      const all = measureNetwork(set)
      const part = measureNetwork(set, { coverage: 0.6 })
      expect(part.coverage.journeys).toBeGreaterThanOrEqual(Math.min(1, 0.6) - 1e-12)
      expect(part.totals.journeys).toBeLessThanOrEqual(all.totals.journeys)
      for (const { into, visits, out } of flows(part)) {
        expect(into).toBe(visits)
        expect(out).toBe(visits)
      }
    }
  })

  it('says nothing of an empty set', () => {
    const measure = measureNetwork(journeysFromTouches(touchTable([]), {}))
    expect(measure.touchpoints).toEqual([])
    expect(measure.chain.conversionRate).toBeNull()
    expect(measure.paths).toEqual([])
  })

  it('refuses what no network can be made of', () => {
    expect(() => measureNetwork(anySet(1), { coverage: 2 })).toThrow(/bad-option/)
  })
})

function shapley(size: number, player: number, worth: (mask: number) => number): number {
  let value = 0
  for (let mask = 0; mask < 1 << size; mask++) {
    if ((mask >> player) & 1) continue
    let members = 0
    for (let i = 0; i < size; i++) members += (mask >> i) & 1
    const weight = (factorial(members) * factorial(size - members - 1)) / factorial(size)
    value += weight * (worth(mask | (1 << player)) - worth(mask))
  }
  return value
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1)
}
