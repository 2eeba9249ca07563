import { overlaps, type Rect } from '../rect.js'
import { type InkGrid, inkGrid } from './ink-grid.js'
import { type LabelBlock, linesAt } from './label-box.js'
import type { PlacedLabel, Point } from './loop-layout.js'
import { pathOf } from './polar.js'

/** A label that looks for room: the first of its places that is free is taken. */
export interface LabelWish {
  readonly id: string
  readonly block: LabelBlock
  /** Upper left corners, best first; asked for one by one, of some labels twice. */
  readonly places: Iterable<LabelPlace>
  readonly tone?: PlacedLabel['tone']
  /** True: where no place is clear it stands on a stream, with a halo, rather than not at all. */
  readonly isNeeded?: boolean
}

/** An upper left corner, and what the label points at from there: a leader leads to it where it is far. */
export interface LabelPlace extends Point {
  readonly target?: Point
}

/** What a label must not cover, besides other labels. */
export interface Obstacles {
  readonly boxes: readonly Rect[]
  /** Draws streams as discs along them, by their middles and radii: a call each, for there are thousands. */
  readonly draw: (disc: InkGrid['mark']) => void
  /** The whole picture, px. */
  readonly width: number
  readonly height: number
  /** True where a box would lie where no such label may stand, such as on the ribbon. */
  readonly isBarred: (box: Rect) => boolean
}

const GAP_PX = 3
/** Words beside one another on a line need more than a word space, or they read as one. */
const ASIDE_PX = 7
const LEADER_FROM_PX = 26

/**
 * Places labels in order of importance; none overlaps another, a mark, or the edge. Of several wishes of
 * one id the first that finds room counts.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: Obstacles): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  const taken = [...obstacles.boxes]
  const leaders: Leader[] = []
  const ink = inkGrid(obstacles.width, obstacles.height)
  obstacles.draw((x, y, radiusPx) => ink.mark(x, y, radiusPx + GAP_PX))
  const ids = new Set<string>()
  for (const wish of wishes) {
    if (ids.has(wish.id)) continue
    const freeOf = (barring: InkGrid | null): LabelPlace | undefined =>
      firstOf(wish.places, (candidate) => {
        const box = boxAt(candidate, wish.block)
        return isFree(box, taken, barring, obstacles) && !meetsLeader(box, candidate.target, taken, leaders)
      })
    const place = freeOf(ink) ?? (wish.isNeeded === true ? freeOf(null) : undefined)
    if (place !== undefined) {
      const box = boxAt(place, wish.block)
      const leader = leaderOf(box, place.target)
      taken.push(box)
      ids.add(wish.id)
      if (leader !== null) leaders.push(leader)
      placed.push({
        id: wish.id,
        lines: linesAt(wish.block, box),
        box,
        tone: wish.tone ?? null,
        leader: leader && pathOf(leader, false),
      })
    }
  }
  return placed
}

/** The block beside a point, touching a line at `offset` along a direction with its nearer side; `target`: what it may lead to. */
export function besidePlace(
  { width, height }: LabelBlock,
  point: Point,
  along: Point,
  offset: number,
  target?: Point,
): LabelPlace {
  const side = Math.sign(offset)
  const reach = (Math.abs(along.x) * width + Math.abs(along.y) * height) / 2
  const away = offset + side * reach
  const x = point.x + along.x * away - width / 2
  const y = point.y + along.y * away - height / 2
  return target === undefined ? { x, y } : { x, y, target }
}

function firstOf<T>(list: Iterable<T>, is: (one: T) => boolean): T | undefined {
  for (const one of list) if (is(one)) return one
  return undefined
}

function boxAt({ x, y }: Point, { width, height }: LabelBlock): Rect {
  return { x, y, width, height }
}

function isFree(box: Rect, taken: readonly Rect[], ink: InkGrid | null, obstacles: Obstacles): boolean {
  const wide = { ...box, x: box.x - ASIDE_PX, width: box.width + 2 * ASIDE_PX }
  for (const other of taken) {
    if (overlaps(box, other, GAP_PX) || (areLevel(box, other) && overlaps(wide, other))) return false
  }
  return ink?.meets(box) !== true && !obstacles.isBarred(box)
}

/** Nearer in height, and the eye reads on from one to the other. */
const LEVEL_PX = 6

function areLevel(a: Rect, b: Rect): boolean {
  return Math.abs(a.y - b.y) < LEVEL_PX || Math.abs(a.y + a.height - b.y - b.height) < LEVEL_PX
}

function distance(box: Rect, point: Point): number {
  const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width)
  const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height)
  return Math.hypot(dx, dy)
}

/** A line from a label to what it names. */
type Leader = readonly [from: Point, to: Point]

function leaderOf(box: Rect, target: Point | undefined): Leader | null {
  if (target === undefined || distance(box, target) <= LEADER_FROM_PX) return null
  const from = {
    x: Math.min(Math.max(target.x, box.x), box.x + box.width),
    y: Math.min(Math.max(target.y, box.y), box.y + box.height),
  }
  return [from, target]
}

/** True where the label would stand on another's leader, or its own leader run through another label or mark. */
function meetsLeader(
  box: Rect,
  target: Point | undefined,
  taken: readonly Rect[],
  leaders: readonly Leader[],
): boolean {
  if (leaders.some((leader) => crosses(leader, box))) return true
  const own = leaderOf(box, target)
  return own !== null && taken.some((other) => crosses(own, other))
}

/** True where any part of a line lies in a box: the part left of it after cutting at each side is not empty. */
function crosses([from, to]: Leader, { x, y, width, height }: Rect): boolean {
  let start = 0
  let end = 1
  const cut = (at: number, step: number, low: number, high: number): void => {
    if (step === 0) {
      if (at <= low || at >= high) end = -1
      return
    }
    const [enters, leaves] = step > 0 ? [low, high] : [high, low]
    start = Math.max(start, (enters - at) / step)
    end = Math.min(end, (leaves - at) / step)
  }
  cut(from.x, to.x - from.x, x, x + width)
  cut(from.y, to.y - from.y, y, y + height)
  return start < end
}
