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

/** Names narrower than this say nothing; then only every second, third, ... stage is named. */
const NARROWEST_NAME = 40

/** How the numbers can be set, from the most at ease to the shortest. */
interface NumberStyle {
  readonly fontPx: number
  readonly isShort: boolean
  readonly pills: 'between' | 'below' | 'none'
}

/** What all parts of the strip are set from. */
interface Strip {
  readonly measure: FunnelMeasure
  readonly options: ResolvedFunnelLayoutOptions
  readonly place: HeaderPlace
  readonly style: NumberStyle
  /** Per stage the stretch that its name may take; null where it is not named. */
  readonly spans: readonly (NameSpan | null)[]
  readonly namePx: number
}

/** Names above numbers, centred over their stage; between two numbers the pill, its base below it. */
export function horizontalHeaders(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  place: HeaderPlace,
): StageHeaders {
  if (options.density === 'spark' || measure.stages.length === 0) return NO_HEADERS
  const stride = Math.max(1, Math.ceil(NARROWEST_NAME / place.pitch))
  const namePx = options.density === 'roomy' ? TYPE_PX.text : TYPE_PX.label
  const style = numberStyle(measure, options, place.pitch, stride)
  const spans = nameSpans(measure, stride, options.named)
  const strip: Strip = { measure, options, place, style, spans, namePx }
  const names = measure.stages.map((_, i) => nameOf(strip, i))
  const nameHeight = Math.max(1, ...names.map((lines) => lines.length)) * namePx * LINE
  const numberHeight = style.fontPx * 1.2
  const labels = measure.stages.flatMap((_, i) => stageLabels(strip, i, names[i] ?? [], nameHeight))
  const rowY = place.y + nameHeight + (style.pills === 'below' ? numberHeight + PILL_HEIGHT / 2 + 2 : numberHeight / 2)
  const rates = ratesRow(strip, rowY)
  const all = [...labels, ...rates.labels]
  const bottoms = [...all, ...rates.pills].map(({ box }) => box.y + box.height)
  return {
    labels: all,
    pills: rates.pills,
    hidden: 2 * measure.stages.length - labels.length + rates.hidden,
    extentPx: Math.max(place.y, ...bottoms) - place.y,
  }
}

function nameOf(strip: Strip, i: number): readonly string[] {
  const { measure, options, place, namePx, spans } = strip
  const span = spans[i]
  if (span == null) return []
  const box = {
    maxWidthPx: span.stages * place.pitch - 2 * GAP,
    maxLines: options.density === 'compact' ? 1 : 2,
    fontPx: namePx,
  }
  return nameLines(measure.stages[i]?.stage.label ?? '', box, options)
}

/** Name and number of one stage; neither where there is no room for the name. */
function stageLabels(strip: Strip, i: number, lines: readonly string[], nameHeight: number): FunnelLabel[] {
  const { measure, options, place, style, namePx, spans } = strip
  const stage = measure.stages[i]
  const room = spans[i]
  if (stage === undefined || room == null || lines.length === 0) return []
  const of: FunnelMarkId = { kind: 'stage', stage: stage.stage.id }
  const span = room.stages * place.pitch
  const x = place.x + place.mirror * (room.from * place.pitch + span / 2)
  const firstLine = place.y + nameHeight - (lines.length - 1) * namePx * LINE - namePx * 0.3
  const centred = { of, x, anchor: 'middle' as const }
  const name = textLabel({ ...centred, tone: 'stage', lines, y: firstLine, fontPx: namePx, weight: 400 }, options)
  const number = numberOf(stage, style.isShort, options)
  if (options.measureText(number.lines[0], style.fontPx, STRONG) > span - 2) return [name]
  const y = place.y + nameHeight + style.fontPx * 0.98
  return [name, textLabel({ ...centred, ...number, tone: 'number', y, fontPx: style.fontPx }, options)]
}

function ratesRow(strip: Strip, rowY: number): { labels: FunnelLabel[]; pills: HeaderPill[]; hidden: number } {
  const indices = strip.measure.stages.flatMap((_, i) => (rateAt(strip.measure, i, strip.options) === null ? [] : [i]))
  if (strip.style.pills === 'none') return { labels: [], pills: [], hidden: indices.length }
  const rows = indices.map((i) => pillAt(strip, i, rowY))
  return { labels: rows.flatMap(({ labels }) => labels), pills: rows.map(({ pill }) => pill), hidden: 0 }
}

function pillAt(strip: Strip, i: number, rowY: number): { labels: FunnelLabel[]; pill: HeaderPill } {
  const { measure, options, place, style } = strip
  const rate = rateAt(measure, i, options)
  const text = options.texts.rate(rate?.rate ?? 0)
  const x = place.x + place.mirror * (i * place.pitch - place.gap / 2)
  const stage = measure.stages[i]?.stage.id ?? ''
  const width = pillWidth(text, options)
  const box = { x: x - width / 2, y: rowY - PILL_HEIGHT / 2, width, height: PILL_HEIGHT }
  const common = { of: { kind: 'stage', stage } as const, x, anchor: 'middle' as const, fontPx: TYPE_PX.label }
  const y = rowY + TYPE_PX.label * MIDDLE
  const labels = [textLabel({ ...common, tone: 'rate', lines: [text], y, weight: STRONG }, options)]
  const base = options.texts.base(rate?.denominator ?? 0, style.isShort)
  const baseY = box.y + PILL_HEIGHT + TYPE_PX.label * 1.15
  const hasBase = options.density !== 'compact' && options.measureText(base, TYPE_PX.label) <= place.pitch - GAP
  if (hasBase) labels.push(textLabel({ ...common, tone: 'base', lines: [base], y: baseY, weight: 400 }, options))
  return {
    labels,
    pill: {
      stage,
      box,
      thin: rate?.thin ?? false,
      boundary: i,
      leaderFrom: { x, y: hasBase ? baseY + 5 : box.y + PILL_HEIGHT },
    },
  }
}

const SHORTEST: NumberStyle = { fontPx: TYPE_PX.label, isShort: true, pills: 'none' }

/** The first style at which no number touches a pill or its neighbour. */
function numberStyle(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  pitch: number,
  stride: number,
): NumberStyle {
  if (stride > 1) return SHORTEST
  const fonts = options.density === 'compact' ? [TYPE_PX.heading] : [TYPE_PX.number, TYPE_PX.heading]
  const rows = (['between', 'below'] as const).flatMap((pills): NumberStyle[] => [
    ...fonts.map((fontPx) => ({ fontPx, isShort: false, pills })),
    { fontPx: TYPE_PX.heading, isShort: true, pills },
  ])
  const styles = [...rows, { ...SHORTEST, pills: 'below' as const }]
  return styles.find((style) => fits(measure, options, pitch, style)) ?? SHORTEST
}

function fits(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  pitch: number,
  style: NumberStyle,
): boolean {
  const widths = measure.stages.map((stage) =>
    options.measureText(numberOf(stage, style.isShort, options).lines[0], style.fontPx, STRONG),
  )
  return measure.stages.every((_, i) => {
    const rate = rateAt(measure, i, options)
    const pill = rate === null ? 0 : pillWidth(options.texts.rate(rate.rate ?? 0), options)
    const widest = Math.max(widths[i] ?? 0, i === 0 ? 0 : (widths[i - 1] ?? 0))
    if (Math.max(widest, pill) > pitch - GAP) return false
    return style.pills === 'below' || (widest + pill) / 2 + GAP <= pitch / 2
  })
}
