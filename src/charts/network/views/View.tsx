import { type CSSProperties, type ReactElement, type ReactNode, useId } from 'react'
import { shownTurns } from '../../../foundation/shown-turns.js'
import { FONT_PX, FONT_WEIGHT } from '../../../theme/type-scale.js'
import { restoreStyles } from '../../shell/restore-styles.js'
import { ownDirection } from '../../shell/styles.js'
import type { NetworkView } from './use-network-view.js'

/** Props of `View`. */
export interface ViewProps {
  readonly view: NetworkView
  /** What tells views apart in the page: `data-view`. */
  readonly name: string
  /** The finding. */
  readonly title: string
  /** What to know before trusting it. */
  readonly notes?: readonly string[] | undefined
  readonly children?: ReactNode
}

/** What every view beside the network stands in: its finding, itself, and notes. */
export function View({ view, name, title, notes = [], children }: ViewProps): ReactElement {
  const { theme, direction, props, measure, common } = view
  const { paint } = theme
  const id = useId()
  const own = ownDirection(direction)
  return (
    <section
      ref={restoreStyles}
      id={props.id}
      className={props.className}
      aria-labelledby={id}
      data-parcours="network"
      data-view={name}
      data-theme={theme.name}
      dir={direction}
      style={{ ...SECTION, background: paint.ground, color: paint.ink, colorScheme: theme.scheme }}
    >
      <div id={id} style={{ ...TITLE, ...own }}>
        {measure === null ? common.loading : shownTurns(title)}
      </div>
      {measure !== null && children}
      {measure !== null && notes.length > 0 && (
        <p style={{ ...NOTE, ...own, color: paint.inkQuiet }}>{shownTurns(notes.join(' '))}</p>
      )}
    </section>
  )
}

const SECTION: CSSProperties = {
  boxSizing: 'border-box',
  padding: 8,
  minWidth: 0,
  fontSize: FONT_PX.text,
  lineHeight: 1.4,
  fontVariantNumeric: 'tabular-nums',
}
const TITLE: CSSProperties = { fontSize: FONT_PX.heading, fontWeight: FONT_WEIGHT.strong, margin: '0 0 6px' }
const NOTE: CSSProperties = { fontSize: FONT_PX.label, margin: '6px 0 0' }
