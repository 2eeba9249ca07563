import type { CSSProperties, ReactElement } from 'react'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { ownDirection } from './styles.js'

/** Props of `Captions`. */
export interface CaptionsProps {
  readonly description: ChartDescription
  readonly mode: 'full' | 'title' | 'none'
  readonly theme: ChartTheme
  readonly direction: 'ltr' | 'rtl'
}

/** The finding, and how to read the picture. */
export function Captions({ description, mode, theme, direction }: CaptionsProps): ReactElement | null {
  if (mode === 'none') return null
  return (
    <figcaption style={{ padding: '8px 8px 4px', flex: '0 0 auto' }}>
      <div style={{ ...TITLE, ...ownDirection(direction) }}>{description.title}</div>
      {mode === 'full' && (
        <div style={{ ...QUIET, ...ownDirection(direction), color: theme.paint.inkQuiet }}>
          {description.readingKey}
        </div>
      )}
    </figcaption>
  )
}

/** Props of `Notes`. */
export interface NotesProps extends CaptionsProps {
  readonly tableShown: boolean
  readonly tableLabel: string
  readonly onToggleTable: () => void
}

/** What the reader must know, and the way to the table. */
export function Notes({
  description,
  mode,
  theme,
  tableShown,
  tableLabel,
  onToggleTable,
  direction,
}: NotesProps): ReactElement | null {
  if (mode !== 'full') return null
  return (
    <div
      style={{
        ...QUIET,
        ...ownDirection(direction),
        color: theme.paint.inkQuiet,
        padding: '2px 8px 6px',
        flex: '0 0 auto',
      }}
    >
      {description.notes.map((note) => (
        <span key={note}>{note} </span>
      ))}
      <button
        type="button"
        // The key T does the same from the chart's one tab stop.
        tabIndex={-1}
        aria-expanded={tableShown}
        onClick={onToggleTable}
        style={{ ...BUTTON, color: theme.paint.inkQuiet }}
      >
        {tableLabel}
      </button>
    </div>
  )
}

const TITLE: CSSProperties = {
  fontSize: FONT_PX.heading,
  fontWeight: FONT_WEIGHT.strong,
  lineHeight: 1.3,
  overflowWrap: 'anywhere',
  textWrap: 'balance',
}
const QUIET: CSSProperties = { fontSize: FONT_PX.label, lineHeight: 1.4, overflowWrap: 'anywhere' }
const BUTTON: CSSProperties = {
  font: 'inherit',
  background: 'none',
  border: 0,
  padding: '4px 0',
  minHeight: 24,
  textDecoration: 'underline',
  cursor: 'pointer',
}
