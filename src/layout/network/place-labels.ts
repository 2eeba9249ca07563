import { contains, nearestIn, overlaps, type Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'
import type { BodyTip } from './cell-tips.js'
import type { InkMap } from './ink-map.js'
import type { PlacedLabel, Point } from './network-layout.js'

/** A body that wants a name. */
export interface LabelWish extends Point {
  readonly name: string
  /** What stands for the name where it must be abbreviated; may be the name itself. */
  readonly brief: string
  readonly detail: string
  /** Px from the centre that the body and its rings take. */
  readonly reach: number
  /** Larger is served first. */
  readonly priority: number
  /** True for a count: whole, or as `brief`, or not at all. Default false. */
  readonly isUncut?: boolean
  /** Of the name; default 400. Strong letters are wider. */
  readonly weight?: number
}

/** What labels keep clear of, and how they are set. */
export interface LabelSetting {
  readonly frame: Rect
  readonly taken: readonly Rect[]
  readonly discs: readonly (Point & { readonly radius: number })[]
  /** What of bodies reaches beyond their discs. Default: nothing. */
  readonly tips?: readonly BodyTip[]
  /** How much a label over a box would be disturbed by what is drawn there. */
  readonly ink: InkMap
  /** A label over more ink than this is not set. Default: any. */
  readonly inkAtMost?: number
  /** True: a label stands at its mark, clear of what is not its own, or not at all. Default false. */
  readonly isAtMark?: boolean
  readonly measureText: MeasureText
  readonly fontPx: number
  readonly maxWidthPx: number
  /** So many labels at most; what is wished for beyond is left to the tooltip. */
  readonly atMost: number
}

const LINE = 1.22
/** Less wanted labels are shown whole or not at all. */
const LEADS_FROM = 0.12
/** Black holes: their name is set whole before anything else gives way. */
const NAMED_WHOLE_FROM = 10
/** Fewer letters than this before an ellipsis tell no name. */
const LETTERS_LEAST = 4
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
 * edge, none without a leader line is as near to another body as to its own, and as little ink as can be runs
 * through it. Each is tried whole with its detail, whole,
 * then (the more wanted ones) on one line abbreviated, and off its body on a leader line; what still finds
 * no room is left to the tooltip.
 */
export function placeLabels(wishes: readonly LabelWish[], setting: LabelSetting): (PlacedLabel | null)[] {
  const placed = new Array<PlacedLabel | null>(wishes.length).fill(null)
  const taken = [...setting.taken]
  const order = wishes.flatMap(({ name }, i) => (name === '' ? [] : [i]))
  order.sort((a, b) => (wishes[b] as LabelWish).priority - (wishes[a] as LabelWish).priority || a - b)
  let left = setting.atMost
  for (const i of order) {
    if (left < 1) break
    const label = placeOne(wishes[i] as LabelWish, setting, taken)
    if (label === null) continue
    placed[i] = label
    taken.push(label.box, ...alongLeader(label))
    left--
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

/** Over so little ink a label is read with ease; over as much again the most wanted keep what stands under their name. */
export const CLEAN_INK: number = 3
/** What each further way of setting a name must gain over the one before; twice as much for the most wanted. */
const ATTEMPT_COST = 1
/** What a name that is cut must gain over one that is whole: it may well be no name. */
const CUT_COST = 4

/** The first way of setting the name that stands clear; else the one with least ink under it. */
function placeOne(wish: LabelWish, all: LabelSetting, taken: readonly Rect[]): PlacedLabel | null {
  const setting = { ...all, discs: discsNear(wish, all, all.discs), tips: discsNear(wish, all, all.tips ?? []) }
  const insists = 1 + Math.min(1, wish.priority)
  let best: PlacedLabel | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [i, attempt] of attempts(wish, setting).entries()) {
    const found = bestPlace(wish, attempt, setting, taken)
    if (found === null) continue
    const cost = found.ink + insists * ATTEMPT_COST * i + (found.label.complete ? 0 : CUT_COST)
    if (cost >= least) continue
    best = found.label
    least = cost
    if (found.ink <= insists * CLEAN_INK) break
  }
  return best
}

/** The discs that a label of this wish could meet, wherever it is tried. */
function discsNear(
  wish: LabelWish,
  { maxWidthPx, measureText, fontPx }: LabelSetting,
  discs: LabelSetting['discs'],
): LabelSetting['discs'] {
  const text = Math.max(maxWidthPx * WIDER, measureText(wish.detail, fontPx))
  const reach = wish.reach + text + Math.max(...LONG_LEADERS) + LED_PX + 4 * fontPx
  return discs.filter(
    ({ x, y, radius }) => Math.abs(x - wish.x) < reach + radius && Math.abs(y - wish.y) < reach + radius,
  )
}

interface Attempt {
  readonly text: SetText | null
  /** Px that it stands off its body on a leader; 0 beside it. */
  readonly off: number
  /** It must not stand where it could be taken for the name of another body. */
  readonly isApart?: boolean
}

/** Where the usual width cuts a name, it is tried on lines wider by this. */
const WIDER = 1.35
const LEADERS = [22, 38]
const LONG_LEADERS = [...LEADERS, 56]
/** Rather than lose a name that could be taken for another's beside its body. */
const LAST_LEADERS = [13, ...LONG_LEADERS]

/** How a name is tried, best first. */
function attempts(wish: LabelWish, setting: LabelSetting): Attempt[] {
  const { maxWidthPx } = setting
  const beside = (text: SetText | null): Attempt => ({ text, off: 0 })
  const led = (text: SetText | null, offs = LEADERS): Attempt[] => offs.map((off) => ({ text, off }))
  const whole = setText(wish, setting, { maxLines: 2, maxWidthPx: maxWidthPx * WIDER, withDetail: true })
  const plain = setText(wish, setting, { maxLines: 2, maxWidthPx, withDetail: false })
  if (setting.isAtMark === true) return [{ ...beside(plain), isApart: true }]
  if (wish.priority < LEADS_FROM) return [beside(whole), beside(plain), ...led(plain)]
  const short = setText(wish, setting, { maxLines: 1, maxWidthPx: maxWidthPx * 0.72, withDetail: false })
  // A name that the usual width cuts is tried whole on a wider line before it is abbreviated.
  const wider =
    plain?.complete === true
      ? null
      : setText(wish, setting, { maxLines: 2, maxWidthPx: maxWidthPx * WIDER, withDetail: false })
  const common = [
    beside(whole),
    ...(wider?.complete === true ? [beside(wider)] : []),
    beside(plain),
    ...led(plain).slice(0, 1),
    beside(short),
  ]
  if (wish.priority < NAMED_WHOLE_FROM) return [...common, ...led(short, LAST_LEADERS), ...led(plain, LAST_LEADERS)]
  const wide = setText(wish, setting, { maxLines: 2, maxWidthPx: maxWidthPx * WIDER, withDetail: false })
  const brief = setText(wish, setting, { maxLines: 1, maxWidthPx: maxWidthPx * 0.72, withDetail: true })
  const slim = setText(wish, setting, { maxLines: 2, maxWidthPx: maxWidthPx * 0.8, withDetail: false })
  const named = [whole, plain, wide, slim]
    .filter((text) => text?.complete === true)
    .flatMap((text) => [beside(text), ...led(text, LONG_LEADERS)])
  const apart = named.map((attempt) => ({ ...attempt, isApart: true }))
  return [...apart, ...named, beside(brief), ...common, ...led(short)]
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
  const box = { maxWidthPx, maxLines, fontPx, measureText, weight: wish.weight ?? 400 }
  const all = fitText(wish.name, box)
  const fitted = all.complete || wish.brief === '' || wish.brief === wish.name ? all : fitText(wish.brief, box)
  if (fitted.lines.length === 0 || (wish.isUncut === true && !fitted.complete)) return null
  const isWhole = fitted === all && all.complete
  if (!isWhole && !tells(fitted.lines)) return null
  const detail = withDetail ? wish.detail : ''
  const lines = fitted.lines.length + (withDetail ? 1 : 0)
  return {
    lines: fitted.lines,
    detail,
    complete: isWhole,
    width: Math.max(fitted.widthPx, withDetail ? measureText(detail, fontPx) : 0) + 2,
    height: lines * fontPx * LINE,
  }
}

/** False where so few letters are left that nobody can tell the name. */
function tells(lines: readonly string[]): boolean {
  return [...lines.join('').replaceAll('…', '')].length >= LETTERS_LEAST
}

function bestPlace(
  wish: LabelWish,
  { text, off, isApart = false }: Attempt,
  setting: LabelSetting,
  taken: readonly Rect[],
): { readonly label: PlacedLabel; readonly ink: number } | null {
  if (text === null) return null
  let best: { readonly label: PlacedLabel; readonly ink: number } | null = null
  let least = Number.POSITIVE_INFINITY
  PLACES.forEach(([dx, dy], rank) => {
    const label = labelAt(wish, text, setting.fontPx, dx, dy, wish.reach + (off > 0 ? off : GAP), off > 0)
    if (!isFree(label.box, setting, taken)) return
    const ink = setting.ink.under(label.box)
    if (ink > (setting.inkAtMost ?? Number.POSITIVE_INFINITY)) return
    const alone = rank * 0.5 + ink
    if (alone >= least) return
    const others = crowd(label.box, wish, setting)
    if (isApart && others > 0) return
    if (off > 0 && standsAtOther(label.box, wish, setting)) return
    if (off === 0 && readsAsOthers(label.box, wish, setting)) return
    const cost = alone + CROWD_COST * others
    if (cost >= least || crosses(label, wish, setting, taken)) return
    least = cost
    best = { label, ink }
  })
  return best
}

/** Px within which a label could be taken for that of another body. */
const CROWD_PX = 7
const CROWD_COST = 1.5

function crowd(box: Rect, wish: LabelWish, { discs }: LabelSetting): number {
  return discs.filter((disc) => isOther(disc, wish) && touches(box, disc, CROWD_PX)).length
}

/** Px that a label on a leader keeps from the bodies of others: about a line; from points, two of their radii. */
const LED_PX = 12
const LED_RADII = 2

function standsAtOther(box: Rect, wish: LabelWish, { discs }: LabelSetting): boolean {
  // The name of a black hole is wanted whole more than far off.
  const atMost = wish.priority < NAMED_WHOLE_FROM ? LED_PX : CROWD_PX
  return discs.some((disc) => isOther(disc, wish) && touches(box, disc, Math.min(atMost, LED_RADII * disc.radius)))
}

/** Px by which a label without a leader is at least nearer to its own body than to any other. */
const NEARER_PX = 5

/** True where a label stands nearer to another body than to its own, or about as near: nobody could tell whose it is. */
function readsAsOthers(box: Rect, wish: LabelWish, { discs }: LabelSetting): boolean {
  const within = gapTo(box, wish) - wish.reach + NEARER_PX
  return discs.some((disc) => isOther(disc, wish) && touches(box, disc, within))
}

function isOther(disc: Point, wish: LabelWish): boolean {
  return disc.x !== wish.x || disc.y !== wish.y
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

const LEADER_SAMPLES = 8

/** True where a leader would run through a text, or a body that is not its own. */
function crosses(label: PlacedLabel, wish: LabelWish, { discs }: LabelSetting, taken: readonly Rect[]): boolean {
  return alongLeader(label).some(
    (point) =>
      taken.some((box) => overlaps(point, box, 1)) || discs.some((disc) => isOther(disc, wish) && touches(point, disc)),
  )
}

/** Points along a leader: what others keep clear of. */
function alongLeader({ leader }: PlacedLabel): Rect[] {
  if (leader === null) return []
  const { from, to } = leader
  return Array.from({ length: LEADER_SAMPLES + 1 }, (_, k) => {
    const share = k / LEADER_SAMPLES
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, width: 0, height: 0 }
  })
}

function isFree(box: Rect, setting: LabelSetting, taken: readonly Rect[]): boolean {
  if (!contains(setting.frame, box)) return false
  if (taken.some((other) => overlaps(box, other, 5))) return false
  return !setting.discs.some((disc) => touches(box, disc)) && !setting.tips?.some((tip) => touches(box, tip))
}

/** True where a disc comes within so many px of a box. */
export function touches(box: Rect, disc: Point & { readonly radius: number }, within = 1): boolean {
  return gapTo(box, disc) < disc.radius + within
}

/** Px between a box and a point; 0 within. */
function gapTo(box: Rect, { x, y }: Point): number {
  const near = nearestIn(box, { x, y })
  return Math.hypot(x - near.x, y - near.y)
}
