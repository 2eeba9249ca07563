import type { Disc } from './bend-dendrites.js'
import { labelWidth, mostWanted, nameOf } from './body-names.js'
import type { NetworkScales } from './body-sizes.js'
import { CELL_SPREAD } from './cell-outline.js'
import type { FoldedNetwork } from './fold-network.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'
import { type MovingBody, placeBodies } from './place-bodies.js'
import type { GoalAndStart } from './place-goal-and-start.js'
import { fittingScale, separateBodies } from './separate-bodies.js'

const HOLE_ROOM = 1.25

/**
 * Bodies at rest as discs that do not overlap; radii shrink together where there is no room for them.
 */
export function settleBodies(
  network: FoldedNetwork,
  scales: NetworkScales,
  ends: GoalAndStart,
  options: ResolvedNetworkLayoutOptions,
): Disc[] {
  const named = new Set(mostWanted(network, scales.labelsAtMost))
  const needs = network.bodies.map((body, i) => {
    // A hole draws what is near towards it, which takes room.
    const radius = scales.radius(body.visits) * (body.cost > 0 ? HOLE_ROOM : 1)
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
  return discsOf(network, bodies, scales, Math.min(1, fittingScale(bodies, CELL_SPREAD)))
}

function discsOf(network: FoldedNetwork, moving: readonly MovingBody[], scales: NetworkScales, shrink: number): Disc[] {
  return moving.map((body, i) => ({
    x: body.x,
    y: body.y,
    radius: scales.radius(network.bodies[i]?.visits ?? 0) * shrink,
    isHole: body.isHole,
    rings: ringsOf(network, i, scales) * shrink,
  }))
}

/** Px that accretion, corona and open rings take round a body. */
function ringsOf(network: FoldedNetwork, i: number, scales: NetworkScales): number {
  const body = network.bodies[i] as FoldedNetwork['bodies'][number]
  const accretion = body.cost > 0 ? Math.max(1.2, body.cost * scales.pxPerCost) + 1 : 0
  return accretion + (body.repeats > 0 ? 3 : 0) + (body.open > 0 ? 2.5 : 0)
}
