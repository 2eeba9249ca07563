/**
 * Splits text without quotes into rows of cells. Rows end at `\n`, but for the last one, which ends with the text.
 * Looks for each mark once, so that a row costs little more than its cells.
 */
export function plainRows(text: string, delimiter: string, take: (cells: string[]) => void): void {
  let start = 0
  let mark = text.indexOf(delimiter)
  while (start <= text.length) {
    const lineBreak = text.indexOf('\n', start)
    const end = lineBreak < 0 ? text.length : lineBreak
    const cells: string[] = []
    while (mark >= 0 && mark < end) {
      cells.push(text.slice(start, mark))
      start = mark + delimiter.length
      mark = text.indexOf(delimiter, start)
    }
    cells.push(text.slice(start, end))
    start = end + 1
    take(cells)
  }
}
