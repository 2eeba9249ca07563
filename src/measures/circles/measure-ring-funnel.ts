import type { JourneySet } from '../../model/journey-set.js'
import { type Rate, rateOf } from '../statistics/wilson.js'
import { LEFT, OUTSIDE } from './circles-measure.js'
import { type RingListener, walkRings } from './ring-walk.js'
import { walkEnd } from './walk-end.js'

/** How a ring is opened. */
export interface RingFunnelOptions {
  /**
   * Ids of touchpoints in the order in which people are to pass them. Default: those of the ring, as people met
   * them; bad experiences are no steps.
   */
  readonly steps?: readonly string[] | undefined
  /** At most so many steps by default: the most touched. Default 5. */
  readonly most?: number | undefined
}

/** One step inside a ring. Counts are actors. */
export interface RingFunnelStep {
  /** The touchpoint. */
  readonly id: string
  readonly label: string
  /** Those who touched it while in the ring. */
  readonly touched: number
  /** Those who touched it or a later step, or moved on inward: never more than at the step before. */
  readonly reached: number
  /** `reached` of those who reached the step before (of those who came, at the first). */
  readonly rate: Rate
}

/** A ring as a funnel of its own. Counts are actors. */
export interface RingFunnel {
  readonly ring: number
  /** Those who ever stood in the ring. */
  readonly came: number
  readonly steps: readonly RingFunnelStep[]
  /** Later seen further in; from the innermost ring: converted while there. */
  readonly onward: number
  /** Of those who came. */
  readonly onwardRate: Rate
  /** True for the innermost ring, from which nobody can move on but by converting again. */
  readonly isInnermost: boolean
  /** Where those who came stand at the end; the four sum to `came`. */
  readonly stand: { readonly here: number; readonly further: number; readonly outward: number; readonly left: number }
  /** Touchpoints of the ring that are no step because there are too many. */
  readonly omitted: number
}

const MOST = 5

/**
 * Opens one ring into its own small funnel: who came, which of its touchpoints they passed in turn,
 * who moved on inward, and where they all stand now. Reached counts, like those of the large funnel,
 * never grow from step to step (semantics.md, section 6). Null where there is no such ring.
 * Cost: two walks over the rows.
 */
export function measureRingFunnel(set: JourneySet, ring: number, options: RingFunnelOptions = {}): RingFunnel | null {
  if (set.stages[ring] === undefined) return null
  const visitors = visitorsOf(set, ring)
  const found = options.steps?.map((id) => set.touchpoints.findIndex((touchpoint) => touchpoint.id === id))
  const good = (touchpoint: number): boolean => set.touchpoints[touchpoint]?.negative !== true
  const typical =
    found === undefined ? typicalOrder(visitors).filter(good) : found.filter((touchpoint) => touchpoint >= 0)
  const steps = found === undefined ? mostTouched(visitors, typical, options.most ?? MOST) : typical
  const onward = visitors.filter(({ movedOn }) => movedOn).length
  const reached = steps.map((_, step) => visitors.filter((visitor) => reaches(visitor, steps, step)).length)
  const standing = (keep: (place: number) => boolean): number => visitors.filter(({ place }) => keep(place)).length
  return {
    ring,
    came: visitors.length,
    steps: steps.map((touchpoint, step) => ({
      id: set.touchpoints[touchpoint]?.id ?? '',
      label: set.touchpoints[touchpoint]?.label ?? '',
      touched: visitors.filter(({ touched }) => touched.includes(touchpoint)).length,
      reached: reached[step] ?? 0,
      rate: rateOf(reached[step] ?? 0, step === 0 ? visitors.length : (reached[step - 1] ?? 0)),
    })),
    onward,
    onwardRate: rateOf(onward, visitors.length),
    isInnermost: ring === set.stages.length - 1,
    stand: {
      here: standing((place) => place === ring),
      further: standing((place) => place > ring),
      outward: standing((place) => place >= 0 && place < ring),
      left: standing((place) => place === LEFT),
    },
    omitted: typical.length - steps.length,
  }
}

/** What one actor did in the ring. */
interface Visitor {
  /** Touchpoints met while in the ring, each once, in order. */
  readonly touched: readonly number[]
  readonly movedOn: boolean
  readonly place: number
}

function reaches({ touched, movedOn }: Visitor, steps: readonly number[], from: number): boolean {
  return movedOn || steps.some((touchpoint, step) => step >= from && touched.includes(touchpoint))
}

function visitorsOf(set: JourneySet, ring: number): Visitor[] {
  const bounds = [walkEnd(set)]
  const visitors: Visitor[] = []
  for (let actor = 0; actor < set.actors.length; actor++) {
    const watch = new RingWatch(set, ring)
    walkRings(set, actor, { decayMs: null, bounds }, watch)
    if (watch.came) visitors.push({ touched: [...watch.touched], movedOn: watch.movedOn, place: watch.place })
  }
  return visitors
}

/** Watches one actor, one ring. */
class RingWatch implements RingListener {
  readonly touched = new Set<number>()
  came = false
  movedOn = false
  place: number = OUTSIDE
  readonly #set: JourneySet
  readonly #ring: number
  #row = 0
  #isHere = false

  constructor(set: JourneySet, ring: number) {
    this.#set = set
    this.#ring = ring
  }

  readonly onRow = (row: number): void => {
    this.#row = row
  }

  readonly onPlacement = (_: number, __: number, to: number): void => {
    this.#isHere = to === this.#ring
    const touchpoint = this.#set.rows.touchpoint[this.#row] as number
    if (this.#isHere && touchpoint >= 0) this.touched.add(touchpoint)
    if (this.came && to > this.#ring) this.movedOn = true
    this.came ||= this.#isHere
  }

  readonly onConversion = (): void => {
    if (this.#isHere && this.#ring === this.#set.stages.length - 1) this.movedOn = true
  }

  readonly onBound = (_: number, place: number): void => {
    this.place = place
  }

  readonly onLoss = (): void => {}
  readonly onDecay = (): void => {}
}

/** Touchpoints by the mean place at which people first met them, in shares of the touchpoints that each met. */
function typicalOrder(visitors: readonly Visitor[]): number[] {
  const places = new Map<number, { sum: number; actors: number }>()
  for (const { touched } of visitors) {
    touched.forEach((touchpoint, place) => {
      const known = places.get(touchpoint) ?? { sum: 0, actors: 0 }
      known.sum += (place + 0.5) / touched.length
      known.actors++
      places.set(touchpoint, known)
    })
  }
  return [...places]
    .sort(([a, x], [b, y]) => x.sum / x.actors - y.sum / y.actors || y.actors - x.actors || a - b)
    .map(([touchpoint]) => touchpoint)
}

/** The most touched of them, still in their order. */
function mostTouched(visitors: readonly Visitor[], order: readonly number[], most: number): number[] {
  const touches = (touchpoint: number): number => visitors.filter(({ touched }) => touched.includes(touchpoint)).length
  const kept = new Set([...order].sort((a, b) => touches(b) - touches(a)).slice(0, Math.max(0, most)))
  return order.filter((touchpoint) => kept.has(touchpoint))
}
