import { contains, overlaps, type Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'
import type { InkMap } from './ink-map.js'
import type { PlacedLabel, Point } from './network-layout.js'

/** A body that wants a name. */
export interface LabelWish extends Point {
  readonly name: string
  readonly detail: string
  /** Px from the centre that the body and its rings take. */
  readonly reach: number
  /** Larger is served first. */
  readonly priority: number
}

/** What labels keep clear of, and how they are set. */
export interface LabelSetting {
  readonly frame: Rect
  readonly taken: readonly Rect[]
  readonly discs: readonly (Point & { readonly radius: number })[]
  /** How much a label over a box would be disturbed by what is drawn there. */
  readonly ink: InkMap
  /** A label over more ink than this is not set. Default: any. */
  readonly inkAtMost?: number
  readonly measureText: MeasureText
  readonly fontPx: number
  readonly maxWidthPx: number
  /** Wishes beyond this many are left to the tooltip. */
  readonly atMost: number
}

const LINE = 1.22
/** Less wanted labels are shown whole beside their body or not at all. */
const LEADS_FROM = 0.12
/** Black holes: their loss is said before the end of their name. */
const KEEPS_DETAIL_FROM = 10
const ASCENT = 0.8
const GAP = 4
/** Unit directions of the places tried, best first: below, above, at the sides, then the corners. */
const PLACES: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [0.75, 0.75],
  [-0.75, 0.75],
  [0.75, -0.75],
  [-0.75, -0.75],
]

/**
 * Places labels one after the other, most wanted first, so that none overlaps another, a body or the
 * edge. Each is tried whole with its detail, whole, then (the more wanted ones) on one line abbreviated and
 * off its body on a leader line; what still finds no room is left to the tooltip.
 */
export function placeLabels(wishes: readonly LabelWish[], setting: LabelSetting): (PlacedLabel | null)[] {
  const placed = new Array<PlacedLabel | null>(wishes.length).fill(null)
  const taken = [...setting.taken]
  const order = wishes.map((_, i) => i)
  order.sort((a, b) => (wishes[b] as LabelWish).priority - (wishes[a] as LabelWish).priority || a - b)
  for (const i of order.slice(0, setting.atMost)) {
    const label = placeOne(wishes[i] as LabelWish, setting, taken)
    if (label === null) continue
    placed[i] = label
    taken.push(label.box)
  }
  return placed
}

interface SetText {
  readonly lines: readonly string[]
  readonly detail: string
  readonly complete: boolean
  readonly width: number
  readonly height: number
}

function placeOne(wish: LabelWish, setting: LabelSetting, taken: readonly Rect[]): PlacedLabel | null {
  if (wish.name === '') return null
  const { maxWidthPx } = setting
  const whole = setText(wish, setting, { maxLines: 2, maxWidthPx: maxWidthPx * 1.35, withDetail: true })
  const plain = setText(wish, setting, { maxLines: 2, maxWidthPx, withDetail: false })
  const brief = setText(wish, setting, { maxLines: 1, maxWidthPx: maxWidthPx * 0.72, withDetail: true })
  const short = setText(wish, setting, { maxLines: 1, maxWidthPx: maxWidthPx * 0.72, withDetail: false })
  const candidates = wish.priority < LEADS_FROM ? [whole, plain] : [whole, plain, short]
  // Where the detail is the finding, it outlives the end of the name.
  for (const text of wish.priority >= KEEPS_DETAIL_FROM ? [whole, brief, ...candidates] : candidates) {
    const label = text === null ? null : bestPlace(wish, text, setting, taken, wish.reach + GAP, false)
    if (label !== null) return label
  }
  if (wish.priority < LEADS_FROM) return null
  for (const distance of [22, 38]) {
    const label = short === null ? null : bestPlace(wish, short, setting, taken, wish.reach + distance, true)
    if (label !== null) return label
  }
  return null
}

interface TextLimits {
  readonly maxLines: number
  readonly maxWidthPx: number
  readonly withDetail: boolean
}

function setText(
  wish: LabelWish,
  { measureText, fontPx }: LabelSetting,
  { maxLines, maxWidthPx, withDetail }: TextLimits,
): SetText | null {
  if (withDetail && wish.detail === '') return null
  const fitted = fitText(wish.name, { maxWidthPx, maxLines, fontPx, measureText })
  if (fitted.lines.length === 0) return null
  const detail = withDetail ? wish.detail : ''
  const lines = fitted.lines.length + (withDetail ? 1 : 0)
  return {
    lines: fitted.lines,
    detail,
    complete: fitted.complete,
    width: Math.max(fitted.widthPx, withDetail ? measureText(detail, fontPx) : 0) + 2,
    height: lines * fontPx * LINE,
  }
}

function bestPlace(
  wish: LabelWish,
  text: SetText,
  setting: LabelSetting,
  taken: readonly Rect[],
  distance: number,
  leads: boolean,
): PlacedLabel | null {
  let best: PlacedLabel | null = null
  let least = Number.POSITIVE_INFINITY
  PLACES.forEach(([dx, dy], rank) => {
    const label = labelAt(wish, text, setting.fontPx, dx, dy, distance, leads)
    if (!isFree(label.box, setting, taken)) return
    const ink = setting.ink.under(label.box)
    if (ink > (setting.inkAtMost ?? Number.POSITIVE_INFINITY)) return
    const cost = rank * 0.5 + ink
    if (cost >= least) return
    least = cost
    best = label
  })
  return best
}

function labelAt(
  wish: LabelWish,
  text: SetText,
  fontPx: number,
  dx: number,
  dy: number,
  distance: number,
  leads: boolean,
): PlacedLabel {
  const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle'
  const x = wish.x + dx * distance
  const edgeY = wish.y + dy * distance
  const top = dy > 0.5 ? edgeY : dy < -0.5 ? edgeY - text.height : edgeY - text.height / 2
  const left = anchor === 'start' ? x : anchor === 'end' ? x - text.width : x - text.width / 2
  const box = { x: left, y: top, width: text.width, height: text.height }
  const to = { x: anchor === 'middle' ? x : x - dx * 2, y: dy > 0.5 ? top : dy < -0.5 ? top + text.height : edgeY }
  const length = Math.max(1, Math.hypot(to.x - wish.x, to.y - wish.y))
  const from = {
    x: wish.x + ((to.x - wish.x) / length) * wish.reach,
    y: wish.y + ((to.y - wish.y) / length) * wish.reach,
  }
  return {
    lines: text.lines,
    detail: text.detail,
    x,
    y: top + fontPx * (ASCENT + (LINE - 1) / 2),
    anchor,
    box,
    complete: text.complete,
    leader: leads ? { from, to } : null,
  }
}

function isFree(box: Rect, setting: LabelSetting, taken: readonly Rect[]): boolean {
  if (!contains(setting.frame, box)) return false
  if (taken.some((other) => overlaps(box, other, 3))) return false
  return !setting.discs.some((disc) => touches(box, disc))
}

function touches(box: Rect, disc: Point & { readonly radius: number }): boolean {
  const x = Math.max(box.x, Math.min(disc.x, box.x + box.width))
  const y = Math.max(box.y, Math.min(disc.y, box.y + box.height))
  return Math.hypot(disc.x - x, disc.y - y) < disc.radius + 1
}
