import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { dimensionNamed, journeyRows } from '../../model/journey-query.js'
import { CONVERTED, type Dimension, type JourneySet } from '../../model/journey-set.js'
import { type Rate, rateOf } from '../statistics/wilson.js'

/** One way from a value to another (or to itself) between two touches that follow each other. */
export interface DimensionSwitch {
  readonly from: string
  readonly to: string
  /** Every time it happened. */
  readonly count: number
  /** Journeys in which it happened, and those of them that converted. */
  readonly journeys: number
  readonly convertingJourneys: number
}

/** A sequence of values without repeats, such as phone, computer, tablet, computer. */
export interface SwitchSequence {
  readonly values: readonly string[]
  readonly journeys: number
  /** Conversions of the journeys that went exactly so; open ones stay in the base. */
  readonly rate: Rate
}

/** How journeys change from one value of a dimension to another: from device to device, say. */
export interface SwitchesMeasure {
  readonly dimension: string
  /** Values that occur, most touches first. */
  readonly values: readonly { readonly value: string; readonly touches: number; readonly journeys: number }[]
  /** Largest first; equal values are those who stayed. */
  readonly switches: readonly DimensionSwitch[]
  /** Journeys with at least one touch whose value is known: the base of `switching`. */
  readonly journeys: number
  /** Of those, journeys with at least one change. */
  readonly switching: Rate
  /** Conversions of journeys that changed, and of those that did not. */
  readonly rateSwitching: Rate
  readonly rateStaying: Rate
  /** Most journeys first. */
  readonly sequences: readonly SwitchSequence[]
}

/**
 * Counts how journeys go from device to device (V12 of the product), or from any dimension's value to the next.
 * A touch without a value is passed over, and so is a row without touchpoint, which is no touch. Whether people who change convert more is no effect of changing: longer
 * journeys have more chances to change.
 *
 * Cost: one pass over the rows.
 * @throws JourneyError `bad-option` for a dimension that the set does not have.
 */
export function measureSwitches(set: JourneySet, dimensionName = 'device'): SwitchesMeasure {
  const dimension = dimensionNamed(set, dimensionName)
  if (dimension === undefined)
    throw new JourneyError(badOption, 'dimension', dimensionName, 'the name of a dimension of the set')
  const counts = new SwitchCounts(dimension.values.length)
  for (let journey = 0; journey < set.journeys.count; journey++)
    counts.add(journey, codesOf(set, dimension, journey), set.journeys.outcome[journey] === CONVERTED)
  return counts.result(dimension)
}

function codesOf(set: JourneySet, { codes }: Dimension, journey: number): number[] {
  const { start, end } = journeyRows(set, journey)
  const found: number[] = []
  for (let row = start; row < end; row++)
    if ((codes[row] as number) >= 0 && (set.rows.touchpoint[row] as number) >= 0) found.push(codes[row] as number)
  return found
}

interface Tally {
  count: number
  journeys: number
  converting: number
  seenBy: number
}

class SwitchCounts {
  readonly #size: number
  readonly #values: Tally[]
  readonly #pairs = new Map<number, Tally>()
  readonly #sequences = new Map<string, { codes: readonly number[]; journeys: number; converted: number }>()
  #switching = { journeys: 0, converted: 0 }
  #staying = { journeys: 0, converted: 0 }

  constructor(size: number) {
    this.#size = size
    this.#values = Array.from({ length: size }, emptyTally)
  }

  add(journey: number, codes: readonly number[], converted: boolean): void {
    if (codes.length === 0) return
    codes.forEach((code, i) => {
      tally(this.#values[code] as Tally, journey, converted)
      if (i > 0) tally(this.#pair(codes[i - 1] as number, code), journey, converted)
    })
    const sequence = codes.filter((code, i) => code !== codes[i - 1])
    const group = sequence.length > 1 ? this.#switching : this.#staying
    group.journeys++
    if (converted) group.converted++
    const key = sequence.join(',')
    const known = this.#sequences.get(key) ?? { codes: sequence, journeys: 0, converted: 0 }
    known.journeys++
    if (converted) known.converted++
    this.#sequences.set(key, known)
  }

  result({ name, values }: Dimension): SwitchesMeasure {
    const value = (code: number): string => values[code] as string
    const all = this.#switching.journeys + this.#staying.journeys
    return {
      dimension: name,
      values: this.#values
        .map(({ count, journeys }, code) => ({ value: value(code), touches: count, journeys }))
        .filter(({ touches }) => touches > 0)
        .sort((a, b) => b.touches - a.touches),
      switches: [...this.#pairs]
        .map(([key, { count, journeys, converting }]) => ({
          from: value(Math.floor(key / this.#size)),
          to: value(key % this.#size),
          count,
          journeys,
          convertingJourneys: converting,
        }))
        .sort((a, b) => b.count - a.count),
      journeys: all,
      switching: rateOf(this.#switching.journeys, all),
      rateSwitching: rateOf(this.#switching.converted, this.#switching.journeys),
      rateStaying: rateOf(this.#staying.converted, this.#staying.journeys),
      sequences: [...this.#sequences.values()]
        .map(({ codes, journeys, converted }) => ({
          values: codes.map(value),
          journeys,
          rate: rateOf(converted, journeys),
        }))
        .sort((a, b) => b.journeys - a.journeys || a.values.length - b.values.length),
    }
  }

  #pair(from: number, to: number): Tally {
    const key = from * this.#size + to
    const known = this.#pairs.get(key) ?? emptyTally()
    this.#pairs.set(key, known)
    return known
  }
}

function emptyTally(): Tally {
  return { count: 0, journeys: 0, converting: 0, seenBy: -1 }
}

function tally(into: Tally, journey: number, converted: boolean): void {
  into.count++
  if (into.seenBy === journey) return
  into.seenBy = journey
  into.journeys++
  if (converted) into.converting++
}
