/**
 * Reads a cell as an identifier or label: trimmed text, `null` where it is missing or blank.
 *
 * Texts stay texts, so leading zeros survive. Numbers and booleans become their usual text, dates
 * ISO text, other objects JSON.
 */
export function readText(cell: unknown): string | null {
  if (typeof cell === 'string') return blankToNull(cell.trim())
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number') return Number.isNaN(cell) ? null : String(cell)
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString()
  if (typeof cell === 'object') return textOfObject(cell)
  return blankToNull(String(cell).trim())
}

function blankToNull(text: string): string | null {
  return text === '' ? null : text
}

/** Objects that refer to themselves have no JSON; their kind must do. */
function textOfObject(cell: object): string | null {
  try {
    return blankToNull(JSON.stringify(cell) ?? '')
  } catch {
    return Object.prototype.toString.call(cell)
  }
}
