import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { FunnelLabel, FunnelMarkId } from './funnel-layout.js'
import type { ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'
import {
  GAP,
  type HeaderPill,
  type HeaderPlace,
  LINE,
  MIDDLE,
  NO_HEADERS,
  nameLines,
  numberOf,
  PILL_HEIGHT,
  pillWidth,
  rateAt,
  STRONG,
  type StageHeaders,
  TYPE_PX,
  textLabel,
} from './header-text.js'
import { type NameSpan, nameSpans } from './name-spans.js'

/** Where the column of headers stands, and how wide it may grow. */
export interface VerticalHeaderPlace extends HeaderPlace {
  readonly maxWidth: number
}

/** What all parts of the column are set from. */
interface Column {
  readonly measure: FunnelMeasure
  readonly options: ResolvedFunnelLayoutOptions
  readonly place: VerticalHeaderPlace
  readonly anchor: 'start' | 'end'
  readonly fontPx: number
}

/** Names beside their stage, numbers under them, pills at the gaps, all at the column's beginning. */
export function verticalHeaders(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  place: VerticalHeaderPlace,
): StageHeaders {
  if (options.density === 'spark') return NO_HEADERS
  const style = columnStyle(options, place.pitch)
  const column: Column = { measure, options, place, anchor: place.mirror === 1 ? 'start' : 'end', fontPx: style.fontPx }
  const stride = Math.max(1, Math.ceil((TYPE_PX.label * LINE) / place.pitch))
  const spans = nameSpans(measure, stride, options.named)
  const labels = measure.stages.flatMap((_, i) => {
    const span = spans[i]
    // A short stretch at the end leaves no row of its own.
    if (span == null || (span.stages < stride && i > 0)) return []
    return style.rows === 2 ? twoRows(column, i) : oneRow(column, i, span)
  })
  const known = measure.stages.flatMap((_, i) => (rateAt(measure, i, options) === null ? [] : [i]))
  const rates = style.hasPills ? known.map((i) => pillAt(column, i)) : []
  const all = [...labels, ...rates.flatMap((rate) => rate.labels)]
  const pills = rates.map(({ pill }) => pill)
  const far = [...all, ...pills].map(({ box }) => (place.mirror === 1 ? box.x + box.width - place.x : place.x - box.x))
  const hidden = 2 * measure.stages.length - labels.length + (style.hasPills ? 0 : known.length)
  return { labels: all, pills, hidden, extentPx: Math.max(0, ...far) }
}

/** Two rows and a pill where a stage is long enough, else two rows, else one. */
function columnStyle(
  { density }: ResolvedFunnelLayoutOptions,
  pitch: number,
): { rows: 1 | 2; fontPx: number; hasPills: boolean } {
  const rowsHeight = (fontPx: number): number => TYPE_PX.label * LINE + fontPx * 1.15
  const large = density === 'compact' && pitch < 70 ? TYPE_PX.heading : TYPE_PX.number
  const fontPx = [large, TYPE_PX.heading].find((font) => pitch >= rowsHeight(font) + PILL_HEIGHT + 4)
  if (fontPx !== undefined) return { rows: 2, fontPx, hasPills: true }
  if (pitch >= rowsHeight(TYPE_PX.heading) + 4) return { rows: 2, fontPx: TYPE_PX.heading, hasPills: false }
  return { rows: 1, fontPx: TYPE_PX.label, hasPills: false }
}

function idAt({ measure }: Column, i: number): FunnelMarkId & { readonly kind: 'stage' } {
  return { kind: 'stage', stage: measure.stages[i]?.stage.id ?? '' }
}

function twoRows(column: Column, i: number): FunnelLabel[] {
  const { measure, options, place, anchor, fontPx } = column
  const stage = measure.stages[i]
  if (stage === undefined) return []
  const common = { of: idAt(column, i), x: place.x, anchor }
  const top = place.y + (i + 0.5) * place.pitch - (TYPE_PX.label * LINE + fontPx * 1.15) / 2
  const box = { maxWidthPx: place.maxWidth, maxLines: 1, fontPx: TYPE_PX.label }
  const lines = nameLines(stage.stage.label, box, options)
  const isWide = options.measureText(numberOf(stage, false, options).lines[0], fontPx, STRONG) > place.maxWidth
  const y = top + TYPE_PX.label * LINE + fontPx
  const name = { ...common, tone: 'stage' as const, lines, y: top + TYPE_PX.label, fontPx: TYPE_PX.label, weight: 400 }
  return [
    ...(lines.length === 0 ? [] : [textLabel(name, options)]),
    textLabel({ ...common, ...numberOf(stage, isWide, options), tone: 'number', y, fontPx }, options),
  ]
}

/** Number first, so that numbers stand under one another; then what is left for the name. */
function oneRow(column: Column, i: number, { from, stages }: NameSpan): FunnelLabel[] {
  const { measure, options, place, anchor } = column
  const stage = measure.stages[i]
  if (stage === undefined) return []
  const fontPx = TYPE_PX.label
  const widest = Math.max(
    ...measure.stages.map((one) => options.measureText(numberOf(one, true, options).lines[0], fontPx, STRONG)),
  )
  const common = {
    of: idAt(column, i),
    y: place.y + (from + stages / 2) * place.pitch + fontPx * MIDDLE,
    anchor,
    fontPx,
  }
  const lines = nameLines(
    stage.stage.label,
    { maxWidthPx: place.maxWidth - widest - GAP, maxLines: 1, fontPx },
    options,
  )
  const x = place.x + place.mirror * (widest + GAP)
  return [
    textLabel({ ...common, ...numberOf(stage, true, options), tone: 'number', x: place.x }, options),
    ...(lines.length === 0 ? [] : [textLabel({ ...common, tone: 'stage', lines, x, weight: 400 }, options)]),
  ]
}

/** The pill at the gap before a stage; its base behind it where the column is wide enough. */
function pillAt(column: Column, i: number): { labels: FunnelLabel[]; pill: HeaderPill } {
  const { measure, options, place, anchor } = column
  const rate = rateAt(measure, i, options)
  const text = options.texts.rate(rate?.rate ?? 0)
  const width = pillWidth(text, options)
  const gapY = place.y + i * place.pitch - place.gap / 2
  const left = place.mirror === 1 ? place.x : place.x - width
  const of = idAt(column, i)
  const common = { of, y: gapY + TYPE_PX.label * MIDDLE, fontPx: TYPE_PX.label }
  const middle = left + width / 2
  const rateLabel = {
    ...common,
    tone: 'rate' as const,
    lines: [text],
    x: middle,
    anchor: 'middle' as const,
    weight: STRONG,
  }
  const base = options.texts.base(rate?.denominator ?? 0)
  const baseWidth = options.measureText(base, TYPE_PX.label)
  const hasBase = width + GAP + baseWidth <= place.maxWidth
  const x = place.x + place.mirror * (width + GAP)
  const baseLabel = { ...common, tone: 'base' as const, lines: [base], x, anchor, weight: 400 }
  const end = width + (hasBase ? GAP + baseWidth + 4 : 0)
  return {
    labels: [textLabel(rateLabel, options), ...(hasBase ? [textLabel(baseLabel, options)] : [])],
    pill: {
      stage: of.stage,
      thin: rate?.thin ?? false,
      box: { x: left, y: gapY - PILL_HEIGHT / 2, width, height: PILL_HEIGHT },
      boundary: i,
      leaderFrom: { x: place.x + place.mirror * end, y: gapY },
    },
  }
}
