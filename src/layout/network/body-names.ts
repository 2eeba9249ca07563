import type { FoldedNetwork } from './fold-network.js'
import { largest } from './largest.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'

/** The bodies whose names are wanted most: holes and light first, then visits. */
export function mostWanted(network: FoldedNetwork, atMost: number): number[] {
  const order = network.bodies.map((_, i) => i)
  const most = mostVisits(network)
  order.sort((a, b) => wantedness(network, b, most) - wantedness(network, a, most) || a - b)
  return order.slice(0, atMost)
}

/** How much a body's name is wanted; `most` are the most visits of any body. Holes: 10 and more. */
export function wantedness(network: FoldedNetwork, i: number, most: number): number {
  const body = network.bodies[i] as FoldedNetwork['bodies'][number]
  return (body.cost > 0 ? 10 : 0) + body.light * 2 + body.visits / most
}

/** The visits of the most visited body, at least 1. */
export function mostVisits(network: FoldedNetwork): number {
  return largest(
    network.bodies.map((body) => body.visits),
    1,
  )
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

/** "Badge: " of "Badge: Supporter", "blog/" of "blog/post". */
const PREFIX = /^.{1,40}?[:/|>·]\s*(?=\S)/u

/**
 * Names as they are abbreviated: a beginning that others share says nothing where only the beginning
 * is left, so it gives way to the rest. Other names come back as they are.
 */
export function withoutSharedPrefix(names: readonly string[]): string[] {
  const prefixes = names.map((name) => PREFIX.exec(name.slice(0, 80))?.[0] ?? '')
  const uses = new Map<string, number>()
  for (const prefix of prefixes) uses.set(prefix, (uses.get(prefix) ?? 0) + 1)
  return names.map((name, i) => {
    const prefix = prefixes[i] ?? ''
    return prefix !== '' && (uses.get(prefix) ?? 0) > 1 ? `…${name.slice(prefix.length)}` : name
  })
}
