import type { NetworkBody } from './network-layout.js'
import type { StackedRing } from './ring-stack.js'

/** Px from the centre of a body that it takes with all its rings. */
export function bodyReach({ radius, hole, corona, open }: NetworkBody): number {
  return Math.max(radius + (hole?.ringPx ?? 0), outside(corona), outside(open))
}

function outside(ring: StackedRing | null): number {
  return ring === null ? 0 : ring.radius + ring.widthPx / 2
}
