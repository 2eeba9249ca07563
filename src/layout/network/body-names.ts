import type { FoldedNetwork } from './fold-network.js'
import { largest } from './largest.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'

/** What decides how much a name is wanted. */
interface Weighed {
  readonly cost: number
  readonly light: number
  readonly visits: number
}

/** Black holes: their names are wanted before all others. */
export const HOLE_WANTED = 10

/** What the light of the brightest weighs against the visits of the most visited. */
const LIGHT = 2

/** Per body how much its name is wanted: holes (by what they cost) 10 and more, then light and visits. */
export function wantedness(bodies: readonly Weighed[]): number[] {
  const most = (of: (body: Weighed) => number, least: number): number => largest(bodies.map(of), least)
  const visits = most((body) => body.visits, 1)
  const light = most((body) => body.light, 1e-9)
  const cost = most((body) => body.cost, 1e-9)
  return bodies.map(
    (body) =>
      (body.cost > 0 ? HOLE_WANTED + body.cost / cost : 0) + LIGHT * (body.light / light) + body.visits / visits,
  )
}

/** Where names find no place, so many times as many are tried as may stand. */
const TRIED = 2

/**
 * Positions of the names to try, so that `atMost` will stand; the most wanted first. Where others wait, black holes take
 * no more than half of the places: a sky full of holes still names its light.
 */
export function mostWanted(wanted: readonly number[], atMost: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[b] as number) - (wanted[a] as number) || a - b)
  const isHole = (i: number): boolean => (wanted[i] as number) >= HOLE_WANTED
  const others = order.filter((i) => !isHole(i))
  const seats = Math.max(Math.ceil(atMost / 2), atMost - others.length)
  return [...order.filter(isHole).slice(0, seats), ...others].slice(0, TRIED * atMost)
}

/** What stands beside a body. */
export function nameOf(network: FoldedNetwork, i: number, { texts }: ResolvedNetworkLayoutOptions): string {
  const body = network.bodies[i] as FoldedNetwork['bodies'][number]
  return body.touchpoint < 0 ? texts.others(body.members.length) : body.label
}

/** How wide a name may get before it wraps, px. */
export function labelWidth({ width }: ResolvedNetworkLayoutOptions): number {
  return Math.min(130, Math.max(72, width * 0.16))
}
