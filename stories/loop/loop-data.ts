import {
  type JourneyDefinition,
  type JourneySet,
  journeysFromRows,
  type LoopMeasure,
  loopFromTotals,
} from 'parcours/core'
import { fiveE } from 'parcours/presets'

const DAY_MS = 86_400_000
const START_MS = Date.UTC(2025, 0, 6)

/** One row of these small logs. */
interface Row {
  readonly actor: string
  readonly time: number
  readonly touchpoint: string
  readonly stage?: string
  readonly conversion?: boolean
  readonly loss?: boolean
  readonly channel?: string
  readonly referredBy?: string
}

const MAPPING = {
  actor: 'actor',
  time: 'time',
  touchpoint: 'touchpoint',
  stage: 'stage',
  conversion: 'conversion',
  loss: 'loss',
  channel: 'channel',
  referredBy: 'referredBy',
} as const

const STAGES = ['Stranger', 'Visitor', 'Customer', 'Advocate'] as const

/** Nobody at all. */
export function nobody(): JourneySet {
  return read([], { stages: STAGES })
}

/** People, but no touch of theirs shows a stage. */
export function noStages(): JourneySet {
  const rows = people(20, (actor, i) => [{ actor, time: START_MS + i * DAY_MS, touchpoint: 'blog' }])
  return read(rows, { stages: [] })
}

/** Everybody at the mouth, and from there explicitly lost. */
export function everybodyLost(): JourneySet {
  const rows = people(200, (actor, i) => [
    { actor, time: START_MS + i * 3.6e6, touchpoint: 'ad', stage: 'Stranger', channel: i % 3 ? 'paid' : 'social' },
    { actor, time: START_MS + i * 3.6e6 + DAY_MS, touchpoint: 'opt-out', stage: 'Stranger', loss: true },
  ])
  return read(rows, { stages: STAGES })
}

/** Everybody goes the whole way; nobody is lost, and each tenth brings one more. */
export function nobodyLost(): JourneySet {
  const rows = people(100, (actor, i) =>
    STAGES.map((stage, step) => ({
      actor,
      time: START_MS + (i >= 90 ? 20 : 0) * DAY_MS + step * DAY_MS,
      touchpoint: stage.toLowerCase(),
      stage,
      channel: step === 0 ? 'search' : 'email',
      conversion: step === 2,
      ...(i >= 90 && step === 0 ? { referredBy: `p${i - 90}` } : {}),
    })),
  )
  return read(rows, { stages: STAGES, observedUntil: START_MS + 24 * DAY_MS })
}

/** One stage: all there is to do is to come again. */
export function oneStage(): JourneySet {
  const rows = people(60, (actor, i) => [
    { actor, time: START_MS, touchpoint: 'shop', stage: 'Customer', conversion: true, channel: 'store' },
    ...(i % 2 === 0
      ? [{ actor, time: START_MS + 9 * DAY_MS, touchpoint: 'shop', stage: 'Customer', conversion: true }]
      : []),
  ])
  return read(rows, { stages: ['Customer'] })
}

/** The worked example of closed-loop marketing: few go on, but each advocate brings fifteen. */
export function workedExample(): LoopMeasure {
  return loopFromTotals({
    stages: [
      { id: 'Strangers', rate: 0.12 },
      { id: 'Visitors', rate: 0.2 },
      { id: 'Leads', rate: 0.25 },
      { id: 'Customers', rate: 1 / 3 },
      { id: 'Advocates' },
    ],
    beta: 15,
    drivers: {
      mouth: [
        { id: 'Social media', share: 0.52 },
        { id: 'Search', share: 0.31 },
        { id: 'Ads', share: 0.14 },
      ],
      tail: [
        { id: 'Social media', share: 0.7 },
        { id: 'E-mail', share: 0.3 },
      ],
    },
  })
}

/** A plan for the five Es: what the audience of each evangelist is worth. All numbers are invented. */
export function fiveEPlan(): LoopMeasure {
  const rates = [0.3, 0.25, 0.5, 0.4]
  return loopFromTotals({
    stages: fiveE.stages.map(({ id, label = id, question = '' }, index) => {
      const rate = rates[index]
      return { id, label, question, ...(index === 0 && { actors: 5000 }), ...(rate !== undefined && { rate }) }
    }),
    beta: { size: 400, noticed: 0.2, won: 0.15 },
    drivers: {
      mouth: [
        { id: 'social', label: 'Social media', share: 0.5, influence: 'indirect' },
        { id: 'search', label: 'Search', share: 0.3, influence: 'direct' },
      ],
      tail: [
        { id: 'social', label: 'Social media', share: 0.8, influence: 'indirect' },
        { id: 'reviews', label: 'Reviews', share: 0.2, influence: 'indirect' },
      ],
    },
  })
}

/** A loop so strong that its multiplier has no upper bound. */
export function notBounded(): LoopMeasure {
  return loopFromTotals({
    stages: [
      { id: 'Users', actors: 400, onward: 260, lost: 90, open: 40 },
      { id: 'Regulars', actors: 260, onward: 120, lost: 60, open: 50 },
      { id: 'Fans', actors: 120, lost: 6 },
    ],
    referred: 372,
    flows: [{ kind: 'reEntry', from: 'Fans', to: 'Regulars', actors: 70, moves: 210 }],
    drivers: { mouth: [{ id: 'App store', share: 0.05 }] },
  })
}

/** Numbers and names that no chart should have to meet. */
export function hostile(): LoopMeasure {
  return loopFromTotals({
    stages: [
      { id: 'a', label: 'A stage whose name is far too long to be set beside any ring of any size', actors: 1e12 },
      { id: 'b', label: '<b>markup</b> & "quotes"', actors: Number.NaN, lost: -4 },
      { id: 'c', label: 'النشرة الإخبارية', actors: 3, lost: Number.POSITIVE_INFINITY },
      { id: 'd', label: '客户', actors: 0 },
      { id: 'e', label: '', actors: 1 },
    ],
    referred: 1e300,
    flows: [
      { kind: 'stepBack', from: 'c', to: 'a', actors: 2 },
      { kind: 'reEntry', from: 'nowhere', to: 'a', actors: 9 },
    ],
    drivers: {
      mouth: [
        { id: 'one', count: 1e12 },
        { id: 'two', share: Number.NaN },
      ],
      tail: [{ id: '', count: 5 }],
    },
  })
}

/** Actors that refer to one another's stages from everywhere, with many channels. */
export function manyStages(): JourneySet {
  const stages = Array.from({ length: 12 }, (_, i) => `Step ${i + 1}`)
  const rows = people(300, (actor, i) =>
    stages.slice(0, 1 + ((i * 7) % 12)).map((stage, step) => ({
      actor,
      time: START_MS + i * 3.6e6 + step * DAY_MS,
      touchpoint: stage,
      stage,
      channel: `channel ${(i * step) % 11}`,
      ...(step === 0 && i > 40 && i % 9 === 0 ? { referredBy: `p${i - 40}` } : {}),
    })),
  )
  return read(rows, { stages })
}

function read(rows: readonly Row[], definition: JourneyDefinition): JourneySet {
  const whole = rows.map((row) => ({ stage: '', conversion: false, loss: false, channel: '', referredBy: '', ...row }))
  return journeysFromRows(whole, MAPPING, definition)
}

function people(count: number, rowsOf: (actor: string, index: number) => Row[]): Row[] {
  return Array.from({ length: count }, (_, i) => rowsOf(`p${i}`, i)).flat()
}
