'use client'
import type { ReactElement, ReactNode } from 'react'
import { shownTurns } from '../../foundation/shown-turns.js'
import type { ChartShell } from '../shell/use-chart-shell.js'
import { PANEL, PANEL_TABLE, panelText, scrolling } from './panel-styles.js'

/** Props of `PanelTable`. */
export interface PanelTableProps {
  readonly shell: Pick<ChartShell<unknown>, 'theme' | 'direction' | 'idPrefix' | 'figure'>
  /** Its `data-part`. */
  readonly part: string
  readonly caption: string
  /** What stands under it. */
  readonly note?: ReactNode
  /** Head and body of the table. */
  readonly children: ReactNode
}

/** A panel that holds a table. Where the table is wider than the figure it scrolls, and its caption and note do not. */
export function PanelTable({ shell, part, caption, note, children }: PanelTableProps): ReactElement {
  const captionId = `${shell.idPrefix}-${part}-caption`
  return (
    <div data-part={part} style={PANEL}>
      <p id={captionId} style={{ ...panelText(shell), margin: '0 0 4px' }}>
        {shownTurns(caption)}
      </p>
      <div {...scrolling(shell, captionId)}>
        <table aria-labelledby={captionId} style={PANEL_TABLE}>
          {children}
        </table>
      </div>
      {note}
    </div>
  )
}
