import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { measureRingContent } from '../../../src/measures/circles/measure-ring-content.js'
import { measureRingFunnel } from '../../../src/measures/circles/measure-ring-funnel.js'
import { measureRingGroups } from '../../../src/measures/circles/measure-ring-groups.js'
import { measureTrust } from '../../../src/measures/circles/measure-trust.js'
import { measureFunnelTrend } from '../../../src/measures/compare/measure-funnel-trend.js'
import { measureKpis } from '../../../src/measures/compare/measure-kpis.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { measureLoopChannels } from '../../../src/measures/loop/measure-loop-channels.js'
import { measureLoopGenerations } from '../../../src/measures/loop/measure-loop-generations.js'
import { measureLoopStock } from '../../../src/measures/loop/measure-loop-stock.js'
import { measureLoopTrend } from '../../../src/measures/loop/measure-loop-trend.js'
import { journeyCohorts } from '../../../src/measures/network/journey-cohorts.js'
import { measureInfluence } from '../../../src/measures/network/measure-influence.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { measureSwitches } from '../../../src/measures/network/measure-switches.js'
import { measureSteps } from '../../../src/measures/steps/measure-steps.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { selectJourneys } from '../../../src/model/select-journeys.js'
import { randomLog } from '../../support/random-log.js'

/*
 * A selection keeps the places of all actors, so that codes mean the same. Those of whom nothing is kept must count
 * nowhere, nor lend their neighbour's rows: every measure is the same without them.
 */

/** Forty days after the first touch that random logs may have. */
const START = 1_700_000_000_000 + 40 * 86_400_000

const measures: Readonly<Record<string, (set: JourneySet) => unknown>> = {
  funnel: (set) => measureFunnel(set, { breakdown: 'channel' }),
  funnelTrend: (set) => measureFunnelTrend(set, { unit: 'month' }),
  kpis: (set) => measureKpis(set),
  loop: (set) => measureLoop(set),
  loopStock: (set) => measureLoopStock(set, { unit: 'month' }),
  loopTrend: (set) => measureLoopTrend(set, { unit: 'month' }),
  loopGenerations: (set) => measureLoopGenerations(set),
  loopChannels: (set) => measureLoopChannels(set),
  circles: (set) => {
    const { dots, ...rest } = measureCircles(set, { unit: 'month' })
    const { actors: _, ...ofDots } = dots
    return { ...rest, dots: ofDots }
  },
  ringContent: (set) => measureRingContent(set, 'channel'),
  ringFunnel: (set) => measureRingFunnel(set, 0),
  ringGroups: (set) => measureRingGroups(set, measureCircles(set, { unit: 'month' }), 'channel'),
  ringCohorts: (set) => measureRingGroups(set, measureCircles(set, { unit: 'month' }), { cohort: 'month' }),
  trust: (set) =>
    measureTrust(measureCircles(set, { unit: 'month' }), {
      journeys: set,
      events: [{ timeMs: START, label: 'a shock' }],
    }),
  network: (set) => measureNetwork(set),
  influence: (set) => measureInfluence(set),
  switches: (set) => measureSwitches(set),
  cohorts: (set) => journeyCohorts(set, 'month'),
  steps: (set) => {
    const { runs, ...rest } = measureSteps(set, { steps: [{ touchpoints: ['t1'] }, { touchpoints: ['t2'] }] })
    return { ...rest, runs: runs.count }
  },
}

/** The same set without actors who have no rows, but for those whom rows name as referrers. */
function withoutEmptyActors(set: JourneySet): JourneySet {
  const isNamed = new Set(set.rows.referredBy)
  const kept = set.actors.flatMap((_, actor) =>
    isNamed.has(actor) || (set.actorRows[actor] as number) < (set.actorRows[actor + 1] as number) ? [actor] : [],
  )
  const place = new Map(kept.map((actor, i) => [actor, i]))
  const rename = (codes: Int32Array): Int32Array => codes.map((actor) => place.get(actor) ?? -1)
  const offsets = (column: Int32Array): Int32Array =>
    Int32Array.from([...kept.map((actor) => column[actor] as number), column[set.actors.length] as number])
  return {
    ...set,
    actors: kept.map((actor) => set.actors[actor] as string),
    actorRows: offsets(set.actorRows),
    actorJourneys: offsets(set.actorJourneys),
    rows: { ...set.rows, referredBy: rename(set.rows.referredBy) },
    journeys: { ...set.journeys, actor: rename(set.journeys.actor) },
  }
}

const cases = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  bits: fc.integer({ min: 0, max: 2 ** 30 - 1 }),
})

function selectionOf({ seed, bits }: { readonly seed: number; readonly bits: number }): JourneySet {
  const { table, definition } = randomLog(seed, { actors: 7, rows: 50, stages: 1 + (seed % 4), referral: 0.6 })
  const set = journeysFromTouches(table, definition)
  return selectJourneys(
    set,
    Uint8Array.from({ length: set.journeys.count }, (_, journey) => (bits >>> (journey % 30)) & 1),
  )
}

describe('actors of whom a selection keeps nothing', () => {
  it.each(Object.entries(measures))('count nowhere: %s', (_, measure) => {
    fc.assert(
      fc.property(cases, (input) => {
        const set = selectionOf(input)
        expect(measure(set)).toEqual(measure(withoutEmptyActors(set)))
      }),
      { numRuns: 40, seed: 601 },
    )
  })

  it('give no number that is none', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const set = selectionOf(input)
        for (const [name, measure] of Object.entries(measures)) {
          expect(
            JSON.stringify(measure(set), (_, value) => (Number.isNaN(value) ? 'NaN' : value)),
            name,
          ).not.toContain('"NaN"')
        }
      }),
      { numRuns: 40, seed: 602 },
    )
  })
})
