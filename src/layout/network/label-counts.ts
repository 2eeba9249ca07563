import { bodyReach } from './body-reach.js'
import type { BodyTip } from './cell-tips.js'
import { frameRect } from './frame-rect.js'
import type { InkMap } from './ink-map.js'
import type { NetworkBody, PlacedLabel, Point } from './network-layout.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'
import type { GoalAndStart } from './place-goal-and-start.js'
import { type LabelWish, placeLabels } from './place-labels.js'

/** Pictures with more bodies than this leave the counts of stubs and coronas to the tooltip. */
const BODIES_AT_MOST = 30
const LABELS_AT_MOST = 10
const WIDTH_LEAST = 480
/** About two dim ways; never a bright one. */
const INK_AT_MOST = 0.9
/** Below the weight from which labels are led off their place: a count stands at its mark or not at all. */
const PRIORITY = 0.1

/** A count that would like to stand at its mark. */
interface Counted extends Point {
  readonly mark: object
  readonly text: string
  readonly count: number
  readonly reach: number
}

/** Sets the counts of stubs and coronas where names have left room, larger counts first. */
export function labelCounts(
  bodies: readonly NetworkBody[],
  ends: GoalAndStart,
  tips: readonly BodyTip[],
  ink: InkMap,
  options: ResolvedNetworkLayoutOptions,
): readonly NetworkBody[] {
  if (!options.labels || options.width < WIDTH_LEAST || bodies.length > BODIES_AT_MOST) return bodies
  const counted = bodies.flatMap((body) => countedAt(body, options))
  const most = Math.max(1, ...counted.map(({ count }) => count))
  const wishes = counted.map(
    ({ x, y, text, count, reach }): LabelWish => ({
      ...{ x, y, reach, name: text, brief: '', detail: '', isUncut: true },
      priority: (PRIORITY * count) / most,
    }),
  )
  const labels = placeLabels(wishes, {
    frame: frameRect(options),
    taken: [...ends.taken, ...bodies.flatMap((body) => (body.label === null ? [] : [body.label.box]))],
    discs: bodies.map((body) => ({ x: body.x, y: body.y, radius: bodyReach(body) })),
    tips,
    ink,
    inkAtMost: INK_AT_MOST,
    isAtMark: true,
    measureText: options.measureText,
    fontPx: options.fontPx,
    maxWidthPx: 60,
    atMost: LABELS_AT_MOST,
  })
  const labelOf = new Map<object | null, PlacedLabel | null>(counted.map(({ mark }, i) => [mark, labels[i] ?? null]))
  const of = (mark: object | null): PlacedLabel | null => labelOf.get(mark) ?? null
  return bodies.map((body) => ({
    ...body,
    corona: body.corona && { ...body.corona, countLabel: of(body.corona) },
    stubIn: body.stubIn && { ...body.stubIn, label: of(body.stubIn) },
    stubOut: body.stubOut && { ...body.stubOut, label: of(body.stubOut) },
  }))
}

function countedAt(body: NetworkBody, { texts }: ResolvedNetworkLayoutOptions): Counted[] {
  const { corona, stubIn, stubOut, x, y } = body
  return [
    ...[stubIn, stubOut].flatMap((stub) =>
      stub === null ? [] : [{ ...stub.tip, mark: stub, text: texts.hidden(stub.count), count: stub.count, reach: 0 }],
    ),
    ...(corona === null
      ? []
      : [{ x, y, mark: corona, text: texts.repeats(corona.count), count: corona.count, reach: bodyReach(body) }]),
  ]
}
