import type { NetworkMeasure } from '../../measures/network/network-measure.js'
import type { Rect } from '../rect.js'
import { bendDendrites, type Disc } from './bend-dendrites.js'
import { bodiesAtMost, type NetworkScales, networkScales } from './body-sizes.js'
import { CELL_SPREAD } from './cell-outline.js'
import { type ChosenWays, chooseWays } from './choose-dendrites.js'
import { type Cubic, pointAt } from './cubic.js'
import { drawBodies } from './draw-bodies.js'
import { drawDendrites } from './draw-dendrites.js'
import { drawPaths } from './draw-paths.js'
import { type FoldedNetwork, foldNetwork } from './fold-network.js'
import type { NetworkLayout, PlacedLabel } from './network-layout.js'
import {
  type NetworkLayoutOptions,
  type ResolvedNetworkLayoutOptions,
  resolveNetworkLayoutOptions,
} from './network-layout-options.js'
import { type MovingBody, placeBodies } from './place-bodies.js'
import { type GoalAndStart, placeGoalAndStart } from './place-goal-and-start.js'
import { type LabelWish, placeLabels } from './place-labels.js'
import { fittingScale, separateBodies } from './separate-bodies.js'

/**
 * The geometry of a network: bodies, dendrites, rings, labels. Layered-organic, our own: along the
 * journey by place in converting journeys and stage, across it by barycentres and a short relaxation.
 *
 * Discs do not overlap, labels overlap neither each other nor bodies. Same measure, options and seed,
 * same picture. Nothing depends on hover or selection.
 * Cost: some 10 ms for 20 touchpoints, a few 100 ms for 200.
 */
export function layoutNetwork(measure: NetworkMeasure, options: NetworkLayoutOptions): NetworkLayout {
  const resolved = resolveNetworkLayoutOptions(options)
  const network = foldNetwork(measure, bodiesAtMost(resolved))
  const scales = networkScales(network, resolved)
  const ends = placeGoalAndStart(scales, resolved)
  const moving = settledBodies(network, scales, ends, resolved)
  const discs = discsOf(network, moving, scales)
  const ways = chooseWays(measure, network, scales.waysAtMost, resolved.brightPaths)
  const curves = bendDendrites(ways.drawn, discs, ends.frame)
  const fullLight = brightestLight(ways)
  const dendrites = drawDendrites(ways.drawn, curves, scales.pxPerJourney, fullLight, ends.frame)
  const labels = labelsOf(network, discs, ways, curves, ends, scales, resolved)
  const transitions = network.edges.length
  return {
    family: 'network',
    width: resolved.width,
    height: resolved.height,
    frame: frameRect(resolved),
    bodies: drawBodies({ network, discs, ways, curves, scales, labels, fullLight, ends, seed: resolved.seed }),
    dendrites: dendrites.ordered,
    paths: drawPaths(measure, network, ways, dendrites.placeOf),
    start: { field: ends.field, label: ends.startLabel },
    goal: { ...ends.goal, label: ends.goalLabel },
    journeysPerPx: 1 / scales.pxPerJourney,
    fullLight,
    drawnTransitions: ways.drawn.filter((way) => way.kind === 'transition').length,
    allTransitions: transitions,
    drawnTouchpoints: network.bodies.filter((body) => body.touchpoint >= 0).length,
    allTouchpoints: measure.touchpoints.length,
  }
}

/** The light of the brightest transition; where none carries any, that of the brightest way. */
function brightestLight({ drawn }: ChosenWays): number {
  const most = Math.max(0, ...drawn.filter((way) => way.kind === 'transition').map((way) => way.light))
  return most > 0 ? most : Math.max(1e-9, ...drawn.map((way) => way.light))
}

function frameRect({ inner }: ResolvedNetworkLayoutOptions): Rect {
  return { x: inner.left, y: inner.top, width: inner.right - inner.left, height: inner.bottom - inner.top }
}

/** Bodies at rest, without overlaps; radii shrink together where there is no room for them. */
function settledBodies(
  network: FoldedNetwork,
  scales: NetworkScales,
  ends: GoalAndStart,
  options: ResolvedNetworkLayoutOptions,
): MovingBody[] {
  const named = new Set(mostWanted(network, scales.labelsAtMost))
  const needs = network.bodies.map((body, i) => {
    const radius = scales.radius(body.visits) * (body.cost > 0 ? 1.25 : 1)
    const isNamed = named.has(i) && network.bodies.length <= 80
    const width = Math.min(labelWidth(options), options.measureText(nameOf(network, i, options), options.fontPx))
    return {
      radius: radius + ringsOf(network, i, scales),
      labelWidth: isNamed ? width : 0,
      labelHeight: isNamed ? options.fontPx * 1.6 : 0,
      brightness: body.light,
    }
  })
  const bodies = placeBodies(network, needs, ends.region, options.seed, ends.frame.forward)
  separateBodies(bodies, ends.region, ends.taken)
  const scale = fittingScale(bodies, CELL_SPREAD)
  return bodies.map((body) => ({ ...body, radius: body.radius * scale }))
}

function discsOf(network: FoldedNetwork, moving: readonly MovingBody[], scales: NetworkScales): Disc[] {
  const shrink = Math.min(1, ...moving.map((body, i) => body.radius / neededRadius(network, i, scales)))
  return moving.map((body, i) => ({
    x: body.x,
    y: body.y,
    radius: scales.radius(network.bodies[i]?.visits ?? 0) * shrink,
    isHole: body.isHole,
    rings: ringsOf(network, i, scales) * shrink,
  }))
}

function neededRadius(network: FoldedNetwork, i: number, scales: NetworkScales): number {
  const body = network.bodies[i] as FoldedNetwork['bodies'][number]
  return scales.radius(body.visits) * (body.cost > 0 ? 1.25 : 1) + ringsOf(network, i, scales)
}

/** Px that accretion, corona and open rings take round a body. */
function ringsOf(network: FoldedNetwork, i: number, scales: NetworkScales): number {
  const body = network.bodies[i] as FoldedNetwork['bodies'][number]
  const accretion = body.cost > 0 ? Math.max(1.2, body.cost * scales.pxPerCost) + 1 : 0
  return accretion + (body.repeats > 0 ? 3 : 0) + (body.open > 0 ? 2.5 : 0)
}

/** Holes and light first, then visits. */
function mostWanted(network: FoldedNetwork, atMost: number): number[] {
  const order = network.bodies.map((_, i) => i)
  order.sort((a, b) => wantedness(network, b) - wantedness(network, a) || a - b)
  return order.slice(0, atMost)
}

function wantedness(network: FoldedNetwork, i: number): number {
  const body = network.bodies[i] as FoldedNetwork['bodies'][number]
  const most = Math.max(1, ...network.bodies.map((other) => other.visits))
  return (body.cost > 0 ? 10 : 0) + body.light * 2 + body.visits / most
}

function nameOf(network: FoldedNetwork, i: number, { texts }: ResolvedNetworkLayoutOptions): string {
  const body = network.bodies[i] as FoldedNetwork['bodies'][number]
  return body.touchpoint < 0 ? texts.others(body.members.length) : body.label
}

function labelWidth({ width }: ResolvedNetworkLayoutOptions): number {
  return Math.min(130, Math.max(58, width * 0.15))
}

function labelsOf(
  network: FoldedNetwork,
  discs: readonly Disc[],
  ways: ChosenWays,
  curves: readonly Cubic[],
  ends: GoalAndStart,
  scales: NetworkScales,
  options: ResolvedNetworkLayoutOptions,
): (PlacedLabel | null)[] {
  const isRoomy = options.width >= 560 && network.bodies.length <= 26
  const wishes = discs.map((disc, i): LabelWish => {
    const touchpoint = network.bodies[i]?.touchpoint ?? -1
    return {
      x: disc.x,
      y: disc.y,
      name: nameOf(network, i, options),
      detail: (isRoomy || disc.isHole) && touchpoint >= 0 ? options.texts.visits(touchpoint) : '',
      reach: disc.radius + disc.rings,
      priority: wantedness(network, i),
    }
  })
  return placeLabels(wishes, {
    frame: frameRect(options),
    taken: ends.taken,
    discs: discs.map((disc) => ({ x: disc.x, y: disc.y, radius: disc.radius + disc.rings })),
    ink: [...inkOf(ways, curves, scales), ...tailInk(network, discs, scales)],
    measureText: options.measureText,
    fontPx: options.fontPx,
    maxWidthPx: labelWidth(options),
    atMost: scales.labelsAtMost,
  })
}

/** Tails of the lost hang under their bodies: a label had better stand elsewhere. */
function tailInk(
  network: FoldedNetwork,
  discs: readonly Disc[],
  scales: NetworkScales,
): { x: number; y: number; weight: number }[] {
  return discs.flatMap((disc, i) => {
    const lost = network.bodies[i]?.lost ?? 0
    if (lost === 0 || disc.isHole) return []
    const weight = 0.3 + 0.25 * lost * scales.pxPerJourney
    return [6, 14].map((below) => ({ x: disc.x, y: disc.y + disc.radius + disc.rings + below, weight }))
  })
}

const INK_SAMPLES = 16

function inkOf(
  ways: ChosenWays,
  curves: readonly Cubic[],
  scales: NetworkScales,
): { x: number; y: number; weight: number }[] {
  return curves.flatMap((curve, i) => {
    const way = ways.drawn[i]
    const weight = 0.1 + 0.25 * (way?.journeys ?? 0) * scales.pxPerJourney + (way?.light ?? 0) * 2
    return Array.from({ length: INK_SAMPLES }, (_, k) => ({ ...pointAt(curve, (k + 0.5) / INK_SAMPLES), weight }))
  })
}
