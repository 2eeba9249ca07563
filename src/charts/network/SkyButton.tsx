import type { CSSProperties, ReactElement } from 'react'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX } from '../../theme/type-scale.js'

/** Props of `SkyButton`. */
export interface SkyButtonProps {
  readonly theme: ChartTheme
  readonly name: string
  /** True where it has nothing to do just now; it keeps the focus. */
  readonly isIdle?: boolean | undefined
  readonly onClick: () => void
  /** The sign on it. */
  readonly children: string
}

/** A small button with a sign, such as those that zoom; large enough for a finger. */
export function SkyButton({ theme, name, isIdle = false, onClick, children }: SkyButtonProps): ReactElement {
  const { surfaceLine, inkQuiet, ink } = theme.paint
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-disabled={isIdle}
      style={{ ...BUTTON, borderColor: surfaceLine, color: isIdle ? inkQuiet : ink }}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

const BUTTON: CSSProperties = {
  minWidth: 28,
  minHeight: 28,
  padding: 0,
  border: '1px solid',
  borderRadius: 4,
  background: 'transparent',
  font: 'inherit',
  fontSize: FONT_PX.text,
  cursor: 'pointer',
}
