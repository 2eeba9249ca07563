import { codePointOrder } from '../../foundation/code-point-order.js'
import { CONVERTED, ENDED, LOST, OPEN } from '../../model/journey-set.js'
import type { Rate } from '../statistics/wilson.js'
import { flowRate } from './flow-rate.js'
import type { FunnelBand } from './funnel-measure.js'
import type { StageVisits } from './stage-visits.js'

/** Counts of one value, or of several pooled. `wentOn[i]` and `arrivals[i]` make the rate of stage i + 1. */
interface Tally {
  journeys: number
  readonly outcomes: number[]
  readonly arrivals: number[]
  readonly wentOn: number[]
  /** The same two of those still under way. */
  readonly openArrivals: number[]
  readonly openWentOn: number[]
}

/** Counts the funnel per value of a dimension. */
export class BandTally {
  readonly #stages: number
  readonly #settled: boolean
  readonly #tallies = new Map<string | null, Tally>()
  readonly #standing: ReadonlyMap<string | null, number> | null

  /**
   * `settled` leaves journeys under way out of the rates. `standing` are the journeys per value by which bands are
   * chosen and ordered, where these are not the ones that are counted.
   */
  constructor(stages: number, settled: boolean, standing: ReadonlyMap<string | null, number> | null = null) {
    this.#stages = stages
    this.#settled = settled
    this.#standing = standing
    for (const value of standing?.keys() ?? []) this.#tallies.set(value, emptyTally(stages))
  }

  /** Counts one journey. */
  add(value: string | null, visits: StageVisits, outcome: number): void {
    const tally = this.#tallies.get(value) ?? emptyTally(this.#stages)
    this.#tallies.set(value, tally)
    tally.journeys++
    bump(tally.outcomes, outcome)
    let furthest = -1
    for (let k = visits.count - 1; k >= 0; k--) {
      const stage = visits.stage[k] as number
      if (visits.isFirst[k] === 1) addArrival(tally, stage, furthest > stage, outcome === OPEN)
      furthest = Math.max(furthest, stage)
    }
  }

  /** The bands: the largest values, most journeys first, then missing, then the rest as one. */
  result(maxBands: number): FunnelBand[] {
    const known = [...this.#tallies]
      .filter((entry): entry is [string, Tally] => entry[0] !== null)
      .sort((a, b) => this.#size(b) - this.#size(a) || codePointOrder(a[0], b[0]))
    // Pooling a single value would hide its name and save nothing.
    const kept = known.length === maxBands + 1 ? known.length : maxBands
    const bands = known.slice(0, kept).map(([value, tally]) => this.#bandOf(tally, value, 'value', 1))
    const missing = this.#tallies.get(null)
    if (missing !== undefined) bands.push(this.#bandOf(missing, null, 'missing', 1))
    const rest = known.slice(kept).map(([, tally]) => tally)
    if (rest.length > 0) bands.push(this.#bandOf(pooled(rest, this.#stages), null, 'other', rest.length))
    return bands
  }

  #size([value, { journeys }]: readonly [string, Tally]): number {
    return this.#standing?.get(value) ?? journeys
  }

  #bandOf(tally: Tally, value: string | null, kind: FunnelBand['kind'], values: number): FunnelBand {
    return {
      value,
      kind,
      values,
      journeys: tally.journeys,
      converted: tally.outcomes[CONVERTED] ?? 0,
      lost: tally.outcomes[LOST] ?? 0,
      open: tally.outcomes[OPEN] ?? 0,
      ended: tally.outcomes[ENDED] ?? 0,
      arrivals: tally.arrivals,
      previousRates: tally.arrivals.map((_, stage) => previousRate(tally, stage, this.#settled)),
    }
  }
}

function addArrival(tally: Tally, stage: number, goesOn: boolean, isOpen: boolean): void {
  bump(tally.arrivals, stage)
  if (goesOn) bump(tally.wentOn, stage)
  if (!isOpen) return
  bump(tally.openArrivals, stage)
  if (goesOn) bump(tally.openWentOn, stage)
}

function previousRate(tally: Tally, stage: number, settled: boolean): Rate | null {
  if (stage === 0) return null
  const shareOf = (wentOn: readonly number[], arrivals: readonly number[]): { numerator: number; base: number } => ({
    numerator: wentOn[stage - 1] ?? 0,
    base: arrivals[stage - 1] ?? 0,
  })
  return flowRate(shareOf(tally.wentOn, tally.arrivals), shareOf(tally.openWentOn, tally.openArrivals), settled)
}

function pooled(tallies: readonly Tally[], stages: number): Tally {
  const sum = emptyTally(stages)
  for (const tally of tallies) {
    sum.journeys += tally.journeys
    addInto(sum.outcomes, tally.outcomes)
    addInto(sum.arrivals, tally.arrivals)
    addInto(sum.wentOn, tally.wentOn)
    addInto(sum.openArrivals, tally.openArrivals)
    addInto(sum.openWentOn, tally.openWentOn)
  }
  return sum
}

function emptyTally(stages: number): Tally {
  const zeros = (): number[] => new Array<number>(stages).fill(0)
  return {
    journeys: 0,
    outcomes: [0, 0, 0, 0],
    arrivals: zeros(),
    wentOn: zeros(),
    openArrivals: zeros(),
    openWentOn: zeros(),
  }
}

function bump(column: number[], index: number): void {
  column[index] = (column[index] ?? 0) + 1
}

function addInto(sum: number[], more: readonly number[]): void {
  for (const [index, value] of more.entries()) sum[index] = (sum[index] ?? 0) + value
}
