import { contains, overlaps, type Rect } from '../rect.js'
import type { MeasureText } from '../text/measure-text.js'
import type { FunnelLabel, FunnelTextRun } from './funnel-layout.js'
import { STRONG, TYPE_PX } from './header-label.js'

/** A place that a label may take: the point it leans on, and which way it lies from there; (0, 0) is over it. */
export interface Candidate {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  /** Room within its own mark, px: there it may stand on the silhouette. */
  readonly within?: { readonly width: number; readonly height: number }
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
  readonly hard: readonly Rect[]
  /** Per mark its boxes: the streams, and last the lines to pills; then the arcs. */
  readonly streams: readonly (readonly Rect[])[]
  readonly arcs: readonly (readonly Rect[])[]
}

const LINE = 1.25
const OFFSET = 5
/** Between two labels: numbers side by side must not read as one. */
const BESIDE = 8
const BETWEEN = 3

/**
 * Places labels one after the other, the most important first. Each takes the first of its places
 * where it keeps clear of labels and marks; failing that, one where it crosses what it is worth
 * crossing (with a halo); failing that it is left out. No two labels overlap; each lies within the frame.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  placed: readonly Rect[],
  { hard, streams, arcs }: Obstacles,
  frame: Rect,
  measureText: MeasureText,
): FunnelLabel[] {
  const taken: Rect[] = placed.map(widened)
  const bounds = new Map(arcs.map((boxes) => [boxes, boundsOf(boxes)]))
  const isClear = (box: Rect, others: readonly Rect[]): boolean => {
    const around = bounds.get(others)
    return (around !== undefined && !overlaps(around, box, 1)) || others.every((other) => !overlaps(other, box, 1))
  }
  const isFree = (box: Rect, own: number, crosses: number): boolean =>
    isClear(box, hard) &&
    (crosses === CROSSES.arcs || arcs.every((boxes, k) => streams.length + k === own || isClear(box, boxes))) &&
    (crosses > CROSSES.nothing || streams.every((boxes, k) => k === own || isClear(box, boxes)))
  // Beside another arc, or upon another stream, a label would be read as that one's; what is won and lost is said in any case.
  const belongs = (box: Rect, { own, crosses }: WantedLabel): boolean => {
    const isArc = own >= streams.length
    const alike = isArc ? arcs : streams.slice(0, -1)
    const at = isArc ? own - streams.length : own
    const mine = alike[at]
    if (mine === undefined || crosses === CROSSES.arcs) return true
    const near = nearest(box, mine)
    return alike.every((other, k) => k === at || (isArc ? nearest(box, other) > near : nearest(box, other) >= near))
  }
  return wanted.flatMap((label) => {
    for (const [lines, crosses] of passesOf(label)) {
      const form = sizeOf(lines, measureText)
      for (const candidate of label.candidates) {
        const isOver = candidate.dx === 0 && candidate.dy === 0
        const set = setAt(label, form, candidate, crosses > 0 || isOver)
        const { box } = set
        if (!contains(frame, box) || taken.some((other) => overlaps(other, box, BETWEEN))) continue
        const { within } = candidate
        const stands =
          within === undefined
            ? isFree(box, isOver ? label.own : -1, crosses) && belongs(box, label)
            : box.width <= within.width && box.height <= within.height
        if (!stands) continue
        taken.push(widened(box))
        return [set]
      }
    }
    return []
  })
}

/** From a box to the nearest of many, px; 0 where it touches one. */
function nearest(box: Rect, others: readonly Rect[]): number {
  return Math.min(...others.map((other) => gapBetween(box, other)))
}

function gapBetween(a: Rect, b: Rect): number {
  const across = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width)
  const down = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height)
  return Math.hypot(across, down)
}

/** The box round many: most labels are far from most arcs. */
function boundsOf(boxes: readonly Rect[]): Rect {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  return { x, y, width: right - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y }
}

/** Forms and what they may cross, in the order in which they are tried. */
function passesOf({ forms, shortest, crosses }: WantedLabel): (readonly [FunnelLabel['lines'], number])[] {
  const short = shortest === undefined ? [] : [shortest]
  const at = (some: WantedLabel['forms'], level: number): (readonly [FunnelLabel['lines'], number])[] =>
    level > crosses ? [] : some.map((lines) => [lines, level] as const)
  return [...at(forms, 0), ...at(forms, 1), ...at(short, 0), ...at(short, 1), ...at(forms, 2), ...at(short, 2)]
}

function widened(box: Rect): Rect {
  return { ...box, x: box.x - BESIDE + BETWEEN, width: box.width + 2 * (BESIDE - BETWEEN) }
}

/** A form of a label with its measured size. */
interface Form {
  readonly lines: FunnelLabel['lines']
  readonly width: number
  readonly height: number
}

function sizeOf(lines: FunnelLabel['lines'], measureText: MeasureText): Form {
  const space = measureText('\u00a0', TYPE_PX.label)
  const widthOf = (runs: readonly FunnelTextRun[]): number =>
    runs.reduce(
      (sum, { text, strong }) => sum + space + measureText(text, TYPE_PX.label, strong ? STRONG : 400),
      -space,
    )
  return { lines, width: Math.max(...lines.map(widthOf)), height: TYPE_PX.label * (1 + (lines.length - 1) * LINE) }
}

function setAt({ of, tone }: WantedLabel, form: Form, { x, y, dx, dy }: Candidate, halo: boolean): FunnelLabel {
  const { lines, width, height } = form
  const left = x + dx * OFFSET + ((dx - 1) * width) / 2
  const top = y + dy * OFFSET + ((dy - 1) * height) / 2
  return {
    of,
    tone,
    lines,
    x: left + ((1 - dx) * width) / 2,
    y: top + TYPE_PX.label * 0.85,
    anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle',
    fontPx: TYPE_PX.label,
    box: { x: left, y: top, width, height },
    halo,
  }
}
