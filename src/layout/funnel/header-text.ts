import type { FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import type { Rate } from '../../measures/statistics/wilson.js'
import { fitText } from '../text/fit-text.js'
import type { FunnelLabel, FunnelMarkId, FunnelPill, Point } from './funnel-layout.js'
import type { ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'

/** The names, numbers and rates of the stages, in their strip beside the flow. */
export interface StageHeaders {
  readonly labels: readonly FunnelLabel[]
  readonly pills: readonly HeaderPill[]
  /** Labels that had no room. */
  readonly hidden: number
  /** Height of the strip (horizontal) or its width (vertical), px. */
  readonly extentPx: number
}

/** A pill that knows the gap it speaks of. */
export interface HeaderPill extends FunnelPill {
  /** Position of the stage behind the gap. */
  readonly boundary: number
  /** Where a line to the gap would begin. */
  readonly leaderFrom: Point
}

/** Where a strip of headers begins, and how long each stage is. */
export interface HeaderPlace {
  readonly x: number
  readonly y: number
  readonly pitch: number
  readonly gap: number
  readonly mirror: 1 | -1
}

/** Sizes of the one type scale, px. */
export const TYPE_PX = { label: 12, text: 13, heading: 16, number: 24 } as const
/** Weight of what is large or to be found at once. */
export const STRONG = 600
/** Line height of names, times their size. */
export const LINE = 1.3
export const PILL_HEIGHT = 20
/** Least space between two things of a header, px. */
export const GAP = 6
/** From the middle of a line of text down to its baseline, times its size. */
export const MIDDLE = 0.36

const PILL_PAD = 8

/** No headers at all. */
export const NO_HEADERS: StageHeaders = { labels: [], pills: [], hidden: 0, extentPx: 0 }

/** The rate of a stage by the base that was asked for; null at the first stage, or where it is not known. */
export function rateAt(measure: FunnelMeasure, index: number, { base }: ResolvedFunnelLayoutOptions): Rate | null {
  const rate = index === 0 ? null : (measure.stages[index]?.rates[base] ?? null)
  return rate?.rate == null ? null : rate
}

/** The number of a stage in print, or a quiet dash where its count is missing. */
export function numberOf(
  { arrivals, missing }: FunnelStage,
  isShort: boolean,
  { texts }: ResolvedFunnelLayoutOptions,
): { readonly lines: readonly [string]; readonly weight: number } {
  if (missing === true) return { lines: ['–'], weight: 400 }
  return { lines: [isShort ? texts.compact(arrivals) : texts.count(arrivals)], weight: STRONG }
}

/** Width of the pill round a text. */
export function pillWidth(text: string, { measureText }: ResolvedFunnelLayoutOptions): number {
  return measureText(text, TYPE_PX.label, STRONG) + 2 * PILL_PAD
}

/** A name in at most so many lines; abbreviated where it is longer, no line where nothing fits. */
export function nameLines(
  name: string,
  box: { readonly maxWidthPx: number; readonly maxLines: number; readonly fontPx: number },
  { measureText }: ResolvedFunnelLayoutOptions,
): readonly string[] {
  return fitText(name, { ...box, measureText }).lines
}

/** A label before it is measured. */
export interface PlainLabel {
  readonly of: FunnelMarkId
  readonly tone: FunnelLabel['tone']
  readonly lines: readonly string[]
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly anchor: FunnelLabel['anchor']
  readonly fontPx: number
  readonly weight: number
}

/** A label of plain lines with its measured box. */
export function textLabel(label: PlainLabel, { measureText }: ResolvedFunnelLayoutOptions): FunnelLabel {
  const { lines, x, y, anchor, fontPx, weight, of, tone } = label
  const width = Math.max(0, ...lines.map((line) => measureText(line, fontPx, weight)))
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return {
    of,
    tone,
    lines: lines.map((text) => [{ text, strong: weight >= STRONG }]),
    x,
    y,
    anchor,
    fontPx,
    box: { x: left, y: y - fontPx * 0.8, width, height: fontPx + (lines.length - 1) * fontPx * LINE },
    halo: false,
  }
}
