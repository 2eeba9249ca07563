import { PAIRED_AT_MOST } from './even-places.js'
import type { FoldedNetwork } from './fold-network.js'

/** Weighted neighbours of each body. */
export type Neighbours = readonly (readonly { readonly other: number; readonly weight: number }[])[]

/** Who is tied to whom, both ways, by the root of the journeys between them. */
export function neighboursOf({ bodies, edges }: FoldedNetwork): Neighbours {
  const lists = bodies.map((): { other: number; weight: number }[] => [])
  for (const edge of edges) {
    const weight = Math.sqrt(edge.journeys)
    lists[edge.from]?.push({ other: edge.to, weight })
    lists[edge.to]?.push({ other: edge.from, weight })
  }
  return lists
}

/** Thousands of bodies are swept once: what is round them shows no more of it. */
export function sweepsFor(bodies: number, sweeps: number): number {
  return bodies > PAIRED_AT_MOST ? 1 : sweeps
}

/** Something else that draws a body, beside its neighbours. */
export interface FixedPull {
  readonly at: number
  readonly weight: number
}

const NO_PULLS: readonly FixedPull[] = []

/** One sweep: the share `drawn` of the way to the weighted mean of the neighbours; who has none stays. */
export function drawnToNeighbours(
  places: readonly number[],
  neighbours: Neighbours,
  drawn: number,
  pullsOf: (i: number) => readonly FixedPull[] = () => NO_PULLS,
): number[] {
  return places.map((place, i) => {
    let [sum, weights] = [0, 0]
    for (const { at, weight } of pullsOf(i)) {
      sum += at * weight
      weights += weight
    }
    for (const { other, weight } of neighbours[i] ?? []) {
      sum += (places[other] as number) * weight
      weights += weight
    }
    return weights > 0 ? place + drawn * (sum / weights - place) : place
  })
}
