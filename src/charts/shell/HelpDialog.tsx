import { type ReactElement, useRef } from 'react'
import type { ChartCommand } from '../../interaction/chart-item.js'
import { FactList } from './FactList.js'
import { panelStyle, quietButton } from './styles.js'
import { useBeforePaint } from './use-before-paint.js'
import type { ChartShell } from './use-chart-shell.js'

/** Props of `HelpDialog`. */
export interface HelpDialogProps {
  readonly shell: ChartShell<unknown>
  readonly commands: readonly ChartCommand[]
  readonly onClose: () => void
}

/**
 * The list of keys in a dialog of the browser's own: in the top layer, so that no small chart clips
 * it, with the focus inside until Escape, `?` or its button give it back.
 */
export function HelpDialog({ shell, commands, onClose }: HelpDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  useBeforePaint(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  // Closed by itself the dialog gives the focus back; only then it goes.
  const leave = (): void => dialog.current?.close()
  const { theme, direction } = shell
  const { title, rows, close } = shell.common.help
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
