/*
 * Logs of a wanted shape: so many touchpoints, so many distinct transitions between them. The
 * same for the same seed.
 */

/** Transitions of the log: pairs of touchpoints, mostly forward, some backward, as journeys run. */
const FORWARD_SHARE = 0.75
const START = Date.UTC(2026, 0, 5)

/**
 * Rows of journeys that together use exactly the wanted transitions, each at least once.
 *
 * @param {number} touchpoints
 * @param {number} transitions at most touchpoints × (touchpoints - 1)
 * @param {number} journeys at least as many as transitions
 * @param {number} seed
 */
export function networkRows(touchpoints, transitions, journeys, seed) {
  const random = generator(seed)
  const pairs = distinctPairs(touchpoints, transitions, random)
  const outOf = Array.from({ length: touchpoints }, () => /** @type {number[]} */ ([]))
  for (const [from, to] of pairs) outOf[from]?.push(to)
  /** @type {{ actor: string, time: number, touchpoint: string, conversion: boolean }[]} */
  const rows = []
  for (let journey = 0; journey < journeys; journey++) {
    const steps = walk(pairs[journey % pairs.length] ?? [0, 0], outOf, random)
    const converts = random() < 0.3
    steps.forEach((touchpoint, step) => {
      rows.push({
        actor: `a${journey}`,
        time: START + journey * 60_000 + step * 3_600_000,
        touchpoint: `Touchpoint ${touchpoint}`,
        conversion: converts && step === steps.length - 1,
      })
    })
  }
  return rows
}

/**
 * @param {number} touchpoints
 * @param {number} wanted
 * @param {() => number} random
 */
function distinctPairs(touchpoints, wanted, random) {
  /** @type {Map<number, readonly [number, number]>} */
  const pairs = new Map()
  while (pairs.size < wanted) {
    const a = Math.floor(random() * touchpoints)
    const b = Math.floor(random() * touchpoints)
    if (a === b) continue
    const isForward = random() < FORWARD_SHARE
    const [from, to] = isForward === a < b ? [a, b] : [b, a]
    pairs.set(from * touchpoints + to, [from, to])
  }
  return [...pairs.values()]
}

/**
 * @param {readonly [number, number]} pair
 * @param {readonly (readonly number[])[]} outOf
 * @param {() => number} random
 */
function walk([from, to], outOf, random) {
  const steps = [from, to]
  while (steps.length < 9 && random() < 0.7) {
    const next = outOf[steps.at(-1) ?? 0] ?? []
    if (next.length === 0) break
    steps.push(next[Math.floor(random() ** 2 * next.length)] ?? 0)
  }
  return steps
}

/**
 * A linear congruential generator; good enough to spread rows.
 *
 * @param {number} seed
 */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
