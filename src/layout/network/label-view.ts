import { overlaps, type Rect } from '../rect.js'
import { labelWidth, mostWanted, wantedness } from './body-names.js'
import { bodyReach } from './body-reach.js'
import type { Cubic } from './cubic.js'
import { inkMap } from './ink-map.js'
import { labelObstacles } from './label-obstacles.js'
import type { NetworkBody, NetworkLayout, PlacedLabel, Point } from './network-layout.js'
import { type NetworkLayoutOptions, resolveNetworkLayoutOptions } from './network-layout-options.js'
import { type LabelWish, placeLabels } from './place-labels.js'

/** A part of the picture as it is seen: a point stands at `x + k * point.x`, `y + k * point.y`. */
export interface LabelledView {
  readonly k: number
  readonly x: number
  readonly y: number
}

/** What a body is called, and what stands under its name. */
export interface BodyText {
  readonly name: string
  readonly detail: string
}

/** A body in sight, px of the screen. */
export interface SeenBody {
  /** Position in the layout's bodies. */
  readonly body: number
  readonly label: PlacedLabel
}

const LABELS_AT_MOST = 60
const AREA_PER_LABEL = 4200
/** Ways beyond these many disturb labels no more than they already do. */
const WAYS_WEIGHED = 3000

/**
 * Places the names of what is seen of a network: at their usual size, however near the view, the most
 * wanted first, so that coming nearer shows more of them. Px of the screen.
 * Cost: a few ms; linear in bodies and ways.
 */
export function labelView(
  layout: NetworkLayout,
  view: LabelledView,
  textOf: (body: NetworkBody) => BodyText,
  options: NetworkLayoutOptions,
): SeenBody[] {
  const resolved = resolveNetworkLayoutOptions(options)
  const { frame } = layout
  const seen = layout.bodies.flatMap((body, i) => (isSeen(projected(view, body), frame) ? [i] : []))
  const bodies = seen.map((i) => layout.bodies[i] as NetworkBody)
  const atMost = Math.min(LABELS_AT_MOST, Math.max(4, (frame.width * frame.height) / AREA_PER_LABEL))
  const all = wantedness(layout.bodies.map(({ hole, light, visits }) => ({ cost: hole?.cost ?? 0, light, visits })))
  const priorities = seen.map((i) => all[i] as number)
  const wanted = new Set(mostWanted(priorities, atMost))
  const reach = (body: NetworkBody): number => view.k * bodyReach(body)
  const labels = placeLabels(
    bodies.map((body, i): LabelWish => {
      const { name, detail } = wanted.has(i) ? textOf(body) : { name: '', detail: '' }
      return {
        ...projected(view, body),
        name,
        detail,
        brief: '',
        isUncut: body.touchpoint < 0,
        reach: reach(body),
        priority: priorities[i] as number,
        weight: 600,
      }
    }),
    {
      frame,
      taken: layout.start.label === null || !startInSight(layout, view) ? [] : [layout.start.label.box],
      ...labelObstacles(
        bodies.map((body) => ({ ...projected(view, body), radius: reach(body) })),
        inkOf(layout, view),
        frame.width * frame.height,
        wanted,
      ),
      measureText: resolved.measureText,
      fontPx: resolved.fontPx,
      maxWidthPx: labelWidth(resolved),
      atMost,
    },
  )
  return seen.flatMap((body, i) => {
    const label = labels[i]
    return label == null ? [] : [{ body, label }]
  })
}

/** True where a view shows something of the entry: the field at the near side, or in a round picture the corner of its name. */
export function startInSight({ start, frame }: NetworkLayout, view: LabelledView): boolean {
  const box = start.isRound ? start.label?.box : start.field
  if (box === undefined) return false
  const { k } = view
  return overlaps({ ...projected(view, box), width: k * box.width, height: k * box.height }, frame)
}

function inkOf(
  { dendrites, frame }: NetworkLayout,
  view: LabelledView,
): ReturnType<ReturnType<typeof inkMap>['close']> {
  const ink = inkMap(frame)
  // The last are the brightest.
  for (const { curve, widthPx, brightness } of dendrites.slice(-WAYS_WEIGHED)) {
    const seen = projectedCurve(view, curve)
    if (touches(seen, frame)) ink.addAlong(seen, (0.1 + 0.25 * widthPx + 3 * brightness) / 3)
  }
  return ink.close()
}

function projected({ k, x, y }: LabelledView, at: Point): Point {
  return { x: x + k * at.x, y: y + k * at.y }
}

function projectedCurve(view: LabelledView, { a, b, c, d }: Cubic): Cubic {
  return { a: projected(view, a), b: projected(view, b), c: projected(view, c), d: projected(view, d) }
}

function isSeen({ x, y }: Point, frame: Rect): boolean {
  return x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height
}

function touches({ a, b, c, d }: Cubic, { x, y, width, height }: Rect): boolean {
  const [left, right] = [Math.min(a.x, b.x, c.x, d.x), Math.max(a.x, b.x, c.x, d.x)]
  const [top, bottom] = [Math.min(a.y, b.y, c.y, d.y), Math.max(a.y, b.y, c.y, d.y)]
  return right >= x && left <= x + width && bottom >= y && top <= y + height
}
