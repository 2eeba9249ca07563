import { readMark } from './read-mark.js'
import { readNumber } from './read-number.js'
import { readText } from './read-text.js'
import { EPOCH, readTime, UNREADABLE } from './read-time.js'

/** Numbers since the epoch that lie between 1980 and 2100, in seconds; other units are 1000 times more. */
const EPOCH_FROM = 315_532_800
const EPOCH_TO = 4_102_444_800

/** What the values of one column look like; all shares are of the cells that are filled. */
export interface ColumnProfile {
  readonly column: string
  readonly rows: number
  readonly filled: number
  readonly distinct: number
  readonly timeShare: number
  readonly numberShare: number
  /** 1/0, true/false, yes/no. */
  readonly markShare: number
  /** Cells that are objects or lists. */
  readonly objectShare: number
}

/** Looks at one column of the first rows. Cost: one pass. */
export function profileColumn<Row>(column: string, rows: readonly Row[], read: (row: Row) => unknown): ColumnProfile {
  const seen = new Set<string>()
  let times = 0
  let numbers = 0
  let marks = 0
  let objects = 0
  let filled = 0
  for (const row of rows) {
    const cell = read(row)
    const text = readText(cell)
    if (text === null) continue
    filled++
    seen.add(text)
    if (looksLikeTime(cell)) times++
    if (Number.isFinite(readNumber(cell))) numbers++
    if (looksLikeMark(cell)) marks++
    if (typeof cell === 'object' && !(cell instanceof Date)) objects++
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled)
  return {
    column,
    rows: rows.length,
    filled,
    distinct: seen.size,
    timeShare: share(times),
    numberShare: share(numbers),
    markShare: share(marks),
    objectShare: share(objects),
  }
}

function looksLikeTime(cell: unknown): boolean {
  const time = readTime(cell)
  return time.kind === EPOCH ? isPlausibleEpoch(Math.abs(time.ms)) : time.kind !== UNREADABLE
}

function isPlausibleEpoch(number: number): boolean {
  return [1, 1e3, 1e6, 1e9].some((unit) => number >= EPOCH_FROM * unit && number <= EPOCH_TO * unit)
}

function looksLikeMark(cell: unknown): boolean {
  if (typeof cell === 'number') return cell === 0 || cell === 1
  if (typeof cell === 'string' && /^\d{2,}|[.-]/.test(cell)) return false
  return readMark(cell) !== undefined && !/^[2-9]$/.test(String(cell))
}
