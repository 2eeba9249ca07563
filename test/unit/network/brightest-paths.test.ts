import { describe, expect, it } from 'vitest'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

function rowsOf(name: string, times: number, path: string, converts: boolean, value = 1): LogRow[] {
  const touchpoints = path.split(' ')
  return Array.from({ length: times }, (_, i) =>
    touchpoints.map((touchpoint, step) => ({
      actor: `${name}${i}`,
      timeMs: step * 1000 * (i + 1),
      touchpoint,
      conversion: converts && step === touchpoints.length - 1,
      ...(converts && step === touchpoints.length - 1 && { value }),
    })),
  ).flat()
}

const ROWS = [
  ...rowsOf('a', 6, 'blog blog search shop', true),
  ...rowsOf('b', 4, 'blog search shop', false),
  ...rowsOf('c', 6, 'blog shop', true, 9),
  ...rowsOf('d', 4, 'tweet shop', true),
  ...rowsOf('e', 20, 'search shop', true),
  ...rowsOf('f', 30, 'search shop', false),
]
const SET = journeysFromTouches(touchTable(ROWS), { stages: [], observation: 'complete' })

function named(options?: Parameters<typeof measureNetwork>[1]): string[] {
  const measure = measureNetwork(SET, options)
  return measure.paths.map((path) => path.touchpoints.map((i) => measure.touchpoints[i]?.id).join(' '))
}

describe('brightest paths', () => {
  it('collapses repeats, asks for support and breaks ties by value', () => {
    expect(named()).toEqual(['search shop', 'blog shop', 'blog search shop'])
  })

  it('ranks by value and by the lower limit of the rate as well', () => {
    expect(named({ rank: 'value' })[0]).toBe('blog shop')
    expect(named({ rank: 'wilson' })[0]).toBe('blog shop')
  })

  it('gives conversions, rate, median time, share and running share', () => {
    const [first, , third] = measureNetwork(SET).paths
    expect(first).toMatchObject({ journeys: 50, conversions: 20 })
    expect(first?.rate.rate).toBeCloseTo(0.4, 12)
    expect(first?.share).toBeCloseTo(20 / 36, 12)
    expect(third).toMatchObject({ journeys: 10, conversions: 6 })
    // Three steps of 1 to 6 seconds: the median of 3, 6, ... 18.
    expect(third?.medianMs).toBe(10500)
    expect(third?.runningShare).toBeCloseTo(32 / 36, 12)
  })

  it('take the time, and credits, to the first conversion where journeys go on after it', () => {
    const rows = rowsOf('a', 6, 'blog search shop', false).map((row, i) => ({ ...row, conversion: i % 3 === 1 }))
    const measure = measureNetwork(
      journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete', cut: 'never' }),
    )
    // The search converts, 1 to 6 seconds after the blog; the shop comes as long after that.
    expect(measure.paths[0]?.medianMs).toBe(3500)
    const ids = measure.touchpoints.map(({ id }) => id)
    for (const method of ['last', 'time-decay', 'linear', 'position'] as const)
      expect(measure.credits[method].perTouchpoint[ids.indexOf('shop')], method).toBe(0)
    expect(measure.credits.last.perTouchpoint[ids.indexOf('search')]).toBe(6)
  })

  it('places no conversion that came before every touch', () => {
    const rows = rowsOf('a', 6, 'blog shop', false).map(({ touchpoint, ...row }, i) =>
      i % 2 === 0 ? { ...row, conversion: true } : { ...row, touchpoint },
    )
    const measure = measureNetwork(
      journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete', cut: 'never' }),
    )
    expect(measure.paths[0]?.medianMs).toBeNull()
    expect(measure.credits.last).toMatchObject({ perTouchpoint: [0], noTouchpoint: 6, conversions: 6 })
  })

  it('shares are of all conversions, also of those that a coverage leaves out', () => {
    const part = measureNetwork(SET, { coverage: 0.5 })
    expect(part.totals.converted).toBe(20)
    expect(part.paths[0]?.share).toBeCloseTo(20 / 36, 12)
    expect(part.paths.at(-1)?.runningShare).toBeCloseTo(20 / 36, 12)
  })

  it('never covers more than all conversions, and never lists what lacks support', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const log = randomLog(seed, { rows: 300, actors: 80, touchpoints: 3 })
      const measure = measureNetwork(journeysFromTouches(log.table, log.definition))
      let running = 0
      for (const path of measure.paths) {
        running += path.share
        expect(path.runningShare).toBeCloseTo(running, 9)
        expect(path.journeys).toBeGreaterThanOrEqual(measure.pathSupport)
        expect(path.conversions).toBeGreaterThan(0)
        expect(path.touchpoints.every((t, i) => t !== path.touchpoints[i - 1])).toBe(true)
      }
      expect(running).toBeLessThanOrEqual(1 + 1e-9)
    }
  })
})
