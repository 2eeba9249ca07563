import type { NetworkVisits } from './network-visits.js'

/** Which steps must follow the one before at once: all, none, or per step (that of the first is not asked). */
export type AtOnce = boolean | readonly boolean[]

/**
 * Whether a journey passes touchpoints in this order, whatever lies between; where a step is `adjacent` at once after
 * the one before, by an observed way, its repeats taken as one. The same touchpoint twice asks for two visits; no steps
 * ask for nothing. Linear in the journey's visits, but for steps that must follow at once and begin alike.
 */
export function passesInOrder(
  visits: NetworkVisits,
  journey: number,
  steps: readonly number[],
  adjacent: AtOnce = false,
): boolean {
  const end = visits.first[journey + 1] as number
  let at = visits.first[journey] as number
  let step = 0
  while (step < steps.length) {
    const behind = runEnd(steps, step, adjacent)
    at = behindRun(visits, at, end, steps, step, behind)
    if (at < 0) return false
    step = behind
  }
  return true
}

/** Behind the last step that must follow this one at once. */
function runEnd(steps: readonly number[], step: number, adjacent: AtOnce): number {
  let behind = step + 1
  while (behind < steps.length && (typeof adjacent === 'boolean' ? adjacent : adjacent[behind] === true)) behind++
  return behind
}

/** Behind the first visits from `at` on that are these steps at once after each other; -1 where none are. */
function behindRun(
  visits: NetworkVisits,
  at: number,
  end: number,
  steps: readonly number[],
  step: number,
  behind: number,
): number {
  for (let start = at; start < end; start++) {
    const last = lastOfRun(visits, start, end, steps, step, behind)
    if (last >= 0) return last + 1
  }
  return -1
}

function lastOfRun(
  { touchpoint, unobserved }: NetworkVisits,
  start: number,
  end: number,
  steps: readonly number[],
  step: number,
  behind: number,
): number {
  if (touchpoint[start] !== steps[step]) return -1
  let at = start
  for (let k = step + 1; k < behind; k++) {
    at++
    const isRepeat = (): boolean => at < end && touchpoint[at] === steps[k - 1] && unobserved[at] !== 1
    if (steps[k] !== steps[k - 1]) while (isRepeat()) at++
    if (at >= end || touchpoint[at] !== steps[k] || unobserved[at] === 1) return -1
  }
  return at
}
