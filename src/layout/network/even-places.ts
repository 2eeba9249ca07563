/** So many bodies of no place in particular weigh beside those that there are: one more moves few far. */
const UNKNOWN = 4
/** Where those of no place in particular are thought to stand. */
const MIDDLE = 0.5
const SPREAD = 0.14
/** Values nearer than this (of 0..1) share their ranks: no order is made of what is none. */
const ALIKE = 0.1
const BY_RANK = 0.8
/** More bodies than this are not compared with one another: they are points of light, and even enough. */
export const PAIRED_AT_MOST = 1000

/**
 * Values as places in 0..1, nearly as even as ranks would be and in the same order, but continuous: a little more data
 * moves a place a little, also where two values change their order or the outermost goes. Cost: the square of their number.
 */
export function evenPlaces(values: readonly number[]): number[] {
  const all = values.length + UNKNOWN
  const mean = (values.reduce((sum, value) => sum + value, 0) + UNKNOWN * MIDDLE) / all
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) + UNKNOWN * SPREAD ** 2
  // About the share that lies below, were they spread as a bell.
  const places = values.map((value) => 1 / (1 + Math.exp((-1.7 * (value - mean)) / Math.sqrt(square / all))))
  if (values.length > PAIRED_AT_MOST) return places
  return places.map((place) => {
    const below = places.reduce((sum, other) => sum + shareBelow(place - other, ALIKE), 0)
    return (1 - BY_RANK) * place + (BY_RANK * (below + UNKNOWN * place)) / all
  })
}

/** 0 where a value lies below another, 1 above, and between as far as they are alike. */
export function shareBelow(difference: number, alike: number): number {
  return Math.max(0, Math.min(1, 0.5 + difference / (2 * alike)))
}

/** Shares of the frame within which bodies are in each other's way. */
const NEAR = 0.14

/** 1 for the same place, 0 from so far on that neither is in the way of the other. */
export function nearness(place: number, other: number): number {
  const apart = Math.abs(place - other) / NEAR
  return apart < 1 ? (1 - apart * apart) ** 2 : 0
}
