import { type ReactElement, useMemo } from 'react'
import { shownTurns } from '../../foundation/shown-turns.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { ownDirection, quietButton } from './styles.js'
import type { ChartShell } from './use-chart-shell.js'

/*
 * Kept elements, not components: a chart renders twice before it is seen, most often with the same words, and once
 * more with each hover.
 */

/** The finding, and how to read the picture. */
export function useCaptions(
  { captions, theme, direction }: ChartShell<unknown>,
  { title, readingKey }: ChartDescription,
): ReactElement | null {
  return useMemo(() => {
    if (captions === 'none') return null
    const own = ownDirection(direction)
    return (
      <figcaption style={{ padding: '8px 8px 4px', flex: 'none' }}>
        <div style={{ ...TITLE, ...own }}>{shownTurns(title)}</div>
        {captions === 'full' && (
          <div style={{ ...QUIET, ...own, color: theme.paint.inkQuiet }}>{shownTurns(readingKey)}</div>
        )}
      </figcaption>
    )
  }, [captions, theme, direction, title, readingKey])
}

/** What the reader must know, and the way to the table. */
export function useNotes(
  { captions, theme, direction, common }: ChartShell<unknown>,
  { notes, empty }: ChartDescription,
  showsTable: boolean,
  toggleTable: () => void,
): ReactElement | null {
  // Where nothing is drawn there is nothing to list.
  const hasTable = empty === undefined || showsTable
  return useMemo(() => {
    if (captions !== 'full') return null
    const color = theme.paint.inkQuiet
    return (
      <div style={{ ...QUIET, ...ownDirection(direction), color, padding: '2px 8px 6px', flex: 'none' }}>
        {notes.map((note) => (
          <span key={note}>{shownTurns(note)} </span>
        ))}
        {hasTable && (
          <button
            type="button"
            // The key T does the same from the chart's one tab stop.
            tabIndex={-1}
            aria-expanded={showsTable}
            onClick={toggleTable}
            style={{ ...quietButton(color), ...IN_LINE }}
          >
            {showsTable ? common.hideTable : common.showTable}
          </button>
        )}
      </div>
    )
  }, [captions, theme, direction, common, notes, hasTable, showsTable, toggleTable])
}

// As high as a finger wants it, in a line as high as the others.
const IN_LINE = { marginBlock: -4 } as const
const TITLE = {
  fontSize: FONT_PX.heading,
  fontWeight: FONT_WEIGHT.strong,
  lineHeight: 1.3,
  textWrap: 'balance',
  // Japanese breaks between phrases, where the browser knows them.
  wordBreak: 'auto-phrase',
} as const
// No last line of one word.
const QUIET = { fontSize: FONT_PX.label, lineHeight: 1.4, textWrap: 'pretty' } as const
