import { once } from '../../foundation/once.js'
import type { BentWay } from './bend-dendrites.js'
import type { Way } from './choose-dendrites.js'

const PULLED_BY = 4
const NONE: readonly number[] = []

/** Directions, radians, of the strongest ways that leave a body: its outline is drawn out towards them. Told when asked for. */
export function rootAngles(
  bodies: number,
  ways: readonly Way[],
  bent: readonly BentWay[],
): (body: number) => readonly number[] {
  const leaving = once(() => {
    const lists = Array.from({ length: bodies }, (): number[] => [])
    for (const [k, way] of ways.entries()) lists[way.from]?.push(k)
    return lists
  })
  const journeys = (k: number): number => ways[k]?.journeys ?? 0
  return (body) =>
    leaving()
      [body]?.sort((a, b) => journeys(b) - journeys(a) || a - b)
      .slice(0, PULLED_BY)
      .map((k) => {
        const { a, c } = (bent[k] as BentWay).curve
        return Math.atan2(c.y - a.y, c.x - a.x)
      }) ?? NONE
}
