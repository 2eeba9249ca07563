import type { Disc } from './bend-dendrites.js'
import { labelWidth, mostVisits, nameOf, wantedness } from './body-names.js'
import type { NetworkScales } from './body-sizes.js'
import type { ChosenWays } from './choose-dendrites.js'
import { type Cubic, pointAt } from './cubic.js'
import type { FoldedNetwork } from './fold-network.js'
import { frameRect } from './frame-rect.js'
import { inkMap } from './ink-map.js'
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
  const wishes = discs.map((disc, i): LabelWish => {
    const touchpoint = network.bodies[i]?.touchpoint ?? -1
    return {
      x: disc.x,
      y: disc.y,
      name: nameOf(network, i, options),
      detail: (isRoomy || disc.isHole) && touchpoint >= 0 ? options.texts.visits(touchpoint) : '',
      reach: disc.radius + disc.rings,
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

const INK_SAMPLES = 48

function wayInk({ ways, curves, scales }: LabelInput): WeightedPoint[] {
  return curves.flatMap((curve, i) => {
    const way = ways.drawn[i]
    const weight = (0.1 + 0.25 * (way?.journeys ?? 0) * scales.pxPerJourney + (way?.light ?? 0) * 2) / 3
    return Array.from({ length: INK_SAMPLES }, (_, k) => ({ ...pointAt(curve, (k + 0.5) / INK_SAMPLES), weight }))
  })
}
