import { contains, overlaps, type Rect } from '../rect.js'
import type { FunnelLabel, FunnelMarkId, FunnelTextRun } from './funnel-layout.js'
import type { ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'
import { STRONG, TYPE_PX } from './header-text.js'

/** A place that a label may take: the point it leans on, and which way it lies from there. */
export interface Candidate {
  readonly x: number
  readonly y: number
  readonly lies: 'right' | 'left' | 'above' | 'below' | 'over'
  /** Room within its own mark, px: there it may stand on the silhouette. */
  readonly within?: { readonly width: number; readonly height: number }
}

/** A label that looks for its place. */
export interface WantedLabel {
  readonly of: FunnelMarkId
  readonly tone: FunnelLabel['tone']
  /** Its forms, the best first: lines of runs. */
  readonly forms: readonly (readonly (readonly FunnelTextRun[])[])[]
  /** Where none of these finds a place at all: its shortest form. */
  readonly shortest?: WantedLabel['forms'][number]
  /** In order of preference. */
  readonly candidates: readonly Candidate[]
  /** Index of its own mark among the streams and arcs, which it may lie over; -1 for none. */
  readonly own: number
  /** What it is worth crossing where no place is clear: nothing, streams, or even arcs. */
  readonly crosses: 'nothing' | 'streams' | 'arcs'
}

/** What labels keep clear of: `hard` always; streams while there is another place; arcs, whose line would strike them out. */
export interface Obstacles {
  readonly hard: readonly Rect[]
  /** Per mark its boxes: the streams, then the arcs. */
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
  obstacles: Obstacles,
  frame: Rect,
  options: ResolvedFunnelLayoutOptions,
): { labels: FunnelLabel[]; hidden: number } {
  const taken: Rect[] = placed.map(widened)
  const labels: FunnelLabel[] = []
  for (const label of wanted) {
    const found = findPlace(label, taken, obstacles, frame, options)
    if (found === null) continue
    taken.push(widened(found.box))
    labels.push(found)
  }
  return { labels, hidden: wanted.length - labels.length }
}

function findPlace(
  wanted: WantedLabel,
  taken: readonly Rect[],
  obstacles: Obstacles,
  frame: Rect,
  options: ResolvedFunnelLayoutOptions,
): FunnelLabel | null {
  const isClear = (label: FunnelLabel, boxes: readonly Rect[]): boolean => {
    for (const box of boxes) if (overlaps(box, label.box, 1)) return false
    return true
  }
  const marks = [...obstacles.streams, ...obstacles.arcs]
  const clearOfMarks = (label: FunnelLabel, own: number, crosses: WantedLabel['crosses']): boolean =>
    crosses === 'arcs' ||
    marks.every(
      (boxes, mark) =>
        mark === own || (crosses === 'streams' && mark < obstacles.streams.length) || isClear(label, boxes),
    )
  const forms = wanted.forms.map((lines): Form => sizeOf(lines, options))
  const shortest = wanted.shortest === undefined ? [] : [sizeOf(wanted.shortest, options)]
  for (const [tried, crosses] of passesOf(wanted, forms, shortest)) {
    for (const form of tried) {
      for (const candidate of wanted.candidates) {
        const isOver = candidate.lies === 'over'
        const label = setAt(wanted, form, candidate, crosses !== 'nothing' || isOver)
        if (!contains(frame, label.box) || taken.some((box) => overlaps(box, label.box, BETWEEN))) continue
        if (candidate.within !== undefined) {
          if (fitsIn(candidate.within, label.box)) return label
        } else if (isClear(label, obstacles.hard) && clearOfMarks(label, isOver ? wanted.own : -1, crosses))
          return label
      }
    }
  }
  return null
}

/** Forms and what they may cross, in the order in which they are tried. */
function passesOf(
  { crosses }: WantedLabel,
  forms: readonly Form[],
  shortest: readonly Form[],
): (readonly [readonly Form[], WantedLabel['crosses']])[] {
  if (crosses === 'nothing') return [[forms, 'nothing']]
  const passes: (readonly [readonly Form[], WantedLabel['crosses']])[] = [
    [forms, 'nothing'],
    [forms, 'streams'],
    [shortest, 'nothing'],
    [shortest, 'streams'],
  ]
  return crosses === 'streams' ? passes : [...passes, [forms, 'arcs'], [shortest, 'arcs']]
}

function widened(box: Rect): Rect {
  return { ...box, x: box.x - BESIDE + BETWEEN, width: box.width + 2 * (BESIDE - BETWEEN) }
}

function fitsIn(room: { readonly width: number; readonly height: number }, box: Rect): boolean {
  return box.width <= room.width && box.height <= room.height
}

/** A form of a label with its measured size. */
interface Form {
  readonly lines: WantedLabel['forms'][number]
  readonly width: number
  readonly height: number
}

function sizeOf(lines: WantedLabel['forms'][number], options: ResolvedFunnelLayoutOptions): Form {
  const width = Math.max(...lines.map((runs) => lineWidth(runs, options)))
  return { lines, width, height: TYPE_PX.label * (1 + (lines.length - 1) * LINE) }
}

function setAt(wanted: WantedLabel, form: Form, { x, y, lies }: Candidate, halo: boolean): FunnelLabel {
  const fontPx = TYPE_PX.label
  const { lines, width, height } = form
  const anchor = lies === 'right' ? 'start' : lies === 'left' ? 'end' : 'middle'
  const textX = lies === 'right' ? x + OFFSET : lies === 'left' ? x - OFFSET : x
  const top = lies === 'above' ? y - OFFSET - height : lies === 'below' ? y + OFFSET : y - height / 2
  const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2
  return {
    of: wanted.of,
    tone: wanted.tone,
    lines,
    x: textX,
    y: top + fontPx * 0.85,
    anchor,
    fontPx,
    box: { x: left, y: top, width, height },
    halo,
  }
}

function lineWidth(runs: readonly FunnelTextRun[], { measureText }: ResolvedFunnelLayoutOptions): number {
  const words = runs.map(({ text, strong }) => measureText(text, TYPE_PX.label, strong ? STRONG : 400))
  const spaces = Math.max(0, runs.length - 1) * measureText('\u00a0', TYPE_PX.label)
  return words.reduce((a, b) => a + b, 0) + spaces
}
