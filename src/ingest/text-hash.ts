/** The hash of a text with units beyond ASCII. */
export const NOT_ASCII = -1

/**
 * A number from 0 up to 2^31 that spreads texts evenly, of the part from `start` up to, and without, `end`; NOT_ASCII
 * where that is more than ASCII. FNV-1a over the units, mixed once more, since texts that differ in their last unit lie
 * side by side in it. Texts that are alike have one hash; others may, too.
 */
export function textHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  let units = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    units |= unit
    hash = Math.imul(hash ^ unit, 0x01000193)
  }
  if (units > 0x7f) return NOT_ASCII
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 15)) >>> 1
}
