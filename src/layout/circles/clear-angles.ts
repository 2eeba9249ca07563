import type { ClearAngle } from './sunflower.js'

/** Half of the clear angle round the top, in which the traffic is drawn. */
export const HALF_GUTTER_RAD: number = (21 * Math.PI) / 180
const LEADER_CLEAR_RAD = (7 * Math.PI) / 180
const LEADER_SLACK_RAD = (2 * Math.PI) / 180

/** The angles that people leave free, clockwise from the top: for leader lines, and for traffic where it is known. */
export function clearAngles(form: 'side' | 'below' | 'bare', hasTraffic: boolean): ClearAngle[] {
  if (form === 'bare') return []
  const leader = form === 'side' ? Math.PI / 2 : Math.PI
  const labels = { fromRad: leader - LEADER_CLEAR_RAD, toRad: leader + LEADER_SLACK_RAD }
  return hasTraffic ? [labels, { fromRad: -HALF_GUTTER_RAD, toRad: HALF_GUTTER_RAD }] : [labels]
}
