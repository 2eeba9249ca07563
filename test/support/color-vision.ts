import { luminance, parseHex, type Rgb, toHex, toLinear } from '../../src/theme/color.js'

/** Kinds of dichromatic vision. */
export type ColorVision = 'protan' | 'deutan' | 'tritan'

/**
 * Full-severity matrices in linear sRGB, by row (Machado, Oliveira & Fernandes 2009, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6)).
 */
const MACHADO: Readonly<Record<ColorVision, readonly Rgb[]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Contrast ratio, 1..21 (WCAG 2.2, definition of contrast ratio). */
export function contrastRatio(a: string, b: string): number {
  const x = luminance(a)
  const y = luminance(b)
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** How a colour looks to someone with this kind of vision. */
export function seenBy(vision: ColorVision, hex: string): string {
  const linear = parseHex(hex).map(toLinear) as unknown as Rgb
  const seen = MACHADO[vision].map((row) => row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2])
  return toHex(seen.map(fromLinear) as unknown as Rgb)
}

/** Distance of two colours in OKLab: about 0.02 is just noticeable side by side, black to white is 1. */
export function colorDistance(a: string, b: string): number {
  return labDistance(toOklab(parseHex(a)), toOklab(parseHex(b)))
}

/** Distance of two colours that are in OKLab already. */
export function labDistance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** sRGB channel of linear light. */
function fromLinear(channel: number): number {
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
