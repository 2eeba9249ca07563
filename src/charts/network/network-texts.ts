import type { NetworkLayoutTexts } from '../../layout/network/network-layout-options.js'
import type { NetworkPicture } from '../../measures/network/network-measure.js'
import type { Formatter } from '../../voice/common/formatter.js'
import type { NetworkMessages } from '../../voice/network/network-messages.js'

/** In place of a number that nobody told. */
const UNKNOWN = '?'

/** The words and numbers that stand in the picture. */
export function networkTexts(measure: NetworkPicture, messages: NetworkMessages, f: Formatter): NetworkLayoutTexts {
  const holes = new Map(measure.holes.filter((h) => h.verdict === 'hole').map((h) => [h.touchpoint, h]))
  const { journeys, converted } = measure.totals
  const { journeysOfAll, conversionsOfAll } = measure.coverage
  const { lacking = [] } = measure
  return {
    visits: (touchpoint) => {
      const hole = holes.get(touchpoint)
      if (hole !== undefined) return messages.loses(hole.lossRate.rate ?? 0, f)
      return messages.visits(measure.touchpoints[touchpoint]?.visits ?? 0, f)
    },
    hidden: (uses) => `+${f.compact(uses)}`,
    repeats: (times) => `↻${f.compact(times)}`,
    others: (touchpoints) => messages.others(touchpoints, f),
    othersBrief: (touchpoints) => messages.othersBrief(touchpoints, f),
    start: {
      number: journeys === 0 && lacking.includes('starts') ? UNKNOWN : f.count(journeys),
      name: journeys < journeysOfAll ? messages.startOf(journeysOfAll, f) : messages.start,
    },
    goal: {
      number: lacking.includes('ends') ? UNKNOWN : f.count(converted),
      name: journeys < journeysOfAll ? messages.goalOf(conversionsOfAll, f) : messages.goal,
    },
  }
}
