import { type CSSProperties, type ReactElement, type ReactNode, useCallback, useEffect, useState } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import { placeTooltip } from '../../interaction/place-tooltip.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { ChartInteraction, Point } from './use-chart-interaction.js'

/** Props of `Tooltip`. */
export interface TooltipProps {
  readonly item: ChartItem
  /** What it points at, px in the viewport. */
  readonly at: Point
  readonly theme: ChartTheme
  readonly direction: 'ltr' | 'rtl'
  readonly handlers: ChartInteraction['tooltipHandlers']
  /** Replaces the title and the facts. */
  readonly children?: ReactNode
}

/**
 * A tooltip in the browser's top layer, so that no ancestor clips it: it can be hovered, never
 * leaves the viewport and closes with Escape. It repeats what the announcer says, so assistive
 * technology does not read it twice.
 */
export function Tooltip({ item, at, theme, direction, handlers, children }: TooltipProps): ReactElement {
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const open = useCallback((node: HTMLDivElement | null) => {
    if (node?.isConnected && typeof node.showPopover === 'function' && !node.matches(':popover-open'))
      node.showPopover()
    setElement(node)
  }, [])
  useEffect(() => {
    if (element === null) return
    const box = element.getBoundingClientRect()
    const viewport = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight }
    const place = placeTooltip(at, box, viewport)
    element.style.left = `${place.left}px`
    element.style.top = `${place.top}px`
    element.style.visibility = 'visible'
  })
  return (
    <div
      ref={open}
      popover="manual"
      aria-hidden="true"
      dir={direction}
      data-part="tooltip"
      style={tooltipStyle(theme)}
      {...handlers}
    >
      {children ?? <Facts item={item} theme={theme} />}
    </div>
  )
}

function Facts({ item, theme }: { readonly item: ChartItem; readonly theme: ChartTheme }): ReactElement {
  return (
    <>
      <div style={{ fontWeight: FONT_WEIGHT.strong, overflowWrap: 'anywhere' }}>
        <bdi>{clip(item.title)}</bdi>
      </div>
      <dl style={{ display: 'grid', gridTemplateColumns: 'auto auto', gap: '2px 14px', margin: '4px 0 0' }}>
        {item.facts.map((fact) => (
          <Row key={fact.label} label={fact.label} value={fact.value} theme={theme} />
        ))}
      </dl>
    </>
  )
}

interface RowProps {
  readonly label: string
  readonly value: string
  readonly theme: ChartTheme
}

function Row({ label, value, theme }: RowProps): ReactElement {
  return (
    <>
      <dt style={{ color: theme.paint.inkQuiet }}>
        <bdi>{clip(label)}</bdi>
      </dt>
      <dd style={{ margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' }}>
        <bdi>{clip(value)}</bdi>
      </dd>
    </>
  )
}

const READ_AT_MOST = 160

/** A hostile label must not fill the screen. */
function clip(text: string): string {
  return text.length > READ_AT_MOST ? `${text.slice(0, READ_AT_MOST)}…` : text
}

function tooltipStyle(theme: ChartTheme): CSSProperties {
  return {
    position: 'fixed',
    inset: 'auto',
    visibility: 'hidden',
    margin: 0,
    padding: '8px 12px',
    maxWidth: 'min(320px, calc(100vw - 16px))',
    boxSizing: 'border-box',
    border: `1px solid ${theme.paint.surfaceLine}`,
    borderRadius: 6,
    background: theme.paint.surface,
    color: theme.paint.ink,
    fontSize: FONT_PX.text,
    lineHeight: 1.4,
    boxShadow: '0 4px 18px rgb(0 0 0 / 0.18)',
    zIndex: 10,
  }
}
