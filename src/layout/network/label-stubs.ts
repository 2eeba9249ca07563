import { frameRect } from './frame-rect.js'
import type { InkMap } from './ink-map.js'
import type { NetworkBody, PlacedLabel, Stub } from './network-layout.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'
import type { GoalAndStart } from './place-goal-and-start.js'
import { type LabelWish, placeLabels } from './place-labels.js'

/** Pictures with more bodies than this leave the counts of stubs to the tooltip. */
const BODIES_AT_MOST = 30
const LABELS_AT_MOST = 10
const WIDTH_LEAST = 480
/** About two dim ways; never a bright one. */
const INK_AT_MOST = 0.9
/** Below the weight from which labels are led off their place: a count stands at its stub or not at all. */
const PRIORITY = 0.1

/** Sets the counts of stubs where names have left room, larger counts first. */
export function labelStubs(
  bodies: readonly NetworkBody[],
  ends: GoalAndStart,
  ink: InkMap,
  options: ResolvedNetworkLayoutOptions,
): readonly NetworkBody[] {
  if (!options.labels || options.width < WIDTH_LEAST || bodies.length > BODIES_AT_MOST) return bodies
  const stubs = bodies.flatMap((body) => [body.stubIn, body.stubOut]).filter((stub) => stub !== null)
  const most = Math.max(1, ...stubs.map((stub) => stub.count))
  const labels = placeLabels(
    stubs.map((stub) => wishOf(stub, most, options)),
    {
      frame: frameRect(options),
      taken: [...ends.taken, ...bodies.flatMap((body) => (body.label === null ? [] : [body.label.box]))],
      discs: bodies.map((body) => ({ x: body.x, y: body.y, radius: body.radius + (body.hole?.ringPx ?? 0) })),
      ink,
      inkAtMost: INK_AT_MOST,
      measureText: options.measureText,
      fontPx: options.fontPx,
      maxWidthPx: 60,
      atMost: LABELS_AT_MOST,
    },
  )
  const labelOf = new Map<Stub, PlacedLabel | null>(stubs.map((stub, i) => [stub, labels[i] ?? null]))
  const labelled = (stub: Stub | null): Stub | null =>
    stub === null ? null : { ...stub, label: labelOf.get(stub) ?? null }
  return bodies.map((body) => ({ ...body, stubIn: labelled(body.stubIn), stubOut: labelled(body.stubOut) }))
}

function wishOf(stub: Stub, most: number, { texts }: ResolvedNetworkLayoutOptions): LabelWish {
  return {
    ...stub.tip,
    name: texts.hidden(stub.count),
    brief: '',
    detail: '',
    reach: 0,
    priority: (PRIORITY * stub.count) / most,
  }
}
