import type { NetworkPicture } from '../../measures/network/network-measure.js'
import { bendDendrites } from './bend-dendrites.js'
import { bodiesAtMost, drawnWidth, networkScales } from './body-sizes.js'
import { cellTips } from './cell-tips.js'
import { type ChosenWays, chooseWays, type Way } from './choose-dendrites.js'
import { drawBodies } from './draw-bodies.js'
import { drawDendrites } from './draw-dendrites.js'
import { drawPaths } from './draw-paths.js'
import { type FoldedNetwork, foldNetwork } from './fold-network.js'
import { frameRect } from './frame-rect.js'
import { labelBodies, layoutInk } from './label-bodies.js'
import { labelCounts } from './label-counts.js'
import { largest } from './largest.js'
import { nameEnds } from './name-ends.js'
import type { NetworkLayout } from './network-layout.js'
import {
  type NetworkLayoutOptions,
  type ResolvedNetworkLayoutOptions,
  resolveNetworkLayoutOptions,
} from './network-layout-options.js'
import { placeGoalAndStart } from './place-goal-and-start.js'
import { rootAngles } from './root-angles.js'
import { settleBodies } from './settle-bodies.js'

/**
 * The geometry of a network: bodies, dendrites, rings, labels. By default layered-organic, our own:
 * along the journey by place in converting journeys and stage, across it by barycentres and a short
 * relaxation. `arrangement` asks for another form, `like` for the places of a picture before.
 *
 * Discs do not overlap, labels overlap neither each other nor bodies. Same measure, options and seed,
 * same picture. Nothing depends on hover or selection.
 * Cost: about linear in bodies and ways; some 10 ms for 20 touchpoints, 100 ms for 200, one to two seconds for
 * 5,000 with 30,000 ways.
 */
export function layoutNetwork(measure: NetworkPicture, options: NetworkLayoutOptions): NetworkLayout {
  const resolved = resolveNetworkLayoutOptions(options)
  const frame = frameRect(resolved)
  const network = foldNetwork(measure, bodiesAtMost(resolved))
  const scales = networkScales(network, resolved)
  const unnamed = placeGoalAndStart(scales, resolved)
  const { discs, shrink } = settleBodies(network, scales, unnamed, resolved)
  const ways = chooseWays(measure, network, scales.waysAtMost, resolved.brightPaths)
  const widthOf = (way: Way): number => drawnWidth(way.journeys, scales.pxPerJourney).widthPx
  const bent = bendDendrites(ways.drawn, discs, unnamed.frame, widthOf, bendsBefore(resolved, network))
  const fullLight = Math.max(brightestLight(ways, network), resolved.like?.fullLight ?? 0)
  const dendrites = drawDendrites(ways.drawn, bent, scales.pxPerJourney, fullLight, unnamed.frame)
  const anglesOf = rootAngles(discs.length, ways.drawn, bent)
  const tips = cellTips(discs, anglesOf)
  const drawn = { network, discs, ways, bent, scales, fullLight, tips }
  const ink = layoutInk(drawn, frame)
  const ends = nameEnds(unnamed, discs, tips, ink, resolved)
  const placed = { ...drawn, ends }
  const labels = labelBodies(placed, ink, resolved)
  const bodies = drawBodies({ ...placed, anglesOf, labels, shrink, seed: resolved.seed })
  return {
    family: 'network',
    width: resolved.width,
    height: resolved.height,
    frame,
    arrangement: resolved.arrangement.name,
    bodies: labelCounts(bodies, ends, tips, ink, resolved),
    dendrites: dendrites.ordered,
    paths: drawPaths(measure, network, ways, dendrites.placeOf),
    start: { field: ends.field, isRound: ends.frame.isRound, label: ends.startLabel },
    goal: { ...ends.goal, label: ends.goalLabel },
    journeysPerPx: 1 / scales.pxPerJourney,
    radiusPx: scales.radiusPx * shrink,
    fullLight,
    drawnTransitions: ways.drawn.filter((way) => way.kind === 'transition').length,
    allTransitions: network.edges.length,
    drawnTouchpoints: network.bodies.filter((body) => body.touchpoint >= 0).length,
    allTouchpoints: measure.touchpoints.length,
  }
}

/** How ways bent in the picture before, by the ids of their ends. */
function bendsBefore(
  { like }: ResolvedNetworkLayoutOptions,
  { bodies }: FoldedNetwork,
): (way: Way) => number | undefined {
  if (like === null) return () => undefined
  const idIn = (all: readonly { readonly id: string }[], body: number): string =>
    body < 0 ? '' : (all[body]?.id ?? '')
  const known = new Map(
    like.dendrites.map((d) => [`${d.kind} ${idIn(like.bodies, d.from)}\n${idIn(like.bodies, d.to)}`, d.bend]),
  )
  return ({ kind, from, to }) => known.get(`${kind} ${idIn(bodies, from)}\n${idIn(bodies, to)}`)
}

/** Of all ways and bodies, also those at start and goal: nothing shines beyond the end of the key. */
function brightestLight({ drawn }: ChosenWays, { bodies }: FoldedNetwork): number {
  return largest(
    [...drawn, ...bodies].map(({ light }) => light),
    1e-9,
  )
}
