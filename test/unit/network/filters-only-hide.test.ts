import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rememberLayout } from '../../../src/charts/network/remember-layout.js'
import { seededRandom } from '../../../src/foundation/seeded-random.js'
import { fixedPlaces } from '../../../src/layout/network/fixed-places.js'
import { forceArrangement } from '../../../src/layout/network/force-arrangement.js'
import { layeredOrganic } from '../../../src/layout/network/layered-organic.js'
import type { NetworkLayout } from '../../../src/layout/network/network-layout.js'
import { radialArrangement } from '../../../src/layout/network/radial-arrangement.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { selectJourneys } from '../../../src/model/select-journeys.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { randomLog } from '../../support/random-log.js'

const FORMS = [
  layeredOrganic,
  radialArrangement,
  forceArrangement,
  fixedPlaces({ t1: { along: 0.5, across: 0.5 }, shop: { along: 0.8, across: 0.4 } }),
]
const FRAMES = [
  [320, 278],
  [640, 416],
  [1200, 640],
] as const

/** The largest shift of a body that both show, in shares of the width. */
function shift(all: NetworkLayout, part: NetworkLayout): number {
  const known = new Map(all.bodies.map((body) => [body.id, body]))
  const shifts = part.bodies.map(({ id, x, y }) => {
    const body = known.get(id)
    return id === '' || body === undefined ? 0 : Math.hypot(x - body.x, y - body.y) / all.width
  })
  return Math.max(0, ...shifts)
}

/** What any filter leaves is some of the journeys: by cohort, channel or device, without a touchpoint, or by chance. */
function expectOnlyHidden(all: JourneySet, kept: Uint8Array, at: number): void {
  const arrangement = FORMS[at % FORMS.length] as (typeof FORMS)[number]
  const measure = measureNetwork(all)
  const part = measureNetwork(selectJourneys(all, kept))
  if (part.touchpoints.length === 0) return
  for (const [width, height] of FRAMES) {
    const options = { width, height, arrangement, seed: at }
    const remember = rememberLayout()
    const whole = remember(measure, options, () => null)
    const name = `${arrangement.name} ${width}`
    expect(
      shift(
        whole,
        remember(part, options, () => null),
      ),
      `filtered, ${name}`,
    ).toBeLessThan(0.01)
    expect(
      shift(
        whole,
        remember(measure, options, () => null),
      ),
      `and back, ${name}`,
    ).toBe(0)
    // Filtered from the first, as a server renders it.
    expect(
      shift(
        whole,
        rememberLayout()(part, options, () => measure),
      ),
      `from the first, ${name}`,
    ).toBeLessThan(0.01)
  }
}

describe('filters only hide', () => {
  it('moves nobody, whatever journeys of a random log they leave, in each form and frame', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (seed, share) => {
        const touchpoints = 4 + (seed % 30)
        const log = randomLog(seed, { rows: 20 * touchpoints, actors: 6 * touchpoints, touchpoints })
        const all = journeysFromTouches(log.table, log.definition)
        const random = seededRandom(seed)
        const kept = Uint8Array.from({ length: all.journeys.count }, () => (random() < share ? 1 : 0))
        expectOnlyHidden(all, kept, seed)
      }),
      { seed: 101, numRuns: 24 },
    )
  })

  it('moves nobody of the sample, without any one of its touchpoints', () => {
    const all = sampleJourneys()
    const { start, end, count } = all.journeys
    for (const [at, touchpoint] of all.touchpoints.entries()) {
      const without = Uint8Array.from({ length: count }, (_, i) =>
        all.rows.touchpoint.subarray(start[i], end[i]).includes(at) ? 0 : 1,
      )
      expect(without.includes(1), touchpoint.id).toBe(true)
      expectOnlyHidden(all, without, at + 1)
    }
  })
})
