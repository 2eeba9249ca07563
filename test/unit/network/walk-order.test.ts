import { describe, expect, it } from 'vitest'
import { networkCommands } from '../../../src/charts/network/network-commands.js'
import { type NetworkItemInput, networkItems } from '../../../src/charts/network/network-items.js'
import { networkMarkKeys, networkRefs } from '../../../src/charts/network/network-refs.js'
import { walkGraph } from '../../../src/charts/network/walk-graph.js'
import { orderNetwork } from '../../../src/interaction/order-network.js'
import { type WalkMap, walk } from '../../../src/interaction/walk.js'
import { forceArrangement } from '../../../src/layout/network/force-arrangement.js'
import { layeredOrganic } from '../../../src/layout/network/layered-organic.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import { radialArrangement } from '../../../src/layout/network/radial-arrangement.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkPicture } from '../../../src/measures/network/network-measure.js'
import { refKey } from '../../../src/model/journey-ref.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { networkEn } from '../../../src/voice/network/en.js'
import { randomLog, touchTable } from '../../support/random-log.js'
import { type RealLogName, realLog } from '../../support/real-logs.js'

type Size = Pick<Parameters<typeof layoutNetwork>[1] & object, 'width' | 'height' | 'direction' | 'arrangement'>

function inputOf(measure: NetworkPicture, size: Size): NetworkItemInput {
  const layout = layoutNetwork(measure, size)
  const refs = networkRefs(measure, layout)
  return {
    measure,
    layout,
    refs,
    keys: networkMarkKeys(refs),
    pathKeys: refs.paths.map(refKey),
    graph: () => walkGraph(layout),
    messages: networkEn,
    formatter: createFormatter('en'),
    direction: size.direction ?? 'ltr',
  }
}

function mapOf(input: NetworkItemInput): WalkMap {
  const items = networkItems(input)
  const { commands } = networkCommands(input)
  return { items, byKey: new Map(items.map((item) => [item.key, item])), commands }
}

function press(map: WalkMap, from: string, key: string): string {
  const action = walk(map, from, { key, shift: false, toggle: false })
  return action?.kind === 'go' ? action.key : from
}

/** Down and Up undo each other at every body, and Down alone meets them all. */
function expectRing(input: NetworkItemInput, name: string): void {
  const map = mapOf(input)
  const bodies = input.keys.bodies
  for (const body of bodies) {
    expect(press(map, press(map, body, 'ArrowDown'), 'ArrowUp'), `${name}: ${body} down, up`).toBe(body)
    expect(press(map, press(map, body, 'ArrowUp'), 'ArrowDown'), `${name}: ${body} up, down`).toBe(body)
  }
  const met = new Set<string>()
  for (let at = bodies[0] ?? ''; !met.has(at); at = press(map, at, 'ArrowDown')) met.add(at)
  expect(met.size, name).toBe(bodies.length)
}

function randomMeasure(seed: number, touchpoints: number): NetworkPicture {
  const log = randomLog(seed, { rows: 30 * touchpoints, actors: 8 * touchpoints, touchpoints })
  return measureNetwork(journeysFromTouches(log.table, log.definition))
}

const SAMPLE = measureNetwork(sampleJourneys())
const SIZES: readonly Size[] = [
  { width: 320, height: 480 },
  { width: 1000, height: 600, direction: 'rtl' },
  { width: 1000, height: 600, arrangement: radialArrangement },
  { width: 640, height: 360, arrangement: forceArrangement },
  { width: 1200, height: 640, arrangement: layeredOrganic },
]

describe('Up and Down from body to body', () => {
  it('undo each other and meet every body of the sample, in every form, size and direction', () => {
    for (const size of SIZES) expectRing(inputOf(SAMPLE, size), JSON.stringify(size.arrangement?.name ?? size))
  })

  it('do so on random logs, of one touchpoint and of many', () => {
    for (let seed = 1; seed <= 24; seed++) {
      const size = SIZES[seed % SIZES.length] as Size
      expectRing(inputOf(randomMeasure(seed, 1 + ((seed * 7) % 40)), size), `seed ${seed}`)
    }
  })

  it.each<RealLogName>(['community', 'completejourney', 'onlineretail'])(
    'do so on the log of real people: %s (skipped where it does not lie beside the project)',
    (name) => {
      const rows = realLog(name)
      if (rows === null) return
      const measure = measureNetwork(journeysFromTouches(touchTable(rows), { stages: [] }))
      expectRing(inputOf(measure, { width: 1000, height: 600 }), name)
    },
  )

  it('lead down a column and then to the top of the next, along the journey', () => {
    const grid = [0, 1, 2, 3, 4, 5].map((i) => ({ x: 100 + 200 * Math.floor(i / 2), y: i % 2 === 0 ? 300 : 100 }))
    expect(orderNetwork(grid, { width: 600, height: 400 }, -1, 1)).toEqual([1, 0, 3, 2, 5, 4])
    expect(orderNetwork(grid, { width: 600, height: 400 }, -1, -1)).toEqual([5, 4, 3, 2, 1, 0])
    expect(orderNetwork(grid, { width: 600, height: 400 }, 3, 1)).toEqual([3, 2, 5, 4, 1, 0])
    expect(orderNetwork([], { width: 600, height: 400 }, -1, 1)).toEqual([])
  })
})

describe('keys that lead nowhere', () => {
  const lost = measureNetwork(
    journeysFromTouches(touchTable([{ actor: 'a', timeMs: 0, touchpoint: 'A', conversion: false }]), {
      stages: [],
      observation: 'complete',
    }),
  )

  it.each([
    ['b', networkEn.commands.noPath],
    ['h', networkEn.commands.noHole],
    ['Backspace', networkEn.commands.noBack],
  ])('%s says so', (key, why) => {
    const map = mapOf(inputOf(lost, { width: 600, height: 400 }))
    expect(walk(map, map.items[0]?.key ?? null, { key, shift: false, toggle: false })).toEqual({ kind: 'stay', why })
  })

  it('f says so at the goal', () => {
    const input = inputOf(SAMPLE, { width: 600, height: 400 })
    expect(walk(mapOf(input), input.keys.goal, { key: 'f', shift: false, toggle: false })).toEqual({
      kind: 'stay',
      why: networkEn.commands.noWay,
    })
  })

  it('the line of the help on Up and Down is no key', () => {
    const map = mapOf(inputOf(SAMPLE, { width: 600, height: 400 }))
    expect(map.commands.some(({ label }) => label === networkEn.commands.column)).toBe(true)
    for (const key of ['↑', '↓', '↑ ↓', ' '])
      expect(walk({ ...map, items: [] }, null, { key, shift: false, toggle: false })?.kind ?? 'stay').toBe('stay')
  })
})
