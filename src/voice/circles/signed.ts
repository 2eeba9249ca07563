import type { Formatter } from '../common/formatter.js'

/** A number of few digits, with its sign where it is above zero, too. */
export function signed(value: number, f: Formatter): string {
  return `${value > 0 ? '+' : ''}${f.decimal(value)}`
}
