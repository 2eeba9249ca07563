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

/** Contrast ratio, 1..21 (WCAG 2.2, definition of contrast ratio). */
export function contrastRatio(a: string, b: string): number {
  const x = luminance(a)
  const y = luminance(b)
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** The one of two inks that reads better on a ground. */
export function readableOn(ground: string, light: string, dark: string): string {
  return contrastRatio(ground, light) >= contrastRatio(ground, dark) ? light : dark
}

/** The colour at `t` in 0..1 between two, in OKLab so that steps look even (Ottosson 2020). */
export function mixColors(from: string, to: string, t: number): string {
  const a = toOklab(parseHex(from))
  const b = toOklab(parseHex(to))
  return toHex(fromOklab(a.map((value, i) => value + ((b[i] as number) - value) * t) as unknown as Rgb))
}

/** The colour at `t` in 0..1 along evenly spaced anchors. */
export function rampColor(anchors: readonly string[], t: number): string {
  const position = Math.min(1, Math.max(0, t)) * (anchors.length - 1)
  const index = Math.min(anchors.length - 2, Math.floor(position))
  return mixColors(anchors[index] as string, anchors[index + 1] as string, position - index)
}

/** Linear light of an sRGB channel. */
export function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

/** sRGB channel of linear light. */
export function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * Math.max(0, channel) ** (1 / 2.4) - 0.055
}

/** OKLab of a colour: lightness, green to red, blue to yellow (Ottosson 2020). */
export function toOklab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map(toLinear) as unknown as Rgb
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return linear.map(fromLinear) as unknown as Rgb
}
