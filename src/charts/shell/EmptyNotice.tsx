import type { ReactElement } from 'react'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { Presentation } from './use-presentation.js'

/** Props of `EmptyNotice`. */
export interface EmptyNoticeProps {
  readonly title: string
  readonly hint: string
  readonly shell: Presentation & { readonly density: string }
}

/** What stands in the middle where there is nothing to draw: what, and why. */
export function EmptyNotice({ title, hint, shell }: EmptyNoticeProps): ReactElement {
  const { theme, density } = shell
  return (
    <div
      data-part="empty"
      style={{
        position: 'absolute',
        inset: 0,
        display: 'flex',
        flexDirection: 'column',
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
        <div style={{ fontSize: FONT_PX.text, color: theme.paint.inkQuiet, maxWidth: 360 }}>{hint}</div>
      )}
    </div>
  )
}
