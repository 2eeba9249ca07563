import type { MovingBody, Region } from './moving-body.js'

/** Of the region so much may be asked for by discs and names: what has room already need not be pushed about for it. */
const FULL = 0.35
/** Over so much of it, asked for beyond that, the room for names fades. */
const FADING = 0.3

/**
 * Bodies with room for their names as far as there is any: where all together ask for more than the region can hold, the
 * less wanted keep only the room of their discs. Which names are then shown is decided by who places them.
 *
 * @param wanted per body how much its name is wanted.
 */
export function shareRoom(bodies: readonly MovingBody[], wanted: readonly number[], region: Region): MovingBody[] {
  const room = FULL * (region.right - region.left) * (region.bottom - region.top)
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[b] as number) - (wanted[a] as number) || a - b)
  const shares = new Array<number>(bodies.length).fill(1)
  let asked = bodies.reduce((sum, { radius }) => sum + 4 * radius * radius, 0)
  for (const i of order) {
    const { radius, halfWidth, above, below } = bodies[i] as MovingBody
    asked += 2 * halfWidth * (above + below) - 4 * radius * radius
    shares[i] = Math.max(0, Math.min(1, 1 + (1 - asked / Math.max(1, room)) / FADING))
  }
  return bodies.map((body, i) => {
    const atShare = (px: number): number => body.radius + (shares[i] as number) * (px - body.radius)
    return { ...body, halfWidth: atShare(body.halfWidth), above: atShare(body.above), below: atShare(body.below) }
  })
}
