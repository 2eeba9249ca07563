import { type CSSProperties, type ReactNode, useMemo, useState } from 'react'
import { shownTurns } from '../../foundation/shown-turns.js'
import type { ChartTable } from '../../voice/common/chart-description.js'

/** How a table is sorted, and the heads by which readers sort it. */
export interface TableSorting {
  readonly order: (column: number) => 'ascending' | 'descending' | undefined
  /** A head as a button. */
  readonly head: (label: string, column: number) => ReactNode
}

interface Order {
  readonly column: number
  readonly descending: boolean
}

/**
 * A table that readers sort by its heads: numbers largest first, texts by alphabet, once more turns it round, a third
 * time gives the first order back. What says nothing comes last either way. A table without `values` stays as it is.
 */
export function useSortedTable(table: ChartTable, locale: string): readonly [ChartTable, TableSorting | undefined] {
  const [order, setOrder] = useState<Order | null>(null)
  const sorted = useMemo(() => sortTable(table, order, locale), [table, order, locale])
  const { columns, values } = table
  const sorting = useMemo(
    () => (values === undefined ? undefined : sortingOf(columns, order, setOrder)),
    [columns, values, order],
  )
  return [sorted, sorting]
}

function sortingOf(
  columns: ChartTable['columns'],
  order: Order | null,
  change: (order: Order | null) => void,
): TableSorting {
  const next = (column: number): Order | null => {
    const descending = columns[column]?.numeric ?? false
    if (order?.column !== column) return { column, descending }
    return order.descending === descending ? { column, descending: !descending } : null
  }
  const orderOf = (column: number): 'ascending' | 'descending' | undefined => {
    if (order?.column !== column) return undefined
    return order.descending ? 'descending' : 'ascending'
  }
  return {
    order: orderOf,
    head: (label, column) => (
      <button type="button" onClick={() => change(next(column))} style={HEAD}>
        {shownTurns(label)}
        {order?.column === column && <span aria-hidden="true">{order.descending ? ' ▾' : ' ▴'}</span>}
      </button>
    ),
  }
}

function sortTable(table: ChartTable, order: Order | null, locale: string): ChartTable {
  const { values, rows } = table
  if (order === null || values === undefined) return table
  const { column, descending } = order
  const compare = new Intl.Collator(locale, { numeric: true }).compare
  const places = rows.map((_, i) => i)
  places.sort((a, b) => {
    const [x, y] = [values[a]?.[column] ?? null, values[b]?.[column] ?? null]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b
    const difference = typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y))
    return (descending ? -difference : difference) || a - b
  })
  return {
    ...table,
    rows: places.map((i) => rows[i] ?? []),
    values: places.map((i) => values[i] ?? []),
  }
}

const HEAD: CSSProperties = {
  all: 'unset',
  boxSizing: 'border-box',
  minHeight: 24,
  cursor: 'pointer',
  fontWeight: 'inherit',
  outline: 'revert',
  textDecoration: 'underline dotted',
  textUnderlineOffset: 3,
}
