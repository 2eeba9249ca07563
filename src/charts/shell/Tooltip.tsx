import { type CSSProperties, type ReactElement, type ReactNode, useRef } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import { placeTooltip } from '../../interaction/place-tooltip.js'
import { FactList } from './FactList.js'
import { panelStyle } from './styles.js'
import { useBeforePaint } from './use-before-paint.js'
import type { ChartInteraction } from './use-chart-interaction.js'
import type { ChartShell } from './use-chart-shell.js'
import type { Point } from './use-reading-state.js'

/** Props of `Tooltip`. */
export interface TooltipProps {
  readonly item: ChartItem
  /** What it points at, px in the viewport; null: at the item, which the keyboard has reached. */
  readonly at: Point | null
  readonly plot: HTMLElement
  readonly shell: ChartShell<unknown>
  readonly handlers: ChartInteraction['tooltipHandlers']
  readonly onDismiss: () => void
  /** Replaces the title and the facts. */
  readonly children?: ReactNode
}

/**
 * A tooltip in the browser's top layer, so that no ancestor clips it: it can be hovered, never
 * leaves the viewport nor covers what the keyboard has reached, and closes with Escape wherever the
 * focus is, and where a finger touches elsewhere. It repeats what the announcer says, so assistive
 * technology does not read it twice.
 */
export function Tooltip(props: TooltipProps): ReactElement {
  const { item, shell, handlers, onDismiss, children } = props
  const { theme, direction } = shell
  const box = useRef<HTMLDivElement>(null)
  useBeforePaint(() => {
    const element = box.current
    element?.showPopover?.()
    return () => element?.hidePopover?.()
  }, [])
  useBeforePaint(() => {
    const place = (): void => void Object.assign(box.current?.style ?? {}, placeOf(box.current, props))
    const dismiss = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onDismiss()
    }
    // A finger leaves by touching elsewhere, be it a caption; first of all, so that another chart hears of it before
    // its own touch. Within the plot, the plot knows what is touched.
    const leave = ({ target }: PointerEvent): void => {
      if (![props.plot, box.current].some((own) => own?.contains(target as Node))) handlers.onPointerLeave()
    }
    place()
    document.addEventListener('keydown', dismiss)
    document.addEventListener('pointerdown', leave, true)
    document.addEventListener('scroll', place, true)
    return () => {
      document.removeEventListener('keydown', dismiss)
      document.removeEventListener('pointerdown', leave, true)
      document.removeEventListener('scroll', place, true)
    }
  })
  return (
    <div
      ref={box}
      popover="manual"
      aria-hidden="true"
      dir={direction}
      data-part="tooltip"
      style={{ ...panelStyle(theme), ...FLOATING }}
      {...handlers}
    >
      {children ?? <FactList title={item.title} facts={item.facts} theme={theme} align="end" />}
    </div>
  )
}

/** The SVG is drawn one to one, so only the plot's corner moves an anchor; a focus ring shows what not to cover. */
function placeOf(
  box: HTMLElement | null,
  { at, item, plot }: TooltipProps,
): Pick<CSSProperties, 'left' | 'top'> | undefined {
  if (box === null) return
  const { clientWidth: width, clientHeight: height } = document.documentElement
  const corner = plot.getBoundingClientRect()
  const anchor = at ?? { x: corner.left + item.anchor.x, y: corner.top + item.anchor.y }
  const shape = plot.querySelector('[data-part="focus-ring"]')?.getBoundingClientRect()
  const { left, top } = placeTooltip(anchor, box.getBoundingClientRect(), { width, height }, shape)
  return { left: `${left}px`, top: `${top}px` }
}

const FLOATING: CSSProperties = {
  position: 'fixed',
  inset: 'auto',
  margin: 0,
  maxWidth: 'min(320px, calc(100vw - 16px))',
  fontVariantNumeric: 'tabular-nums',
  zIndex: 10,
}
