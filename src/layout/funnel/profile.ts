/** A knot of a piecewise cubic: way along the stage, thickness there, change of thickness per px. */
export interface Knot {
  readonly u: number
  readonly value: number
  readonly slope: number
}

/**
 * The thickness of the silhouette along one stage: a cubic (Hermite) between each two knots, u
 * ascending from 0 to the stage's length. Two knots at one u make a corner.
 *
 * Profiles of one stage have their knots at the same places, so they add: the thickness of stacked
 * bands is the sum of their profiles.
 */
export type Profile = readonly Knot[]

/** Thickness at u; beyond the ends that of the end. */
export function thicknessAt(profile: Profile, u: number): number {
  let next = 1
  while (next < profile.length - 1 && (profile[next] as Knot).u < u) next++
  return hermite(profile[next - 1] as Knot, profile[next] as Knot, u)
}

/** The area under the profile: a cubic between two knots has (a + b) / 2 * d + (slope a - slope b) * d^2 / 12. */
export function areaOf(profile: Profile): number {
  return profile.reduce((sum, b, k) => {
    const a = profile[k - 1] ?? b
    const d = b.u - a.u
    return sum + ((a.value + b.value) / 2) * d + ((a.slope - b.slope) * d * d) / 12
  }, 0)
}

/** The profile with every thickness times `factor`. */
export function scaled(profile: Profile, factor: number): Profile {
  return profile.map(({ u, value, slope }) => ({ u, value: value * factor, slope: slope * factor }))
}

/** The profile of both stacked. They must belong to the same stage. */
export function stacked(a: Profile, b: Profile): Profile {
  return a.map(({ u, value, slope }, k) => {
    const more = b[k] as Knot
    return { u, value: value + more.value, slope: slope + more.slope }
  })
}

/** The largest thickness; between knots it goes one way, so it lies at a knot. */
export function peakOf(profile: Profile): number {
  let peak = 0
  for (const { value } of profile) peak = Math.max(peak, value)
  return peak
}

function hermite(a: Knot, b: Knot, u: number): number {
  const d = b.u - a.u
  if (d <= 0) return b.value
  const t = Math.min(1, Math.max(0, (u - a.u) / d))
  const s = 1 - t
  return s * s * (a.value * (1 + 2 * t) + a.slope * d * t) + t * t * (b.value * (1 + 2 * s) - b.slope * d * s)
}
