const YES = new Set(['1', 'true', 't', 'yes', 'y'])
const NO = new Set(['', '0', 'false', 'f', 'no', 'n'])

/**
 * Reads a cell as a mark: `true`, `false` (also where it is missing), or `undefined` where it
 * cannot be read. Numbers above 0 are marks, so a column of counts can mark conversions.
 */
export function readMark(cell: unknown): boolean | undefined {
  if (cell === null || cell === undefined) return false
  if (typeof cell === 'boolean') return cell
  if (typeof cell === 'number') return Number.isNaN(cell) ? false : cell > 0
  if (typeof cell === 'bigint') return cell > 0n
  return typeof cell === 'string' ? readMarkText(cell.trim().toLowerCase()) : undefined
}

function readMarkText(text: string): boolean | undefined {
  if (YES.has(text)) return true
  if (NO.has(text)) return false
  const number = Number(text)
  return Number.isNaN(number) ? undefined : number > 0
}
