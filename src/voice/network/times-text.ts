import type { Formatter } from '../common/formatter.js'

/** A ratio, so that what lies above 1 does not read as 1: 1.04, but 1.6. Nothing below 1 % above it is told apart. */
export function timesText(times: number, f: Formatter): string {
  return f.decimal(times, times < 1.1 ? 2 : 1)
}
