import type { MeasureText } from '../text/measure-text.js'
import type { CirclesTexts, PicturePoint } from './circles-layout.js'

/** How the ladder is set: from roomy to tight. Heights in px, text included. */
export interface LadderStyle {
  /** Large number under a small name, or all on one line. */
  readonly stacked: boolean
  readonly numberPx: number
  readonly ringPx: number
  /** 0 where traffic is left to the tooltip. */
  readonly trafficPx: number
}

const STYLES: readonly LadderStyle[] = [
  { stacked: true, numberPx: 24, ringPx: 48, trafficPx: 24 },
  { stacked: true, numberPx: 16, ringPx: 38, trafficPx: 20 },
  { stacked: false, numberPx: 13, ringPx: 20, trafficPx: 18 },
  { stacked: false, numberPx: 13, ringPx: 16, trafficPx: 0 },
]

/** Where the circle and the ladder stand. */
export interface Composition {
  readonly form: 'side' | 'below' | 'bare'
  readonly center: PicturePoint
  readonly fullRadiusPx: number
  readonly headPx: number
  readonly style: LadderStyle
  /** The ladder's box in left-to-right terms. */
  readonly ladder: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Px between the rim and the ladder. */
  readonly gapPx: number
}

/** What is composed. */
export interface ComposeOptions {
  /** The box inside the margins. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly texts: CirclesTexts
  readonly measureText: MeasureText
  readonly labels: boolean
}

const LINE_STYLE = 2
const GLYPH_PX = 14
const SHARE_GAP_PX = 7
const TRAFFIC_GAP_PX = 14
const WIDEST_LADDER_SHARE = 0.5
/** How much larger the circle must become before the ladder moves below it. */
const BELOW_BONUS = 1.12

/**
 * Puts the circle and its ladder of labels into the box: side by side, or one above the other where
 * that leaves more room for the circle, or the circle alone where the box is too small for words.
 */
export function composeCircles(options: ComposeOptions): Composition {
  const side = sideBySide(options)
  if (!options.labels || options.texts.rings.length === 0) return bare(options)
  const below = oneAboveTheOther(options)
  const better = below !== null && below.fullRadiusPx > side.fullRadiusPx * BELOW_BONUS ? below : side
  return better.fullRadiusPx < 24 ? bare(options) : better
}

/** Width of one traffic text with its small arrow. */
export function trafficWidth(text: string, measureText: MeasureText): number {
  return GLYPH_PX + measureText(text, 12)
}

function bare(options: ComposeOptions): Composition {
  const radius = Math.max(1, Math.min(options.width, options.height) / 2)
  return {
    form: 'bare',
    center: { x: options.x + options.width / 2, y: options.y + options.height / 2 },
    fullRadiusPx: radius,
    headPx: 0,
    style: styleAt(STYLES.length - 1),
    ladder: { x: options.x, y: options.y, width: 0, height: 0 },
    gapPx: 0,
  }
}

function sideBySide(options: ComposeOptions): Composition {
  const style = STYLES.find((one) => ladderHeight(one, options.texts) <= options.height) ?? styleAt(STYLES.length - 1)
  const headPx = headOf(options)
  const leastGapPx = options.width < 420 ? 16 : 26
  const wanted = ladderWidth(style, options)
  const ladderPx = Math.min(wanted, options.width * WIDEST_LADDER_SHARE)
  const radius = Math.max(1, Math.min((options.height - headPx) / 2, (options.width - ladderPx - leastGapPx) / 2))
  const gapPx = leastGapPx + Math.min(36, Math.max(0, options.width - 2 * radius - ladderPx - leastGapPx) / 3)
  const total = 2 * radius + gapPx + ladderPx
  const left = options.x + Math.max(0, (options.width - total) / 2)
  const height = Math.min(options.height, ladderHeight(style, options.texts))
  const center = { x: left + radius, y: options.y + headPx + Math.max(radius, (options.height - headPx) / 2) }
  const wish = center.y - headPx / 2 - height / 2
  return {
    form: 'side',
    center,
    fullRadiusPx: radius,
    headPx,
    style,
    ladder: {
      x: left + 2 * radius + gapPx,
      y: Math.max(options.y, Math.min(wish, options.y + options.height - height)),
      width: ladderPx,
      height,
    },
    gapPx,
  }
}

function oneAboveTheOther(options: ComposeOptions): Composition | null {
  const style = styleAt(LINE_STYLE)
  const headPx = headOf(options)
  const gapPx = 18
  const height = options.texts.rings.length * style.ringPx + (options.texts.cycles === null ? 0 : style.trafficPx)
  const radius = Math.min(options.width / 2, (options.height - headPx - gapPx - height) / 2)
  if (!(radius > 0)) return null
  const spare = Math.max(0, options.height - headPx - gapPx - height - 2 * radius)
  const center = { x: options.x + options.width / 2, y: options.y + headPx + radius + spare / 2 }
  return {
    form: 'below',
    center,
    fullRadiusPx: radius,
    headPx,
    style,
    ladder: { x: options.x, y: center.y + radius + gapPx, width: options.width, height },
    gapPx,
  }
}

/** Arrows across the rim need room above it. */
function headOf({ texts, height }: ComposeOptions): number {
  if (texts.rim === null && texts.boundaries.every((boundary) => boundary === null)) return 2
  return Math.min(16, height * 0.06)
}

/** Height of the whole ladder in a style. */
export function ladderHeight(style: LadderStyle, texts: CirclesTexts): number {
  const traffic = texts.boundaries.filter((boundary) => boundary !== null).length + (texts.rim === null ? 0 : 1)
  const cycles = texts.cycles === null || style.trafficPx === 0 ? 0 : style.trafficPx
  return texts.rings.length * style.ringPx + traffic * style.trafficPx + cycles
}

function ladderWidth(style: LadderStyle, { texts, measureText }: ComposeOptions): number {
  const numberPx = Math.max(0, ...texts.rings.map(({ number }) => measureText(number, style.numberPx, 600)))
  const ringWidth = (name: string, share: string): number => {
    const shareWidth = SHARE_GAP_PX + measureText(share, 12)
    if (style.stacked) return Math.max(measureText(name, 12), numberPx + shareWidth)
    return numberPx + SHARE_GAP_PX + measureText(name, 13)
  }
  const showsTraffic = style.trafficPx > 0
  const traffic = showsTraffic ? texts.boundaries.filter((text) => text !== null) : []
  const columnPx = (direction: 'inward' | 'outward'): number =>
    Math.max(0, ...traffic.map((text) => trafficWidth(text[direction], measureText)))
  const rimPx = (text: string): number => (text === '' ? 0 : trafficWidth(text, measureText))
  return Math.max(
    40,
    ...texts.rings.map(({ name, share }) => ringWidth(name, share)),
    columnPx('inward') + TRAFFIC_GAP_PX + columnPx('outward'),
    texts.rim === null || !showsTraffic ? 0 : rimPx(texts.rim.inward) + TRAFFIC_GAP_PX + rimPx(texts.rim.outward),
    texts.cycles === null || style.trafficPx === 0 ? 0 : measureText(texts.cycles, 12),
  )
}

function styleAt(index: number): LadderStyle {
  return STYLES[index] as LadderStyle
}
