import type { ReactElement } from 'react'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { COLUMN } from './styles.js'
import type { ChartShell } from './use-chart-shell.js'

/** Props of `EmptyNotice`. */
export interface EmptyNoticeProps {
  readonly title: string
  readonly hint: string
  readonly shell: ChartShell<unknown>
}

/** What stands in the middle where there is nothing to draw: what, and why. */
export function EmptyNotice({ title, hint, shell: { theme, density } }: EmptyNoticeProps): ReactElement {
  return (
    <div
      data-part="empty"
      style={{
        ...COLUMN,
        position: 'absolute',
        inset: 0,
        alignItems: 'center',
        justifyContent: 'center',
        textAlign: 'center',
        padding: 16,
        gap: 4,
        pointerEvents: 'none',
      }}
    >
      <div style={{ fontSize: FONT_PX.heading, fontWeight: FONT_WEIGHT.strong }}>{title}</div>
      {density !== 'spark' && (
        <div style={{ color: theme.paint.inkQuiet, maxWidth: 360, textWrap: 'balance' }}>{hint}</div>
      )}
    </div>
  )
}
