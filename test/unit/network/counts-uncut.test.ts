import { describe, expect, it } from 'vitest'
import { forceArrangement } from '../../../src/layout/network/force-arrangement.js'
import { layeredOrganic } from '../../../src/layout/network/layered-organic.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { NetworkLayoutTexts } from '../../../src/layout/network/network-layout-options.js'
import { radialArrangement } from '../../../src/layout/network/radial-arrangement.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { randomLog } from '../../support/random-log.js'

const TEXTS: NetworkLayoutTexts = {
  visits: (touchpoint) => `${touchpoint} visits`,
  hidden: (uses) => `+${uses}`,
  repeats: (times) => `↻${times}`,
  others: (count) => `${count} other touchpoints`,
  othersBrief: (count) => `${count} more`,
  start: { number: '1,770', name: 'journeys start' },
  goal: { number: '298', name: 'converted' },
}

describe('the body of all others', () => {
  it('says how many and of what: its name is whole, or short, but never cut', () => {
    let [whole, brief] = [0, 0]
    for (let seed = 1; seed <= 8; seed++) {
      const log = randomLog(seed, { rows: 2400, actors: 500, touchpoints: 120 })
      const measure = measureNetwork(journeysFromTouches(log.table, log.definition))
      for (const arrangement of [layeredOrganic, radialArrangement, forceArrangement])
        for (const [width, height] of [
          [320, 240],
          [320, 460],
          [570, 360],
        ] as const) {
          const { bodies } = layoutNetwork(measure, { width, height, arrangement, texts: TEXTS })
          const others = bodies.find(({ touchpoint }) => touchpoint < 0)
          const said = others?.label?.lines.join(' ')
          if (said === undefined) continue
          const count = others?.members.length
          expect([`${count} other touchpoints`, `${count} more`], `${arrangement.name} ${width}`).toContain(said)
          if (said === `${count} more`) brief++
          else whole++
        }
    }
    expect(whole + brief).toBeGreaterThan(10)
    expect(brief).toBeGreaterThan(0)
  })
})
