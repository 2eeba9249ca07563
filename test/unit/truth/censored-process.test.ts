import { describe, expect, it } from 'vitest'
import { type Random, seededRandom } from '../../../src/foundation/seeded-random.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, touchTable } from '../../support/random-log.js'

const DAY = 86_400_000

/** How a touchpoint of the process behaves: whoever does not leave for ever moves on after a wait. */
interface Place {
  /** Share that never moves on. */
  readonly leaves: number
  /** Time to moving on, days: median and spread of a log-normal wait. */
  readonly medianDays: number
  readonly spread: number
  readonly next: readonly string[]
}

/** Quick ones lose more than the slow ones do, yet at any one day more people stand at the slow ones. */
const PLACES: Readonly<Record<string, Place>> = {
  advert: { leaves: 0.3, medianDays: 0.5, spread: 0.6, next: ['shop', 'fair'] },
  shop: { leaves: 0.22, medianDays: 1, spread: 0.7, next: ['quote', 'fair', 'goal'] },
  fair: { leaves: 0.1, medianDays: 15, spread: 0.5, next: ['quote', 'shop'] },
  quote: { leaves: 0.12, medianDays: 9, spread: 0.6, next: ['shop', 'goal'] },
}

/** A log of the process as it is seen when it is watched for so many days only. */
function watched(seed: number, windowDays: number, actors = 20_000): LogRow[] {
  const random = seededRandom(seed)
  const rows: LogRow[] = []
  for (let i = 0; i < actors; i++) rows.push(...walk(random, `a${i}`, windowDays))
  return rows.filter(({ timeMs }) => timeMs <= windowDays * DAY)
}

function walk(random: Random, actor: string, windowDays: number): LogRow[] {
  const rows: LogRow[] = []
  let at = 'advert'
  let day = random() * windowDays
  for (;;) {
    rows.push({ actor, timeMs: day * DAY, touchpoint: at })
    const place = PLACES[at] as Place
    if (random() < place.leaves) return rows
    day += place.medianDays * Math.exp(place.spread * normal(random))
    at = place.next[Math.floor(random() * place.next.length)] ?? 'goal'
    if (at === 'goal') return [...rows, { actor, timeMs: day * DAY, conversion: true }]
  }
}

/** Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** The share that makes no move within the patience: those who leave, and those who would come later. */
function trueLossRate({ leaves, medianDays, spread }: Place, patienceDays: number): number {
  return leaves + (1 - leaves) * (1 - normalCdf(Math.log(patienceDays / medianDays) / spread))
}

/** Abramowitz and Stegun 26.2.17, error below 1e-7. */
function normalCdf(x: number): number {
  if (x < 0) return 1 - normalCdf(-x)
  const t = 1 / (1 + 0.2316419 * x)
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = series.reduce((total, factor, i) => total + factor * t ** (i + 1), 0)
  return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

function measuredLossRates(set: JourneySet): Record<string, number> {
  const measure = measureNetwork(set)
  return Object.fromEntries(
    measure.holes.map(({ touchpoint, lossRate }) => [measure.touchpoints[touchpoint]?.id, lossRate.rate ?? Number.NaN]),
  )
}

/** Who has not moved on when watching ends counts as lost: the rule that is wrong. */
function naiveLossRates(rows: readonly LogRow[]): Record<string, number> {
  const last = new Map<string, LogRow>()
  const visits: Record<string, number> = {}
  const lost: Record<string, number> = {}
  for (const row of [...rows].sort((a, b) => a.timeMs - b.timeMs)) {
    last.set(row.actor, row)
    if (row.touchpoint !== undefined) visits[row.touchpoint] = (visits[row.touchpoint] ?? 0) + 1
  }
  for (const { touchpoint, conversion } of last.values()) {
    if (touchpoint !== undefined && conversion !== true) lost[touchpoint] = (lost[touchpoint] ?? 0) + 1
  }
  return Object.fromEntries(Object.entries(visits).map(([id, count]) => [id, (lost[id] ?? 0) / count]))
}

function order(rates: Record<string, number>): string[] {
  return Object.entries(rates)
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id)
}

describe('loss rates of a process watched for a limited time, with slow and quick touchpoints', () => {
  const build = (rows: readonly LogRow[], windowDays: number, patience: 'auto' | '30 days'): JourneySet =>
    journeysFromTouches(touchTable(rows), { stages: [], patience, observedUntil: windowDays * DAY })

  it.each([1, 2, 3])('are within 0.02 of the truth at the patience in use (seed %i)', (seed) => {
    const rows = watched(seed, 120)
    for (const patience of ['auto', '30 days'] as const) {
      const set = build(rows, 120, patience)
      const measured = measuredLossRates(set)
      for (const { id, patienceMs } of set.touchpoints) {
        const truth = trueLossRate(PLACES[id] as Place, patienceMs / DAY)
        expect(Math.abs((measured[id] ?? 1) - truth), `${id} with ${patience}`).toBeLessThan(0.02)
      }
    }
  })

  it('finds a patience near that of the process', () => {
    for (const { id, patienceMs, patienceFrom } of build(watched(4, 120), 120, 'auto').touchpoints) {
      const { medianDays, spread } = PLACES[id] as Place
      const truth = Math.max(1, medianDays * Math.exp(1.6449 * spread))
      expect(patienceFrom).toBe('own')
      expect(patienceMs / DAY / truth, id).toBeGreaterThan(0.93)
      expect(patienceMs / DAY / truth, id).toBeLessThan(1.07)
    }
  })

  it('name the same touchpoint as the process does, where the naive rule names another', () => {
    const rows = watched(5, 75)
    const set = build(rows, 75, 'auto')
    const truth = set.touchpoints.map(({ id, patienceMs }): [string, number] => [
      id,
      trueLossRate(PLACES[id] as Place, patienceMs / DAY),
    ])
    expect(order(naiveLossRates(rows))[0]).toBe('fair')
    expect(order(measuredLossRates(set))).toEqual(order(Object.fromEntries(truth)))
    expect(order(measuredLossRates(set))[0]).toBe('advert')
  })
})
