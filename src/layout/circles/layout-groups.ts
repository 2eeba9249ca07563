import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import type { RingGroups } from '../../measures/circles/measure-ring-groups.js'
import type { CirclesLayout, RingLayout } from './circles-layout.js'
import { clearAngles } from './clear-angles.js'
import { evenSizes } from './even-sizes.js'
import { placeDots } from './place-dots.js'
import { arcTo, pointText, polarPoint } from './polar-point.js'
import { ringFloor } from './ring-middle.js'
import { type DotSeats, seatDots } from './seat-dots.js'
import { type ClearAngle, sunflowerSeats } from './sunflower.js'

/** The people of one group in one ring. */
export interface GroupCell {
  readonly ring: number
  readonly group: number
  /** The piece of the ring, a closed outline; empty where angle has no meaning. */
  readonly path: string
  /** x, y per dot. */
  readonly dotsPx: Float32Array
  /** Per dot its position in the measure's sample. */
  readonly dots: Int32Array
  readonly dotPx: number
  /** Middle of the cell. */
  readonly middle: { readonly x: number; readonly y: number }
}

/** People in groups: each group a sector, in which its people have seats for ever. */
export interface GroupsLayout {
  /** Per group its sector, clockwise from the top; empty where angle has no meaning. */
  readonly sectors: readonly ClearAngle[]
  /** Lines between sectors. */
  readonly dividers: readonly string[]
  /** Ring by ring, group by group; those with people only. */
  readonly cells: readonly GroupCell[]
}

/** How groups are laid out. */
export interface GroupsLayoutOptions {
  /** The shown moment. */
  readonly moment: number | 'whole'
  /** False leaves people where they are: only colours tell them apart. Default true. */
  readonly angle?: boolean | undefined
}

const LEAST_SECTOR_RAD = (8 * Math.PI) / 180
const GAP_PX = 0.75
/** Of the distance between neighbours, how much two dots may fill. */
const FILL = 0.9

/**
 * Seats of all dots at all moments within their group's part of each ring, kept while a dot stays there.
 * Keep them while measure, groups and `stride` (drawn actors per dot of the sample) stay.
 */
export function groupSeats(measure: CirclesMeasure, groups: RingGroups, stride: number): DotSeats {
  const count = groups.groups.length
  const cellsOf = (places: Int16Array): Int16Array =>
    places.map((ring, dot) => (ring < 0 ? -1 : ring * count + (groups.dots[dot] ?? 0)))
  const moments = [...measure.dots.frames, measure.dots.atEnd].map(cellsOf)
  return seatDots(moments, measure.stages.length * count, stride)
}

/**
 * Lays people out by group over the rings of the shown moment. A sector is as wide as its group's
 * share of all who ever stood in a ring (small ones a little wider), so where a sector is crowded
 * its group is strong in that ring. Dots of one ring have one size and never touch; of all rings, too, where
 * none is so crowded that its dots must be far smaller.
 * Cost: linear in dots, times groups.
 */
export function layoutGroups(
  layout: CirclesLayout,
  groups: RingGroups,
  seats: DotSeats,
  options: GroupsLayoutOptions,
): GroupsLayout {
  if (groups.groups.length === 0) return { sectors: [], dividers: [], cells: [] }
  if (options.angle === false)
    return { sectors: [], dividers: [], cells: layout.rings.flatMap((ring) => inPlace(ring, groups)) }
  const clear = clearAngles(layout.form, layout.gutter !== null)
  const sectors = sectorsOf(groups, clear)
  const moment = options.moment === 'whole' ? seats.rings.length - 1 : Math.min(options.moment, seats.rings.length - 1)
  const members = membersOf(seats, moment)
  const rings = layout.rings.map((ring) =>
    evenly(
      sectors.flatMap((sector, group) =>
        cellOf(layout, ring, group, sector, clear, members.get(ring.ring * sectors.length + group)),
      ),
    ),
  )
  const sizes = evenSizes(rings.map((cells) => Math.max(0, ...cells.map(({ dotPx }) => dotPx))))
  const cells = rings.flatMap((ring, index) =>
    ring.map((cell) => ({ ...cell, dotPx: Math.min(cell.dotPx, sizes[index] as number) })),
  )
  const side = layout.direction === 'ltr' ? 1 : -1
  const dividers = sectors.map(({ fromRad }) => {
    const [from, to] = [layout.corePx, layout.radiusPx].map((radius) =>
      polarPoint(layout.center, side, fromRad, radius),
    )
    return from === undefined || to === undefined ? '' : `M${pointText(from)}L${pointText(to)}`
  })
  return { sectors, dividers: layout.radiusPx > 0 ? dividers.slice(1) : [], cells }
}

interface Member {
  /** Position in the sample. */
  readonly dot: number
  readonly seat: number
}

function membersOf({ rings, seats, drawn }: DotSeats, moment: number): ReadonlyMap<number, Member[]> {
  const members = new Map<number, Member[]>()
  rings[moment]?.forEach((cell, position) => {
    if (cell < 0) return
    const member = { dot: drawn[position] as number, seat: seats[moment]?.[position] as number }
    const list = members.get(cell)
    if (list === undefined) members.set(cell, [member])
    else list.push(member)
  })
  return members
}

/** Shares of the angle that is not clear, laid one after another clockwise; a sector may run over a clear span. */
function sectorsOf({ groups }: RingGroups, clear: readonly ClearAngle[]): ClearAngle[] {
  const gutter = clear.find(({ fromRad }) => fromRad < 0)
  const leader = clear.find(({ fromRad }) => fromRad >= 0)
  const startRad = gutter?.toRad ?? 0
  const leaderRad = leader === undefined ? 0 : leader.toRad - leader.fromRad
  const freeRad = 2 * Math.PI - 2 * startRad - leaderRad
  const actors = groups.reduce((sum, group) => sum + group.actors, 0)
  const least = Math.min(LEAST_SECTOR_RAD, freeRad / groups.length)
  const wishes = groups.map((group) => Math.max(least, (freeRad * group.actors) / Math.max(1, actors)))
  const scale = freeRad / wishes.reduce((sum, wish) => sum + wish, 0)
  const skip = (angle: number): number => (leader !== undefined && angle > leader.fromRad ? angle + leaderRad : angle)
  let used = startRad
  return wishes.map((wish) => {
    const fromRad = skip(used)
    used += wish * scale
    return { fromRad, toRad: skip(used) }
  })
}

function cellOf(
  layout: CirclesLayout,
  ring: RingLayout,
  group: number,
  sector: ClearAngle,
  clear: readonly ClearAngle[],
  members: readonly Member[] = [],
): GroupCell[] {
  if (members.length === 0) return []
  const { center, direction } = layout
  const side = direction === 'ltr' ? 1 : -1
  const innerPx = ringFloor(layout, ring.ring)
  const wishPx = Math.max(...layout.rings.map(({ dotPx }) => dotPx))
  const pad = Math.min(
    (sector.toRad - sector.fromRad) * 0.2,
    (wishPx + GAP_PX) / Math.max(1, (innerPx + ring.outerPx) / 2),
  )
  const outside = { fromRad: sector.toRad - pad, toRad: sector.fromRad + pad + 2 * Math.PI }
  const placed = placeDots({
    center,
    side,
    innerPx,
    outerPx: ring.outerPx,
    dotPx: wishPx,
    points: sunflowerSeats(members.length, [outside, ...clear]),
    seats: Int32Array.from(members, ({ seat }) => seat),
  })
  return [
    {
      ring: ring.ring,
      group,
      path: pieceOf(layout, sector, ring.innerPx, ring.outerPx),
      dotsPx: placed.xy,
      dots: placed.dotPx > 0 ? Int32Array.from(members, ({ dot }) => dot) : new Int32Array(0),
      dotPx: placed.dotPx,
      middle: polarPoint(center, side, (sector.fromRad + sector.toRad) / 2, (innerPx + ring.outerPx) / 2),
    },
  ]
}

/** One size for all dots of a ring, so small that none touches another across a border. */
function evenly(cells: readonly GroupCell[]): GroupCell[] {
  const shown = cells.filter(({ dotPx }) => dotPx > 0)
  if (shown.length === 0) return [...cells]
  const smallest = Math.min(...shown.map(({ dotPx }) => dotPx))
  const dotPx = Math.min(smallest, (nearest(shown, 2 * smallest) * FILL) / 2)
  return cells.map((cell) => (cell.dotPx > 0 ? { ...cell, dotPx } : cell))
}

/** The least distance between dots of the cells, or `within` where all are further apart; by a grid of that width. */
function nearest(cells: readonly GroupCell[], within: number): number {
  const grid = new Map<string, (readonly [number, number])[]>()
  let least = within / FILL
  const reach = least
  for (const { dotsPx } of cells) {
    for (let i = 0; i < dotsPx.length; i += 2) {
      const point = [dotsPx[i] as number, dotsPx[i + 1] as number] as const
      const [column, row] = [Math.floor(point[0] / reach), Math.floor(point[1] / reach)]
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (const [x, y] of grid.get(`${column + dx} ${row + dy}`) ?? []) {
            least = Math.min(least, Math.hypot(point[0] - x, point[1] - y))
          }
        }
      }
      const key = `${column} ${row}`
      grid.set(key, [...(grid.get(key) ?? []), point])
    }
  }
  return least
}

/** People where they are, told apart by group. */
function inPlace(ring: RingLayout, groups: RingGroups): GroupCell[] {
  return groups.groups.flatMap((_, group): GroupCell[] => {
    const own = [...ring.dots.keys()].filter((index) => groups.dots[ring.dots[index] as number] === group)
    if (own.length === 0) return []
    const dotsPx = Float32Array.from(
      own.flatMap((index) => [ring.dotsPx[2 * index] ?? 0, ring.dotsPx[2 * index + 1] ?? 0]),
    )
    return [
      {
        ring: ring.ring,
        group,
        path: '',
        dotsPx,
        dots: Int32Array.from(own, (index) => ring.dots[index] as number),
        dotPx: ring.dotPx,
        middle: { x: dotsPx[0] ?? 0, y: dotsPx[1] ?? 0 },
      },
    ]
  })
}

function pieceOf(
  { center, direction }: CirclesLayout,
  { fromRad, toRad }: ClearAngle,
  innerPx: number,
  outerPx: number,
): string {
  const side = direction === 'ltr' ? 1 : -1
  const start = pointText(polarPoint(center, side, fromRad, outerPx))
  const back = pointText(polarPoint(center, side, toRad, innerPx))
  const inner = innerPx > 0 ? arcTo(center, side, toRad, fromRad, innerPx) : ''
  return `M${start}${arcTo(center, side, fromRad, toRad, outerPx)}L${back}${inner}Z`
}
