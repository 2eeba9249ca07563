import { rounded } from '../../foundation/rounded.js'
import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'
import type {
  CirclesTexts,
  LadderGlyph,
  LadderText,
  LeaderLayout,
  PicturePoint,
  RingText,
  TrafficText,
} from './circles-layout.js'
import {
  type Composition,
  FURTHER_LINE_PX,
  LADDER_LINE_PX,
  LEADER_END_PX,
  LEADER_STEP_PX,
  NAME_GAP_PX,
  numbersPx,
  trafficWidth,
} from './compose-circles.js'

/** What the ladder is laid out from. */
export interface LadderOptions {
  readonly composition: Composition
  readonly texts: CirclesTexts
  readonly measureText: MeasureText
  readonly direction: 'ltr' | 'rtl'
  readonly widthPx: number
  /** Inner and outer radius per ring, outermost first. */
  readonly radiiPx: readonly { readonly innerPx: number; readonly outerPx: number }[]
  readonly corePx: number
}

/** Labels, small arrows and leader lines. */
export interface Ladder {
  readonly ladder: readonly LadderText[]
  readonly glyphs: readonly LadderGlyph[]
  readonly leaders: readonly LeaderLayout[]
}

const LABEL_PX = 12
const GLYPH_PX = 14
const TRAFFIC_GAP_PX = 14
/** Below the circle there is half the width for the traffic. */
const TIGHT_GAP_PX = 8
const BUNDLE_GAP_PX = 7
/** Between a number or a name and the share behind it. */
const SHARE_GAP_PX = 7

/**
 * The ladder of labels, from the outermost ring down to the centre: name, number and share per ring,
 * and between two rings the traffic across their boundary. From every ring a leader line runs through
 * a clear angle to its label; lines never cross. Where not all rings fit, the centre and the largest keep
 * their label and the others are left to the tooltip.
 */
export function layoutLadder(options: LadderOptions): Ladder {
  const { composition } = options
  if (composition.form === 'bare') return { ladder: [], glyphs: [], leaders: [] }
  const rows = rowsOf(options)
  const texts = new LadderWriter(options)
  for (const row of rows) {
    if (row.kind === 'ring') texts.ring(row.ring, row.y)
    else if (row.kind === 'traffic') texts.traffic(row.ring, row.text, row.y)
    else texts.cycles(row.y)
  }
  return { ladder: texts.texts, glyphs: texts.glyphs, leaders: leadersOf(rows, options) }
}

type Row =
  | { readonly kind: 'ring'; readonly ring: number; readonly y: number }
  | { readonly kind: 'traffic'; readonly ring: number; readonly y: number; readonly text: TrafficText }
  | { readonly kind: 'cycles'; readonly y: number }

/** Rows from top to bottom; `y` is the top of a row. */
function rowsOf({ composition, texts, radiiPx }: LadderOptions): Row[] {
  const { style, ladder, form, lines } = composition
  const rows: Row[] = []
  let y = ladder.y
  const shown = shownRings(radiiPx, Math.floor(ladder.height / style.ringPx))
  const traffic = (ring: number, text: TrafficText | null | undefined): void => {
    if (text === null || text === undefined || style.trafficPx === 0) return
    rows.push({ kind: 'traffic', ring, text, y: form === 'side' ? y : y - style.ringPx / 2 })
    if (form === 'side') y += style.trafficPx
  }
  traffic(-1, texts.rim)
  texts.rings.forEach((_, ring) => {
    if (!shown.has(ring)) return
    if (ring > 0) traffic(ring - 1, texts.boundaries[ring - 1])
    rows.push({ kind: 'ring', ring, y })
    y += style.ringPx + FURTHER_LINE_PX * ((lines.names[ring] ?? 1) - 1)
  })
  if (texts.cycles !== null && style.trafficPx > 0) rows.push({ kind: 'cycles', y })
  return rows
}

/** All rings where they fit, else the centre and the largest of the others. */
function shownRings(radiiPx: LadderOptions['radiiPx'], room: number): ReadonlySet<number> {
  const last = radiiPx.length - 1
  const areaOf = ({ innerPx, outerPx }: { innerPx: number; outerPx: number }): number => outerPx ** 2 - innerPx ** 2
  const bySize = radiiPx
    .map((band, ring) => ({ ring, area: ring === last ? Number.POSITIVE_INFINITY : areaOf(band) }))
    .sort((a, b) => b.area - a.area || a.ring - b.ring)
  return new Set(bySize.slice(0, Math.max(1, room)).map(({ ring }) => ring))
}

class LadderWriter {
  readonly texts: LadderText[] = []
  readonly glyphs: LadderGlyph[] = []
  readonly #options: LadderOptions
  readonly #numberPx: number
  readonly #columnsPx: readonly [inward: number, outward: number]
  /** Crossings in words; without room for the widest of them, all are numbers beside their arrows. */
  readonly #saysCrossings: boolean
  readonly #showsShares: boolean
  /** Names on one line with their number: smaller before any is cut. */
  readonly #namePx: number

  constructor(options: LadderOptions) {
    this.#options = options
    const { style } = options.composition
    this.#numberPx = numbersPx(style, options.texts, options.measureText)
    const crossings = options.texts.boundaries.filter((text) => text !== null)
    const [inwardPx, outwardPx] = this.#columnsOf(crossings)
    this.#saysCrossings = this.#trafficBox(inwardPx + this.#trafficGapPx + outwardPx) !== null
    this.#columnsPx = this.#columnsOf(crossings.map((text) => this.#said(text)))
    const room = options.composition.names.width - this.#numberPx - NAME_GAP_PX
    this.#namePx = options.texts.rings.every(({ name }) => options.measureText(name, 13) <= room) ? 13 : LABEL_PX
    this.#showsShares = options.texts.rings.every(
      ({ name, share }) => options.measureText(name, 13) + SHARE_GAP_PX + options.measureText(share, LABEL_PX) <= room,
    )
  }

  ring(ring: number, y: number): void {
    const { composition, texts } = this.#options
    const { style, names, lines } = composition
    const text = texts.rings[ring]
    if (text === undefined) return
    const { x, width } = names
    const nameLines = lines.names[ring] ?? 1
    const base = { ring, fontPx: LABEL_PX, weight: 400 }
    const number = { ...base, fontPx: style.numberPx, weight: 600, role: 'number' as const }
    if (style.stacked) {
      this.#write({ ...base, role: 'name' }, text.name, x, y + 14, width, nameLines)
      const numberY = y + 14 + style.numberPx + LADDER_LINE_PX * (nameLines - 1)
      this.#write(number, text.number, x, numberY, width)
      const used = this.#options.measureText(text.number, style.numberPx, 600) + SHARE_GAP_PX
      this.#write({ ...base, role: 'share' }, text.share, x + used, numberY, width - used)
      this.#straight(text, { ...base, role: 'straight' }, x + used, numberY, width - used)
      return
    }
    const baseline = y + style.ringPx / 2 + 4.5
    this.#write(number, text.number, x, baseline, this.#numberPx + 1)
    const nameX = x + this.#numberPx + NAME_GAP_PX
    const room = width - this.#numberPx - NAME_GAP_PX
    this.#write({ ...base, fontPx: this.#namePx, role: 'name' }, text.name, nameX, baseline, room, nameLines)
    const used = this.#options.measureText(text.name, this.#namePx) + SHARE_GAP_PX
    if (this.#showsShares) {
      this.#write({ ...base, role: 'share' }, text.share, nameX + used, baseline, room - used)
    }
  }

  /** Whole or not at all: it is said in the tooltip and the table, too. */
  #straight(
    text: RingText,
    base: Pick<LadderText, 'ring' | 'fontPx' | 'weight' | 'role'>,
    x: number,
    y: number,
    roomPx: number,
  ): void {
    const { measureText } = this.#options
    const { straight = '' } = text
    const used = measureText(text.share, LABEL_PX) + TRAFFIC_GAP_PX
    if (used + measureText(straight, LABEL_PX) <= roomPx) this.#write(base, straight, x + used, y, roomPx - used)
  }

  /** Inward and outward stand in columns, as wide as their widest number. */
  traffic(outer: number, text: TrafficText, y: number): void {
    const { composition } = this.#options
    const middle = y + composition.style.trafficPx / 2
    const [inwardPx, outwardPx] = outer < 0 ? this.#widthsOf(text) : this.#columnsPx
    const gapPx = outwardPx > 0 ? this.#trafficGapPx : 0
    const box = this.#trafficBox(inwardPx + gapPx + outwardPx)
    if (box === null) return
    const { inward, outward } = outer < 0 ? text : this.#said(text)
    this.#direction(outer, 'inward', inward, box.x, middle)
    this.#direction(outer, 'outward', outward, box.x + inwardPx + gapPx, middle)
  }

  #said(text: TrafficText): TrafficText {
    return this.#saysCrossings ? text : (text.bare ?? text)
  }

  #columnsOf(crossings: readonly TrafficText[]): readonly [inward: number, outward: number] {
    const widths = crossings.map((text) => this.#widthsOf(text))
    return [Math.max(0, ...widths.map(([inward]) => inward)), Math.max(0, ...widths.map(([, out]) => out))]
  }

  /** Whole or not at all, for a part of a number is another number: it is said in the summary, too. */
  cycles(y: number): void {
    const { texts, composition, measureText } = this.#options
    const { x, width } = composition.ladder
    const { cycles } = composition.lines
    const text = texts.cycles ?? ''
    if (!fitText(text, { maxWidthPx: width, maxLines: cycles, fontPx: LABEL_PX, measureText }).complete) return
    const base = { ring: texts.rings.length, fontPx: LABEL_PX, weight: 400, role: 'cycles' as const }
    this.#write(base, text, x, y + composition.style.trafficPx / 2 + 6, width, cycles)
  }

  get #trafficGapPx(): number {
    return this.#options.composition.form === 'side' ? TRAFFIC_GAP_PX : TIGHT_GAP_PX
  }

  #widthsOf({ inward, outward }: TrafficText): readonly [inward: number, outward: number] {
    const { measureText } = this.#options
    return [trafficWidth(inward, measureText), outward === '' ? 0 : trafficWidth(outward, measureText)]
  }

  #direction(outer: number, direction: 'inward' | 'outward', text: string, x: number, middle: number): void {
    if (text === '') return
    const base = { ring: outer, fontPx: LABEL_PX, weight: 400, role: direction }
    this.#write(base, text, x + GLYPH_PX, middle + 4, Number.POSITIVE_INFINITY)
    this.glyphs.push({ outer, direction, path: glyph(this.#x(x + 5), middle, direction) })
  }

  /** Below the circle, traffic stands left of the bundle of leaders. */
  #trafficBox(neededPx: number): { x: number } | null {
    const { ladder, form, center } = this.#options.composition
    if (form === 'side') return neededPx <= ladder.width + 0.5 ? { x: ladder.x } : null
    const x = center.x - BUNDLE_GAP_PX - neededPx
    return x >= ladder.x ? { x } : null
  }

  #write(
    base: Pick<LadderText, 'ring' | 'fontPx' | 'weight' | 'role'>,
    text: string,
    x: number,
    y: number,
    maxWidthPx: number,
    maxLines = 1,
  ): void {
    const { measureText, direction } = this.#options
    const { fontPx, weight } = base
    const { lines, widthPx } = fitText(text, { maxWidthPx, maxLines, fontPx, weight, measureText })
    if (lines.length === 0) return
    this.texts.push({ ...base, lines, widthPx, x: this.#x(x), y, anchor: direction === 'ltr' ? 'start' : 'end' })
  }

  /** Everything is laid out from left to right and mirrored at the end. */
  #x(x: number): number {
    const { direction, widthPx } = this.#options
    return direction === 'ltr' ? x : widthPx - x
  }
}

/** A small arrow: down, toward the centre, solid; up, away from it, hollow. */
function glyph(x: number, y: number, direction: 'inward' | 'outward'): string {
  const tip = direction === 'inward' ? y + 4.5 : y - 4.5
  const base = direction === 'inward' ? y - 2.5 : y + 2.5
  return `M${rounded(x - 4)},${rounded(base)}L${rounded(x + 4)},${rounded(base)}L${rounded(x)},${rounded(tip)}Z`
}

function leadersOf(rows: readonly Row[], options: LadderOptions): LeaderLayout[] {
  const { composition, radiiPx, corePx } = options
  // A ring without people has no place in the picture that a line could lead to.
  const hasPlace = (ring: number): boolean => (radiiPx[ring]?.outerPx ?? 0) - (radiiPx[ring]?.innerPx ?? 0) > 0.01
  const shown = rows.filter((row) => row.kind === 'ring').filter(({ ring }) => hasPlace(ring))
  return shown.map((row, position): LeaderLayout => {
    const { innerPx = 0, outerPx = 0 } = radiiPx[row.ring] ?? {}
    const middle = (Math.max(innerPx, row.ring === radiiPx.length - 1 ? corePx : 0) + outerPx) / 2
    const offset = Math.min(middle, LEADER_STEP_PX * (shown.length - 1 - position))
    const along = Math.sqrt(middle * middle - offset * offset)
    const style = composition.style
    const rowY = row.y + (style.stacked ? 10 : style.ringPx / 2)
    const line =
      composition.form === 'side' ? sideLeader(options, along, offset, rowY) : belowLeader(options, along, offset, rowY)
    return { ring: row.ring, ...line }
  })
}

function sideLeader(
  { composition, direction, widthPx }: LadderOptions,
  along: number,
  offset: number,
  rowY: number,
): Omit<LeaderLayout, 'ring'> {
  const { center, fullRadiusPx, ladder, gapPx } = composition
  const flip = (x: number): number => (direction === 'ltr' ? x : widthPx - x)
  const start = { x: center.x + along, y: center.y - offset }
  const rim = center.x + fullRadiusPx + Math.min(4, gapPx * 0.2)
  const end = ladder.x - 5
  const points = [start, { x: rim, y: start.y }, { x: end - Math.min(6, gapPx * 0.25), y: rowY }, { x: end, y: rowY }]
  return { start: { ...start, x: flip(start.x) }, path: polyline(points.map(({ x, y }) => ({ x: flip(x), y }))) }
}

function belowLeader(
  { composition, direction, widthPx, texts }: LadderOptions,
  along: number,
  offset: number,
  rowY: number,
): Omit<LeaderLayout, 'ring'> {
  const { center } = composition
  const flip = (x: number): number => (direction === 'ltr' ? x : widthPx - x)
  const start = { x: center.x + offset, y: center.y + along }
  const end = center.x + LEADER_STEP_PX * texts.rings.length + LEADER_END_PX
  const points = [start, { x: start.x, y: rowY }, { x: end, y: rowY }]
  return { start: { ...start, x: flip(start.x) }, path: polyline(points.map(({ x, y }) => ({ x: flip(x), y }))) }
}

function polyline(points: readonly PicturePoint[]): string {
  return `M${points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join('L')}`
}
