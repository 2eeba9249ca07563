import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import type { MeasureText } from '../text/measure-text.js'
import { EVENT_ROW_PX, type EventLabel, eventLabels, rowsOf } from './event-labels.js'
import { ringRadii } from './ring-radii.js'

/** Something that happened, told by the caller. */
export interface TimelineEvent {
  /** Epoch ms. */
  readonly timeMs: number
  readonly label: string
}

/** How the time line is laid out. */
export interface TimelineOptions {
  readonly width: number
  /** Px, with one row of names of events; more rows come on top. */
  readonly height: number
  readonly measureText: MeasureText
  readonly events: readonly TimelineEvent[]
  readonly direction: 'ltr' | 'rtl'
  /** Names of the periods, already written. */
  readonly labels: readonly string[]
  /** Px before and behind the strip, in the direction of time, over which names of events may reach. Default 0. */
  readonly asidePx?: { readonly before: number; readonly behind: number }
}

/** One period: a small picture of its circles, or a column of stacked rings where there is no room for that. */
export interface TimelineColumn {
  readonly index: number
  readonly x: number
  readonly width: number
  /** Per ring, outermost first: a rectangle. Empty where circles are drawn. */
  readonly bars: readonly { readonly ring: number; readonly y: number; readonly height: number }[]
  /** Per ring, outermost first: its outer radius round the middle of the column. Empty where bars are drawn. */
  readonly radiiPx: readonly number[]
}

/** An event: a line through the columns, with its label where it fits. */
export interface TimelineMark {
  readonly x: number
  readonly label: string
  /** Empty where it does not fit; then it stands in the tooltip. */
  readonly lines: readonly string[]
  readonly textX: number
  readonly anchor: 'start' | 'end'
  /** Where its line begins; the baseline of its label is 9 px below. */
  readonly topY: number
  /** The period it falls into. */
  readonly index: number
}

/** The time line. */
export interface TimelineLayout {
  readonly form: 'multiples' | 'columns'
  /** As asked, and a row more for events so close that one does not hold their names. */
  readonly height: number
  /** Middle of the small circles. */
  readonly middle: number
  readonly columns: readonly TimelineColumn[]
  readonly marks: readonly TimelineMark[]
  /** The band of the columns. */
  readonly top: number
  readonly bottom: number
  /** Baseline of the period names. */
  readonly labelY: number
}

const EVENT_PX = 16
const FLAG_Y = 2
const LABEL_PX = 18

/** Below this width of a period its circles cannot be read. */
const CIRCLE_STEP_PX = 24

/**
 * Lays out the rings per period as small multiples, areas true to populations on one scale; where
 * periods are too many for that, as stacked columns (the innermost ring at the bottom, where its
 * growth can be read). Events stand at their time. Cost: periods x rings.
 */
export function layoutTimeline(measure: CirclesMeasure, options: TimelineOptions): TimelineLayout {
  const { series } = measure
  const happened = happenedIn(measure, options)
  const labels = labelsOf(happened, options)
  const more = (rowsOf(labels) - 1) * EVENT_ROW_PX
  const height = options.height + more
  const top = options.events.length > 0 ? EVENT_PX + more : 2
  const bottom = Math.max(top + 4, height - LABEL_PX)
  const step = options.width / Math.max(1, series.length)
  const gap = step > 8 ? 2 : step > 3 ? 1 : 0
  const members = series.map(({ populations }) => populations.rings.reduce((sum, people) => sum + people, 0))
  const most = Math.max(1, ...members)
  const flip = (x: number, width: number): number => (options.direction === 'ltr' ? x : options.width - x - width)
  const form = step >= CIRCLE_STEP_PX ? 'multiples' : 'columns'
  const fullRadius = Math.min(step - gap, bottom - top) / 2 - 1
  const columns = series.map(({ populations }, index): TimelineColumn => {
    const width = Math.max(0.5, step - gap)
    const column = { index, x: flip(index * step + gap / 2, width), width }
    if (form === 'columns') return { ...column, bars: stack(populations.rings, most, top, bottom), radiiPx: [] }
    const radius = fullRadius * Math.sqrt((members[index] ?? 0) / most)
    return { ...column, bars: [], radiiPx: ringRadii(populations.rings, radius, 'area') }
  })
  const marks = marksOf(happened, labels, options, flip)
  return { form, height, columns, marks, top, bottom, middle: (top + bottom) / 2, labelY: height - 4 }
}

function stack(rings: readonly number[], most: number, top: number, bottom: number): TimelineColumn['bars'] {
  let y = bottom
  return rings
    .map((people, ring) => ({ people, ring }))
    .reverse()
    .map(({ people, ring }) => {
      const height = ((bottom - top) * people) / most
      y -= height
      return { ring, y, height }
    })
    .reverse()
}

/** An event of the observed time, in the direction of time. */
interface Happened {
  readonly label: string
  readonly index: number
  readonly along: number
}

function happenedIn(measure: CirclesMeasure, { events, width }: TimelineOptions): Happened[] {
  return [...events]
    .sort((a, b) => a.timeMs - b.timeMs)
    .flatMap(({ timeMs, label }) => {
      const at = positionOf(measure, timeMs, width)
      return at === null ? [] : [{ label, index: at.index, along: at.x }]
    })
}

function labelsOf(happened: readonly Happened[], { asidePx, width, measureText }: TimelineOptions): EventLabel[] {
  const { before, behind } = asidePx ?? { before: 0, behind: 0 }
  return eventLabels(happened, -before, width + behind, measureText)
}

function marksOf(
  happened: readonly Happened[],
  labels: readonly EventLabel[],
  { direction }: TimelineOptions,
  flip: (x: number, width: number) => number,
): TimelineMark[] {
  return happened.map(({ label, index, along }, place): TimelineMark => {
    const { lines = [], isBefore = false, row = 0 } = labels[place] ?? {}
    const x = flip(along, 0)
    const startsHere = isBefore === (direction === 'rtl')
    const topY = FLAG_Y + row * EVENT_ROW_PX
    return { x, label, lines, index, topY, textX: startsHere ? x + 5 : x - 5, anchor: startsHere ? 'start' : 'end' }
  })
}

/** Within a period, time runs evenly. */
function positionOf(measure: CirclesMeasure, timeMs: number, width: number): { x: number; index: number } | null {
  const index = measure.series.findIndex(({ startMs, endMs }) => timeMs >= startMs && timeMs < endMs)
  const frame = measure.series[index]
  if (frame === undefined) return null
  const share = (timeMs - frame.startMs) / Math.max(1, frame.endMs - frame.startMs)
  return { x: ((index + share) / measure.series.length) * width, index }
}
