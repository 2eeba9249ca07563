import type { ChartItem } from '../../interaction/chart-item.js'
import { ItemOver } from '../../interaction/item-over.js'
import type { Selection } from '../../interaction/selection.js'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import type { NetworkMarkKeys } from '../../marks/network/network-mark-keys.js'
import type { NetworkPicture } from '../../measures/network/network-measure.js'
import type { NetworkVisits } from '../../measures/network/network-visits.js'
import { waysThrough } from '../../measures/network/ways-through.js'
import type { JourneyRef } from '../../model/journey-ref.js'

/** What tracing needs: the picture, and the visits that it was counted from (numbered as its touchpoints). */
export interface TraceInput {
  readonly measure: NetworkPicture
  readonly layout: NetworkLayout
  readonly keys: NetworkMarkKeys
  readonly visits: () => NetworkVisits
}

/** The touchpoints that a reader asks for, in order: those chosen, then the one pointed at. */
export function tracedSteps(selection: Selection, highlight: JourneyRef | null): string[] {
  const steps = selection.flatMap((ref) => (ref.kind === 'touchpoint' ? [ref.touchpoint] : []))
  if (highlight?.kind !== 'touchpoint' || highlight.touchpoint === steps.at(-1)) return steps
  return [...steps, highlight.touchpoint]
}

/**
 * The items of a network where what stays bright beside a touchpoint or way is asked of the journeys: everything that
 * the journeys through it went through, and with touchpoints chosen before, those that went through all of them in
 * this order. Asked when it is needed, not before.
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
  #related: readonly string[] | undefined

  constructor(item: ChartItem, selection: Selection, input: TraceInput) {
    super(item)
    this.#selection = selection
    this.#input = input
  }

  override get related(): readonly string[] {
    this.#related ??= relatedTo(this.ref, this.#selection, this.#input) ?? super.related
    return this.#related
  }
}

function relatedTo(ref: JourneyRef, selection: Selection, input: TraceInput): string[] | null {
  return ref.kind === 'transition'
    ? keysThrough(input, [ref.from, ref.to], true)
    : keysThrough(input, tracedSteps(selection, ref), false)
}

/** Null where one of them has no touchpoint of its own, such as the body of all others. */
function keysThrough(
  { measure, layout, keys, visits }: TraceInput,
  steps: readonly string[],
  adjacent: boolean,
): string[] | null {
  const size = measure.touchpoints.length
  const wanted = steps.map((step) => measure.touchpoints.findIndex(({ id }) => id === step))
  if (wanted.includes(-1)) return null
  const through = waysThrough(visits(), size, wanted, adjacent)
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
    ...wanted.flatMap((i) => keyOfTouchpoint(layout, keys, i)),
    ...(through.conversions.size > 0 ? [keys.goal] : []),
  ]
}

function keyOfTouchpoint(layout: NetworkLayout, keys: NetworkMarkKeys, touchpoint: number): string[] {
  const body = layout.bodies.findIndex(({ members }) => members.includes(touchpoint))
  return body < 0 ? [] : [keys.bodies[body] as string]
}
