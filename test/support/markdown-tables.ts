/** The rows of one table: cells by the heading of their column. */
export type MarkdownRow = Readonly<Record<string, string>>

/**
 * The tables of a markdown page by the heading they stand under (the last one before the table).
 * Throws where two tables stand under one heading, so that a test cannot read the wrong one.
 */
export function markdownTables(text: string): ReadonlyMap<string, readonly MarkdownRow[]> {
  const tables = new Map<string, MarkdownRow[]>()
  let heading = ''
  let columns: readonly string[] | undefined
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) heading = line.replace(/^#+\s*/, '').trim()
    if (!line.startsWith('|')) columns = undefined
    else if (columns === undefined) {
      if (tables.has(heading)) throw new Error(`Two tables under "${heading}"`)
      columns = cellsOf(line)
      tables.set(heading, [])
    } else if (!/^\|[\s|:-]+\|$/.test(line) || !line.includes('---')) {
      const cells = cellsOf(line)
      tables.get(heading)?.push(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])))
    }
  }
  return tables
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}
