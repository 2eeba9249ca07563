import type { ChartItem, Fact } from '../../interaction/chart-item.js'
import { ItemOver } from '../../interaction/item-over.js'
import type { Selection } from '../../interaction/selection.js'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import type { NetworkMarkKeys } from '../../marks/network/network-mark-keys.js'
import type { NetworkVisits } from '../../measures/network/network-visits.js'
import { type WaysThrough, waysThrough } from '../../measures/network/ways-through.js'
import type { JourneyRef } from '../../model/journey-ref.js'
import { pathName } from '../../voice/network/describe-network.js'
import type { FactWriter } from './network-facts.js'
import { spoken } from './network-items.js'

/** What tracing needs: the picture, and the visits that it was counted from (numbered as its touchpoints). */
export interface TraceInput extends FactWriter {
  readonly layout: NetworkLayout
  readonly keys: NetworkMarkKeys
  readonly visits: () => NetworkVisits
}

/** Touchpoints that a reader asks for, in order, and per step whether it must follow the one before at once. */
export interface TracedSteps {
  readonly steps: readonly string[]
  readonly follows: readonly boolean[]
}

/**
 * What a reader asks for: what is chosen, then what is pointed at. A way asks for its two ends, at once after each
 * other; it goes on from where the step before it ends.
 */
export function tracedSteps(selection: Selection, highlight: JourneyRef | null): TracedSteps {
  const steps: string[] = []
  const follows: boolean[] = []
  const add = (step: string, isAtOnce: boolean): void => {
    steps.push(step)
    follows.push(isAtOnce)
  }
  const ask = (ref: JourneyRef): void => {
    if (ref.kind === 'touchpoint') add(ref.touchpoint, false)
    if (ref.kind !== 'transition' || ref.flow !== undefined) return
    if (steps.at(-1) !== ref.from) add(ref.from, false)
    add(ref.to, true)
  }
  selection.forEach(ask)
  if (highlight !== null && !isLast(highlight, { steps, follows })) ask(highlight)
  return { steps, follows }
}

/** True for what the steps end with: pointing at it asks for nothing more. */
function isLast(ref: JourneyRef, { steps, follows }: TracedSteps): boolean {
  if (ref.kind === 'touchpoint') return ref.touchpoint === steps.at(-1)
  return ref.kind === 'transition' && follows.at(-1) === true && steps.at(-2) === ref.from && steps.at(-1) === ref.to
}

/**
 * The items of a network where what stays bright beside a touchpoint or way is asked of the journeys: everything that
 * the journeys through it went through, and with touchpoints or ways chosen before, those that went through all of them
 * in this order; how many of these convert is said first. Asked when it is needed, not before.
 */
export function tracedItems(items: readonly ChartItem[], selection: Selection, input: TraceInput): ChartItem[] {
  return items.map((item) => (isTraced(item.ref) ? new TracedItem(item, selection, input) : item))
}

function isTraced(ref: JourneyRef): boolean {
  return ref.kind === 'touchpoint' || (ref.kind === 'transition' && ref.flow === undefined)
}

class TracedItem extends ItemOver {
  readonly #selection: Selection
  readonly #input: TraceInput
  #known: Asked | null | undefined

  constructor(item: ChartItem, selection: Selection, input: TraceInput) {
    super(item)
    this.#selection = selection
    this.#input = input
  }

  override get related(): readonly string[] {
    const asked = this.#asked()
    return asked === null ? super.related : keysThrough(this.#input, asked)
  }

  override get facts(): readonly Fact[] {
    return [...this.#after(), ...super.facts]
  }

  override get label(): string {
    const after = this.#after()
    return after.length === 0
      ? super.label
      : this.#input.messages.bodySpoken(this.title, spoken(this.facts, this.#input.formatter))
  }

  #asked(): Asked | null {
    if (this.#known === undefined) this.#known = askedOf(this.ref, this.#selection, this.#input)
    return this.#known
  }

  /** What becomes of those who met what was chosen before, and then this. */
  #after(): Fact[] {
    const { messages, formatter: f, measure } = this.#input
    const asked = this.ref.kind === 'touchpoint' ? this.#asked() : null
    if (asked === null || asked.steps.length < 2) return []
    const { journeys, converted } = asked.through
    const rate = f.percent(journeys > 0 ? converted / journeys : 0)
    return [
      {
        label: messages.facts.after(pathName(measure, asked.steps.slice(0, -1), messages)),
        value: messages.rateWithBase(rate, converted, journeys, f),
      },
    ]
  }
}

/** Which touchpoints are asked for, by position, and where the journeys through them went. */
interface Asked {
  readonly steps: readonly number[]
  readonly through: WaysThrough
}

/** Null where one of them has no touchpoint of its own, such as the body of all others. */
function askedOf(ref: JourneyRef, selection: Selection, { measure, visits }: TraceInput): Asked | null {
  const asked = tracedSteps(selection, ref)
  const steps = asked.steps.map((id) => measure.touchpoints.findIndex((touchpoint) => touchpoint.id === id))
  if (steps.includes(-1)) return null
  return { steps, through: waysThrough(visits(), measure.touchpoints.length, steps, asked.follows) }
}

/** The keys of everything that these journeys went through. */
function keysThrough({ measure, layout, keys }: TraceInput, { steps, through }: Asked): string[] {
  const size = measure.touchpoints.length
  const passes = (body: number): boolean =>
    layout.bodies[body]?.members.some((member) => through.touchpoints.has(member)) ?? false
  const related = layout.bodies.flatMap((_, i) => (passes(i) ? [keys.bodies[i] as string] : []))
  layout.dendrites.forEach(({ kind, from, to }, i) => {
    const sources = layout.bodies[from]?.members ?? []
    const targets = layout.bodies[to]?.members ?? []
    const isUsed =
      kind === 'start'
        ? targets.some((target) => through.starts.has(target))
        : kind === 'conversion'
          ? sources.some((source) => through.conversions.has(source))
          : sources.some((source) => targets.some((target) => through.ways.has(source * size + target)))
    if (isUsed) related.push(keys.dendrites[i] as string)
  })
  return [
    ...related,
    ...steps.flatMap((i) => keyOfTouchpoint(layout, keys, i)),
    ...(through.conversions.size > 0 ? [keys.goal] : []),
  ]
}

function keyOfTouchpoint(layout: NetworkLayout, keys: NetworkMarkKeys, touchpoint: number): string[] {
  const body = layout.bodies.findIndex(({ members }) => members.includes(touchpoint))
  return body < 0 ? [] : [keys.bodies[body] as string]
}
