import { fromLinear, parseHex, type Rgb, toHex, toLinear, toOklab } from './color.js'

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

/** How a colour looks to someone with this kind of vision. */
export function seenBy(vision: ColorVision, hex: string): string {
  const linear = parseHex(hex).map(toLinear) as unknown as Rgb
  const seen = MACHADO[vision].map((row) => row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2])
  return toHex(seen.map(fromLinear) as unknown as Rgb)
}

/** Distance of two colours in OKLab: about 0.02 is just noticeable side by side, black to white is 1. */
export function colorDistance(a: string, b: string): number {
  const x = toOklab(parseHex(a))
  const y = toOklab(parseHex(b))
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}
