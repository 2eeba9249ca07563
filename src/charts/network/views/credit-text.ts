import type { Formatter } from '../../../voice/common/formatter.js'

/** Least credit that is printed as a number. */
const LEAST = 0.1

/** A credit of conversions; one too small for its decimals is "<0.1", so that 0 means none. */
export function creditText(credit: number, f: Formatter): string {
  return credit > 0 && credit < LEAST / 2 ? `<${f.decimal(LEAST)}` : f.decimal(credit)
}
