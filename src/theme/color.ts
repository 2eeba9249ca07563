/** A colour in sRGB, each channel 0..1. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Reads `#rrggbb`. */
export function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

/** Writes `#rrggbb`, channels clipped to the gamut. */
export function toHex(rgb: Rgb): string {
  const channels = rgb.map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Relative luminance, 0..1 (WCAG 2.2, definition of relative luminance). */
export function luminance(hex: string): number {
  const [r, g, b] = parseHex(hex).map(toLinear) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Where white and black read equally well: (1.05 / (L + 0.05)) = ((L + 0.05) / 0.05). */
const MIDDLE_LUMINANCE = Math.sqrt(1.05 * 0.05) - 0.05

/** The ink that reads better on a ground, pure white or pure black: one of the two always reaches 4.5 : 1. */
export function readableOn(ground: string): string {
  return luminance(ground) > MIDDLE_LUMINANCE ? '#000000' : '#ffffff'
}

/**
 * The colour at `t` in 0..1 along evenly spaced anchors, in a straight line of sRGB from one to the
 * next. The anchors of our ramps lie so close that this is nowhere further than 0.01 in OKLab from
 * the even way (a test compares), so charts need not carry that arithmetic.
 */
export function rampColor(anchors: readonly string[], t: number): string {
  const position = Math.min(1, Math.max(0, t)) * (anchors.length - 1)
  const index = Math.min(anchors.length - 2, Math.floor(position))
  const [from, to] = anchors.slice(index, index + 2).map(parseHex) as [Rgb, Rgb]
  return toHex(from.map((value, i) => value + ((to[i] as number) - value) * (position - index)) as unknown as Rgb)
}

/** Linear light of an sRGB channel. */
export function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
