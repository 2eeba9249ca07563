import type { NetworkPicture } from '../../measures/network/network-measure.js'
import type { ChosenWays } from './choose-dendrites.js'
import type { FoldedNetwork } from './fold-network.js'
import type { DrawnPath } from './network-layout.js'

/** The brightest paths that can be drawn whole, in their order. */
export function drawPaths(
  measure: NetworkPicture,
  network: FoldedNetwork,
  ways: ChosenWays,
  placeOf: readonly number[],
): DrawnPath[] {
  return ways.paths.flatMap((path, i) => {
    if (path === null) return []
    const touchpoints = measure.paths[i]?.touchpoints ?? []
    return [
      {
        path: i,
        bodies: touchpoints.map((touchpoint) => network.bodyOf[touchpoint] as number),
        dendrites: path.map((way) => placeOf[way] as number),
      },
    ]
  })
}
