import type { CSSProperties } from 'react'
import { FONT_PX } from '../../theme/type-scale.js'
import { COLUMN } from './styles.js'
import type { ChartShell } from './use-chart-shell.js'

/** With its table open a figure grows: the picture keeps its size. */
export function figureStyle({ theme, props }: ChartShell<unknown>, showsTable: boolean): CSSProperties {
  const { style } = props
  const height = props.height ?? style?.height ?? '100%'
  return {
    ...COLUMN,
    position: 'relative',
    boxSizing: 'border-box',
    minWidth: 0,
    margin: 0,
    background: theme.paint.ground,
    color: theme.paint.ink,
    colorScheme: theme.scheme,
    fontSize: FONT_PX.text,
    fontVariantNumeric: 'tabular-nums',
    ...style,
    width: props.width ?? style?.width ?? '100%',
    height: showsTable ? 'auto' : height,
    minHeight: showsTable ? height : style?.minHeight,
  }
}

/**
 * Captions, picture and notes. Its size is what a chart is drawn for, so it is held while the table
 * is open: a table must not redraw the picture that it repeats.
 */
export function bodyStyle(heldHeightPx: number | null): CSSProperties {
  return { ...COLUMN, ...(heldHeightPx === null ? { flex: '1 1 auto' } : { flex: 'none', height: heldHeightPx }) }
}

/** The aspect gives the height where the parent gives none; else the picture takes what is left. */
export function plotStyle(aspect: number, focus: string): CSSProperties {
  return {
    position: 'relative',
    flex: '1 1 auto',
    aspectRatio: String(aspect),
    minHeight: 0,
    width: '100%',
    boxSizing: 'border-box',
    outlineColor: focus,
    outlineOffset: -2,
    touchAction: 'manipulation',
  }
}

/** The picture fills its place. */
export const SVG_STYLE: CSSProperties = {
  position: 'absolute',
  inset: 0,
  width: '100%',
  height: '100%',
  overflow: 'hidden',
  userSelect: 'none',
}
