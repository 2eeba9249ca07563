import type { FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import type { Rate } from '../../measures/statistics/wilson.js'
import { fitText } from '../text/fit-text.js'
import type { FunnelLabel, FunnelPill, Point } from './funnel-layout.js'
import type { ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'
import { headerLabel, LINE, numberOf, type PlainLabel, STRONG, TYPE_PX } from './header-label.js'
import { APART, type HeaderStyle, headerStyle, PILL_HEIGHT, SPACE } from './header-style.js'
import { type NameSpan, nameSpans } from './name-spans.js'

/** The names, numbers and rates of the stages, in their strip beside the flow. */
export interface StageHeaders {
  readonly labels: readonly FunnelLabel[]
  readonly pills: readonly HeaderPill[]
  /** Labels that had no room. */
  readonly hidden: number
  /** How the counts of the picture are written: all short, or none. */
  readonly written: (count: number) => string
  /** False where rates are known that do not bear their base. */
  readonly hasBases: boolean
  /** Height of the strip (lying) or its width (standing), px. */
  readonly extentPx: number
}

/** A pill that knows the gap it speaks of. */
export interface HeaderPill extends FunnelPill {
  /** Position of the stage behind the gap. */
  readonly boundary: number
  /** Where a line to the gap would begin. */
  readonly leaderFrom: Point
}

/** Where the strip of headers begins, how long each stage is, and how wide a column may grow. */
export interface HeaderPlace {
  readonly x: number
  readonly y: number
  readonly pitch: number
  readonly gap: number
  readonly mirror: 1 | -1
  readonly maxWidth: number
  /** How wide a rate may be with what stands beside it, standing. */
  readonly rateWidth: number
}

/** From the middle of a line of text down to its baseline. */
const MIDDLE = 0.36 * TYPE_PX.label
const BASE_BELOW = PILL_HEIGHT / 2 + TYPE_PX.label * 1.15

/** What all headers are set from. */
interface Strip {
  readonly options: ResolvedFunnelLayoutOptions
  readonly place: HeaderPlace
  readonly style: HeaderStyle
  readonly isLying: boolean
  /** Where text begins in a column. */
  readonly anchor: 'start' | 'end'
  /** Lying: height of the names' rows and the middle of the rates' row. */
  readonly nameHeight: number
  readonly rowY: number
  /** Whether the bases of all rates are written short, and whether they are written: one alone would look like the only one. */
  readonly hasShortBases: boolean
  readonly hasBases: boolean
}

/**
 * Lying: names above numbers, centred over their stage; between two numbers the pill, its base below
 * it. Standing: a column beside the flow, names over numbers, the pills at the gaps.
 */
export function stageHeaders(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  place: HeaderPlace,
): StageHeaders {
  const { stages } = measure
  const none = { labels: [], pills: [], hidden: 0, hasBases: false, extentPx: 0, written: options.texts.count }
  if (options.density === 'spark' || stages.length === 0) return none
  const isLying = options.orientation === 'horizontal'
  // In a narrow figure the notice that nobody has arrived would stand on the column of names.
  if (!isLying && stages.every(({ arrivals }) => arrivals === 0)) return { ...none, hidden: 2 * stages.length }
  const rates = stages.map(({ rates }, i) => knownRate(i === 0 ? null : rates[options.base]))
  const style = headerStyle(stages, rates, options, place.pitch, place.maxWidth)
  const spans = nameSpans(measure, style.stride, options.named)
  const names = stages.map(({ stage }, i) => namesOf(stage.label, spans[i], style, options, place))
  const nameHeight = Math.max(1, ...names.map((lines) => lines.length)) * style.namePx * LINE
  const numberHeight = style.fontPx * 1.2
  const known = rates.flatMap((rate, i) => (rate === null ? [] : [{ rate, i, stage: stages[i] as FunnelStage }]))
  const strip: Strip = {
    options,
    place,
    style,
    isLying,
    anchor: place.mirror === 1 ? 'start' : 'end',
    nameHeight,
    rowY: place.y + nameHeight + (style.pills === 'below' ? numberHeight + PILL_HEIGHT / 2 + 2 : numberHeight / 2),
    hasShortBases: false,
    hasBases: !isLying || options.density !== 'compact',
  }
  const isLongIn = (some: Strip): boolean => known.some((one) => baseOf(some, one).widthPx > baseRoom(some, one))
  const labels = stages.flatMap((stage, i) => stageLabels(strip, stage, spans[i], names[i] ?? []))
  const short: Strip = { ...strip, hasShortBases: isLongIn(strip) || (isLying && style.isShort) }
  const rating: Strip = { ...short, hasBases: strip.hasBases && !(short.hasShortBases && isLongIn(short)) }
  const rated = style.pills === 'none' ? [] : known.map((one) => ratePill(rating, one))
  const all = [...labels, ...rated.flatMap((one) => one.labels)]
  const pills = rated.map(({ pill }) => pill)
  const extents = [...all, ...pills].map(({ box }) => {
    if (isLying) return box.y + box.height - place.y
    return place.mirror === 1 ? box.x + box.width - place.x : place.x - box.x
  })
  return {
    labels: all,
    pills,
    hidden: 2 * stages.length - labels.length + known.length - rated.length,
    hasBases: known.length === 0 || (rated.length > 0 && rating.hasBases),
    extentPx: Math.max(0, ...extents),
    written: style.isShort ? options.texts.compact : options.texts.count,
  }
}

function knownRate(rate: Rate | null): Rate | null {
  return rate?.rate == null ? null : rate
}

/** The lines of a name: two where there is room, abbreviated where it is longer, none where nothing fits. */
function namesOf(
  name: string,
  span: NameSpan | null | undefined,
  { namePx, rows, nameLines, widest }: HeaderStyle,
  { measureText, orientation }: ResolvedFunnelLayoutOptions,
  { pitch, maxWidth }: HeaderPlace,
): readonly string[] {
  if (span == null) return []
  const isLying = orientation === 'horizontal'
  const room = isLying ? span.stages * pitch - 2 * SPACE : maxWidth - (rows === 1 ? widest() + SPACE : 0)
  return fitText(name, { maxWidthPx: room, maxLines: nameLines, fontPx: namePx, measureText }).lines
}

/** Name and number of one stage; neither where it has no stretch of its own. */
function stageLabels(
  strip: Strip,
  stage: FunnelStage,
  span: NameSpan | null | undefined,
  lines: readonly string[],
): FunnelLabel[] {
  const { options, place, style, isLying, anchor } = strip
  const { namePx, fontPx, rows, widest } = style
  // A short stretch at the end leaves no row of its own, and a number without a name says nothing in a row.
  if (span == null || (isLying ? lines.length === 0 : span.stages < style.stride && span.from > 0)) return []
  const middle = (span.from + span.stages / 2) * place.pitch
  const number = numberOf(stage, style.isShort, options)
  const numberWidth = options.measureText(number.lines[0], fontPx, STRONG)
  const at = { of: { kind: 'stage', stage: stage.stage.id }, anchor: isLying ? 'middle' : anchor } as const
  const set = (label: Omit<PlainLabel, 'of' | 'anchor'>): FunnelLabel =>
    headerLabel({ ...at, ...label }, options.measureText)
  if (isLying) {
    const x = place.x + place.mirror * middle
    const y = place.y + strip.nameHeight
    const name = set({
      tone: 'stage',
      lines,
      x,
      y: y - (lines.length - 1) * namePx * LINE - namePx * 0.3,
      fontPx: namePx,
    })
    if (numberWidth > span.stages * place.pitch - APART * fontPx) return [name]
    return [name, set({ ...number, tone: 'number', x, y: y + fontPx * 0.98, fontPx })]
  }
  const { x, y, mirror } = place
  const nameHeight = Math.max(1, lines.length) * namePx * LINE
  const top = rows === 2 ? y + middle - (nameHeight + fontPx * 1.15) / 2 : y + middle + MIDDLE - namePx
  const name = { tone: 'stage' as const, lines, x: rows === 2 ? x : x + mirror * (widest() + SPACE), y: top + namePx }
  return [
    ...(lines.length === 0 ? [] : [set(name)]),
    set({
      ...number,
      tone: 'number',
      x,
      y: rows === 2 ? top + nameHeight + fontPx : top + namePx,
      fontPx,
    }),
  ]
}

/** A rate that is known, and the stage whose it is. */
interface KnownRate {
  readonly rate: Rate
  readonly i: number
  readonly stage: FunnelStage
}

/** What stands beside a rate, and how wide it is. */
function baseOf({ options, hasShortBases }: Strip, { rate, i }: KnownRate): { text: string; widthPx: number } {
  const text = options.texts.base(rate.denominator, hasShortBases, i)
  return { text, widthPx: options.measureText(text, TYPE_PX.label) }
}

/** The room for it: below the pill (lying) or behind it (standing), px. */
function baseRoom({ options, place, style, isLying }: Strip, { rate }: KnownRate): number {
  return isLying ? place.pitch - SPACE : place.rateWidth - style.pillWidth(options.texts.rate(rate.rate ?? 0)) - SPACE
}

/** The pill between two stages; its base below it (lying) or behind it (standing) where there is room. */
function ratePill(strip: Strip, known: KnownRate): { labels: FunnelLabel[]; pill: HeaderPill } {
  const { options, place, style, isLying, anchor, rowY, hasBases } = strip
  const { rate, i, stage } = known
  const { texts, measureText } = options
  const { pitch, mirror } = place
  const text = texts.rate(rate.rate ?? 0)
  const { text: base, widthPx: baseWidth } = baseOf(strip, known)
  const width = style.pillWidth(text)
  const boundary = i * pitch - place.gap / 2
  const x = place.x + mirror * (isLying ? boundary : width / 2)
  const y = isLying ? rowY : place.y + boundary
  const beside = place.x + mirror * (width + SPACE)
  const of = { kind: 'stage', stage: stage.stage.id } as const
  const labels: PlainLabel[] = [{ of, tone: 'rate', lines: [text], x, y: y + MIDDLE, anchor: 'middle', strong: true }]
  if (hasBases) {
    const where = isLying ? { x, y: y + BASE_BELOW, anchor: 'middle' as const } : { x: beside, y: y + MIDDLE, anchor }
    labels.push({ of, tone: 'base', lines: [base], ...where })
  }
  return {
    labels: labels.map((label) => headerLabel(label, measureText)),
    pill: {
      stage: of.stage,
      thin: rate.thin,
      box: { x: x - width / 2, y: y - PILL_HEIGHT / 2, width, height: PILL_HEIGHT },
      boundary: i,
      leaderFrom: isLying
        ? { x, y: y + (hasBases ? BASE_BELOW + 5 : PILL_HEIGHT / 2) }
        : { x: hasBases ? beside + mirror * (baseWidth + 4) : place.x + mirror * width, y },
    },
  }
}
