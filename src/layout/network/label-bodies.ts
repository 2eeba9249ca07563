import type { Disc } from './bend-dendrites.js'
import { labelWidth, mostVisits, nameOf, wantedness, withoutSharedPrefix } from './body-names.js'
import type { NetworkScales } from './body-sizes.js'
import type { ChosenWays } from './choose-dendrites.js'
import { type Cubic, pointAt } from './cubic.js'
import type { FoldedNetwork } from './fold-network.js'
import { frameRect } from './frame-rect.js'
import { inkMap } from './ink-map.js'
import { largest } from './largest.js'
import type { PlacedLabel, Point } from './network-layout.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'
import type { GoalAndStart } from './place-goal-and-start.js'
import { type LabelWish, placeLabels } from './place-labels.js'

/** What names are placed among. */
export interface LabelInput {
  readonly network: FoldedNetwork
  readonly discs: readonly Disc[]
  readonly ways: ChosenWays
  readonly curves: readonly Cubic[]
  readonly ends: GoalAndStart
  readonly scales: NetworkScales
}

/** Names of bodies, the most wanted first; null where one finds no room. */
export function labelBodies(input: LabelInput, options: ResolvedNetworkLayoutOptions): (PlacedLabel | null)[] {
  const { network, discs, ends, scales } = input
  const most = mostVisits(network)
  const isRoomy = options.width >= 560 && network.bodies.length <= 26
  const briefNames = withoutSharedPrefix(network.bodies.map((_, i) => nameOf(network, i, options)))
  const wishes = discs.map((disc, i): LabelWish => {
    const touchpoint = network.bodies[i]?.touchpoint ?? -1
    return {
      x: disc.x,
      y: disc.y,
      name: nameOf(network, i, options),
      detail: (isRoomy || disc.isHole) && touchpoint >= 0 ? options.texts.visits(touchpoint) : '',
      reach: disc.radius + disc.rings,
      brief: briefNames[i] ?? '',
      priority: wantedness(network, i, most),
    }
  })
  return placeLabels(wishes, {
    frame: frameRect(options),
    taken: ends.taken,
    discs: discs.map((disc) => ({ x: disc.x, y: disc.y, radius: disc.radius + disc.rings })),
    ink: inkMap(labelInk(input), frameRect(options)),
    measureText: options.measureText,
    fontPx: options.fontPx,
    maxWidthPx: labelWidth(options),
    atMost: scales.labelsAtMost,
  })
}

/** What disturbs labels: ways and tails, as weighted points. */
export function labelInk(input: LabelInput): WeightedPoint[] {
  return [...wayInk(input), ...tailInk(input)]
}

/** A point with how much it would disturb a label over it. */
export interface WeightedPoint extends Point {
  readonly weight: number
}

/** Tails of the lost hang under their bodies: a label had better stand elsewhere. */
function tailInk({ network, discs, scales }: LabelInput): WeightedPoint[] {
  return discs.flatMap((disc, i) => {
    const lost = network.bodies[i]?.lost ?? 0
    if (lost === 0 || disc.isHole) return []
    const weight = 0.3 + 0.25 * lost * scales.pxPerJourney
    return [6, 14].map((below) => ({ x: disc.x, y: disc.y + disc.radius + disc.rings + below, weight }))
  })
}

/** Px from one sample of a way to the next: about a cell of the map, so that no label slips between them. */
const INK_STEP = 6
/** A name through which light runs is hard to read: any other place, also one off its body, is better. */
const BRIGHT_INK = 3

function wayInk({ ways, curves, scales }: LabelInput): WeightedPoint[] {
  const brightest = largest(
    ways.drawn.map((way) => way.light),
    1e-9,
  )
  return curves.flatMap((curve, i) => {
    const way = ways.drawn[i]
    const brightness = (way?.light ?? 0) / brightest
    const weight = (0.1 + 0.25 * (way?.journeys ?? 0) * scales.pxPerJourney + BRIGHT_INK * brightness) / 3
    const samples = Math.max(8, Math.ceil(reachOf(curve) / INK_STEP))
    return Array.from({ length: samples }, (_, k) => ({ ...pointAt(curve, (k + 0.5) / samples), weight }))
  })
}

/** About the length of a curve: that of its polygon, px. */
function reachOf({ a, b, c, d }: Cubic): number {
  return Math.hypot(c.x - a.x, c.y - a.y) + Math.hypot(d.x - c.x, d.y - c.y) + Math.hypot(b.x - d.x, b.y - d.y)
}
