import type { CSSProperties } from 'react'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX } from '../../theme/type-scale.js'

/** Present for assistive technology, invisible on screen. */
export const VISUALLY_HIDDEN: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  // Not sideways: where lines begin at the right, the page would become a pixel wider.
  marginTop: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}

/** Parts that stand under one another. */
export const COLUMN: CSSProperties = { display: 'flex', flexDirection: 'column', minHeight: 0 }

/**
 * A text runs in the direction of its own first strong letter, as a name or sentence in another
 * script must, and still stands at the side where the chart's lines begin.
 */
export function ownDirection(direction: 'ltr' | 'rtl'): CSSProperties {
  return { unicodeBidi: 'plaintext', textAlign: direction === 'rtl' ? 'right' : 'left', overflowWrap: 'anywhere' }
}

/** What floats above a chart: tooltip and help. */
export function panelStyle({ paint }: ChartTheme): CSSProperties {
  return {
    boxSizing: 'border-box',
    padding: '8px 12px',
    border: `1px solid ${paint.surfaceLine}`,
    borderRadius: 6,
    background: paint.surface,
    color: paint.ink,
    fontSize: FONT_PX.text,
    lineHeight: 1.4,
    boxShadow: '0 4px 18px rgb(0 0 0 / 0.18)',
  }
}

/** A button that looks like a link and is large enough to hit. */
export function quietButton(color: string): CSSProperties {
  return {
    font: 'inherit',
    color,
    background: 'none',
    border: 0,
    padding: '4px 0',
    minHeight: 24,
    textDecoration: 'underline',
    cursor: 'pointer',
  }
}
