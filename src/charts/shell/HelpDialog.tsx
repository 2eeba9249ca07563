import { type ReactElement, useRef } from 'react'
import type { ChartCommand } from '../../interaction/chart-item.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import type { CommonMessages } from '../../voice/common/common-messages.js'
import { FactList } from './FactList.js'
import { panelStyle, quietButton } from './styles.js'
import { useBeforePaint } from './use-before-paint.js'

/** Props of `HelpDialog`. */
export interface HelpDialogProps {
  readonly messages: CommonMessages
  readonly commands: readonly ChartCommand[]
  readonly theme: ChartTheme
  readonly direction: 'ltr' | 'rtl'
  readonly onClose: () => void
}

/**
 * The list of keys in a dialog of the browser's own: in the top layer, so that no small chart clips
 * it, with the focus inside until Escape, `?` or its button give it back.
 */
export function HelpDialog({ messages, commands, theme, direction, onClose }: HelpDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  useBeforePaint(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  // Closed by itself the dialog gives the focus back; only then it goes.
  const leave = (): void => dialog.current?.close()
  const { title, rows, close } = messages.help
  const keys = commands.map(({ key, label }) => ({ label: key.length === 1 ? key.toUpperCase() : key, value: label }))
  return (
    <dialog
      ref={dialog}
      dir={direction}
      aria-label={title}
      data-part="help"
      style={panelStyle(theme)}
      onClose={onClose}
      onKeyDown={(event) => (event.key === '?' || event.key === 'Escape') && leave()}
    >
      <FactList title={title} facts={[...rows, ...keys]} theme={theme} align="start" />
      <button type="button" onClick={leave} style={quietButton(theme.paint.inkQuiet)}>
        {close}
      </button>
    </dialog>
  )
}
