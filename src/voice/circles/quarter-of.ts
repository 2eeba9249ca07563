import type { Formatter } from '../common/formatter.js'

/** Periods begin at local midnight, which may lie in the quarter before in UTC: their middle never does. */
const INTO_MS = 30 * 86_400_000

/** The number of the quarter (1 to 4) of the calendar that begins at an instant, in whatever zone. */
export function quarterOf(startMs: number): number {
  return Math.floor(new Date(startMs + INTO_MS).getUTCMonth() / 3) + 1
}

/** The year of a period that begins at an instant, in the digits of the locale. */
export function yearText(startMs: number, f: Pick<Formatter, 'count'>): string {
  const year = new Date(startMs + INTO_MS).getUTCFullYear()
  return [...String(year)].map((digit) => f.count(Number(digit))).join('')
}
