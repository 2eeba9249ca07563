/** Shares that differ by rounding only are equal. */
const ROUNDING = 1e-9

/**
 * The time by which `share` of those who ever move on have done so.
 *
 * Kaplan and Meier, JASA 53, 1958: at each time at which d of the n still watched move on, the share that stays is
 * multiplied by 1 - d/n. Those watched until that very time are still watched. "Ever" is the last time at which
 * anybody is seen to move on, so who never moves on does not count.
 *
 * @param moved times to moving on, ms, ascending.
 * @param stayed times watched without moving on, ms, ascending; Infinity for who is known never to move on.
 * @returns ms; NaN where nobody moves on. Cost: linear.
 */
export function moveOnQuantile(moved: Float64Array, stayed: Float64Array, share: number): number {
  const ever = movedOn(moved, stayed, Number.POSITIVE_INFINITY).share
  return movedOn(moved, stayed, share * ever * (1 - ROUNDING)).timeMs
}

/** Walks until the share that has moved on reaches `until`, or to the last who moves on. */
function movedOn(moved: Float64Array, stayed: Float64Array, until: number): { timeMs: number; share: number } {
  let staying = 1
  let timeMs = Number.NaN
  let unwatched = 0
  let next = 0
  while (next < moved.length && (next === 0 || 1 - staying < until)) {
    timeMs = moved[next] as number
    while (unwatched < stayed.length && (stayed[unwatched] as number) < timeMs) unwatched++
    const watched = moved.length - next + stayed.length - unwatched
    const first = next
    while (next < moved.length && moved[next] === timeMs) next++
    staying *= 1 - (next - first) / watched
  }
  return { timeMs, share: 1 - staying }
}
