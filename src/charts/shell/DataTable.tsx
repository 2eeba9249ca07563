import { type CSSProperties, memo, type NamedExoticComponent, type ReactElement } from 'react'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX } from '../../theme/type-scale.js'
import type { ChartTable, TableColumn } from '../../voice/common/chart-description.js'
import { VISUALLY_HIDDEN } from './styles.js'

/** Props of `DataTable`. */
export interface DataTableProps {
  readonly table: ChartTable
  readonly visible: boolean
  readonly theme: ChartTheme
}

/** The chart's twin in rows: always there for assistive technology, on screen when asked for. A hover does not write it again. */
export const DataTable: NamedExoticComponent<DataTableProps> = memo(function DataTable({ table, visible, theme }) {
  return (
    <div
      role="group"
      style={visible ? scrolls(theme) : VISUALLY_HIDDEN}
      tabIndex={visible ? 0 : undefined}
      aria-label={table.caption}
    >
      <table style={{ borderCollapse: 'collapse', width: '100%', fontSize: FONT_PX.text }}>
        <caption style={{ textAlign: 'start', color: theme.paint.inkQuiet, padding: '4px 0' }}>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" style={cellStyle(column, theme)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table that is made anew as a whole
            <tr key={index}>
              {row.map((cell, position) => (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  key={position}
                  text={cell}
                  heading={position === 0}
                  style={cellStyle(table.columns[position], theme)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

interface CellProps {
  readonly text: string
  readonly heading: boolean
  readonly style: CSSProperties
}

function Cell({ text, heading, style }: CellProps): ReactElement {
  return heading ? (
    <th scope="row" style={{ ...style, fontWeight: 'normal' }}>
      <bdi>{text}</bdi>
    </th>
  ) : (
    <td style={style}>
      <bdi>{text}</bdi>
    </td>
  )
}

/** A shade at the lower edge says that there is more to scroll to. */
function scrolls(theme: ChartTheme): CSSProperties {
  return {
    overflow: 'auto',
    maxHeight: 320,
    flex: '0 0 auto',
    padding: '0 8px',
    borderBottom: `1px solid ${theme.paint.line}`,
    boxShadow: `inset 0 -16px 12px -12px ${theme.paint.line}`,
  }
}

function cellStyle(column: TableColumn | undefined, theme: ChartTheme): CSSProperties {
  return {
    textAlign: column?.numeric ? 'end' : 'start',
    fontVariantNumeric: 'tabular-nums',
    padding: '3px 10px 3px 0',
    borderBottom: `1px solid ${theme.paint.line}`,
    verticalAlign: 'top',
  }
}
