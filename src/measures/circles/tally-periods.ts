import type { JourneySet } from '../../model/journey-set.js'
import { periodAt } from '../periods/period-at.js'
import { OUTSIDE } from './circles-measure.js'
import { PeriodTally } from './period-tally.js'
import { type RingListener, RingWalk } from './ring-walk.js'

/** What is counted, and where places are noted. */
export interface PeriodCut {
  /** The asked-for period: [fromMs, untilMs), infinite where everything is asked for. */
  readonly fromMs: number
  readonly untilMs: number
  /** Ascending; the periods of the series lie between. Fewer than two make no series. */
  readonly bounds: readonly number[]
  /** Instants at which everybody's place is noted, each of them one of the above. */
  readonly notedMs: readonly number[]
  readonly decayMs: number | null
}

/** What one walk over all actors tells. */
export interface TalliedPeriods {
  readonly whole: PeriodTally
  readonly series: readonly PeriodTally[]
  /** Per noted instant, per actor of the set: the place just before it. 0 for actors without any row. */
  readonly places: readonly Int16Array[]
}

/**
 * Walks all actors once and counts the asked-for period and those of the series together: time is cut
 * at the bounds of both, and what happens between two cuts is counted in each period that it lies in.
 * Cost: O(rows + actors x bounds).
 */
export function tallyPeriods(set: JourneySet, cut: PeriodCut): TalliedPeriods {
  const columns = new Map(cut.notedMs.map((ms) => [ms, new Int16Array(set.actors.length)]))
  const cuts = Float64Array.from(new Set([cut.fromMs, Math.max(cut.fromMs, cut.untilMs), ...cut.bounds])).sort()
  const counter = new PeriodCounter(set.stages.length, cut, cuts, columns)
  const rings = new RingWalk(set, { bounds: cuts, decayMs: cut.decayMs }, counter)
  for (let actor = 0; actor < set.actors.length; actor++) {
    // In a selection of journeys, actors without any are no part of it.
    if (set.actorRows[actor] === set.actorRows[actor + 1]) continue
    counter.begin(actor)
    rings.walk(actor)
    counter.end()
  }
  const { whole, series } = counter
  return { whole, series, places: cut.notedMs.map((ms) => columns.get(ms) as Int16Array) }
}

type NotedPlaces = ReadonlyMap<number, Int16Array>

/** Hears what one actor after another does. A span is what lies between two cuts, numbered as the first of them. */
class PeriodCounter implements RingListener {
  readonly whole: PeriodTally
  readonly series: readonly PeriodTally[]
  /** The whole period are the spans from this cut, and up to this one. */
  readonly #from: number
  readonly #until: number
  /** Per span: the period of the series that it is part of. */
  readonly #periods: readonly (PeriodTally | null)[]
  /** Per cut: whether it bounds periods of the series, and the one that ends there. */
  readonly #isBound: readonly boolean[]
  readonly #ending: readonly (PeriodTally | null)[]
  readonly #columns: readonly (Int16Array | null)[]
  #actor = -1
  #atFrom: number = OUTSIDE
  #atBound: number = OUTSIDE
  #ring: number = OUTSIDE
  /** Rings faded since the last row, as far as a cut has told of them. */
  #faded = 0
  /** The actor's conversions in the whole period, and those in the period of the series where it last converted. */
  #conversions = 0
  #latest: PeriodTally | null = null
  #inLatest = 0

  constructor(rings: number, { fromMs, untilMs, bounds }: PeriodCut, cuts: Float64Array, columns: NotedPlaces) {
    this.whole = new PeriodTally(rings)
    this.series = bounds.slice(1).map(() => new PeriodTally(rings))
    this.#from = cuts.indexOf(fromMs)
    this.#until = cuts.indexOf(Math.max(fromMs, untilMs))
    this.#periods = Array.from(cuts, (ms) => this.series[periodAt(bounds, ms)] ?? null)
    this.#isBound = Array.from(cuts, (ms) => bounds.includes(ms))
    this.#ending = Array.from(cuts, (ms) => this.series[bounds.indexOf(ms) - 1] ?? null)
    this.#columns = Array.from(cuts, (ms) => columns.get(ms) ?? null)
  }

  begin(actor: number): void {
    this.#actor = actor
  }

  end(): void {
    this.whole.addConversions(this.#conversions)
    this.#conversions = 0
    this.#convertIn(null)
  }

  onBound(cut: number, place: number): void {
    const column = this.#columns[cut]
    if (column) column[this.#actor] = place
    if (place >= 0) this.#fade(cut - 1, this.#ring - place)
    if (cut === this.#from) this.#atFrom = place
    if (cut === this.#until) this.whole.addStanding(this.#atFrom, place)
    if (this.#isBound[cut] === false) return
    this.#ending[cut]?.addStanding(this.#atBound, place)
    this.#atBound = place
  }

  onPlacement(span: number, from: number, to: number, isShaken: boolean, isUnobserved: boolean): void {
    this.#periodOf(span)?.addPlacement(from, to, isShaken, 1, isUnobserved)
    if (this.#isInWhole(span)) this.whole.addPlacement(from, to, isShaken, 1, isUnobserved)
    this.#ring = to
    this.#faded = 0
  }

  onLoss(span: number, ring: number): void {
    this.#periodOf(span)?.addLoss(ring)
    if (this.#isInWhole(span)) this.whole.addLoss(ring)
  }

  onConversion(span: number): void {
    if (this.#isInWhole(span)) this.#conversions++
    const period = this.#periodOf(span)
    if (period !== this.#latest) this.#convertIn(period)
    this.#inLatest++
  }

  onDecay(span: number, rings: number): void {
    this.#fade(span, rings)
    this.#ring -= rings
    this.#faded = 0
  }

  /** Of so many rings faded since the last row, those that no cut has told of were faded in this span. */
  #fade(span: number, rings: number): void {
    if (rings === this.#faded) return
    this.#periodOf(span)?.addDecay(rings - this.#faded)
    if (this.#isInWhole(span)) this.whole.addDecay(rings - this.#faded)
    this.#faded = rings
  }

  /** Closes the count of the period where the actor last converted and opens that of another. */
  #convertIn(period: PeriodTally | null): void {
    this.#latest?.addConversions(this.#inLatest)
    this.#latest = period
    this.#inLatest = 0
  }

  #periodOf(span: number): PeriodTally | null {
    return span < 0 ? null : (this.#periods[span] ?? null)
  }

  #isInWhole(span: number): boolean {
    return span >= this.#from && span < this.#until
  }
}
