import { fitText } from '../text/fit-text.js'
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
  /** Where the labels of rings begin, and how wide they may be: below the circle, right of the leaders. */
  readonly names: NamesBox
  readonly lines: LadderLines
  /** Px between the rim and the ladder. */
  readonly gapPx: number
}

interface NamesBox {
  readonly x: number
  readonly width: number
}

/** How many lines are reserved for the name of each ring, and for the cycles. */
export interface LadderLines {
  readonly names: readonly number[]
  readonly cycles: number
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
/** Between a number and the name on its line. */
export const NAME_GAP_PX = 7
const TRAFFIC_GAP_PX = 14
const WIDEST_LADDER_SHARE = 0.5
/** How much larger the circle must become before the ladder moves below it. */
const BELOW_BONUS = 1.12
/** From one line of a label to its next, px; a row has some air, and grows by less. */
export const LADDER_LINE_PX = 15.6
export const FURTHER_LINE_PX = 13
/** What second lines below the circle may cost it, of the height. */
const LINES_SHARE = 0.16
/** From one leader below the circle to the next, px. */
export const LEADER_STEP_PX = 3.5
/** Below the circle, leaders end this far behind the last of their bundle, and the words a little later. */
export const LEADER_END_PX = 4

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
    names: { x: options.x, width: 0 },
    lines: { names: [], cycles: 1 },
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
  const oneLinePx = ladderHeight(style, options.texts)
  const lines = ladderLines(style, options, ladderPx, ladderPx, options.height - oneLinePx)
  const height = Math.min(options.height, oneLinePx + furtherLinesPx(lines))
  const center = { x: left + radius, y: options.y + headPx + Math.max(radius, (options.height - headPx) / 2) }
  const wish = center.y - headPx / 2 - height / 2
  const ladderX = left + 2 * radius + gapPx
  return {
    form: 'side',
    center,
    fullRadiusPx: radius,
    headPx,
    style,
    ladder: {
      x: ladderX,
      y: Math.max(options.y, Math.min(wish, options.y + options.height - height)),
      width: ladderPx,
      height,
    },
    names: { x: ladderX, width: ladderPx },
    lines,
    gapPx,
  }
}

function oneAboveTheOther(options: ComposeOptions): Composition | null {
  const style = styleAt(LINE_STYLE)
  const headPx = headOf(options)
  const gapPx = 18
  const rings = options.texts.rings.length
  const x = options.x + options.width / 2 + LEADER_STEP_PX * rings + LEADER_END_PX + 2
  const names = { x, width: options.x + options.width - x }
  const lines = ladderLines(style, options, names.width, options.width, options.height * LINES_SHARE)
  const oneLinePx = rings * style.ringPx + (options.texts.cycles === null ? 0 : style.trafficPx)
  const height = oneLinePx + furtherLinesPx(lines)
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
    names,
    lines,
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

/**
 * Up to three lines for a name that is too long for one, from the outermost ring on, and for the cycles,
 * as long as there is height to spare.
 */
function ladderLines(
  style: LadderStyle,
  { texts, measureText }: ComposeOptions,
  ringPx: number,
  cyclesPx: number,
  sparePx: number,
): LadderLines {
  let left = Math.max(0, Math.floor(sparePx / FURTHER_LINE_PX))
  const linesOf = (text: string, maxWidthPx: number, most: number): number => {
    const { lines } = fitText(text, { maxWidthPx, maxLines: Math.min(most, left + 1), fontPx: 12, measureText })
    left -= Math.max(0, lines.length - 1)
    return Math.max(1, lines.length)
  }
  const numberPx = style.stacked ? 0 : numbersPx(style, texts, measureText) + NAME_GAP_PX
  return {
    names: texts.rings.map(({ name }) => linesOf(name, ringPx - numberPx, 3)),
    cycles: texts.cycles === null || style.trafficPx === 0 ? 1 : linesOf(texts.cycles, cyclesPx, 3),
  }
}

function furtherLinesPx({ names, cycles }: LadderLines): number {
  return FURTHER_LINE_PX * names.reduce((sum, lines) => sum + lines - 1, cycles - 1)
}

/** The width of the widest number of a ring, px. */
export function numbersPx(style: LadderStyle, { rings }: CirclesTexts, measureText: MeasureText): number {
  return Math.max(0, ...rings.map(({ number }) => measureText(number, style.numberPx, 600)))
}

function ladderWidth(style: LadderStyle, { texts, measureText }: ComposeOptions): number {
  const numberPx = numbersPx(style, texts, measureText)
  const ringWidth = (name: string, share: string): number => {
    const shareWidth = SHARE_GAP_PX + measureText(share, 12)
    if (style.stacked) return Math.max(measureText(name, 12), numberPx + shareWidth)
    return numberPx + NAME_GAP_PX + measureText(name, 13)
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
