import { useSyncExternalStore } from 'react'
import { createObservable, type Observable } from '../../interaction/observable.js'
import { estimateTextWidth, type MeasureText } from '../../layout/text/measure-text.js'

/** Widths kept per typeface; labels repeat from layout to layout and from chart to chart. */
const KEPT_AT_MOST = 8000

/**
 * Measures text in the typeface that the chart really stands in, once it does; before that, and on
 * the server, by the built-in table, so that both first renders draw the same picture. All charts in
 * a typeface share one function and what it has measured; a new one comes when typefaces have loaded.
 *
 * Charts are set in tabular figures, which a canvas cannot be told: it measures every figure as the
 * widest one.
 */
export function useMeasureText(fontFamily: string | null): MeasureText {
  const known = useSyncExternalStore(measures.subscribe, measures.get, measures.get)
  if (fontFamily === null) return estimateTextWidth
  const measure = known.get(fontFamily) ?? canvasMeasure(fontFamily)
  known.set(fontFamily, measure)
  return measure
}

type Measures = Map<string, MeasureText>

/** What has been measured, by typeface. */
const measures: Observable<Measures> = createObservable<Measures>(new Map())
let isWatching = false

/** A typeface that comes late is wider or narrower than what stood in for it. */
function watchTypefaces(): void {
  if (isWatching) return
  isWatching = true
  document.fonts?.addEventListener('loadingdone', () => measures.set(new Map()))
}

function canvasMeasure(fontFamily: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return estimateTextWidth
  watchTypefaces()
  const known = new Map<string, number>()
  const figures = new Map<string, string>()
  const widthOf = (text: string): number => context.measureText(text).width
  return (text, fontPx, weight = 400) => {
    const key = `${weight} ${fontPx} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    const font = `${weight} ${fontPx}px ${fontFamily}`
    context.font = font
    const figure = figures.get(font) ?? widestFigure(widthOf)
    figures.set(font, figure)
    const width = widthOf(text.replace(/[0-9]/g, figure))
    if (known.size >= KEPT_AT_MOST) known.clear()
    known.set(key, width)
    return width
  }
}

function widestFigure(widthOf: (text: string) => number): string {
  return [...'0123456789'].reduce((widest, figure) => (widthOf(figure) > widthOf(widest) ? figure : widest))
}
