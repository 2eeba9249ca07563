import { seededRandom } from '../../foundation/seeded-random.js'
import { xy } from './cubic.js'
import type { Point } from './network-layout.js'

const CORNERS = 16
/** How far a cell is drawn out towards a dendrite at most, as a share of its radius. */
const PULL = 0.3
/** How uneven it is, as a share of its radius. */
const ROUGH = 0.08
/** A cell's outline never reaches further than this many radii. */
export const CELL_SPREAD = 1.3

/** Smaller than this, px, nobody sees an outline: a plain disc, which thousands of bodies cost little. */
export const PLAIN_BELOW = 2

/**
 * A soft closed outline round a centre with the same area as the disc of that radius, drawn out
 * towards the given angles. Same seed, same outline.
 *
 * @param spread so many radii it reaches at most, 1 for a disc. Default 1.3
 */
export function cellOutline(
  centre: Point,
  radius: number,
  anglesRad: readonly number[],
  seed: number,
  spread: number = CELL_SPREAD,
): string {
  if (radius < PLAIN_BELOW || spread <= 1) return disc(centre, radius)
  const random = seededRandom(seed)
  const [pull, rough] = [Math.min(PULL, spread - 1), Math.min(ROUGH, spread - 1)]
  const reach = Array.from({ length: CORNERS }, (_, k) => {
    const angle = (k / CORNERS) * 2 * Math.PI
    const pulled = anglesRad.reduce((sum, towards) => sum + pull * Math.exp(-((apart(angle, towards) / 0.42) ** 2)), 0)
    return 1 + rough * (random() - 0.5) + Math.min(pull, pulled)
  })
  const scale = Math.min(radius / Math.sqrt(polygonShare(reach)), (radius * spread) / Math.max(...reach))
  const corners = reach.map((share, k) => {
    const angle = (k / CORNERS) * 2 * Math.PI
    return { x: centre.x + share * scale * Math.cos(angle), y: centre.y + share * scale * Math.sin(angle) }
  })
  return smoothClosed(corners)
}

function disc({ x, y }: Point, radius: number): string {
  const [left, right] = [xy({ x: x - radius, y }), xy({ x: x + radius, y })]
  return `M${left}A${radius} ${radius} 0 0 1 ${right}A${radius} ${radius} 0 0 1 ${left}Z`
}

/** Area of the polygon with these reaches, as a share of the disc of radius 1. */
function polygonShare(reach: readonly number[]): number {
  const sector = Math.sin((2 * Math.PI) / CORNERS) / 2
  const area = reach.reduce((sum, r, k) => sum + sector * r * (reach[(k + 1) % CORNERS] as number), 0)
  // A smooth outline through the corners bulges by as much as a circle does over its polygon.
  const bulge = Math.PI / (CORNERS * sector)
  return (area * bulge) / Math.PI
}

function apart(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI)
  return Math.min(turn, 2 * Math.PI - turn)
}

/** A closed Catmull-Rom curve through the points, as cubic Beziers. */
export function smoothClosed(points: readonly Point[]): string {
  const at = (i: number): Point => points[(i + points.length) % points.length] as Point
  let path = `M${xy(at(0))}`
  for (let i = 0; i < points.length; i++) {
    const [p, q, r, s] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const c = { x: q.x + (r.x - p.x) / 6, y: q.y + (r.y - p.y) / 6 }
    const d = { x: r.x - (s.x - q.x) / 6, y: r.y - (s.y - q.y) / 6 }
    path += `C${xy(c)} ${xy(d)} ${xy(r)}`
  }
  return `${path}Z`
}
