import type { LoopTrend, LoopTrendPoint } from '../../measures/loop/measure-loop-trend.js'
import type { Rect } from '../rect.js'
import { type FittedText, fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'
import type { LabelLine, Point } from './loop-layout.js'
import { insideOf, type LoopViewOptions, lineAt } from './loop-view-options.js'
import { pathOf } from './polar.js'

/** The words of the line. */
export interface LoopTrendTexts {
  readonly periods: readonly string[]
  /** Per point; empty where there is none. */
  readonly gains: readonly string[]
  readonly selfFeeding: string
}

/** One period on the line. */
export interface LoopTrendMark extends Point {
  readonly period: number
  readonly isYoung: boolean
  /** Its share of the width, for pointing. */
  readonly left: number
  readonly width: number
}

/** The gain over time, in px. */
export interface LoopTrendLayout {
  readonly marks: readonly LoopTrendMark[]
  /** Lines through periods without a gap; `young` ones still rise. */
  readonly lines: readonly { readonly path: string; readonly isYoung: boolean }[]
  readonly bands: readonly string[]
  readonly base: { readonly left: number; readonly right: number; readonly y: number; readonly top: number }
  /** Where the gain is 1 and the loop feeds itself; null where the picture does not reach that far. */
  readonly oneY: number | null
  readonly labels: readonly LabelLine[]
}

const FOOT_PX = 20
const FOOT_LINE_PX = 14
const HEAD_PX = 18
/** Under this height the periods below, under the other the numbers above are left to the tooltip: the line needs room. */
const NO_FOOT_PX = 62
const NO_HEAD_PX = 36
/** From this height names of periods may take two lines. */
const TWO_LINES_PX = 96

/** Lays the gain over time out as a small line with its interval. Pure; no NaN; linear in periods. */
export function layoutLoopTrend(
  trend: LoopTrend,
  options: LoopViewOptions & { readonly texts: LoopTrendTexts },
): LoopTrendLayout {
  const box = insideOf(options)
  const { points } = trend
  const step = box.width / Math.max(1, points.length)
  const hasFoot = box.height >= NO_FOOT_PX
  const hasHead = box.height >= NO_HEAD_PX
  const foot = footOf(options.texts.periods, box, options.measureText)
  const footPx = FOOT_PX + (Math.max(1, ...foot.map(({ lines }) => lines.length)) - 1) * FOOT_LINE_PX
  const bottom = box.y + Math.max(4, box.height - (hasFoot ? footPx : 4))
  const top = Math.min(bottom - 2, box.y + (hasHead ? HEAD_PX : 4))
  const highest = scaleEnd(points)
  const yOf = (k: number): number => bottom - (Math.min(k, highest) / highest) * (bottom - top)
  const xOf = (period: number): number => box.x + (period + 0.5) * step
  const marks = points.flatMap(({ k, isYoung }, period): LoopTrendMark[] =>
    k === null ? [] : [{ period, isYoung, x: xOf(period), y: yOf(k), left: box.x + period * step, width: step }],
  )
  return {
    marks,
    lines: marks.slice(1).flatMap((to, index) => {
      const from = marks[index] as LoopTrendMark
      return to.period === from.period + 1 ? [{ path: pathOf([from, to], false), isYoung: to.isYoung }] : []
    }),
    bands: bandsOf(points, xOf, yOf),
    base: { left: box.x, right: box.x + box.width, y: bottom, top },
    oneY: highest > 1 ? yOf(1) : null,
    labels: [
      ...labelsOf(marks, { oneY: highest > 1 ? yOf(1) : null, hasHead }, options),
      ...(hasFoot ? footLines(foot, bottom + FOOT_BASE_PX, box, options.measureText) : []),
    ],
  }
}

/** A little above the highest gain; intervals may reach out, but not squeeze the line flat. */
function scaleEnd(points: readonly LoopTrendPoint[]): number {
  const k = Math.max(0, ...points.map((point) => point.k ?? 0))
  const high = Math.max(0, ...points.map((point) => point.interval?.high ?? 0))
  return Math.max(1e-9, Math.min(high, 2.2 * k), k * 1.05)
}

function bandsOf(
  points: readonly LoopTrendPoint[],
  xOf: (period: number) => number,
  yOf: (k: number) => number,
): string[] {
  const bands: string[] = []
  let run: { x: number; low: number; high: number }[] = []
  const close = (): void => {
    const upper = run.map(({ x, high }) => ({ x, y: yOf(high) }))
    const lower = run.map(({ x, low }) => ({ x, y: yOf(low) }))
    if (run.length > 1) bands.push(pathOf([...upper, ...lower.reverse()], true))
    run = []
  }
  for (const [period, { k, interval }] of points.entries()) {
    if (k === null) close()
    else run.push({ x: xOf(period), low: interval?.low ?? k, high: interval?.high ?? k })
  }
  close()
  return bands
}

const FOOT_BASE_PX = 15

/** The name of a period at one end of the base line. */
interface FootName extends FittedText {
  readonly side: -1 | 1
}

/**
 * The first and the last period: in a line each, or in two where there is height; where even these would be cut,
 * the first alone, for half a date says nothing.
 */
function footOf(periods: readonly string[], box: Rect, measureText: MeasureText): FootName[] {
  const ends = periods.length > 1 ? ([-1, 1] as const) : ([-1] as const)
  const set = (maxWidthPx: number, maxLines: number): FootName[] =>
    ends.map((side) => {
      const text = periods.at(side < 0 ? 0 : -1) ?? ''
      return { side, ...fitText(text, { maxWidthPx, maxLines, fontPx: 12, measureText }) }
    })
  const half = box.width / 2 - 6
  const most = box.height < TWO_LINES_PX ? 1 : 2
  for (const maxLines of [1, most]) {
    const names = set(half, maxLines)
    if (names.every(({ complete }) => complete)) return names
  }
  return set(box.width, most).slice(0, 1)
}

function footLines(names: readonly FootName[], y: number, box: Rect, measureText: MeasureText): LabelLine[] {
  return names.flatMap(({ side, lines }) =>
    lines.flatMap((line, row) =>
      lineAt(
        line,
        { x: side < 0 ? box.x : box.x + box.width, y: y + row * FOOT_LINE_PX, side },
        box.width,
        measureText,
        { quiet: true },
      ),
    ),
  )
}

/** The highest and the last gain, and where the loop feeds itself. */
function labelsOf(
  marks: readonly LoopTrendMark[],
  { oneY, hasHead }: { readonly oneY: number | null; readonly hasHead: boolean },
  options: LoopViewOptions & { readonly texts: LoopTrendTexts },
): LabelLine[] {
  const { texts, measureText } = options
  const box = insideOf(options)
  const at = (mark: LoopTrendMark): LabelLine[] => {
    const text = texts.gains[mark.period] ?? ''
    const half = measureText(text, 13, 600) / 2
    const x = Math.min(Math.max(mark.x, box.x + half), box.x + box.width - half)
    return lineAt(text, { x, y: mark.y - 7, side: 0 }, box.width, measureText, { fontPx: 13, weight: 600 })
  }
  const highest = marks.reduce<LoopTrendMark | null>((best, mark) => (best && best.y <= mark.y ? best : mark), null)
  const last = marks.at(-1) ?? null
  const isFar = highest !== null && last !== null && Math.abs(last.x - highest.x) > 60
  const half = box.width / 2 - 6
  return [
    ...(highest === null || !hasHead ? [] : at(highest)),
    ...(isFar && last !== null && hasHead ? at(last) : []),
    ...(oneY === null || !hasHead
      ? []
      : lineAt(texts.selfFeeding, { x: box.x, y: oneY - 4, side: -1 }, half, measureText, { quiet: true })),
  ]
}
