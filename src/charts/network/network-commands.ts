import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import type { NetworkItemInput } from './network-items.js'

/** The further keys of a network, and who must hear of every step so that they know the way back. */
export interface NetworkCommands {
  readonly commands: readonly ChartCommand[]
  readonly arrived: (item: ChartItem, from: string | null) => void
}

/** Steps that can be taken back. */
const REMEMBERED = 200

/**
 * `f` follows the bright path that one is on, else the strongest way; Backspace goes back the way one came; `b` goes
 * to the next brightest path, `h` to the next black hole; where there is none it is said. Remembers the steps of one reader, so each chart has its own.
 */
export function networkCommands(input: NetworkItemInput): NetworkCommands {
  const { messages, pathKeys } = input
  const { commands } = messages
  const trail: string[] = []
  let isGoingBack = false
  let onPath: number | null = null
  const back = (): string | null => {
    const key = trail.pop() ?? null
    isGoingBack = key !== null
    return key
  }
  return {
    commands: [
      // No key is called so: a line of the help on what the shell's arrows do here.
      { key: '↑ ↓', label: commands.column, go: () => null },
      { key: 'f', label: commands.follow, go: (active) => follow(input, active, onPath), nowhere: commands.noWay },
      { key: 'backspace', label: commands.back, go: back, nowhere: commands.noBack },
      { key: 'b', label: commands.nextPath, go: (active) => next(pathKeys, active), nowhere: commands.noPath },
      { key: 'h', label: commands.nextHole, go: (active) => next(holeKeys(input), active), nowhere: commands.noHole },
    ],
    arrived: (item, from) => {
      if (!isGoingBack && from !== null && from !== item.key) trail.push(from)
      if (trail.length > REMEMBERED) trail.shift()
      isGoingBack = false
      const path = pathKeys.indexOf(item.key)
      if (path >= 0) onPath = path
      else if (onPath !== null && !isOnPath(input, onPath, item.key)) onPath = null
    },
  }
}

function next(keys: readonly string[], active: string | null): string | null {
  return keys.length === 0 ? null : (keys[(keys.indexOf(active ?? '') + 1) % keys.length] ?? null)
}

/** Worst first, as they are ranked. */
function holeKeys({ measure, layout, keys }: NetworkItemInput): string[] {
  return measure.holes.flatMap((hole) => {
    if (hole.verdict !== 'hole') return []
    const body = layout.bodies.findIndex((candidate) => candidate.touchpoint === hole.touchpoint)
    return body < 0 ? [] : [keys.bodies[body] as string]
  })
}

function pathBodies({ layout, keys }: NetworkItemInput, path: number): string[] {
  return (layout.paths[path]?.bodies ?? []).map((body) => keys.bodies[body] as string)
}

function isOnPath(input: NetworkItemInput, path: number, key: string): boolean {
  const { layout, keys } = input
  const ways = layout.paths[path]?.dendrites ?? []
  return key === keys.goal || pathBodies(input, path).includes(key) || ways.some((way) => keys.dendrites[way] === key)
}

/** From a path to its first body; from a body along the path, else along its strongest way; from a way to its end. */
function follow(input: NetworkItemInput, active: string | null, onPath: number | null): string | null {
  if (active === null) return null
  const { layout, keys, pathKeys, graph } = input
  const path = pathKeys.indexOf(active)
  if (path >= 0) return pathBodies(input, path)[0] ?? null
  const endOf = (way: number | undefined): string | null => {
    const dendrite = layout.dendrites[way ?? -1]
    if (dendrite === undefined) return null
    return dendrite.to < 0 ? keys.goal : (keys.bodies[dendrite.to] ?? null)
  }
  const way = keys.dendrites.indexOf(active)
  if (way >= 0) return endOf(way)
  if (onPath !== null) {
    const bodies = pathBodies(input, onPath)
    const at = bodies.indexOf(active)
    if (at >= 0) return bodies[at + 1] ?? keys.goal
  }
  return endOf(graph().out[keys.bodies.indexOf(active)]?.[0])
}
