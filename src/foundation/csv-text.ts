/** A cell of a table that is written to a file. */
export type CsvCell = string | number | boolean | null

/** How a file of rows is written. */
export interface CsvOptions {
  /** Between cells. Default a comma. */
  readonly separator?: ',' | ';' | '\t'
}

/**
 * Rows as a CSV text (RFC 4180: lines end in CRLF, quotes are doubled). It begins with a byte order
 * mark, without which spreadsheets read accents wrongly.
 *
 * Safe against formula injection: a text that a spreadsheet would run (it begins with `=`, `+`, `-`,
 * `@`, a tab or a line break, their full-width forms included, spaces before them or not) gets an
 * apostrophe in front, unless it is a plain number (OWASP, "CSV Injection"). Linear.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], { separator = ',' }: CsvOptions = {}): string {
  return `\uFEFF${rows.map((row) => `${row.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`).join('')}`
}

const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n]/u
const NUMBER = /^[+-]?[\d.,\s\u00A0\u202F]+ ?%?$/

function csvCell(cell: CsvCell, separator: string): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
  return /["\r\n]/.test(safe) || safe.includes(separator) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe
}
