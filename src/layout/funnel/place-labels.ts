import { contains, overlaps, type Rect } from '../rect.js'
import type { MeasureText } from '../text/measure-text.js'
import { type BoxGroup, boxGroup, distanceTo, meets } from './box-group.js'
import type { FunnelLabel, FunnelTextRun } from './funnel-layout.js'
import { STRONG, TYPE_PX } from './header-label.js'

/** A place that a label may take: the point it leans on, and which way it lies from there; (0, 0) is over it. */
export interface Candidate {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  /** Room within its own mark, px: there it may stand on the silhouette. Null: it keeps off. */
  readonly within: { readonly width: number; readonly height: number } | null
}

/** What a label is worth crossing where no place is clear: nothing, streams, or even arcs. */
export const CROSSES = { nothing: 0, streams: 1, arcs: 2 } as const

/** A label that looks for its place. */
export interface WantedLabel extends Pick<FunnelLabel, 'of' | 'tone'> {
  /** Its forms, the best first: lines of runs. */
  readonly forms: readonly FunnelLabel['lines'][]
  /** Where none of these finds a place, even across what it may cross: its shortest form. */
  readonly shortest?: FunnelLabel['lines']
  /** In order of preference. */
  readonly candidates: readonly Candidate[]
  /** Index of its own mark among the streams and arcs, which it may lie over; -1 for none. */
  readonly own: number
  readonly crosses: (typeof CROSSES)[keyof typeof CROSSES]
}

/** What labels keep clear of: `hard` always; streams while there is another place; arcs, whose line would strike them out. */
export interface Obstacles {
  /** Per stage the slices of the silhouette. */
  readonly hard: readonly BoxGroup[]
  /** Per mark its boxes: the streams, and last the lines to pills; then the arcs. */
  readonly streams: readonly BoxGroup[]
  readonly arcs: readonly BoxGroup[]
  /** The lines round further funnels, which would strike labels out as arcs do. */
  readonly outlines: readonly BoxGroup[]
}

const LINE = 1.25
const OFFSET = 5
/** Between two labels; beside a bare number more, which would be read as one with what stands on its line. */
const BESIDE = 8
const BESIDE_BARE = 18
const BETWEEN = 3
/** Above and below, more than between the lines of one label; and more below several lines, which another of their kind would go on with. */
const OVER = 5
const UNDER_LINES = 6

/** What stands where labels look for places. */
interface Ground extends Obstacles {
  readonly frame: Rect
  /** What was placed before, and the labels so far, with what they keep free beside them. */
  readonly placed: BoxGroup
  readonly taken: Rect[]
  readonly set: FunnelLabel[]
  readonly measureText: MeasureText
}

/**
 * Places labels one after the other, the most important first. Each takes the first of its places
 * where it keeps clear of labels and marks; failing that, one where it crosses what it is worth
 * crossing (with a halo); failing that it is left out. No two labels overlap; each lies within the frame.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  placed: readonly Rect[],
  obstacles: Obstacles,
  frame: Rect,
  measureText: MeasureText,
): FunnelLabel[] {
  const ground: Ground = {
    ...obstacles,
    frame,
    placed: boxGroup(placed.map((box) => widened(box))),
    taken: [],
    set: [],
    measureText,
  }
  return wanted.flatMap((label) => {
    const set = firstPlace(label, ground)
    if (set === null) return []
    ground.set.push(set)
    ground.taken.push(widened(set.box, set.lines))
    return set
  })
}

function firstPlace(label: WantedLabel, ground: Ground): FunnelLabel | null {
  const sized = (lines: FunnelLabel['lines']): Form => formOf(lines, ground.measureText)
  const forms = label.forms.map(sized)
  const shortest = label.shortest === undefined ? [] : [sized(label.shortest)]
  const core = coreOf([...forms, ...shortest])
  for (const [form, level] of passesOf(forms, shortest, label.crosses)) {
    const candidate = label.candidates.find((place, k) => {
      // Most places are no place for any form. What each would cross is found out once for all levels.
      core.crossed[k] ??= inTheWay(label, place, core, ground)
      if (core.crossed[k] > label.crosses) return false
      form.crossed[k] ??= crossedAt(label, place, form, ground)
      return form.crossed[k] <= level
    })
    if (candidate !== undefined)
      return setAt(label, form, candidate, level > 0 || isOver(candidate) || candidate.within !== null)
  }
  return null
}

/** Crosses what must not be crossed. */
const TOO_MUCH = 3

/** What a form of a label would cross at a place: one of `CROSSES`, or `TOO_MUCH`. */
function crossedAt(label: WantedLabel, candidate: Candidate, form: Form, ground: Ground): number {
  const crossed = inTheWay(label, candidate, form, ground)
  return crossed < CROSSES.arcs && !belongs(boxAt(candidate, form), label, ground) ? CROSSES.arcs : crossed
}

/** The same for what touches its box there; a larger form has no less in its way. */
function inTheWay(label: WantedLabel, candidate: Candidate, form: Form, ground: Ground): number {
  const { hard, streams, arcs, outlines, frame, placed, taken } = ground
  const box = boxAt(candidate, form)
  const { within } = candidate
  const alone = isBare(form.lines) ? grown(box, BESIDE_BARE - BESIDE, 0) : box
  if (!contains(frame, box) || meets(placed, alone, BETWEEN)) return TOO_MUCH
  if (taken.some((other) => overlaps(other, alone, BETWEEN))) return TOO_MUCH
  if (goesOn(label, box, form, ground)) return TOO_MUCH
  if (within !== null && (box.width > within.width || box.height > within.height)) return TOO_MUCH
  if (within === null && hard.some((group) => meets(group, box, 1))) return TOO_MUCH
  if (outlines.some((group) => meets(group, box, 1))) return CROSSES.arcs
  if (within !== null) return CROSSES.nothing
  const own = isOver(candidate) ? label.own : -1
  if (arcs.some((group, k) => streams.length + k !== own && meets(group, box, 1))) return CROSSES.arcs
  return streams.some((group, k) => k !== own && meets(group, box, 1)) ? CROSSES.streams : CROSSES.nothing
}

/** Beside another arc, or upon another stream, a label would be read as that one's; what is won and lost is said in any case. */
function belongs(box: Rect, { own, crosses }: WantedLabel, { streams, arcs }: Ground): boolean {
  const isArc = own >= streams.length
  const alike = isArc ? arcs : streams
  const at = isArc ? own - streams.length : own
  const mine = alike[at]
  if (mine === undefined || crosses === CROSSES.arcs) return true
  const near = distanceTo(mine, box)
  return alike.every((other, k) => {
    // Last come the lines to pills.
    if (k === at || (!isArc && k === streams.length - 1)) return true
    const distance = distanceTo(other, box, near)
    return isArc ? distance > near : distance >= near
  })
}

/** A place over its own mark, not beside it. */
function isOver({ dx, dy }: Candidate): boolean {
  return dx === 0 && dy === 0
}

/** Forms and what they may cross, in the order in which they are tried. */
function passesOf(
  forms: readonly Form[],
  shortest: readonly Form[],
  crosses: number,
): (readonly [form: Form, level: number])[] {
  const at = (some: readonly Form[], level: number): (readonly [Form, number])[] =>
    level > crosses ? [] : some.map((form) => [form, level] as const)
  return [...at(forms, 0), ...at(forms, 1), ...at(shortest, 0), ...at(shortest, 1), ...at(forms, 2), ...at(shortest, 2)]
}

/** Stands so near under several lines of one of its kind, or over one with several of its own, that they would be read as one. */
function goesOn({ tone }: WantedLabel, box: Rect, { lines }: Form, { set }: Ground): boolean {
  return set.some((other) => {
    if (other.tone !== tone) return false
    const upper = other.box.y < box.y ? other : { box, lines }
    return upper.lines.length > 1 && overlaps(other.box, box, OVER + UNDER_LINES)
  })
}

/** A label with what it keeps free beside it. */
function widened(box: Rect, lines: FunnelLabel['lines'] = []): Rect {
  return grown(box, (isBare(lines) ? BESIDE_BARE : BESIDE) - BETWEEN, OVER - BETWEEN)
}

function grown({ x, y, width, height }: Rect, across: number, down: number): Rect {
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down }
}

/** A number without a word. */
function isBare(lines: FunnelLabel['lines']): boolean {
  return lines.length === 1 && lines[0]?.length === 1
}

/** A form of a label with its measured size, and per place what it would cross there, once that is known. */
interface Form {
  readonly lines: FunnelLabel['lines']
  readonly width: number
  readonly height: number
  readonly crossed: number[]
}

function formOf(lines: FunnelLabel['lines'], measureText: MeasureText): Form {
  const space = measureText('\u00a0', TYPE_PX.label)
  const widthOf = (runs: readonly FunnelTextRun[]): number =>
    runs.reduce(
      (sum, { text, strong }) => sum + space + measureText(text, TYPE_PX.label, strong ? STRONG : 400),
      -space,
    )
  const height = TYPE_PX.label * (1 + (lines.length - 1) * LINE)
  return { lines, width: Math.max(...lines.map(widthOf)), height, crossed: [] }
}

/** What every form takes up wherever it stands. */
function coreOf(forms: readonly Form[]): Form {
  const least = (of: 'width' | 'height'): number => Math.min(...forms.map((form) => form[of]))
  return { lines: [], width: least('width'), height: least('height'), crossed: [] }
}

function boxAt({ x, y, dx, dy }: Candidate, { width, height }: Form): Rect {
  const left = x + dx * OFFSET + ((dx - 1) * width) / 2
  return { x: left, y: y + dy * OFFSET + ((dy - 1) * height) / 2, width, height }
}

function setAt({ of, tone }: WantedLabel, form: Form, candidate: Candidate, halo: boolean): FunnelLabel {
  const box = boxAt(candidate, form)
  const { dx } = candidate
  return {
    of,
    tone,
    lines: form.lines,
    x: box.x + ((1 - dx) * box.width) / 2,
    y: box.y + TYPE_PX.label * 0.85,
    anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle',
    fontPx: TYPE_PX.label,
    box,
    halo,
  }
}
