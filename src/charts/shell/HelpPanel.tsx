import type { ReactElement } from 'react'
import type { ChartCommand } from '../../interaction/chart-item.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { CommonMessages } from '../../voice/common/common-messages.js'

/** Props of `HelpPanel`. */
export interface HelpPanelProps {
  readonly messages: CommonMessages
  readonly commands: readonly ChartCommand[]
  readonly theme: ChartTheme
}

/** The list of keys, over the picture; `?` and Escape close it. */
export function HelpPanel({ messages, commands, theme }: HelpPanelProps): ReactElement {
  const rows = [
    ...messages.help.rows,
    ...commands.map((command) => ({ keys: command.key.toUpperCase(), does: command.label })),
  ]
  return (
    <div
      role="note"
      data-part="help"
      style={{
        position: 'absolute',
        insetInlineEnd: 8,
        top: 8,
        maxWidth: 'calc(100% - 16px)',
        maxHeight: 'calc(100% - 16px)',
        overflow: 'auto',
        boxSizing: 'border-box',
        padding: '10px 14px',
        background: theme.paint.surface,
        color: theme.paint.ink,
        border: `1px solid ${theme.paint.surfaceLine}`,
        borderRadius: 6,
        fontSize: FONT_PX.text,
        lineHeight: 1.45,
      }}
    >
      <div style={{ fontWeight: FONT_WEIGHT.strong }}>{messages.help.title}</div>
      <dl style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 14px', margin: '4px 0' }}>
        {rows.map((row) => (
          <HelpRow key={row.keys} keys={row.keys} does={row.does} />
        ))}
      </dl>
      <div style={{ color: theme.paint.inkQuiet }}>{messages.help.close}</div>
    </div>
  )
}

function HelpRow({ keys, does }: { readonly keys: string; readonly does: string }): ReactElement {
  return (
    <>
      <dt>{keys}</dt>
      <dd style={{ margin: 0 }}>{does}</dd>
    </>
  )
}
