import type { CSSProperties } from 'react'

/** Present for assistive technology, invisible on screen. */
export const VISUALLY_HIDDEN: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  border: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}

/**
 * A text runs in the direction of its own first strong letter, as a name or sentence in another
 * script must, and still stands at the side where the chart's lines begin.
 */
export function ownDirection(direction: 'ltr' | 'rtl'): CSSProperties {
  return { unicodeBidi: 'plaintext', textAlign: direction === 'rtl' ? 'right' : 'left' }
}
