import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/foundation/seeded-random.js'
import { forceArrangement } from '../../../src/layout/network/force-arrangement.js'
import { layeredOrganic } from '../../../src/layout/network/layered-organic.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import { radialArrangement } from '../../../src/layout/network/radial-arrangement.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { generateGrocery } from '../../../src/sample/generate-grocery.js'
import { groceryTouchTable } from '../../../src/sample/grocery-touch-table.js'
import { type LogRow, touchTable } from '../../support/random-log.js'
import { type RealLogName, realLog } from '../../support/real-logs.js'

/** What is laid out anew, without a picture before: each server render begins so. */
const FORMS = [layeredOrganic, radialArrangement, forceArrangement]
const FRAMES = [
  [320, 300],
  [640, 416],
  [1200, 640],
] as const
type Frame = (typeof FRAMES)[number]
const SEEDS = [1, 5]

/** The same share of people each time, by their ids. */
function isIn(actor: string, of: number, salt: number): boolean {
  let hash = salt
  for (let i = 0; i < actor.length; i++) hash = Math.imul(hash ^ actor.charCodeAt(i), 0x01000193)
  return (hash >>> 9) % of === 0
}

/** The median shift in each form, frame and seed, in shares of the width. */
function shiftsOf(one: NetworkMeasure, other: NetworkMeasure, frames: readonly Frame[] = FRAMES): number[] {
  const shifts: number[] = []
  for (const arrangement of FORMS)
    for (const [width, height] of frames)
      for (const seed of SEEDS) {
        const [before, after] = [one, other].map((m) => layoutNetwork(m, { width, height, arrangement, seed }).bodies)
        const known = new Map(before?.map((body) => [body.id, body]))
        const each = (after ?? []).flatMap(({ id, x, y }) => {
          const body = known.get(id)
          return id === '' || body === undefined ? [] : [Math.hypot(x - body.x, y - body.y) / width]
        })
        each.sort((a, b) => a - b)
        shifts.push(each[each.length >> 1] ?? 0)
      }
  return shifts
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

interface Log<Row> {
  readonly rows: readonly Row[]
  readonly measure: (rows: readonly Row[]) => NetworkMeasure
  readonly timeOf: (row: Row) => number
}

/** Ten percent fewer and more people, the first nine tenths of the time. */
function expectStable<Row extends { readonly actor: string }>({ rows, measure, timeOf }: Log<Row>): void {
  const all = measure(rows)
  const fewer = measure(rows.filter(({ actor }) => !isIn(actor, 10, 3)))
  const more = measure([
    ...rows,
    ...rows.filter(({ actor }) => isIn(actor, 10, 7)).map((row) => ({ ...row, actor: `${row.actor}+` })),
  ])
  const times = rows.map(timeOf)
  const [first, last] = extremes(times)
  const sooner = measure(rows.filter((row) => timeOf(row) <= first + 0.9 * (last - first)))
  for (const [name, other] of [
    ['fewer', fewer],
    ['more', more],
    ['sooner', sooner],
  ] as const) {
    expect(Math.max(...shiftsOf(all, other)), name).toBeLessThan(0.05)
  }
}

function extremes(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b)
  return [sorted[0] ?? 0, sorted.at(-1) ?? 0]
}

/** Journeys that mostly go on to touchpoints near by, and mostly forward. */
function wanderings(touchpoints: number, journeys: number): LogRow[] {
  const random = seededRandom(11)
  return Array.from({ length: journeys }, (_, journey) => {
    let at = Math.floor(random() ** 2 * touchpoints)
    return Array.from({ length: 2 + Math.floor(5 * random()) }, (__, step): LogRow => {
      at = (at + touchpoints + (random() < 0.75 ? 1 : -1) * (1 + Math.floor(random() ** 3 * 6))) % touchpoints
      const timeMs = Date.UTC(2026, 0, 5) + journey * 60_000 + step * 3_600_000
      return { actor: `a${journey}`, timeMs, touchpoint: `t${at}`, conversion: at > 20 && random() < 0.5 }
    })
  }).flat()
}

function touchLog(rows: readonly LogRow[], definition: JourneyDefinition): Log<LogRow> {
  return {
    rows,
    timeOf: (row) => row.timeMs,
    measure: (some) => measureNetwork(journeysFromTouches(touchTable([...some]), definition)),
  }
}

function grocery(seed: number): Log<ReturnType<typeof generateGrocery>['rows'][number]> {
  const { rows, definition } = generateGrocery({ seed, actors: 1200 })
  return {
    rows,
    timeOf: (row) => Date.parse(row.time),
    measure: (some) => measureNetwork(journeysFromTouches(groceryTouchTable([...some]), definition)),
  }
}

describe('places without a picture before', () => {
  it.each([7, 8])('shift by less than 5 % of the width in the median as the grocery %d grows', (seed) => {
    expectStable(grocery(seed))
  })

  it('shift little in generated journeys among 24 touchpoints', () => {
    expectStable(touchLog(wanderings(24, 4000), { observation: 'complete', stages: [] }))
  })

  it.each<RealLogName>(['community', 'completejourney', 'onlineretail'])('shift little in the log of %s', (name) => {
    const rows = realLog(name)
    if (rows === null) {
      console.info(`skipped: ../shared/data/${name}-events.csv is not there`)
      return
    }
    expectStable(touchLog(rows, { ties: 'rows' }))
  })

  it('make room for a touchpoint that appears: by less than 5 % in the mean over all, whichever it is by less than 8 %', () => {
    const { rows, measure } = grocery(7)
    const all = measure(rows)
    const each = all.touchpoints.map(({ id }) =>
      mean(shiftsOf(measure(rows.filter((row) => row.touchpoint !== id)), all, FRAMES.slice(1))),
    )
    expect(mean(each)).toBeLessThan(0.05)
    expect(Math.max(...each)).toBeLessThan(0.08)
  })
})
