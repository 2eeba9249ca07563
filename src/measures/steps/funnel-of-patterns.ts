import { sum } from '../../foundation/sum.js'
import { flowRate, type Share } from '../funnel/flow-rate.js'
import type { FunnelBand, FunnelFlow, FunnelMeasure, FunnelStage, FunnelStageRates } from '../funnel/funnel-measure.js'
import type { Rate } from '../statistics/wilson.js'
import type { StepResult } from './steps-measure.js'
import { maskFrom } from './summarise-runs.js'

/** Actors whose counted tries reached the same steps. */
export interface StepPattern {
  /** Bit k is set where step k was reached. */
  readonly reached: number
  /** The try is not complete and may still go on when observation ends. */
  readonly isOpen: boolean
  readonly actors: number
}

/** What is known of the steps themselves. */
export type NamedStep = Pick<StepResult, 'id' | 'label' | 'optional'>

/** All that the picture of a funnel of steps is made from. */
export interface StepsFacts extends Pick<FunnelMeasure, 'timeToConvertMs' | 'breakdown' | 'rules' | 'notes'> {
  readonly steps: readonly NamedStep[]
  readonly patterns: readonly StepPattern[]
  /** From a step to the one done next, over those who went on. */
  readonly timeToNextMs: (step: number) => FunnelStage['timeToNextMs']
  readonly dialect: NonNullable<FunnelMeasure['dialect']>
}

/** A funnel of steps from counts of actors by what they reached: one visit per step. Cost: patterns times steps squared. */
export function funnelOfPatterns(facts: StepsFacts): FunnelMeasure {
  const { steps, patterns, timeToConvertMs, breakdown, rules, dialect, notes } = facts
  const moves = movesOf(facts)
  const entered = countWhere(patterns, (reached) => (reached & 1) !== 0)
  const totals = {
    journeys: entered,
    converted: moves.converted,
    lost: sum(moves.lost),
    open: sum(moves.open),
    ended: 0,
  }
  return {
    reading: 'steps',
    stages: steps.map((_, step) => stageOf(facts, moves, step, entered)),
    flows: flowsOf(steps, moves, entered),
    recoveries: [],
    unstaged: { journeys: 0, converted: 0, lost: 0, open: 0, ended: 0 },
    totals,
    conversion: ratesOf(facts, 0).conversion,
    timeToConvertMs,
    settled: false,
    breakdown,
    rules,
    dialect,
    notes,
  }
}

/** Who reached each step of a group, and how many may still go on. */
export interface BandCounts {
  readonly steps: readonly NamedStep[]
  readonly reached: readonly number[]
  /** The share of those at the step before that reached this one, where neither is optional. */
  readonly previous: (step: number) => Rate | null
  readonly open: number
}

/** The band of one value; null where it is missing. Rates beside optional steps are left out. */
export function bandOfPatterns(value: string | null, { steps, reached, previous, open }: BandCounts): FunnelBand {
  const entered = reached[0] ?? 0
  const converted = reached.at(-1) ?? 0
  const isOptional = (k: number): boolean => steps[k]?.optional === true
  return {
    value,
    kind: value === null ? 'missing' : 'value',
    values: 1,
    journeys: entered,
    converted,
    lost: entered - converted - open,
    open,
    ended: 0,
    arrivals: [...reached],
    previousRates: steps.map((_, k) => (k === 0 || isOptional(k) || isOptional(k - 1) ? null : previous(k))),
  }
}

/** How many actors reached each step. */
export function reachedOf(steps: readonly NamedStep[], patterns: readonly StepPattern[]): number[] {
  return steps.map((_, step) => countWhere(patterns, (reached) => (reached & (1 << step)) !== 0))
}

/** Of those who reached the step before, the share that reached this one. */
export function previousOf(patterns: readonly StepPattern[], step: number): Rate {
  const [here, before] = [1 << step, 1 << (step - 1)]
  return rateWhere(
    patterns,
    (reached) => (reached & before) !== 0,
    (reached) => (reached & here) !== 0,
  )
}

function countWhere(patterns: readonly StepPattern[], is: (reached: number) => boolean): number {
  return patterns.reduce((sum, { reached, actors }) => (is(reached) ? sum + actors : sum), 0)
}

/** Counts of moves between steps, and of ends per step. */
interface Moves {
  /** `from * steps + to`. */
  readonly between: readonly number[]
  readonly lost: readonly number[]
  readonly open: readonly number[]
  readonly converted: number
}

function movesOf({ steps, patterns }: StepsFacts): Moves {
  const between = new Array<number>(steps.length ** 2).fill(0)
  const lost = new Array<number>(steps.length).fill(0)
  const open = new Array<number>(steps.length).fill(0)
  let converted = 0
  for (const { reached, isOpen, actors } of patterns) {
    let at = 0
    for (let step = 1; step < steps.length; step++) {
      if ((reached & (1 << step)) === 0) continue
      add(between, at * steps.length + step, actors)
      at = step
    }
    if (at === steps.length - 1) converted += actors
    else add(isOpen ? open : lost, at, actors)
  }
  return { between, lost, open, converted }
}

function add(counts: number[], at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more
}

function stageOf(facts: StepsFacts, moves: Moves, step: number, entered: number): FunnelStage {
  const { steps, patterns, timeToNextMs } = facts
  const { id, label } = steps[step] as NamedStep
  const last = steps.length - 1
  const move = (from: number, to: number): number => moves.between[from * steps.length + to] ?? 0
  const reached = countWhere(patterns, (mask) => (mask & (1 << step)) !== 0)
  const carriedIn = step === 0 ? 0 : move(step - 1, step)
  const movedOn = step === last ? 0 : move(step, step + 1)
  const converted = step === last ? moves.converted : 0
  const lost = moves.lost[step] ?? 0
  const open = moves.open[step] ?? 0
  const entries = step === 0 ? entered : 0
  return {
    stage: { id, label },
    arrivals: reached,
    visits: reached,
    inflow: { carriedIn, entered: entries, skippedIn: reached - carriedIn - entries, steppedBackIn: 0, returned: 0 },
    outflow: {
      movedOn,
      skippedAhead: reached - movedOn - converted - lost - open,
      steppedBack: 0,
      converted,
      lost,
      open,
      ended: 0,
      unknown: 0,
    },
    rates: ratesOf(facts, step),
    dwellMs: null,
    timeToNextMs: step < last ? timeToNextMs(step) : null,
  }
}

/** As the stage flow has them: who came here or further in. Where nothing is optional these are the steps' own rates. */
function ratesOf({ steps, patterns }: StepsFacts, step: number): FunnelStageRates {
  const here = 1 << step
  const last = 1 << (steps.length - 1)
  const before = here >> 1
  const further = maskFrom(steps.length, step)
  const ofEntered = rateWhere(
    patterns,
    (reached) => (reached & 1) !== 0,
    (reached) => (reached & further) !== 0,
  )
  const [isHere, wasBefore] = [here, before].map((mask) => (reached: number) => (reached & mask) !== 0) as [Is, Is]
  return {
    previous: step === 0 ? null : rateWhere(patterns, wasBefore, (reached) => (reached & further) !== 0),
    first: ofEntered,
    total: ofEntered,
    conversion: rateWhere(patterns, isHere, (reached) => (reached & last) !== 0),
  }
}

type Is = (reached: number) => boolean

/** Of those in the base, the share that also is in the numerator; who is under way may yet come to it. */
function rateWhere(patterns: readonly StepPattern[], isBase: Is, is: Is): Rate {
  const shareOf = (some: readonly StepPattern[]): Share => ({
    numerator: countWhere(some, (reached) => isBase(reached) && is(reached)),
    base: countWhere(some, isBase),
  })
  return flowRate(shareOf(patterns), shareOf(patterns.filter(({ isOpen }) => isOpen)), false)
}

function flowsOf(steps: readonly NamedStep[], moves: Moves, entered: number): FunnelFlow[] {
  const id = (step: number): string | null => steps[step]?.id ?? null
  const flows: FunnelFlow[] = [{ from: null, to: id(0), kind: 'entered', visits: entered }]
  steps.forEach((_, from) => {
    for (let to = from + 1; to < steps.length; to++) {
      const visits = moves.between[from * steps.length + to] ?? 0
      flows.push({ from: id(from), to: id(to), kind: to === from + 1 ? 'advance' : 'skip', visits })
    }
    const converted = from === steps.length - 1 ? moves.converted : 0
    flows.push({ from: id(from), to: null, kind: 'converted', visits: converted })
    flows.push({ from: id(from), to: null, kind: 'lost', visits: moves.lost[from] ?? 0 })
    flows.push({ from: id(from), to: null, kind: 'open', visits: moves.open[from] ?? 0 })
  })
  return flows.filter(({ visits }) => visits > 0)
}
