import { describe, expect, it } from 'vitest'
import type { FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import { OUTCOMES } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, logRows, randomLog } from '../../support/random-log.js'
import { type NaiveJourney, naiveJourneys } from '../model/naive-journeys.js'
import { type NaiveNetwork, naiveNetwork } from './naive-network.js'

const DAY = 86_400_000
const BATCH = 250
const BATCHES = 12

interface Case {
  readonly rows: readonly LogRow[]
  readonly definition: JourneyDefinition
  readonly untilMs: number
  readonly table: ReturnType<typeof randomLog>['table']
}

/** Small logs, every kind of trouble in turn: ties, self-loops, rows without touchpoint, returns, gaps. */
function caseOf(seed: number): Case {
  const { table, definition } = randomLog(seed, {
    ties: seed % 5 === 0 ? 'rows' : 'content',
    ...(seed % 3 === 0 && { gap: 0.15 }),
    ...(seed % 4 === 1 && { repeat: 0.6, touchpoints: 2 }),
    ...(seed % 7 === 2 && { noTouchpoint: 0.7 }),
    ...(seed % 6 === 3 && { silence: 0.5 }),
  })
  const untilMs = Math.max(...table.timeMs) + (seed % 3) * 20 * DAY
  return { table, rows: logRows(table), definition: { ...definition, observedUntil: untilMs }, untilMs }
}

/** As `expect`, but quick: this is asked some hundred thousand times. */
function expectClose(found: number | null | undefined, wanted: number, what: string): void {
  if (!(Math.abs((found ?? Number.NaN) - wanted) < 1e-9)) throw new Error(`${what}: ${found} for ${wanted}`)
}

function expectNetwork(measure: NetworkMeasure, naive: NaiveNetwork): void {
  const ids = measure.touchpoints.map(({ id }) => id)
  const transitions = measure.transitions.map(({ from, to, count, eligible, journeys, convertingJourneys }) => [
    `${ids[from]} ${ids[to]}`,
    { count, eligible, journeys, converting: convertingJourneys },
  ])
  expect(Object.fromEntries(transitions)).toEqual(Object.fromEntries(naive.transitions))
  if (naive.conversionRate === undefined) expect(measure.chain.conversionRate).toBeNull()
  else expectClose(measure.chain.conversionRate, naive.conversionRate, 'P')
  for (const { id, convertRate, removalEffect } of measure.touchpoints) {
    const wanted = naive.convertRate.get(id)
    if (wanted === undefined) expect(convertRate, id).toBeNull()
    else expectClose(convertRate, wanted, `B of ${id}`)
    const effect = naive.removalEffect.get(id) ?? Number.NaN
    if (Number.isFinite(effect)) expectClose(removalEffect, effect, `removal of ${id}`)
    else expect(removalEffect).toBeNull()
  }
  for (const [method, shares] of Object.entries(naive.credits)) {
    const found = measure.credits[method as keyof NetworkMeasure['credits']].perTouchpoint
    ids.forEach((id, i) => {
      expectClose(found[i], shares.get(id) ?? 0, `${method} of ${id}`)
    })
  }
  expect(measure.variants).toBe(naive.variants)
}

/** The stages that a journey walks through, without repeats. */
function stagesOf({ rows }: NaiveJourney): string[] {
  const staged = rows.flatMap(({ stage }) => (stage === undefined ? [] : [stage]))
  return staged.filter((stage, k) => k === 0 || staged[k - 1] !== stage)
}

function expectFunnel(measure: FunnelMeasure, journeys: readonly NaiveJourney[], stages: readonly string[]): void {
  const flows = new Map<string, number>()
  const count = (from: string | null, to: string | null, kind: string): void => {
    const key = [from, to, kind].join(' ')
    flows.set(key, (flows.get(key) ?? 0) + 1)
  }
  const walks = journeys.map((journey) => ({ journey, walk: stagesOf(journey) })).filter(({ walk }) => walk.length > 0)
  for (const { journey, walk } of walks) {
    count(null, walk[0] ?? '', journey.isReturn ? 'returned' : 'entered')
    walk.slice(1).forEach((to, k) => {
      const step = stages.indexOf(to) - stages.indexOf(walk[k] as string)
      count(walk[k] as string, to, step < 0 ? 'step-back' : step === 1 ? 'advance' : 'skip')
    })
    count(walk.at(-1) as string, null, journey.outcome)
  }
  const found = measure.flows.map(({ from, to, kind, visits }) => [[from, to, kind].join(' '), visits])
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(flows))
  expect(measure.unstaged.journeys).toBe(journeys.length - walks.length)
  stages.forEach((id, i) => {
    const { arrivals, rates } = measure.stages[i] as FunnelMeasure['stages'][number]
    expect(arrivals).toBe(walks.filter(({ walk }) => walk.includes(id)).length)
    const goesOn = (walk: readonly string[], from: number): boolean => {
      const at = walk.indexOf(stages[from] as string)
      return at >= 0 && walk.slice(at + 1).some((later) => stages.indexOf(later) >= i)
    }
    const reached = walks.filter(({ walk }) => walk.some((stage) => stages.indexOf(stage) >= i)).length
    expect([rates.total.numerator, rates.total.denominator]).toEqual([reached, journeys.length])
    if (i === 0) return
    expect(rates.previous?.numerator).toBe(walks.filter(({ walk }) => goesOn(walk, i - 1)).length)
    expect(rates.first.numerator).toBe(walks.filter(({ walk }) => goesOn(walk, 0)).length)
  })
}

describe('measures against plain objects, from the rows on', () => {
  it.each(Array.from({ length: BATCHES }, (_, i) => i))(`agree on ${BATCH} logs (batch %i)`, (batch) => {
    for (let seed = batch * BATCH; seed < (batch + 1) * BATCH; seed++) {
      const { table, rows, definition, untilMs } = caseOf(seed)
      const set = journeysFromTouches(table, definition)
      const { journeys } = naiveJourneys(rows, definition, untilMs)
      expect(
        [...set.journeys.outcome].map((code) => OUTCOMES[code]),
        `seed ${seed}`,
      ).toEqual(journeys.map(({ outcome }) => outcome))
      expectNetwork(measureNetwork(set), naiveNetwork(journeys, definition, untilMs))
      const stages = (definition.stages ?? []) as readonly string[]
      if (stages.length > 0) expectFunnel(measureFunnel(set), journeys, stages)
    }
  })
})
