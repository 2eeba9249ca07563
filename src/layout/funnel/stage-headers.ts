import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import { fitText } from '../text/fit-text.js'
import type { FunnelLabel, FunnelMarkId, FunnelPill, Point } from './funnel-layout.js'
import type { ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'

/** The names, numbers and rates of the stages, in their strip beside the flow. */
export interface StageHeaders {
  readonly labels: readonly FunnelLabel[]
  readonly pills: readonly (FunnelPill & { readonly boundary: number; readonly leaderFrom: Point })[]
  /** Labels that had no room. */
  readonly hidden: number
  /** Height of the strip (horizontal) or its width (vertical), px. */
  readonly extentPx: number
}

/** Sizes of the one type scale, px. */
export const TYPE_PX = { label: 12, text: 13, heading: 16, number: 24 } as const
const STRONG = 600
const LINE = 1.3
export const PILL_HEIGHT = 20
const PILL_PAD = 8
const GAP = 6
/** Names narrower than this say nothing; then only every second, third, ... stage is named. */
const NARROWEST_NAME = 40

export const NO_HEADERS: StageHeaders = { labels: [], pills: [], hidden: 0, extentPx: 0 }

/** Widest text that a locale's pill shows; empty where the rate is not known. */
export function pillText(measure: FunnelMeasure, index: number, options: ResolvedFunnelLayoutOptions): string {
  const rate = rateAt(measure, index, options)
  return rate === null || rate.rate === null ? '' : options.texts.rate(rate.rate)
}

/** The rate of a stage by the base that was asked for; null at the first. */
export function rateAt(
  measure: FunnelMeasure,
  index: number,
  { base }: ResolvedFunnelLayoutOptions,
): FunnelMeasure['stages'][number]['rates']['previous'] {
  return index === 0 ? null : (measure.stages[index]?.rates[base] ?? null)
}

/** How the numbers of a horizontal funnel can be set, from the most at ease to the shortest. */
interface NumberStyle {
  readonly fontPx: number
  readonly write: (value: number) => string
  readonly pills: 'between' | 'below' | 'none'
}

/** Names above numbers, centred over their stage; between two numbers the pill, its base below. */
export function horizontalHeaders(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  place: {
    readonly x: number
    readonly y: number
    readonly pitch: number
    readonly gap: number
    readonly mirror: 1 | -1
  },
): StageHeaders {
  const { density } = options
  if (density === 'spark') return NO_HEADERS
  const namePx = density === 'roomy' ? TYPE_PX.text : TYPE_PX.label
  const stride = Math.max(1, Math.ceil(NARROWEST_NAME / place.pitch))
  const names = measure.stages.map(({ stage }, i) =>
    i % stride > 0
      ? null
      : setName(
          stage.label,
          Math.min(stride, measure.stages.length - i) * place.pitch - 2 * GAP,
          density === 'compact' ? 1 : 2,
          namePx,
          options,
        ),
  )
  const style = numberStyle(measure, options, place.pitch, stride)
  const nameRows = Math.max(1, ...names.map((name) => name?.lines.length ?? 0))
  const nameHeight = nameRows * namePx * LINE
  const numberHeight = style.fontPx * 1.2
  const numberBaseline = place.y + nameHeight + style.fontPx * 0.98
  const centreOf = (i: number, span: number): number =>
    place.x + place.mirror * (i * place.pitch + (span * place.pitch) / 2)
  const labels: FunnelLabel[] = []
  let hidden = 0
  measure.stages.forEach(({ stage, arrivals }, i) => {
    const name = names[i]
    const id: FunnelMarkId = { kind: 'stage', stage: stage.id }
    const span = Math.min(stride, measure.stages.length - i)
    const x = centreOf(i, span)
    if (name === null || name === undefined || name.lines.length === 0) {
      hidden++
      return
    }
    const firstLine = place.y + (nameRows - name.lines.length + 1) * namePx * LINE - namePx * 0.3
    labels.push(centred(id, 'stage', name.lines, x, firstLine, namePx, 400, options))
    const text = style.write(arrivals)
    if (options.measureText(text, style.fontPx, STRONG) <= span * place.pitch - 2) {
      labels.push(centred(id, 'number', [text], x, numberBaseline, style.fontPx, STRONG, options))
    } else hidden++
  })
  const rowY =
    style.pills === 'between'
      ? place.y + nameHeight + numberHeight / 2
      : place.y + nameHeight + numberHeight + PILL_HEIGHT / 2 + 2
  const rates = horizontalPills(measure, options, place, style, rowY)
  const bottoms = [...labels, ...rates.labels].map(({ box }) => box.y + box.height)
  const pillBottom = rates.pills.length > 0 ? rowY + PILL_HEIGHT / 2 : 0
  return {
    labels: [...labels, ...rates.labels],
    pills: rates.pills,
    hidden: hidden + rates.hidden,
    extentPx: Math.max(place.y, pillBottom, ...bottoms) - place.y,
  }
}

function horizontalPills(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  place: { readonly x: number; readonly pitch: number; readonly gap: number; readonly mirror: 1 | -1 },
  style: NumberStyle,
  rowY: number,
): { labels: FunnelLabel[]; pills: StageHeaders['pills']; hidden: number } {
  const labels: FunnelLabel[] = []
  const pills: StageHeaders['pills'][number][] = []
  let hidden = 0
  for (let i = 1; i < measure.stages.length; i++) {
    const text = pillText(measure, i, options)
    if (text === '') continue
    if (style.pills === 'none') {
      hidden++
      continue
    }
    const x = place.x + place.mirror * (i * place.pitch - place.gap / 2)
    const stage = measure.stages[i]?.stage.id ?? ''
    const id: FunnelMarkId = { kind: 'stage', stage }
    const width = pillWidth(text, options)
    const box = { x: x - width / 2, y: rowY - PILL_HEIGHT / 2, width, height: PILL_HEIGHT }
    labels.push(centred(id, 'rate', [text], x, rowY + TYPE_PX.label * 0.36, TYPE_PX.label, STRONG, options))
    const base = options.texts.base(
      rateAt(measure, i, options)?.denominator ?? 0,
      style.write === options.texts.compact,
    )
    const hasBase = options.density !== 'compact' && options.measureText(base, TYPE_PX.label) <= place.pitch - GAP
    const baseY = box.y + PILL_HEIGHT + TYPE_PX.label * 1.15
    if (hasBase) labels.push(centred(id, 'base', [base], x, baseY, TYPE_PX.label, 400, options))
    pills.push({ stage, box, boundary: i, leaderFrom: { x, y: hasBase ? baseY + 5 : box.y + PILL_HEIGHT } })
  }
  return { labels, pills, hidden }
}

function pillWidth(text: string, { measureText }: ResolvedFunnelLayoutOptions): number {
  return measureText(text, TYPE_PX.label, STRONG) + 2 * PILL_PAD
}

/** The first style at which no number touches a pill or its neighbour. */
function numberStyle(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  pitch: number,
  stride: number,
): NumberStyle {
  const { count, compact } = options.texts
  const large = options.density === 'compact' ? TYPE_PX.heading : TYPE_PX.number
  const fonts = large === TYPE_PX.number ? [TYPE_PX.number, TYPE_PX.heading] : [TYPE_PX.heading]
  const last: NumberStyle = { fontPx: TYPE_PX.label, write: compact, pills: 'none' }
  if (stride > 1) return last
  const styles: NumberStyle[] = [
    ...fonts.map((fontPx): NumberStyle => ({ fontPx, write: count, pills: 'between' })),
    { fontPx: TYPE_PX.heading, write: compact, pills: 'between' },
    ...fonts.map((fontPx): NumberStyle => ({ fontPx, write: count, pills: 'below' })),
    { fontPx: TYPE_PX.heading, write: compact, pills: 'below' },
    { fontPx: TYPE_PX.label, write: compact, pills: 'below' },
  ]
  return styles.find((style) => fits(measure, options, pitch, style)) ?? last
}

function fits(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  pitch: number,
  style: NumberStyle,
): boolean {
  const widths = measure.stages.map(({ arrivals }) => options.measureText(style.write(arrivals), style.fontPx, STRONG))
  return measure.stages.every((_, i) => {
    const pill = pillText(measure, i, options)
    const pillSpace = pill === '' ? 0 : pillWidth(pill, options)
    if ((widths[i] ?? 0) > pitch - GAP || pillSpace > pitch - GAP) return false
    if (i === 0 || style.pills !== 'between') return true
    const needed = ((widths[i - 1] ?? 0) + (widths[i] ?? 0)) / 2 + pillSpace + 2 * GAP
    return (
      needed <= pitch &&
      (widths[i] ?? 0) / 2 + pillSpace / 2 + GAP <= pitch / 2 &&
      (widths[i - 1] ?? 0) / 2 + pillSpace / 2 + GAP <= pitch / 2
    )
  })
}

function setName(
  text: string,
  maxWidthPx: number,
  maxLines: number,
  fontPx: number,
  { measureText }: ResolvedFunnelLayoutOptions,
): ReturnType<typeof fitText> {
  return fitText(text, { maxWidthPx, maxLines, fontPx, measureText })
}

function centred(
  of: FunnelMarkId,
  tone: FunnelLabel['tone'],
  lines: readonly string[],
  x: number,
  y: number,
  fontPx: number,
  weight: number,
  options: ResolvedFunnelLayoutOptions,
): FunnelLabel {
  return textLabel({ of, tone, lines, x, y, anchor: 'middle', fontPx, weight }, options)
}

/** A label of plain lines with its measured box. */
export function textLabel(
  label: {
    readonly of: FunnelMarkId
    readonly tone: FunnelLabel['tone']
    readonly lines: readonly string[]
    readonly x: number
    readonly y: number
    readonly anchor: FunnelLabel['anchor']
    readonly fontPx: number
    readonly weight: number
  },
  { measureText }: ResolvedFunnelLayoutOptions,
): FunnelLabel {
  const { lines, x, y, anchor, fontPx, weight, of, tone } = label
  const width = Math.max(0, ...lines.map((line) => measureText(line, fontPx, weight)))
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
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

/** Names beside their stage, numbers below them, pills at the boundaries, all at the beginning of their strip. */
export function verticalHeaders(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  place: {
    readonly x: number
    readonly y: number
    readonly pitch: number
    readonly gap: number
    readonly mirror: 1 | -1
    readonly maxWidth: number
  },
): StageHeaders {
  if (options.density === 'spark') return NO_HEADERS
  const { pitch } = place
  const stride = Math.max(1, Math.ceil((TYPE_PX.label * LINE) / pitch))
  const style = verticalStyle(options, pitch)
  const anchor = place.mirror === 1 ? 'start' : 'end'
  const labels: FunnelLabel[] = []
  const pills: StageHeaders['pills'][number][] = []
  let hidden = 0
  measure.stages.forEach(({ stage, arrivals }, i) => {
    if (i % stride > 0) {
      hidden += 2
      return
    }
    const of: FunnelMarkId = { kind: 'stage', stage: stage.id }
    const middle = place.y + (i + 0.5) * pitch
    const number = options.texts.count(arrivals)
    if (style.rows === 2) {
      const name = setName(stage.label, place.maxWidth, 1, TYPE_PX.label, options)
      const top = middle - (TYPE_PX.label * LINE + style.fontPx * 1.15) / 2
      if (name.lines.length > 0) {
        labels.push(
          textLabel(
            {
              of,
              tone: 'stage',
              lines: name.lines,
              x: place.x,
              y: top + TYPE_PX.label,
              anchor,
              fontPx: TYPE_PX.label,
              weight: 400,
            },
            options,
          ),
        )
      } else hidden++
      const text =
        options.measureText(number, style.fontPx, STRONG) <= place.maxWidth ? number : options.texts.compact(arrivals)
      labels.push(
        textLabel(
          {
            of,
            tone: 'number',
            lines: [text],
            x: place.x,
            y: top + TYPE_PX.label * LINE + style.fontPx,
            anchor,
            fontPx: style.fontPx,
            weight: STRONG,
          },
          options,
        ),
      )
      return
    }
    hidden += oneRow(
      labels,
      { of, name: stage.label, number: options.texts.compact(arrivals), middle, anchor, place },
      options,
    )
  })
  if (style.pills) {
    for (let i = 1; i < measure.stages.length; i++) {
      const text = pillText(measure, i, options)
      if (text === '') continue
      const width = pillWidth(text, options)
      const stage = measure.stages[i]?.stage.id ?? ''
      const of: FunnelMarkId = { kind: 'stage', stage }
      const y = place.y + i * pitch - place.gap / 2
      const x = place.mirror === 1 ? place.x : place.x - width
      pills.push({
        stage,
        box: { x, y: y - PILL_HEIGHT / 2, width, height: PILL_HEIGHT },
        boundary: i,
        leaderFrom: { x: place.x + place.mirror * width, y },
      })
      labels.push(
        textLabel(
          {
            of,
            tone: 'rate',
            lines: [text],
            x: x + width / 2,
            y: y + TYPE_PX.label * 0.36,
            anchor: 'middle',
            fontPx: TYPE_PX.label,
            weight: STRONG,
          },
          options,
        ),
      )
      const base = options.texts.base(rateAt(measure, i, options)?.denominator ?? 0)
      const baseWidth = options.measureText(base, TYPE_PX.label)
      if (width + GAP + baseWidth <= place.maxWidth) {
        const last = pills.pop() as StageHeaders['pills'][number]
        const baseX = place.x + place.mirror * (width + GAP)
        pills.push({ ...last, leaderFrom: { x: baseX + place.mirror * (baseWidth + 4), y } })
        labels.push(
          textLabel(
            {
              of,
              tone: 'base',
              lines: [base],
              x: baseX,
              y: y + TYPE_PX.label * 0.36,
              anchor,
              fontPx: TYPE_PX.label,
              weight: 400,
            },
            options,
          ),
        )
      }
    }
  } else hidden += Math.max(0, measure.stages.length - 1)
  const far = [...labels.map(({ box }) => box), ...pills.map(({ box }) => box)].map((box) =>
    place.mirror === 1 ? box.x + box.width - place.x : place.x - box.x,
  )
  return { labels, pills, hidden, extentPx: Math.max(0, ...far) }
}

function verticalStyle(
  { density }: ResolvedFunnelLayoutOptions,
  pitch: number,
): { rows: 1 | 2; fontPx: number; pills: boolean } {
  const large = density === 'compact' && pitch < 70 ? TYPE_PX.heading : TYPE_PX.number
  const rowsOf = (fontPx: number): number => TYPE_PX.label * LINE + fontPx * 1.15
  for (const fontPx of [large, TYPE_PX.heading]) {
    if (pitch >= rowsOf(fontPx) + PILL_HEIGHT + 4) return { rows: 2, fontPx, pills: true }
  }
  if (pitch >= rowsOf(TYPE_PX.heading) + 4) return { rows: 2, fontPx: TYPE_PX.heading, pills: false }
  return { rows: 1, fontPx: TYPE_PX.label, pills: false }
}

/** Name and number on one line, the number at the strip's end; returns how many had no room. */
function oneRow(
  labels: FunnelLabel[],
  row: {
    readonly of: FunnelMarkId
    readonly name: string
    readonly number: string
    readonly middle: number
    readonly anchor: 'start' | 'end'
    readonly place: { readonly x: number; readonly mirror: 1 | -1; readonly maxWidth: number }
  },
  options: ResolvedFunnelLayoutOptions,
): number {
  const { place, anchor, of } = row
  const y = row.middle + TYPE_PX.label * 0.36
  const numberWidth = options.measureText(row.number, TYPE_PX.label, STRONG)
  const name = setName(row.name, place.maxWidth - numberWidth - GAP, 1, TYPE_PX.label, options)
  const fontPx = TYPE_PX.label
  labels.push(
    textLabel({ of, tone: 'number', lines: [row.number], x: place.x, y, anchor, fontPx, weight: STRONG }, options),
  )
  if (name.lines.length === 0) return 1
  const x = place.x + place.mirror * (numberWidth + GAP)
  labels.push(textLabel({ of, tone: 'stage', lines: name.lines, x, y, anchor, fontPx, weight: 400 }, options))
  return 0
}
