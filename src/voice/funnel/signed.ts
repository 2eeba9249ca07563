import type { Formatter } from '../common/formatter.js'

/** A number of few digits with its sign, a true minus where it is below zero. */
export function signed(value: number, f: Formatter): string {
  const size = f.decimal(Math.abs(value))
  return value > 0 ? `+${size}` : value < 0 ? `\u2212${size}` : size
}
