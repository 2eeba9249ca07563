/** A source of uniform numbers in [0, 1), the same sequence for the same seed. */
export type Random = () => number

/**
 * A small seeded generator: sfc32 (Chris Doty-Humphrey, PractRand), seeded by splitmix-style mixing.
 * Not for secrets. Same seed, same sequence, on every machine.
 */
export function seededRandom(seed: number): Random {
  const mix = splitMix(seed)
  let a = mix()
  let b = mix()
  let c = mix()
  let counter = 1
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

function splitMix(seed: number): () => number {
  let state = Math.trunc(seed) | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return (z ^ (z >>> 15)) | 0
  }
}
