import { describe, expect, it } from 'vitest'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { NetworkLayout } from '../../../src/layout/network/network-layout.js'
import type { NetworkLayoutOptions } from '../../../src/layout/network/network-layout-options.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { randomLog } from '../../support/random-log.js'

const COVERAGES = [0, 0.1, 0.35, 0.6, 0.85, 1]
const DETAILS = [0, 0.05, 0.2, 0.5, 0.8, 1, 'auto'] as const
const SETS: readonly JourneySet[] = [
  sampleJourneys({ actors: 300 }),
  ...Array.from({ length: 12 }, (_, seed) => {
    const log = randomLog(seed + 1, { rows: 150, actors: 20, touchpoints: 3 + seed, gap: 0.05 })
    return journeysFromTouches(log.table, log.definition)
  }),
]

function drawn(measure: NetworkMeasure, options: Partial<NetworkLayoutOptions>): NetworkLayout {
  const texts = {
    visits: () => '',
    hidden: (uses: number) => `+${uses}`,
    repeats: (uses: number) => `${uses}`,
    others: (touchpoints: number) => `${touchpoints}`,
    start: { number: '', name: '' },
    goal: { number: '', name: '' },
  }
  return layoutNetwork(measure, { width: 700, height: 440, texts, ...options })
}

/** At each body: what is drawn coming in, going out, and its visits. */
function balance({ bodies, dendrites }: NetworkLayout, measure: NetworkMeasure): [number, number, number][] {
  return bodies.map((body, i) => {
    const sum = (wanted: (from: number, to: number) => boolean): number =>
      dendrites.reduce((total, { from, to, count }) => total + (wanted(from, to) ? count : 0), 0)
    const repeats = body.corona?.count ?? 0
    const ends = body.members.reduce((total, member) => {
      const t = measure.touchpoints[member]
      return total + (t?.lost ?? 0) + (t?.open ?? 0) + (t?.ended ?? 0)
    }, 0)
    const into = sum((_, to) => to === i) + (body.stubIn?.count ?? 0) + (body.gapIn?.count ?? 0) + repeats
    const out = sum((from) => from === i) + (body.stubOut?.count ?? 0) + (body.gapOut?.count ?? 0) + repeats + ends
    return [into, body.visits, out]
  })
}

describe('simplification', () => {
  it('conserves what is measured at every coverage: in = visits = out, and outcomes sum', () => {
    for (const set of SETS)
      for (const coverage of COVERAGES) {
        const measure = measureNetwork(set, { coverage })
        measure.touchpoints.forEach((t, i) => {
          const uses = (side: 'from' | 'to'): number =>
            measure.transitions.reduce((sum, one) => sum + (one[side] === i ? one.count : 0), 0)
          expect(t.starts + uses('to') + t.unobservedIn).toBe(t.visits)
          expect(uses('from') + t.unobservedOut + t.converted + t.lost + t.open + t.ended).toBe(t.visits)
        })
        const { journeys, converted, lost, open, ended } = measure.totals
        expect(converted + lost + open + ended).toBe(journeys)
        expect(measure.coverage.journeys).toBeGreaterThanOrEqual(Math.min(coverage, 1) - 1e-12)
      }
  })

  it('conserves what is drawn at every coverage, detail and number of bodies', () => {
    for (const set of SETS)
      for (const coverage of COVERAGES) {
        const measure = measureNetwork(set, { coverage })
        for (const detail of DETAILS)
          for (const bodies of [3, 'auto'] as const) {
            const layout = drawn(measure, { detail, bodies })
            for (const [into, visits, out] of balance(layout, measure)) expect([into, out]).toEqual([visits, visits])
          }
      }
  })

  it('grows with coverage and with detail: nothing shown before is lost', () => {
    for (const set of SETS) {
      const shown = COVERAGES.map((coverage) => measureNetwork(set, { coverage }).totals.journeys)
      expect(shown).toEqual([...shown].sort((a, b) => a - b))
      const measure = measureNetwork(set)
      const ways = [0, 0.2, 0.5, 0.8, 1].map((detail) => drawn(measure, { detail }).drawnTransitions)
      expect(ways).toEqual([...ways].sort((a, b) => a - b))
    }
  })
})
