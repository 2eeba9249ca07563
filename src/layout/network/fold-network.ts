import type { NetworkPicture, NetworkTouchpoint } from '../../measures/network/network-measure.js'

import { largest } from './largest.js'

/** A body before it has a place: one touchpoint, or all those that have no room of their own. */
export interface FoldedBody {
  /** Of the touchpoint; '' for the body of all others. */
  readonly id: string
  /** What its place is seeded with: made of the id, so that other touchpoints do not change it. */
  readonly seed: number
  readonly touchpoint: number
  readonly members: readonly number[]
  readonly label: string
  readonly visits: number
  readonly light: number
  readonly starts: number
  readonly convertingStarts: number
  readonly converted: number
  readonly lost: number
  readonly open: number
  readonly ended: number
  readonly unobservedIn: number
  readonly unobservedOut: number
  readonly repeats: number
  readonly stage: number
  readonly position: number
  /** Share of conversions that the model misses without it, 0..1: reach times lift; 0 where the model has no answer. */
  readonly removal: number
  /** Conversions that a black hole costs; 0 where there is none. */
  readonly cost: number
}

/** A way between two bodies; `journeys` of several transitions together is the sum of their uses. */
export interface FoldedEdge {
  readonly from: number
  readonly to: number
  readonly transition: number
  readonly journeys: number
  readonly count: number
  readonly light: number
}

/** The network with at most so many bodies. Every count of the measure stands in it once. */
export interface FoldedNetwork {
  readonly bodies: readonly FoldedBody[]
  readonly edges: readonly FoldedEdge[]
  /** Per touchpoint: its body. */
  readonly bodyOf: Int32Array
}

/**
 * Gives a body to the touchpoints that matter most (holes, brightest paths, then visits) and one
 * body to all others together, so that in = out still holds at every body.
 */
export function foldNetwork(measure: NetworkPicture, bodiesAtMost: number): FoldedNetwork {
  const costs = holeCosts(measure)
  const order = byImportance(measure, costs)
  const all = order.length
  const single = all <= bodiesAtMost ? all : Math.max(1, bodiesAtMost - 1)
  const kept = order.slice(0, single).sort((a, b) => a - b)
  const others = order.slice(single).sort((a, b) => a - b)
  const bodyOf = new Int32Array(all).fill(kept.length)
  kept.forEach((touchpoint, body) => {
    bodyOf[touchpoint] = body
  })
  const bodies = kept.map((touchpoint) => singleBody(measure, touchpoint, costs.get(touchpoint) ?? 0))
  const edges = foldEdges(measure, bodyOf, kept.length)
  if (others.length > 0) bodies.push(otherBody(measure, others, edges.repeats))
  return { bodies, edges: edges.edges, bodyOf }
}

function holeCosts(measure: NetworkPicture): Map<number, number> {
  const holes = measure.holes.filter((hole) => hole.verdict === 'hole')
  return new Map(holes.map((hole) => [hole.touchpoint, hole.excess]))
}

function byImportance(measure: NetworkPicture, costs: ReadonlyMap<number, number>): number[] {
  const onPath = new Set(measure.paths.slice(0, 3).flatMap((path) => path.touchpoints))
  const rank = (i: number): number => (costs.has(i) ? 2 : 0) + (onPath.has(i) ? 1 : 0)
  const visits = (i: number): number => measure.touchpoints[i]?.visits ?? 0
  return measure.touchpoints.map((_, i) => i).sort((a, b) => rank(b) - rank(a) || visits(b) - visits(a) || a - b)
}

function singleBody(measure: NetworkPicture, touchpoint: number, cost: number): FoldedBody {
  const t = measure.touchpoints[touchpoint] as NetworkTouchpoint
  return {
    id: t.id,
    seed: seedOf(t.id),
    touchpoint,
    members: [touchpoint],
    label: t.label,
    visits: t.visits,
    light: t.light,
    starts: t.starts,
    convertingStarts: t.convertingStarts,
    converted: t.converted,
    lost: t.lost,
    open: t.open,
    ended: t.ended,
    unobservedIn: t.unobservedIn,
    unobservedOut: t.unobservedOut,
    repeats: t.repeats,
    stage: t.stage,
    position: t.convertingPosition ?? t.position ?? 0.5,
    removal: t.removalEffect ?? 0,
    cost,
  }
}

/** FNV-1a over the code units of an id. */
function seedOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return hash >>> 8
}

function otherBody(measure: NetworkPicture, members: readonly number[], repeats: number): FoldedBody {
  const touchpoints = members.map((i) => measure.touchpoints[i] as NetworkTouchpoint)
  const sum = (of: (t: NetworkTouchpoint) => number): number => touchpoints.reduce((total, t) => total + of(t), 0)
  const visits = sum((t) => t.visits)
  return {
    id: '',
    seed: 0,
    touchpoint: -1,
    members,
    label: '',
    visits,
    light: largest(
      touchpoints.map((t) => t.light),
      0,
    ),
    starts: sum((t) => t.starts),
    convertingStarts: sum((t) => t.convertingStarts),
    converted: sum((t) => t.converted),
    lost: sum((t) => t.lost),
    open: sum((t) => t.open),
    ended: sum((t) => t.ended),
    unobservedIn: sum((t) => t.unobservedIn),
    unobservedOut: sum((t) => t.unobservedOut),
    repeats,
    stage: -1,
    position: visits > 0 ? sum((t) => (t.position ?? 0.5) * t.visits) / visits : 0.5,
    removal: 0,
    cost: 0,
  }
}

/** Self-loops are left to the corona; `repeats` are those within the body of all others. */
function foldEdges(
  measure: NetworkPicture,
  bodyOf: Int32Array,
  others: number,
): { edges: FoldedEdge[]; repeats: number } {
  const merged = new Map<number, FoldedEdge>()
  const size = others + 1
  let repeats = 0
  measure.transitions.forEach((t, transition) => {
    const from = bodyOf[t.from] as number
    const to = bodyOf[t.to] as number
    if (from === to) {
      if (from === others) repeats += t.count
      return
    }
    const key = from * size + to
    const known = merged.get(key)
    merged.set(
      key,
      known === undefined
        ? { from, to, transition, journeys: t.journeys, count: t.count, light: t.light }
        : {
            from,
            to,
            transition: -1,
            journeys: (known.transition < 0 ? known.journeys : known.count) + t.count,
            count: known.count + t.count,
            light: Math.max(known.light, t.light),
          },
    )
  })
  return { edges: [...merged.values()], repeats }
}
