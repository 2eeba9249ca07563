import type { NetworkBody } from '../../layout/network/network-layout.js'

/** Where the light of a body fades out, px from its centre: further round a hole, whose disc is dark. */
export function haloReach({ radius, hole }: Pick<NetworkBody, 'radius' | 'hole'>): number {
  return hole === null ? radius * 2.1 + 9 : (radius + hole.ringPx) * 2.9 + 9
}
