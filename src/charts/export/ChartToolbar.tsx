'use client'
import { type CSSProperties, type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react'
import { chartJson, tableCsv } from '../../voice/common/table-csv.js'
import { toolbarEn } from '../../voice/toolbar/en.js'
import { type ChartHandle, useChart } from '../shell/chart-handle.js'
import { quietButton } from '../shell/styles.js'
import { toldAgain } from '../shell/told-again.js'
import { chartPng, chartSvg, copyChartImage, saveFile } from './export-chart.js'

/** The ways out of the page. */
export type ToolbarAction = 'png' | 'svg' | 'csv' | 'json' | 'copy'

/** Props of `ChartToolbar`. */
export interface ChartToolbarProps {
  /** Default: all, in this order. */
  readonly actions?: readonly ToolbarAction[] | undefined
  /** Pixels of an image per px of the chart. Default 2. */
  readonly scale?: number | undefined
  /** Begins the names of files. Default: the family of the chart, such as `funnel`. */
  readonly fileName?: string | undefined
  /** Further buttons. */
  readonly children?: ReactNode
}

const ALL: readonly ToolbarAction[] = ['png', 'svg', 'csv', 'json', 'copy']

/**
 * Takes a chart out of the page: image, drawing, table, data, clipboard. One tab stop; left and
 * right lead from button to button.
 *
 * @example <FunnelChart journeys={journeys} toolbar={<ChartToolbar />} />
 * @throws JourneyError `no-root` outside a chart
 */
export function ChartToolbar({ actions = ALL, scale = 2, fileName, children }: ChartToolbarProps): ReactElement {
  const chart = useChart()
  const [told, setTold] = useState('')
  const { theme, locale, direction } = chart.shell
  const messages = locale.toolbar ?? toolbarEn
  const name = fileName ?? chart.family
  const run = async (action: ToolbarAction): Promise<void> => {
    const file = `${name}.${action}`
    const isDone = await perform(action, chart, file, scale)
    const text = isDone ? (action === 'copy' ? messages.copied : messages.saved(file)) : messages.failed
    setTold((before) => toldAgain(before, text))
  }
  return (
    <div role="toolbar" aria-label={messages.label} data-part="toolbar" style={BAR} onKeyDown={walkButtons(direction)}>
      {actions.map((action, index) => (
        <button
          key={action}
          type="button"
          tabIndex={index === 0 ? 0 : -1}
          onClick={() => void run(action)}
          style={quietButton(theme.paint.inkQuiet)}
        >
          {messages[action]}
        </button>
      ))}
      {children}
      <span role="status" style={{ color: theme.paint.inkQuiet }}>
        {told}
      </span>
    </div>
  )
}

async function perform(action: ToolbarAction, chart: ChartHandle, file: string, scale: number): Promise<boolean> {
  const { description, measure, shell } = chart
  const figure = shell.plotElement
  if (figure === null) return false
  if (action === 'copy') return copyChartImage(figure, { scale })
  const content = await contentOf(action, figure, { description, measure, scale }).catch(() => null)
  if (content === null) return false
  saveFile(file, content, MIME[action])
  return true
}

const MIME = { png: 'image/png', svg: 'image/svg+xml', csv: 'text/csv', json: 'application/json' } as const

async function contentOf(
  action: keyof typeof MIME,
  figure: Element,
  { description, measure, scale }: Pick<ChartHandle, 'description' | 'measure'> & { readonly scale: number },
): Promise<Blob | string | null> {
  if (action === 'png') return chartPng(figure, { scale })
  if (action === 'svg') return chartSvg(figure)
  return action === 'csv' ? tableCsv(description.table) : chartJson(description, measure)
}

/** The roving tab stop of a toolbar (WAI-ARIA Authoring Practices): it moves with the focus. */
function walkButtons(direction: 'ltr' | 'rtl'): (event: KeyboardEvent<HTMLElement>) => void {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  return (event) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: forward === 'ArrowLeft' ? at + 1 : at - 1,
      ArrowRight: forward === 'ArrowRight' ? at + 1 : at - 1,
      Home: 0,
      End: buttons.length - 1,
    }
    const to = steps[event.key]
    const target = to === undefined ? undefined : buttons.at(to % buttons.length)
    if (at < 0 || target === undefined) return
    event.preventDefault()
    for (const button of buttons) button.tabIndex = button === target ? 0 : -1
    target.focus()
  }
}

const BAR: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 14px',
  padding: '0 8px',
  flex: 'none',
  fontSize: 12,
}
