import { hitProbability } from './hit-probability.js'
import { elasticityOf, generationsOf, multiplierOf } from './loop-gain.js'
import type { LoopFlow, LoopGain, LoopMeasure, LoopReferral, LoopStage } from './loop-measure.js'
import { spectralRadius } from './spectral-radius.js'

/** What is turned. What is left out stays as it is. */
export interface LoopWhatIf {
  /** The share of those at a stage that get further in, 0..1, by stage id. */
  readonly rates?: Readonly<Record<string, number>>
  /** How many each at the last stage brings. */
  readonly beta?: number
}

/**
 * The loop as it would be if a stage let more or fewer people on, or each advocate brought more: a model
 * estimate, never called an uplift. Those who leave a stage for further in are multiplied, who does not go
 * on is lost or under way as before; everything further in follows by the Markov chain of the moves [K&S].
 * The people whom drivers bring stay the same, and those brought stand at the mouth as the next generation.
 * k is that of the measure times what the chain changes; it has no interval. Never throws; unusable numbers
 * are ignored. Cost: cubic in stages.
 */
export function whatIfLoop(measure: LoopMeasure, turned: LoopWhatIf): LoopMeasure {
  const growth = measure.stages.map((stage, index) => growthOf(stage, index, measure, turned))
  const beta = usableBeta(turned.beta)
  if (beta === null && growth.every((factor) => factor === 1)) return measure
  const before = chainOf(measure, null)
  const after = chainOf(measure, growth)
  const factor = measure.stages.map((_, stage) => ratio(after.visits[stage] ?? 0, before.visits[stage] ?? 0))
  const promised = withBeta(measure, beta)
  const referrals = promised.map(({ from, to, actors }) => ({
    from,
    to,
    actors: Math.round(actors * (factor[from] ?? 1)),
  }))
  const brought = (list: LoopMeasure['referrals'], stage: number): number =>
    list.reduce((sum, { to, actors }) => sum + (Math.max(0, to) === stage ? actors : 0), 0)
  const more = measure.stages.map((_, stage) => brought(referrals, stage) - brought(measure.referrals, stage))
  const flows = measure.flows.map((flow) => turnedFlow(flow, factor, growth))
  const stages = measure.stages.map((stage, index) => turnedStage(stage, index, factor, growth, more))
  const k = turnedK(measure, before, after, promised)
  return { ...measure, stages, flows, referrals, referralsKnown: true, gain: turnedGain(measure, k, beta) }
}

/** By how much the moves further in grow at a stage. */
function growthOf({ id, onward }: LoopStage, index: number, { stages }: LoopMeasure, { rates }: LoopWhatIf): number {
  const wanted = rates?.[id]
  const rate = onward?.rate ?? null
  if (wanted === undefined || !(wanted >= 0) || index === stages.length - 1 || rate === null || rate <= 0) return 1
  return Math.min(1, wanted) / rate
}

function usableBeta(beta: number | undefined): number | null {
  return beta !== undefined && beta >= 0 && beta <= 1e6 ? beta : null
}

interface Chain {
  readonly rows: readonly (readonly number[])[]
  /** How often each stage is visited in all. */
  readonly visits: readonly number[]
}

const SWEEPS = 400

/** The Markov chain of the moves, with those further in multiplied; re-entries begin anew and stay as they are. */
function chainOf({ stages, flows }: LoopMeasure, growth: readonly number[] | null): Chain {
  const rows = stages.map((stage, from) => {
    const arrived = Math.max(1e-9, stage.visits)
    const row = stages.map((_, to) =>
      flows.reduce((sum, flow) => sum + (flow.from === from && flow.to === to ? flow.moves : 0), 0),
    )
    const turned = row.map((moves, to) => (moves / arrived) * (to > from ? (growth?.[from] ?? 1) : 1))
    const total = turned.reduce((sum, share) => sum + share, 0)
    return total > 1 ? turned.map((share) => share / total) : turned
  })
  const entered = stages.map((stage) => stage.entered)
  let visits = [...entered]
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const now = visits
    visits = entered.map((count, to) =>
      now.reduce((sum, arrived, from) => sum + arrived * (rows[from]?.[to] ?? 0), count),
    )
  }
  return { rows, visits }
}

function ratio(after: number, before: number): number {
  return before > 0 && Number.isFinite(after / before) ? after / before : 1
}

function turnedFlow(flow: LoopFlow, factor: readonly number[], growth: readonly number[]): LoopFlow {
  const times = (factor[flow.from] ?? 1) * (flow.to > flow.from ? (growth[flow.from] ?? 1) : 1)
  return { ...flow, moves: Math.round(flow.moves * times), actors: Math.round(flow.actors * times) }
}

/** Counts follow the visits; who does not go on shares what is left as before. */
function turnedStage(
  stage: LoopStage,
  index: number,
  factor: readonly number[],
  growth: readonly number[],
  more: readonly number[],
): LoopStage {
  const times = factor[index] ?? 1
  const added = Math.max(-stage.entered, more[index] ?? 0)
  const rate = stage.onward?.rate ?? 0
  const turned = Math.min(1, rate * (growth[index] ?? 1))
  const rest = rate < 1 ? (times * (1 - turned)) / (1 - rate) : times
  const actors = Math.max(0, Math.round(stage.actors * times + added))
  const onward = stage.onward && {
    ...stage.onward,
    rate: turned,
    low: turned,
    high: turned,
    numerator: actors * turned,
    denominator: actors,
  }
  const part = (count: number): number => Math.round(count * rest)
  return {
    ...stage,
    actors,
    visits: Math.max(0, Math.round(stage.visits * times + added)),
    entered: stage.entered + added,
    enteredReferred: Math.max(0, stage.enteredReferred + added),
    onward,
    lost: part(stage.lost),
    open: part(stage.open),
    ended: part(stage.ended),
    settled: part(stage.settled),
    stock: part(stage.settled) + part(stage.open),
    stockResidual: 0,
    referrals: Math.round(stage.referrals * times),
  }
}

/** Whom each stage would bring if nothing but beta changed; who was brought to no known stage comes to the first. */
function withBeta({ referrals, stages, gain }: LoopMeasure, beta: number | null): LoopReferral[] {
  const last = stages.length - 1
  const known = referrals
    .filter(({ from }) => from >= 0)
    .map((referral) => ({ ...referral, to: Math.max(0, referral.to) }))
  if (beta === null) return known
  const others = known.filter(({ from }) => from !== last)
  const byLast = known.filter(({ from, actors }) => from === last && actors > 0)
  const now = gain.beta.value ?? 0
  if (byLast.length === 0 || now <= 0)
    return [...others, { from: last, to: 0, actors: beta * (stages[last]?.actors ?? 0) }]
  return [...others, ...byLast.map((referral) => ({ ...referral, actors: (referral.actors * beta) / now }))]
}

/** The measured k, times what the chain says that the change does to it. */
function turnedK(measure: LoopMeasure, before: Chain, after: Chain, promised: readonly LoopReferral[]): number | null {
  const { k } = measure.gain
  if (k === null) return null
  const was = chainK(measure, before, measure.referrals)
  const is = chainK(measure, after, promised)
  return was > 0 && k > 0 ? (k * is) / was : is
}

/** The spectral radius of who brings whom, with the chain saying who gets where. */
function chainK({ stages }: LoopMeasure, { rows }: Chain, referrals: readonly LoopReferral[]): number {
  const known = referrals.filter(({ from, actors }) => from >= 0 && actors > 0)
  const begin = [...new Set(known.map(({ to }) => Math.max(0, to)))]
  const reach = stages.map((_, stage) => hitProbability(rows, stage))
  return spectralRadius(
    begin.map((a) =>
      begin.map((b) =>
        known.reduce((sum, { from, to, actors }) => {
          if (Math.max(0, to) !== b) return sum
          return sum + ((reach[from]?.[a] ?? 0) * actors) / Math.max(1, stages[from]?.actors ?? 0)
        }, 0),
      ),
    ),
  ).value
}

function turnedGain({ gain }: LoopMeasure, k: number | null, beta: number | null): LoopGain {
  const { referred, base } = gain.beta
  return {
    ...gain,
    k,
    interval: null,
    beta: beta === null ? gain.beta : { referred, base, value: beta, interval: null, stated: true },
    multiplier: multiplierOf(k, null),
    generations: generationsOf(k),
    elasticity: elasticityOf(k),
  }
}
