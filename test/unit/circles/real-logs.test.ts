import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'

const FOLDER = new URL('../../../../shared/data/', import.meta.url)
const LOGS = ['completejourney', 'onlineretail', 'community'] as const

interface Counted {
  readonly actors: number
  /** People by the stage of their latest staged row. */
  readonly rings: ReadonlyMap<string, number>
  readonly stagedRows: number
  readonly conversions: number
}

/** Counts from the text alone: no field of these logs holds a comma or a quote. */
function countByHand(text: string): Counted {
  const [head = '', ...lines] = text.trim().split(/\r?\n/)
  const at = (name: string): number => head.split(',').indexOf(name)
  const rows = lines
    .map((line) => line.split(','))
    .map((cells) => ({
      actor: cells[at('actor')] ?? '',
      timeMs: Date.parse(cells[at('time')] ?? ''),
      stage: cells[at('stage')] ?? '',
      conversion: cells[at('conversion')] === '1',
    }))
    .filter(({ actor }) => actor !== '')
  const latest = new Map<string, { timeMs: number; stage: string }>()
  for (const { actor, timeMs, stage } of rows) {
    if (stage === '') continue
    const before = latest.get(actor)
    if (before === undefined || timeMs >= before.timeMs) latest.set(actor, { timeMs, stage })
  }
  const rings = new Map<string, number>()
  for (const { stage } of latest.values()) rings.set(stage, (rings.get(stage) ?? 0) + 1)
  return {
    actors: new Set(rows.map(({ actor }) => actor)).size,
    rings,
    stagedRows: rows.filter(({ stage }) => stage !== '').length,
    conversions: rows.filter(({ conversion }) => conversion).length,
  }
}

describe.each(LOGS)('the log %s', (name) => {
  const file = new URL(`${name}-events.csv`, FOLDER)
  const isThere = existsSync(file)
  if (!isThere) console.info(`${name}: skipped, ../shared/data is not here`)

  it.skipIf(!isThere)('has everybody in the ring that a count by hand finds', () => {
    const text = readFileSync(file, 'utf8')
    const hand = countByHand(text)
    const set = journeysFromCsv(text, undefined, { ties: 'rows' })
    const { whole, stages, actors } = measureCircles(set)
    expect(actors).toBe(hand.actors)
    expect(Object.fromEntries(stages.map(({ id }, ring) => [id, whole.populations.rings[ring]]))).toEqual(
      Object.fromEntries(stages.map(({ id }) => [id, hand.rings.get(id) ?? 0])),
    )
    const moves = whole.touchMoves
    expect((moves?.inward ?? 0) + (moves?.outward ?? 0) + (moves?.held ?? 0)).toBe(
      hand.stagedRows - [...hand.rings.values()].reduce((sum, people) => sum + people, 0),
    )
    expect(whole.cycles?.conversions).toBe(hand.conversions)
  })
})
