import { useMemo } from 'react'
import { estimateTextWidth, type MeasureText } from '../../layout/text/measure-text.js'

/** Widths kept per chart; labels repeat from layout to layout. */
const KEPT_AT_MOST = 4000

/**
 * Measures text in the typeface that the chart really stands in, once it does; before that, and on
 * the server, by the built-in table, so that both first renders draw the same picture.
 *
 * Charts are set in tabular figures, which a canvas cannot be told: it measures every figure as the
 * widest one.
 */
export function useMeasureText(fontFamily: string | null): MeasureText {
  return useMemo(() => (fontFamily === null ? estimateTextWidth : canvasMeasure(fontFamily)), [fontFamily])
}

function canvasMeasure(fontFamily: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return estimateTextWidth
  const known = new Map<string, number>()
  const figures = new Map<string, string>()
  const widthOf = (text: string): number => context.measureText(text).width
  return (text, fontPx, weight = 400) => {
    const key = `${weight} ${fontPx} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    context.font = `${weight} ${fontPx}px ${fontFamily}`
    const figure = figures.get(context.font) ?? widestFigure(widthOf)
    figures.set(context.font, figure)
    const width = widthOf(text.replace(/[0-9]/g, figure))
    if (known.size >= KEPT_AT_MOST) known.clear()
    known.set(key, width)
    return width
  }
}

function widestFigure(widthOf: (text: string) => number): string {
  return [...'0123456789'].reduce((widest, figure) => (widthOf(figure) > widthOf(widest) ? figure : widest))
}
