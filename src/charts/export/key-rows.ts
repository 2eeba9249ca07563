import { fitText } from '../../layout/text/fit-text.js'
import { estimateTextWidth } from '../../layout/text/measure-text.js'
import { FONT_PX } from '../../theme/type-scale.js'
import { elementEnd } from './element-end.js'
import { escaped } from './escaped.js'

/** Where the key of a picture is drawn. */
export interface KeyRowsSetting {
  readonly widthPx: number
  /** Px at both sides. */
  readonly paddingPx: number
  readonly direction: 'ltr' | 'rtl'
}

/** A key as SVG, from its own upper edge on. */
export interface KeyRows {
  readonly svg: string
  readonly heightPx: number
}

const LINE_PX = FONT_PX.label * 1.5
const PIECE_GAP_PX = 5
const ENTRY_GAP_PX = 16
const LINES_AT_MOST = 4

/** A sample or a text of an entry, and its place in reading direction. */
interface Piece {
  readonly widthPx: number
  /** The SVG of a sample, or the lines of a text. */
  readonly sample: string | null
  readonly lines: readonly string[]
}

interface Entry {
  readonly pieces: readonly Piece[]
  readonly paint: string | undefined
}

/**
 * Draws the key that stands under a picture, entry by entry, in as many rows as it needs: what a page shows as elements is
 * no part of the SVG otherwise. Takes markup of a server or of a browser; nothing where it holds no `key-entry`.
 */
export function keyRows(markup: string, { widthPx, paddingPx, direction }: KeyRowsSetting): KeyRows {
  const roomPx = widthPx - 2 * paddingPx
  let [x, y, rowPx] = [0, 0, 0]
  const svg: string[] = []
  for (const { pieces, paint } of keyEntriesIn(markup)) {
    const entryPx = widthOf(pieces)
    if (x > 0 && x + entryPx > roomPx) [x, y, rowPx] = [0, y + rowPx, 0]
    const set = entryPx > roomPx ? wrapped(pieces, roomPx) : pieces
    rowPx = Math.max(rowPx, LINE_PX * Math.max(1, ...set.map(({ lines }) => lines.length)))
    let at = x
    for (const piece of set) {
      const near = direction === 'rtl' ? widthPx - paddingPx - at : paddingPx + at
      svg.push(drawn(piece, direction === 'rtl' && piece.sample !== null ? near - piece.widthPx : near, y, paint))
      at += piece.widthPx + PIECE_GAP_PX
    }
    x += entryPx + ENTRY_GAP_PX
  }
  return { svg: svg.join(''), heightPx: y + rowPx }
}

function keyEntriesIn(markup: string): Entry[] {
  return [...markup.matchAll(/<(\w+)\b[^>]*\bdata-part="key-entry"[^>]*>/g)].map((tag) => {
    const start = tag.index + tag[0].length
    const end = elementEnd(markup, tag[1] ?? '', start) ?? start
    // The text of an element begins behind a tag and ends before one.
    const pieces = markup.slice(start - 1, end + 1).matchAll(/<svg\b([^>]*)>.*?<\/svg>|>([^<]+)(?=<)/gs)
    return {
      paint: /[\s;"]color:\s*([^;"]+)/.exec(tag[0])?.[1],
      pieces: Array.from(pieces, ([sample, attributes, text]) =>
        text === undefined ? samplePiece(sample, attributes ?? '') : textPiece(plain(text)),
      ),
    }
  })
}

function samplePiece(sample: string, attributes: string): Piece {
  return { widthPx: Number(/\bwidth="([\d.]+)"/.exec(attributes)?.[1] ?? 0), sample, lines: [] }
}

function textPiece(text: string): Piece {
  return { widthPx: estimateTextWidth(text, FONT_PX.label), sample: null, lines: [text] }
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { widthPx }) => sum + widthPx + PIECE_GAP_PX, -PIECE_GAP_PX)
}

/** The last text takes the lines that it needs in what the others leave. */
function wrapped(pieces: readonly Piece[], roomPx: number): readonly Piece[] {
  const last = pieces.at(-1)
  if (last === undefined || last.sample !== null) return pieces
  const maxWidthPx = roomPx - widthOf(pieces) + last.widthPx
  const box = { maxWidthPx, maxLines: LINES_AT_MOST, fontPx: FONT_PX.label, measureText: estimateTextWidth }
  const { lines } = fitText(last.lines.join(' '), box)
  return [...pieces.slice(0, -1), { ...last, lines }]
}

/** @param x the left edge of a sample; of a text the edge at which it begins */
function drawn({ sample, lines }: Piece, x: number, y: number, paint: string | undefined): string {
  if (sample !== null) {
    const heightPx = Number(/\bheight="([\d.]+)"/.exec(sample)?.[1] ?? 0)
    return sample.replace('<svg', `<svg x="${x}" y="${y + (LINE_PX - heightPx) / 2}"`)
  }
  const fill = paint === undefined ? '' : ` fill="${paint}"`
  return lines
    .map(
      (line, i) =>
        `<text x="${x}" y="${y + (i + 0.5) * LINE_PX + FONT_PX.label * 0.36}" font-size="${FONT_PX.label}"${fill}>${escaped(line)}</text>`,
    )
    .join('')
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

/** Text as it was before it was written as markup. */
function plain(markup: string): string {
  return markup.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') =>
    (hex ?? decimal)
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10))
      : (NAMED[name] ?? whole),
  )
}
