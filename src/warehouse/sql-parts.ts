import { LONGEST } from './contract-definition.js'
import type { SqlColumn, SqlPlan } from './journey-sql-options.js'

/** A step of the template: what it is called and the SELECT that makes it. */
export interface SqlStep {
  readonly name: string
  readonly sql: string
}

/** The window of an actor's rows up to this one. */
export const SO_FAR: string = 'PARTITION BY actor ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW'

/** Writes the small parts of the template in one dialect. */
export class SqlParts {
  readonly #plan: SqlPlan

  constructor(plan: SqlPlan) {
    this.#plan = plan
  }

  text(value: string | null | undefined): string {
    return value === null || value === undefined ? this.none('text') : this.#plan.dialect.text(value)
  }

  /** A whole number; what never ends is the largest that all engines and JavaScript hold. */
  whole(value: number | null | undefined): string {
    if (value === null || value === undefined) return this.none('whole')
    return String(Math.max(-LONGEST, Math.min(LONGEST, Math.floor(value))))
  }

  none(type: 'text' | 'whole' | 'double'): string {
    return `CAST(NULL AS ${this.#plan.dialect.types[type]})`
  }

  cast(expression: string, type: 'text' | 'whole' | 'double'): string {
    return `CAST(${expression} AS ${this.#plan.dialect.types[type]})`
  }

  column(column: SqlColumn): string {
    return typeof column === 'string' ? this.#plan.dialect.identifier(column) : `(${column.sql})`
  }

  /** A text without blanks around it; null where it is missing or empty. */
  label(column: SqlColumn | undefined): string {
    return column === undefined ? this.none('text') : `NULLIF(TRIM(${this.cast(this.column(column), 'text')}), '')`
  }

  /** 1 where a mark says yes. */
  mark(column: SqlColumn | undefined): string {
    if (column === undefined) return '0'
    return `CASE WHEN LOWER(${this.cast(this.column(column), 'text')}) IN ('1', 'true', 't', 'yes', 'y') THEN 1 ELSE 0 END`
  }

  number(column: SqlColumn | undefined): string {
    return column === undefined ? this.none('double') : this.cast(this.column(column), 'double')
  }

  timeMs(): string {
    const { columns, timeUnit = 'timestamp' } = this.#plan.options
    const time = this.column(columns.time)
    if (timeUnit === 'timestamp') return this.cast(this.#plan.dialect.epochMs(time), 'whole')
    return timeUnit === 'milliseconds' ? this.cast(time, 'whole') : this.cast(`FLOOR(${time} * 1000)`, 'whole')
  }

  table(): string {
    const { table } = this.#plan.options
    if (typeof table === 'object' && 'sql' in table) return `${table.sql}`
    const parts = typeof table === 'string' ? [table] : table
    return parts.map((part) => this.#plan.dialect.identifier(part)).join('.')
  }

  /** Ascending, missing last: said without NULLS LAST, which not all engines know. */
  ascending(expression: string, isText = false): string {
    const compared = isText ? this.#plan.dialect.byCodePoint(expression) : expression
    return `CASE WHEN ${expression} IS NULL THEN 1 ELSE 0 END, ${compared}`
  }

  byCodePoint(expression: string): string {
    return this.#plan.dialect.byCodePoint(expression)
  }

  /** What stood in the row before, missing in the first one; an OVER follows. */
  before(column: string): string {
    return `LAG(${this.#plan.dialect.mayLack(column)})`
  }

  /** What stands in the row behind, missing in the last one; an OVER follows. */
  behind(column: string): string {
    return `LEAD(${this.#plan.dialect.mayLack(column)})`
  }

  /** The condition of a join by a range alone; neither side is ever missing. */
  inRange(left: string, right: string, condition: string): string {
    return this.#plan.dialect.inRange(left, right, condition)
  }

  joined(text: string, order: string): string {
    return this.#plan.dialect.joined(text, order)
  }

  md5(text: string): string {
    return this.#plan.dialect.md5(text)
  }
}

/** An inline table: rows of expressions under names; no rows where there are none. */
export function inlineTable(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  empty: readonly string[],
): string {
  const select = (row: readonly string[]): string =>
    `SELECT ${row.map((cell, i) => `${cell} AS ${names[i]}`).join(', ')}`
  return rows.length > 0 ? rows.map(select).join('\nUNION ALL ') : `${select(empty)} WHERE 1 = 0`
}
