import type { CSSProperties, ReactElement, ReactNode } from 'react'
import { shownTurns } from '../../../foundation/shown-turns.js'
import { type JourneyRef, refKey } from '../../../model/journey-ref.js'
import { FONT_PX, FONT_WEIGHT } from '../../../theme/type-scale.js'
import type { ChartTable } from '../../../voice/common/chart-description.js'
import { ownText } from '../../shell/own-text.js'
import { sideCues } from '../../shell/side-cues.js'
import { useSortedTable } from '../../shell/use-sorted-table.js'
import type { NetworkView } from './use-network-view.js'

/** A cell: what it shows, what it is sorted by, and how much of its column's greatest value it is, as a bar. */
export interface ViewCell {
  readonly text: string
  readonly value: string | number | null
  /** 0..1; absent: no bar. */
  readonly bar?: number | undefined
  /** What stands out: the paint of the bar, and of the text where there is none. */
  readonly paint?: string | undefined
}

/** One row. */
export interface ViewRow {
  readonly key: string
  readonly cells: readonly ViewCell[]
  /** What the row is about: then its head can be chosen, and lights up what it means in linked charts. */
  readonly ref?: JourneyRef | undefined
}

/** Props of `ViewTable`. */
export interface ViewTableProps {
  readonly view: NetworkView
  readonly caption: string
  /** `title` explains a head. */
  readonly columns: readonly { readonly label: string; readonly numeric: boolean; readonly title?: string }[]
  readonly rows: readonly ViewRow[]
  /** A last row that sorting leaves where it is, such as a sum. */
  readonly foot?: readonly string[] | undefined
}

/** A table that sorts by its heads; rows that mean something in the picture can be pointed at and chosen. */
export function ViewTable({ view, caption, columns, rows, foot }: ViewTableProps): ReactElement {
  const { paint } = view.theme
  const table: ChartTable = {
    caption,
    columns,
    rows: rows.map(({ key }) => [key]),
    values: rows.map(({ cells }) => cells.map(({ value }) => value)),
  }
  const [sorted, sorting] = useSortedTable(table, view.formatter.locale)
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const line = `1px solid ${paint.line}`
  const frame = { ...(rows.length > WHOLE_AT_MOST ? SCROLLS : FITS), background: sideCues(paint) }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <div style={frame} role="group" aria-label={caption} tabIndex={0}>
      <table style={{ ...TABLE, color: paint.ink }}>
        <caption style={{ ...CAPTION, color: paint.inkQuiet }}>
          <span style={CAPTION_TEXT}>{shownTurns(caption)}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric, title }, i) => (
              <th
                key={label}
                scope="col"
                title={title}
                aria-sort={sorting?.order(i)}
                style={{ ...CELL, ...side(numeric), ...HEAD, borderBottom: line, color: paint.inkQuiet }}
              >
                {sorting?.head(label, i) ?? label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.rows.map(([key = '']) => {
            const row = byKey.get(key)
            return row === undefined ? null : <Row key={key} row={row} view={view} columns={columns} line={line} />
          })}
        </tbody>
        {foot !== undefined && (
          <tfoot>
            <tr>
              {foot.map((text, i) => (
                <td key={columns[i]?.label} style={{ ...CELL, ...side(columns[i]?.numeric), ...FOOT }}>
                  {ownText(text)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: ViewRow
  readonly view: NetworkView
  readonly columns: ViewTableProps['columns']
  readonly line: string
}

function Row({ row, view, columns, line }: RowProps): ReactElement {
  const { linked, theme } = view
  const { ref } = row
  const key = ref === undefined ? null : refKey(ref)
  const isChosen = key !== null && linked.selection.some((chosen) => refKey(chosen) === key)
  const isMeant = key !== null && linked.highlight !== null && refKey(linked.highlight) === key
  return (
    <tr
      data-key={key ?? undefined}
      data-selected={isChosen || undefined}
      style={isMeant || isChosen ? { background: theme.paint.wash } : undefined}
      {...(ref === undefined
        ? {}
        : { onPointerEnter: () => linked.point(ref), onPointerLeave: () => linked.point(null) })}
    >
      {row.cells.map((cell, i) => {
        const style = { ...CELL, ...side(columns[i]?.numeric), borderBottom: line }
        const content = <Cell cell={cell} view={view} />
        if (i > 0)
          return (
            <td key={columns[i]?.label} style={style}>
              {content}
            </td>
          )
        return (
          <th key={columns[i]?.label} scope="row" style={{ ...style, fontWeight: FONT_WEIGHT.text }}>
            {ref === undefined ? (
              content
            ) : (
              <Choose view={view} target={ref} isChosen={isChosen}>
                {content}
              </Choose>
            )}
          </th>
        )
      })}
    </tr>
  )
}

interface ChooseProps {
  readonly view: NetworkView
  readonly target: JourneyRef
  readonly isChosen: boolean
  readonly children: ReactNode
}

function Choose({ view, target, isChosen, children }: ChooseProps): ReactElement {
  const { linked, theme } = view
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      style={{ ...BUTTON, outlineColor: theme.paint.focus }}
      onClick={() => linked.select(isChosen ? [] : [target])}
      onFocus={() => linked.point(target)}
      onBlur={() => linked.point(null)}
    >
      {children}
    </button>
  )
}

function Cell({ cell, view }: { readonly cell: ViewCell; readonly view: NetworkView }): ReactElement {
  const { paint } = view.theme
  const { text, bar } = cell
  if (bar === undefined) return ownText(text, cell.paint === undefined ? undefined : { color: cell.paint })
  return (
    <span style={BARRED}>
      {ownText(text)}
      <span aria-hidden="true" style={{ ...TRACK, background: paint.wash }}>
        <span
          style={{ ...BAR, width: `${100 * Math.min(1, Math.max(0, bar))}%`, background: cell.paint ?? paint.light }}
        />
      </span>
    </span>
  )
}

function side(numeric: boolean | undefined): CSSProperties {
  return numeric ? { textAlign: 'end', whiteSpace: 'nowrap' } : { textAlign: 'start' }
}

/** So many rows stand whole: a few cut off at the end would look like the end. */
const WHOLE_AT_MOST = 30
const FITS: CSSProperties = { overflow: 'auto', marginTop: 6, containerType: 'inline-size' }
const SCROLLS: CSSProperties = { ...FITS, maxHeight: 640 }
const TABLE: CSSProperties = { borderCollapse: 'collapse', width: '100%', fontSize: FONT_PX.text }
const CAPTION: CSSProperties = { textAlign: 'start', fontSize: FONT_PX.label, padding: '0 0 2px' }
/** Stays in sight, and as narrow as the region, where the table is wider than it. */
const CAPTION_TEXT: CSSProperties = {
  display: 'inline-block',
  position: 'sticky',
  insetInlineStart: 0,
  maxWidth: '100cqi',
}
const CELL: CSSProperties = { padding: '3px 12px 3px 0', verticalAlign: 'baseline' }
const HEAD: CSSProperties = {
  whiteSpace: 'normal',
  fontWeight: FONT_WEIGHT.text,
  fontSize: FONT_PX.label,
  verticalAlign: 'bottom',
}
const FOOT: CSSProperties = { fontWeight: FONT_WEIGHT.strong }
const BUTTON: CSSProperties = {
  all: 'unset',
  boxSizing: 'border-box',
  minHeight: 24,
  cursor: 'pointer',
  outline: 'revert',
}
const BARRED: CSSProperties = { display: 'inline-flex', alignItems: 'center', gap: 8, justifyContent: 'flex-end' }
const TRACK: CSSProperties = { width: 56, height: 6, borderRadius: 3, overflow: 'hidden', flex: '0 0 auto' }
const BAR: CSSProperties = { display: 'block', height: '100%', borderRadius: 3, forcedColorAdjust: 'none' }
