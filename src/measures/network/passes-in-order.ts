import type { NetworkVisits } from './network-visits.js'

/**
 * Whether a journey passes touchpoints in this order, whatever lies between; with `adjacent` each at once after
 * the one before, by an observed way. The same touchpoint twice asks for two visits; none asks for nothing.
 * Linear in the journey's visits.
 */
export function passesInOrder(
  visits: NetworkVisits,
  journey: number,
  steps: readonly number[],
  adjacent = false,
): boolean {
  const start = visits.first[journey] as number
  const end = visits.first[journey + 1] as number
  if (adjacent) {
    for (let at = start; at + steps.length <= end; at++) if (runsFrom(visits, at, steps)) return true
    return steps.length === 0
  }
  let step = 0
  for (let at = start; at < end && step < steps.length; at++) if (visits.touchpoint[at] === steps[step]) step++
  return step === steps.length
}

function runsFrom({ touchpoint, unobserved }: NetworkVisits, at: number, steps: readonly number[]): boolean {
  return steps.every((step, k) => touchpoint[at + k] === step && (k === 0 || unobserved[at + k] !== 1))
}
