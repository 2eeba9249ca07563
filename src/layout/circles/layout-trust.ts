import { rounded } from '../../foundation/rounded.js'
import type { TrustMeasure } from '../../measures/circles/measure-trust.js'
import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'
import { EVENT_ROW_PX, type EventLabel, eventLabels, rowsOf } from './event-labels.js'

/** How lines of trust are laid out. */
export interface TrustLayoutOptions {
  readonly width: number
  readonly height: number
  /** Free space where time begins and ends, px; names of lines stand in the latter. Default 0. */
  readonly leftPx?: number | undefined
  readonly rightPx?: number | undefined
  readonly measureText: MeasureText
  readonly direction: 'ltr' | 'rtl'
  /** Names of the lines; one per measure. */
  readonly names: readonly string[]
  /** Writes a conviction. */
  readonly writeConviction: (conviction: number) => string
  /** False leaves the bars of moves out. Default: where one line alone knows its moves. */
  readonly moves?: boolean | undefined
}

/** A point of a line, px. */
export interface TrustDot {
  /** Position of the line, and of the period in it. */
  readonly series: number
  readonly index: number
  readonly x: number
  readonly y: number
}

/** One line of trust. */
export interface TrustLineLayout {
  readonly series: number
  readonly path: string
  readonly dots: readonly TrustDot[]
  /** Its name and last value, at the end of the line. */
  readonly label: {
    readonly lines: readonly string[]
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'end'
  }
}

/** The line of those who were there when something happened. */
export interface WitnessLineLayout {
  readonly shock: number
  readonly series: number
  readonly path: string
  /** Where it was just before. */
  readonly start: { readonly x: number; readonly y: number }
  /** Its lowest point; null where it never fell. */
  readonly lowest: { readonly x: number; readonly y: number } | null
  /** Where it was back; null where it is not. */
  readonly recovered: { readonly x: number; readonly y: number } | null
}

/** Moves of one period: inward up from the middle, outward down. */
export interface MoveBars {
  readonly index: number
  readonly x: number
  readonly width: number
  readonly inwardPx: number
  readonly outwardPx: number
}

/** An event: a line through everything. */
export interface TrustEventLayout {
  readonly series: number
  readonly index: number
  readonly x: number
  readonly label: string
  readonly lines: readonly string[]
  readonly textX: number
  readonly anchor: 'start' | 'end'
  /** Where its line begins; the baseline of its label is 10 px below. */
  readonly topY: number
}

/** Lines of trust, px from the upper left corner. */
export interface TrustLayout {
  readonly lines: readonly TrustLineLayout[]
  readonly witnesses: readonly WitnessLineLayout[]
  readonly bars: readonly MoveBars[]
  /** The middle of the bars; null where there are none. */
  readonly middle: number | null
  readonly events: readonly TrustEventLayout[]
  /** Quiet lines at round convictions. */
  readonly ticks: readonly { readonly y: number; readonly text: string }[]
  readonly top: number
  readonly bottom: number
  /** Baseline of the period names. */
  readonly labelY: number
  readonly left: number
  readonly right: number
}

/** A period and where its value stands: at its end. Null for a period that no line has. */
export function periodPlace({ lines }: TrustLayout, index: number): { index: number; x: number } | null {
  const dot = lines.flatMap(({ dots }) => dots).find((one) => one.index === index)
  return dot === undefined ? null : { index, x: dot.x }
}

const EVENT_PX = 18
const FLAG_Y = 2
const LABEL_PX = 18
const FONT_PX = 12
const BARS_SHARE = 0.34
const MIN_SPAN = 0.1
const NAME_GAP_PX = 6
/** Names are set strong, and take at most this share of the width. */
const NAME_WEIGHT = 600
const NAMES_AT_MOST = 0.38
const LINE_PX = 14

interface Frame {
  readonly x: (timeMs: number) => number
  readonly y: (conviction: number) => number
  readonly flip: (x: number) => number
}

/**
 * Lays out lines of trust on one scale of time and one of conviction (from the lowest to the highest
 * that occurs, at least a tenth apart, labelled), with moves as bars below and events across. Each
 * period's conviction stands at its end. Names stand at the ends of their lines, never over one
 * another. Pure, without NaN; cost: lines x periods.
 */
export function layoutTrust(measures: readonly TrustMeasure[], options: TrustLayoutOptions): TrustLayout {
  const { width, height, measureText, direction } = options
  const flip = (x: number): number => (direction === 'ltr' ? x : width - x)
  const names = measures.map((measure, series) => nameOf(measure, series, options))
  const endPx = Math.max(
    0,
    ...names.map((name) => (name === '' ? 0 : measureText(name, FONT_PX, NAME_WEIGHT) + NAME_GAP_PX)),
  )
  const left = options.leftPx ?? 0
  const right = Math.max(left + 1, width - Math.max(options.rightPx ?? 0, Math.min(endPx + 2, width * NAMES_AT_MOST)))
  const hasEvents = measures.some(({ shocks }) => shocks.length > 0)
  const hasMoves =
    (options.moves ?? true) &&
    measures.length === 1 &&
    (measures[0]?.points ?? []).some(({ inward }) => inward !== null)
  const [startMs, endMs] = timesOf(measures)
  const alongOf = (timeMs: number): number =>
    left + ((timeMs - startMs) / Math.max(1, endMs - startMs)) * (right - left)
  const happened = happenedIn(measures, alongOf)
  // Over the row of names there is nothing else: they may reach as far as the picture does.
  const labels = eventLabels(happened, 0, width, measureText)
  const top = hasEvents ? EVENT_PX + 4 + (rowsOf(labels) - 1) * EVENT_ROW_PX : 10
  const floor = Math.max(top + 4, height - LABEL_PX)
  const bottom = hasMoves ? top + (floor - top) * (1 - BARS_SHARE) - 4 : floor - 4
  const [low, high] = spanOf(measures)
  const frame: Frame = {
    x: (timeMs) => flip(alongOf(timeMs)),
    y: (conviction) => bottom - ((conviction - low) / (high - low)) * (bottom - top),
    flip,
  }
  const middle = hasMoves ? (bottom + 8 + floor) / 2 : null
  return {
    lines: labelled(
      measures.map((measure, series) => lineOf(measure, series, frame)),
      names,
      frame,
      { right, top, bottom, ...options },
    ),
    witnesses: measures.flatMap((measure, series) => witnessesOf(measure, series, frame)),
    bars: middle === null ? [] : barsOf(measures[0], frame, (floor - bottom - 8) / 2),
    middle,
    events: eventsOf(happened, labels, flip, direction),
    ticks: [low, high].map((value) => ({ y: frame.y(value), text: options.writeConviction(value) })),
    top,
    bottom,
    labelY: height - 4,
    left: flip(left),
    right: flip(right),
  }
}

function nameOf(measure: TrustMeasure, series: number, { names, writeConviction }: TrustLayoutOptions): string {
  const last = measure.points.findLast(({ conviction }) => conviction !== null)?.conviction ?? null
  return last === null ? '' : `${names[series] ?? ''} ${writeConviction(last)}`.trim()
}

/** All convictions that are drawn, with a little room, within 0 to 1. */
function spanOf(measures: readonly TrustMeasure[]): [number, number] {
  const values = measures.flatMap(({ points, shocks }) => [
    ...points.map(({ conviction }) => conviction),
    ...shocks
      .filter(({ witnesses, lowest: low }) => witnesses !== null && low !== null)
      .flatMap(({ before, after }) => [before, ...after]),
  ])
  const known = values.filter((value) => value !== null)
  const low = Math.min(1, ...known)
  const high = Math.max(0, ...known)
  if (known.length === 0) return [0, 1]
  const missing = Math.max(0, MIN_SPAN - (high - low)) / 2
  const from = Math.max(0, Math.floor((low - missing) * 20) / 20)
  return [from, Math.max(from + 0.05, Math.min(1, Math.ceil((high + missing) * 20) / 20))]
}

function timesOf(measures: readonly TrustMeasure[]): [number, number] {
  const points = measures.flatMap((measure) => measure.points)
  if (points.length === 0) return [0, 1]
  return [Math.min(...points.map(({ startMs }) => startMs)), Math.max(...points.map(({ endMs }) => endMs))]
}

function lineOf({ points }: TrustMeasure, series: number, frame: Frame): Omit<TrustLineLayout, 'label'> {
  const dots = points.flatMap(({ conviction, endMs }, index): TrustDot[] =>
    conviction === null ? [] : [{ series, index, x: frame.x(endMs), y: frame.y(conviction) }],
  )
  return { series, dots, path: throughGaps(dots) }
}

/** A line that breaks where periods between are unknown. */
function throughGaps(dots: readonly TrustDot[]): string {
  return dots
    .map(({ x, y, index }, i) => `${i > 0 && dots[i - 1]?.index === index - 1 ? 'L' : 'M'}${rounded(x)},${rounded(y)}`)
    .join('')
}

/** Names at the ends of lines, pushed apart from top to bottom. */
function labelled(
  lines: readonly Omit<TrustLineLayout, 'label'>[],
  names: readonly string[],
  { flip }: Frame,
  room: TrustLayoutOptions & { readonly right: number; readonly top: number; readonly bottom: number },
): TrustLineLayout[] {
  const order = lines
    .map((line) => ({ series: line.series, y: line.dots.at(-1)?.y ?? room.top }))
    .sort((a, b) => a.y - b.y)
  const ys = new Map<number, number>()
  let free = room.top - 4
  for (const { series, y } of order) {
    free = Math.max(free, y)
    ys.set(series, Math.min(free, room.bottom + 4))
    free += LINE_PX
  }
  const maxWidthPx = Math.max(0, room.width - room.right - NAME_GAP_PX + 0.5)
  return lines.map((line): TrustLineLayout => {
    const name = names[line.series] ?? ''
    const { measureText } = room
    const setting = { maxWidthPx, maxLines: 1, fontPx: FONT_PX, weight: NAME_WEIGHT, measureText }
    const { lines: text } = fitText(name, setting)
    const x = flip(room.right + NAME_GAP_PX)
    const anchor = room.direction === 'ltr' ? 'start' : 'end'
    return { ...line, label: { lines: text, x, y: (ys.get(line.series) ?? 0) + 4, anchor } }
  })
}

function witnessesOf({ points, shocks }: TrustMeasure, series: number, frame: Frame): WitnessLineLayout[] {
  return shocks.flatMap((shock, position): WitnessLineLayout[] => {
    // An event that hurt nobody needs no second line.
    if (shock.witnesses === null || shock.before === null || shock.lowest === null) return []
    const start = { x: frame.x(shock.event.timeMs), y: frame.y(shock.before) }
    const at = (step: number): { x: number; y: number } | null => {
      const value = shock.after[step]
      const point = points[shock.index + step]
      return value === null || value === undefined || point === undefined
        ? null
        : { x: frame.x(point.endMs), y: frame.y(value) }
    }
    const known = shock.after.map((_, step) => at(step)).filter((point) => point !== null)
    const stepOf = (index: number | null): { x: number; y: number } | null =>
      index === null ? null : at(index - shock.index)
    return [
      {
        shock: position,
        series,
        start,
        path: `M${[start, ...known].map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join('L')}`,
        lowest: stepOf(shock.lowestIndex),
        recovered: stepOf(shock.recoveredIndex),
      },
    ]
  })
}

function barsOf(measure: TrustMeasure | undefined, frame: Frame, halfPx: number): MoveBars[] {
  const points = measure?.points ?? []
  const most = Math.max(1, ...points.flatMap(({ inward, outward }) => [inward ?? 0, outward ?? 0]))
  return points.map(({ startMs, endMs, inward, outward }, index) => {
    const [a, b] = [frame.x(startMs), frame.x(endMs)].sort((x, y) => x - y) as [number, number]
    const gap = b - a > 6 ? 2 : 0
    return {
      index,
      x: a + gap / 2,
      width: Math.max(0.5, b - a - gap),
      inwardPx: ((inward ?? 0) / most) * Math.max(0, halfPx),
      outwardPx: ((outward ?? 0) / most) * Math.max(0, halfPx),
    }
  })
}

/** An event, in the direction of time. */
interface Happened {
  readonly series: number
  readonly index: number
  readonly label: string
  readonly along: number
}

/** Each event once, in order of time, whichever lines it belongs to. */
function happenedIn(measures: readonly TrustMeasure[], alongOf: (timeMs: number) => number): Happened[] {
  const events = measures.flatMap(({ shocks }, series) => shocks.map(({ event, index }) => ({ event, index, series })))
  return events
    .filter(
      ({ event }, i) =>
        events.findIndex((other) => other.event.timeMs === event.timeMs && other.event.label === event.label) === i,
    )
    .sort((a, b) => a.event.timeMs - b.event.timeMs)
    .map(({ event: { timeMs, label }, ...place }) => ({ ...place, label, along: alongOf(timeMs) }))
}

function eventsOf(
  happened: readonly Happened[],
  labels: readonly EventLabel[],
  flip: Frame['flip'],
  direction: 'ltr' | 'rtl',
): TrustEventLayout[] {
  return happened.map(({ along, ...event }, place): TrustEventLayout => {
    const { lines = [], isBefore = false, row = 0 } = labels[place] ?? {}
    const x = flip(along)
    const startsHere = isBefore === (direction === 'rtl')
    const topY = FLAG_Y + row * EVENT_ROW_PX
    return { ...event, x, lines, topY, textX: startsHere ? x + 5 : x - 5, anchor: startsHere ? 'start' : 'end' }
  })
}
