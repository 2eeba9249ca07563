import type { TrustLayout } from '../../layout/circles/layout-trust.js'

/** The written ends of the drawn scale, for the reading key. */
export function scaleOf({ ticks: [low, high] }: TrustLayout): { scale?: readonly [from: string, to: string] } {
  return low === undefined || high === undefined ? {} : { scale: [low.text, high.text] }
}
