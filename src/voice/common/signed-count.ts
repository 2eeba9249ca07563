import type { Formatter } from './formatter.js'

/** A difference of counts with its sign: `+12`, `−3`, and `±0` where it is none. */
export function signedCount(difference: number, f: Formatter): string {
  const whole = Math.round(difference)
  return `${whole > 0 ? '+' : whole < 0 ? '−' : '±'}${f.count(Math.abs(whole))}`
}
