import { type CSSProperties, Fragment, memo, type NamedExoticComponent, type ReactElement } from 'react'
import { shownTurns } from '../../foundation/shown-turns.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX } from '../../theme/type-scale.js'
import type { ChartTable, TableColumn } from '../../voice/common/chart-description.js'
import { ownText } from './own-text.js'
import { VISUALLY_HIDDEN } from './styles.js'
import type { TableSorting } from './use-sorted-table.js'

/** Props of `DataTable`. */
export interface DataTableProps {
  readonly table: ChartTable
  readonly visible: boolean
  readonly theme: ChartTheme
  /** From `useSortedTable`: heads become buttons. */
  readonly sorting?: TableSorting | undefined
}

/** The chart's twin in rows: always there for assistive technology, on screen when asked for. A hover does not write it again. */
export const DataTable: NamedExoticComponent<DataTableProps> = memo(function DataTable({
  table,
  visible,
  theme,
  sorting,
}) {
  return (
    <div
      role="group"
      style={visible ? scrolls(theme) : VISUALLY_HIDDEN}
      tabIndex={visible ? 0 : undefined}
      aria-label={table.caption}
    >
      {rowsOf(table, visible, theme, sorting)}
      {table.more?.map((one) => (
        <Fragment key={one.caption}>{rowsOf(one, visible, theme)}</Fragment>
      ))}
    </div>
  )
})

function rowsOf(table: ChartTable, visible: boolean, theme: ChartTheme, sorting?: TableSorting): ReactElement {
  // What nobody sees needs no looks: hundreds of cells are dear to style.
  const cells = visible ? table.columns.map((column) => cellStyle(column, theme)) : []
  const heads = cells.map((style, i): CSSProperties => ({ ...style, ...headStyle(table.columns[i]?.label ?? '') }))
  return (
    <table style={{ borderCollapse: 'collapse', width: '100%', fontSize: FONT_PX.text }}>
      <caption style={{ textAlign: 'start', color: theme.paint.inkQuiet, padding: '4px 0' }}>
        {shownTurns(table.caption)}
      </caption>
      <thead>
        <tr>
          {table.columns.map(({ label }, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
            <th key={position} scope="col" style={heads[position]} aria-sort={sorting?.order(position)}>
              {sorting === undefined ? shownTurns(label) : sorting.head(label, position)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table that is made anew as a whole
          <tr key={index}>
            {row.map((text, position) => {
              const [Cell, scope] = position === 0 ? (['th', 'row'] as const) : (['td', undefined] as const)
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <Cell key={position} scope={scope} style={cells[position]}>
                  {ownText(text)}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Writing without spaces would else break after every sign, and long names stand in columns of single words. */
function headStyle(label: string): CSSProperties {
  return { fontWeight: 'bold', minWidth: `${4.5 + label.length / 9}em` }
}

/** A shade at the lower edge says that there is more to scroll to. */
function scrolls({ paint }: ChartTheme): CSSProperties {
  return {
    overflow: 'auto',
    maxHeight: 320,
    flex: 'none',
    padding: '0 8px',
    borderBottom: `1px solid ${paint.line}`,
    boxShadow: `inset 0 -16px 12px -12px ${paint.line}`,
  }
}

function cellStyle({ numeric }: TableColumn, { paint }: ChartTheme): CSSProperties {
  return {
    fontWeight: 'normal',
    textAlign: numeric ? 'end' : 'start',
    padding: '3px 10px 3px 0',
    borderBottom: `1px solid ${paint.line}`,
    verticalAlign: 'top',
  }
}
