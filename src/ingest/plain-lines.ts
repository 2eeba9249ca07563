import { LineCells } from './line-cells.js'

/**
 * Splits text without quotes into rows of cells, from its beginning up to `end`, which stands behind a `\n`. The row
 * that is handed out is the same object each time. Looks for each mark once and makes no text.
 */
export function plainLines(text: string, end: number, delimiter: string, take: (line: LineCells) => void): void {
  const line = new LineCells(text)
  let start = 0
  let mark = text.indexOf(delimiter)
  while (start < end) {
    const lineBreak = text.indexOf('\n', start)
    line.count = 0
    while (mark >= 0 && mark < lineBreak) {
      line.add(start, mark)
      start = mark + delimiter.length
      mark = text.indexOf(delimiter, start)
    }
    line.add(start, lineBreak)
    start = lineBreak + 1
    take(line)
  }
}
