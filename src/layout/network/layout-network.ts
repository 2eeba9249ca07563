import type { NetworkMeasure } from '../../measures/network/network-measure.js'
import { bendDendrites } from './bend-dendrites.js'
import { bodiesAtMost, networkScales } from './body-sizes.js'
import { type ChosenWays, chooseWays } from './choose-dendrites.js'
import { drawBodies } from './draw-bodies.js'
import { drawDendrites } from './draw-dendrites.js'
import { drawPaths } from './draw-paths.js'
import { type FoldedNetwork, foldNetwork } from './fold-network.js'
import { frameRect } from './frame-rect.js'
import { inkMap } from './ink-map.js'
import { labelBodies, labelInk } from './label-bodies.js'
import { labelStubs } from './label-stubs.js'
import { largest } from './largest.js'
import type { NetworkLayout } from './network-layout.js'
import { type NetworkLayoutOptions, resolveNetworkLayoutOptions } from './network-layout-options.js'
import { placeGoalAndStart } from './place-goal-and-start.js'
import { settleBodies } from './settle-bodies.js'

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
  const discs = settleBodies(network, scales, ends, resolved)
  const ways = chooseWays(measure, network, scales.waysAtMost, resolved.brightPaths)
  const curves = bendDendrites(ways.drawn, discs, ends.frame)
  const fullLight = brightestLight(ways, network)
  const dendrites = drawDendrites(ways.drawn, curves, scales.pxPerJourney, fullLight, ends.frame)
  const placed = { network, discs, ways, curves, ends, scales }
  const labels = labelBodies(placed, resolved)
  const bodies = drawBodies({ ...placed, labels, fullLight, seed: resolved.seed })
  return {
    family: 'network',
    width: resolved.width,
    height: resolved.height,
    frame: frameRect(resolved),
    bodies: labelStubs(bodies, ends, inkMap(labelInk(placed), frameRect(resolved)), resolved),
    dendrites: dendrites.ordered,
    paths: drawPaths(measure, network, ways, dendrites.placeOf),
    start: { field: ends.field, label: ends.startLabel },
    goal: { ...ends.goal, label: ends.goalLabel },
    journeysPerPx: 1 / scales.pxPerJourney,
    fullLight,
    drawnTransitions: ways.drawn.filter((way) => way.kind === 'transition').length,
    allTransitions: network.edges.length,
    drawnTouchpoints: network.bodies.filter((body) => body.touchpoint >= 0).length,
    allTouchpoints: measure.touchpoints.length,
  }
}

/** Of all ways and bodies, also those at start and goal: nothing shines beyond the end of the key. */
function brightestLight({ drawn }: ChosenWays, { bodies }: FoldedNetwork): number {
  return largest(
    [...drawn, ...bodies].map(({ light }) => light),
    1e-9,
  )
}
