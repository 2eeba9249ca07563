import type { CSSProperties, HTMLAttributes } from 'react'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { sideCues } from '../shell/side-cues.js'
import { ownDirection } from '../shell/styles.js'
import type { Presentation } from '../shell/use-presentation.js'

/** A panel under the picture. */
export const PANEL: CSSProperties = { padding: '8px', boxSizing: 'border-box', flex: '0 0 auto', minWidth: 0 }

/** The name of a panel. */
export const PANEL_TITLE: CSSProperties = {
  margin: '0 0 4px',
  fontSize: FONT_PX.text,
  fontWeight: FONT_WEIGHT.strong,
}

/** A quiet sentence in a panel. */
export function panelText({ theme, direction }: Pick<Presentation, 'theme' | 'direction'>): CSSProperties {
  return { ...ownDirection(direction), margin: '4px 0 0', fontSize: FONT_PX.label, color: theme.paint.inkQuiet }
}

/** A cell of a panel's table. */
export function panelCell(theme: ChartTheme, isNumber: boolean): CSSProperties {
  return {
    textAlign: isNumber ? 'end' : 'start',
    fontWeight: FONT_WEIGHT.text,
    padding: '3px 10px 3px 0',
    borderBottom: `1px solid ${theme.paint.line}`,
    verticalAlign: 'middle',
    fontVariantNumeric: 'tabular-nums',
  }
}

/** A head of a panel's table. */
export function panelHead(theme: ChartTheme, isNumber: boolean): CSSProperties {
  return { ...panelCell(theme, isNumber), fontSize: FONT_PX.label, color: theme.paint.inkQuiet }
}

/** Below this width a panel's table is wider than the figure, and scrolls. */
const SCROLLS_BELOW_PX = 560

/** True where the figure has room for what a table could do without. */
export function isRoomy({ figure }: { readonly figure: { readonly width: number } }): boolean {
  return figure.width >= SCROLLS_BELOW_PX
}

/** Attributes of what is round a table: where the table scrolls, a shade says so, and keys can scroll it, too. */
export function scrolling(
  shell: { readonly figure: { readonly width: number }; readonly theme: ChartTheme },
  labelId: string,
): HTMLAttributes<HTMLElement> {
  const style = { overflowX: 'auto' } as const
  if (isRoomy(shell)) return { style }
  const background = sideCues(shell.theme.paint)
  return { style: { ...style, background }, tabIndex: 0, role: 'region', 'aria-labelledby': labelId }
}

/** The cell that names a row: where the table scrolls it stays. */
export function panelRowHead({
  theme,
  figure,
}: {
  readonly theme: ChartTheme
  readonly figure: { readonly width: number }
}): CSSProperties {
  const stays = { position: 'sticky', insetInlineStart: 0, background: theme.paint.ground } as const
  return { ...panelCell(theme, false), ...(isRoomy({ figure }) ? {} : stays) }
}

/** The table of a panel. */
export const PANEL_TABLE: CSSProperties = { borderCollapse: 'collapse', width: '100%', fontSize: FONT_PX.text }
