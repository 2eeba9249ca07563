import { type StandaloneSvg, standaloneSvg } from './standalone-svg.js'

/** How a chart on the page is taken out of it. */
export interface ExportOptions {
  /** The finding above the picture. Default true. */
  readonly title?: boolean | undefined
}

/** How an image is made. */
export interface PngOptions extends ExportOptions {
  /** Pixels of the image per px of the chart. Default 2. */
  readonly scale?: number | undefined
}

/** What browsers draw at most on one side of a canvas, px. */
const CANVAS_AT_MOST = 16_384

/**
 * The picture of a chart on the page as an SVG of its own: in the colours of the page, its custom
 * properties resolved, what a canvas draws included as an image, the key under it as well; the ring of the keyboard left
 * out.
 *
 * @param chart the chart's `<figure>`, or any element in or round it
 * @returns null where the element holds no chart
 */
export function chartSvg(chart: Element, { title = true }: ExportOptions = {}): string | null {
  return pictureOf(chart, title)?.svg ?? null
}

/** As `chartSvg`, as an image. Web fonts are not part of it: browsers draw such images in fonts of the system. */
export async function chartPng(chart: Element, { title = true, scale = 2 }: PngOptions = {}): Promise<Blob | null> {
  const picture = pictureOf(chart, title)
  if (picture === null) return null
  const { svg, widthPx, heightPx } = picture
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const sound = Math.min(Math.max(scale, 0.01), CANVAS_AT_MOST / Math.max(widthPx, heightPx))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(widthPx * sound))
  canvas.height = Math.max(1, Math.round(heightPx * sound))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

/**
 * Puts the image of a chart on the clipboard; false where the browser does not let it. Call it from
 * a click or key press: browsers ask for that.
 */
export async function copyChartImage(chart: Element, options: PngOptions = {}): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard?.write === undefined) return false
  const image = chartPng(chart, options).then((blob) => blob ?? Promise.reject(new Error('no chart')))
  // A browser that refuses at once leaves the image unasked for.
  image.catch(() => undefined)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
    return true
  } catch {
    return false
  }
}

/** Hands a file to the reader, as a download. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content
  const href = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href, download: name })
  link.click()
  // The download begins after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}

function pictureOf(element: Element, hasTitle: boolean): StandaloneSvg | null {
  const chart = element.closest('[data-parcours]') ?? element.querySelector('[data-parcours]')
  const plot = chart?.querySelector('[data-part="plot"]')
  const svg = plot?.querySelector(':scope > svg')
  if (chart == null || plot == null || svg == null) return null
  const style = getComputedStyle(chart)
  const copy = svg.cloneNode(true) as Element
  for (const ring of copy.querySelectorAll('[data-part="focus-ring"]')) ring.remove()
  const title = plot.getAttribute('aria-label') ?? ''
  const key = chart.querySelectorAll('[data-part="key-entry"]')
  const markup = [copy, ...key].map((element) => new XMLSerializer().serializeToString(element)).join('')
  return standaloneSvg(markup, {
    ...(hasTitle ? { title } : {}),
    description: document.getElementById(plot.getAttribute('aria-describedby') ?? '')?.textContent ?? title,
    propertyValue: (property) => style.getPropertyValue(property).trim(),
    background: style.backgroundColor,
    ink: style.color,
    fontFamily: style.fontFamily,
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
    underlays: [...plot.querySelectorAll<HTMLCanvasElement>(':scope > canvas')].map((canvas) => canvas.toDataURL()),
  })
}
