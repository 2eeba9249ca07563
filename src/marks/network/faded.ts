/** Of nothing no hue is left, and what fades to it would turn grey on its way. */
const LEAST = 0.004

/** A colour with less of itself; colours come as `rgb(…)`, `#rrggbb` or a system colour. */
export function faded(color: string, share: number): string {
  return `color-mix(in srgb, ${color} ${100 * Math.max(LEAST, share)}%, transparent)`
}

/** So much of one colour in another. */
export function mixed(color: string, share: number, other: string): string {
  return `color-mix(in srgb, ${color} ${100 * share}%, ${other})`
}
