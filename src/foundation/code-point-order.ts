/**
 * Orders two strings by Unicode code point, as every warehouse does in binary collation
 * (JavaScript's `<` orders by UTF-16 unit, which differs beyond the basic plane).
 * Returns a negative number, 0 or a positive number. Cost: the length of the common prefix.
 */
export function codePointOrder(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return lift(x) - lift(y)
  }
  return a.length - b.length
}

/** Moves surrogates (code points from U+10000) above U+E000..U+FFFF. */
function lift(unit: number): number {
  if (unit < 0xd800) return unit
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000
}
