import type { NetworkPicture } from '../../measures/network/network-measure.js'
import type { FoldedNetwork } from './fold-network.js'
import type { DendriteKind } from './network-layout.js'

/** A way that could be drawn, before it has a shape. */
export interface Way {
  readonly kind: DendriteKind
  readonly from: number
  readonly to: number
  readonly transition: number
  readonly journeys: number
  readonly count: number
  readonly light: number
}

/** What is drawn one by one, and what each body hides in its stubs. */
export interface ChosenWays {
  readonly drawn: readonly Way[]
  readonly hiddenIn: readonly Hidden[]
  readonly hiddenOut: readonly Hidden[]
  /** The drawn ways of each wanted bright path, as positions in `drawn`; null where it folds away. */
  readonly paths: readonly (readonly number[] | null)[]
}

/** Uses and transitions that are not drawn one by one. */
export interface Hidden {
  readonly count: number
  readonly transitions: number
  /** Bodies that they lead to or come from. */
  readonly others: readonly number[]
}

/** All ways of a folded network: from the start, between bodies, to the goal. */
export function allWays(network: FoldedNetwork, converted: number): Way[] {
  const share = (count: number): number => (converted > 0 ? count / converted : 0)
  const ways: Way[] = network.edges.map((edge) => ({ kind: 'transition', ...edge }))
  network.bodies.forEach((body, i) => {
    if (body.starts > 0)
      ways.push({
        kind: 'start',
        from: -1,
        to: i,
        transition: -1,
        journeys: body.starts,
        count: body.starts,
        light: share(body.convertingStarts),
      })
    if (body.converted > 0)
      ways.push({
        kind: 'conversion',
        from: i,
        to: -1,
        transition: -1,
        journeys: body.converted,
        count: body.converted,
        light: share(body.converted),
      })
  })
  return ways
}

/**
 * Chooses at most about `budget` ways: those of the brightest paths and every body's strongest way
 * in and out always, and where most of the light arrives; then by light, then by journeys. What is not drawn is counted at both ends.
 */
export function chooseWays(
  measure: NetworkPicture,
  network: FoldedNetwork,
  budget: number,
  brightPaths: number,
): ChosenWays {
  const ways = allWays(network, measure.totals.converted)
  const wayOf = new Map(ways.map(({ from, to }, i) => [wayKey(network, from, to), i]))
  const wantedPaths = measure.paths.slice(0, brightPaths).map((path) => waysOfPath(network, wayOf, path.touchpoints))
  const isChosen = chosenWays(ways, network.bodies.length, budget, wantedPaths)
  const placeOf = new Int32Array(ways.length)
  const drawn: Way[] = []
  const hidden: Way[] = []
  ways.forEach((way, i) => {
    placeOf[i] = drawn.length
    if (isChosen[i] === 1) drawn.push(way)
    else hidden.push(way)
  })
  return {
    drawn,
    hiddenIn: hiddenAt(
      hidden,
      network.bodies.length,
      (way) => way.to,
      (way) => way.from,
    ),
    hiddenOut: hiddenAt(
      hidden,
      network.bodies.length,
      (way) => way.from,
      (way) => way.to,
    ),
    paths: wantedPaths.map((path) => path?.map((way) => placeOf[way] as number) ?? null),
  }
}

/** 1 per way that is drawn. */
function chosenWays(
  ways: readonly Way[],
  bodies: number,
  budget: number,
  paths: readonly (readonly number[] | null)[],
): Uint8Array {
  const isChosen = new Uint8Array(ways.length)
  if (budget >= ways.length) return isChosen.fill(1)
  let chosen = 0
  const choose = (way: number): void => {
    if (isChosen[way] === 0) chosen++
    isChosen[way] = 1
  }
  for (const path of paths) path?.forEach(choose)
  strongestAtEachBody(ways, bodies).forEach(choose)
  goalWaysOfBright(ways, bodies).forEach(choose)
  for (const way of strongestFirst(ways)) {
    if (chosen >= budget) break
    choose(way)
  }
  return isChosen
}

function strongestFirst(ways: readonly Way[]): number[] {
  return ways.map((_, i) => i).sort((a, b) => byStrength(ways[a] as Way, ways[b] as Way) || a - b)
}

/** Brighter first, then more journeys. */
function byStrength(a: Way, b: Way): number {
  return b.light - a.light || b.journeys - a.journeys
}

/** Each so many bodies have one way to the goal that is always drawn. */
const BODIES_PER_GOAL_WAY = 8
const GOAL_WAYS_LEAST = 4

/** The brightest ways to the goal: without them light would end in bodies that convert. */
function goalWaysOfBright(ways: readonly Way[], bodies: number): number[] {
  return ways
    .flatMap((way, i) => (way.kind === 'conversion' ? [i] : []))
    .sort((a, b) => byStrength(ways[a] as Way, ways[b] as Way) || a - b)
    .slice(0, Math.max(GOAL_WAYS_LEAST, Math.ceil(bodies / BODIES_PER_GOAL_WAY)))
}

function strongestAtEachBody(ways: readonly Way[], bodies: number): number[] {
  const strongestIn = new Int32Array(bodies).fill(-1)
  const strongestOut = new Int32Array(bodies).fill(-1)
  ways.forEach((way, i) => {
    if (way.to >= 0 && isStronger(ways, i, strongestIn[way.to] as number)) strongestIn[way.to] = i
    if (way.from >= 0 && isStronger(ways, i, strongestOut[way.from] as number)) strongestOut[way.from] = i
  })
  return [...strongestIn, ...strongestOut].filter((way) => way >= 0)
}

function isStronger(ways: readonly Way[], candidate: number, best: number): boolean {
  return best < 0 || (ways[candidate] as Way).journeys > (ways[best] as Way).journeys
}

/** One number for both ends; -1 is the start as the first, and the goal as the second. */
function wayKey({ bodies }: FoldedNetwork, from: number, to: number): number {
  return (from + 1) * (bodies.length + 1) + to + 1
}

/** Start, each step, goal; null where a step falls within the body of all others. */
function waysOfPath(
  network: FoldedNetwork,
  wayOf: ReadonlyMap<number, number>,
  touchpoints: readonly number[],
): number[] | null {
  const bodies = touchpoints.map((touchpoint) => network.bodyOf[touchpoint] as number)
  if (bodies.length === 0) return null
  const stops = [-1, ...bodies, -1]
  const path: number[] = []
  for (let i = 0; i + 1 < stops.length; i++) {
    const way = wayOf.get(wayKey(network, stops[i] as number, stops[i + 1] as number))
    if (way === undefined) return null
    path.push(way)
  }
  return path
}

function hiddenAt(
  hidden: readonly Way[],
  bodies: number,
  bodyOf: (way: Way) => number,
  otherOf: (way: Way) => number,
): Hidden[] {
  const lists = Array.from({ length: bodies }, (): Way[] => [])
  for (const way of hidden) lists[bodyOf(way)]?.push(way)
  return lists.map((list) => ({
    count: list.reduce((sum, way) => sum + way.count, 0),
    transitions: list.length,
    others: list.map(otherOf).filter((other) => other >= 0),
  }))
}
