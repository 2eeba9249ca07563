import type { CSSProperties, ReactElement } from 'react'
import { shownTurns } from '../../foundation/shown-turns.js'

/**
 * A text in the direction of its own letters, whatever stands round it; signs that would turn these are shown, not obeyed.
 * A function, not a component: tables have hundreds.
 */
export function ownText(text: string, style?: CSSProperties): ReactElement {
  return <bdi style={style}>{shownTurns(text)}</bdi>
}
