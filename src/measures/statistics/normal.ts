/** The 97.5 % point of the standard normal distribution: the z of a two-sided 95 % interval. */
export const Z_95 = 1.959963984540054

/**
 * The standard normal distribution function P(Z <= z).
 *
 * Absolute error below 1e-15: the series of the error function (Abramowitz & Stegun 7.1.6) near
 * the middle and Lentz's continued fraction (7.1.14) in the tails. `NaN` for `NaN`. Constant cost.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN
  const x = Math.abs(z)
  const upper = x < 3 ? 0.5 - density(x) * seriesOfCentre(x) : density(x) * fractionOfTail(x)
  return z < 0 ? upper : 1 - upper
}

/**
 * The z of a two-sided interval that is one of `among` and holds together with the others at 95 %
 * (Bonferroni): that of the level 1 - 0.05 / among; for 1, `Z_95`. By Newton's method from there, which on the
 * convex tail comes from below. Constant cost.
 */
export function zAmong(among: number): number {
  if (!(among > 1)) return Z_95
  const tail = 0.025 / among
  let z = Z_95
  for (let step = 1, n = 0; step > 1e-12 && n < 100; n++) {
    step = (normalCdf(-z) - tail) / density(z)
    z += step
  }
  return z
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
}

/** (Phi(x) - 1/2) / density(x) = x + x^3/3 + x^5/15 + ... */
function seriesOfCentre(x: number): number {
  let term = x
  let sum = x
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= (x * x) / n
    sum += term
  }
  return sum
}

/** Mills' ratio (1 - Phi(x)) / density(x) = 1/(x + 1/(x + 2/(x + ...))). */
function fractionOfTail(x: number): number {
  let value = x
  for (let n = 200; n >= 1; n--) value = x + n / value
  return 1 / value
}
