import { fitText } from '../../layout/text/fit-text.js'
import { estimateTextWidth } from '../../layout/text/measure-text.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { elementEnd } from './element-end.js'
import { escaped } from './escaped.js'
import { keyRows } from './key-rows.js'

/** How a picture is made to stand by itself. */
export interface StandaloneSvgOptions {
  /** Set above the picture, and its name for assistive technology. Default: none. */
  readonly title?: string | undefined
  /** The picture in words, for assistive technology. Default: none. */
  readonly description?: string | undefined
  /** The value that a host gives a custom property of CSS, or ''. Default: none has one, so the theme's own hold. */
  readonly propertyValue?: ((property: string) => string) | undefined
  /** Default: none, the picture is transparent. */
  readonly background?: string | undefined
  /** Colour of the title. Default `currentColor`. */
  readonly ink?: string | undefined
  /** Default `system-ui, sans-serif`. */
  readonly fontFamily?: string | undefined
  readonly direction?: 'ltr' | 'rtl' | undefined
  /** Pictures laid under it, as data addresses, such as that of a canvas. */
  readonly underlays?: readonly string[] | undefined
}

/** A picture as a file, and its size in px. */
export interface StandaloneSvg {
  readonly svg: string
  readonly widthPx: number
  readonly heightPx: number
}

const PADDING = 12
const TITLE_LINES = 3
const LINE_PX = FONT_PX.heading * 1.3

/**
 * Makes the SVG of a chart stand by itself: paints without custom properties, typeface, ground and
 * title included, and the key that stands under it. Takes the SVG alone or any markup that holds one, such as what
 * `renderToStaticMarkup(<FunnelChart ... />)` gives in plain Node; null where there is none.
 */
export function standaloneSvg(markup: string, options: StandaloneSvgOptions = {}): StandaloneSvg | null {
  const found = svgIn(markup)
  if (found === null) return null
  const { widthPx, heightPx: plotPx } = found
  const toPaint = (text: string): string => resolved(xmlOf(text), options.propertyValue ?? (() => ''))
  const { direction = 'ltr', fontFamily = 'system-ui, sans-serif', ink = 'currentColor', title = '' } = options
  const key = keyRows(markup, { widthPx, paddingPx: PADDING, direction })
  const lines = titleLines(title, widthPx)
  const top = lines.length === 0 ? 0 : PADDING + lines.length * LINE_PX
  const heightPx = Math.ceil(top + plotPx + (key.svg === '' ? 0 : key.heightPx + PADDING))
  const x = direction === 'rtl' ? widthPx - PADDING : PADDING
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" direction="${direction}" font-family="${escaped(fontFamily)}" font-size="${FONT_PX.text}" fill="${escaped(ink)}" style="font-variant-numeric: tabular-nums">`,
    title === '' ? '' : `<title>${escaped(title)}</title>`,
    options.description === undefined ? '' : `<desc>${escaped(options.description)}</desc>`,
    options.background === undefined ? '' : `<rect width="100%" height="100%" fill="${escaped(options.background)}"/>`,
    ...lines.map(
      (line, i) =>
        `<text x="${x}" y="${PADDING + (i + 0.8) * LINE_PX}" font-size="${FONT_PX.heading}" font-weight="${FONT_WEIGHT.strong}">${escaped(line)}</text>`,
    ),
    `<svg y="${top}" width="${widthPx}" height="${plotPx}" viewBox="0 0 ${widthPx} ${plotPx}">`,
    ...(options.underlays ?? []).map(
      (href) => `<image href="${escaped(href)}" width="${widthPx}" height="${plotPx}"/>`,
    ),
    toPaint(found.inner),
    '</svg>',
    key.svg === '' ? '' : `<g transform="translate(0 ${top + plotPx})">${toPaint(key.svg)}</g>`,
    '</svg>',
  ]
  return { svg: svg.join(''), widthPx, heightPx }
}

/** The first SVG of a plot, or of the markup where there is no plot: footers and toolbars may hold others. */
function svgIn(markup: string): { widthPx: number; heightPx: number; inner: string } | null {
  const tags = /<svg\b([^>]*)>/g
  tags.lastIndex = Math.max(0, markup.indexOf('data-part="plot"'))
  const first = tags.exec(markup)
  const box = /\sviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(first?.[1] ?? '')
  if (first === null || box === null) return null
  const start = tags.lastIndex
  const end = elementEnd(markup, 'svg', start)
  return end === null ? null : { widthPx: Number(box[1]), heightPx: Number(box[2]), inner: markup.slice(start, end) }
}

function titleLines(title: string, widthPx: number): readonly string[] {
  return fitText(title, {
    maxWidthPx: widthPx - 2 * PADDING,
    maxLines: TITLE_LINES,
    fontPx: FONT_PX.heading,
    weight: FONT_WEIGHT.strong,
    measureText: estimateTextWidth,
  }).lines
}

/** `var(--name, default)` as the host's value, else its default; defaults may hold further ones. */
function resolved(text: string, propertyValue: (property: string) => string): string {
  const next = text.replace(
    /var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g,
    (_, property: string, fallback = 'none') => propertyValue(property) || fallback.trim(),
  )
  return next === text ? text : resolved(next, propertyValue)
}

/** The one name that HTML writes and XML does not know. */
function xmlOf(html: string): string {
  return html.replaceAll('&nbsp;', '&#160;')
}
