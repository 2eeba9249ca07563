import { describe, expect, it } from 'vitest'
import type { TouchpointDefinition } from '../../../src/model/definition.js'
import { type GroceryRow, generateGrocery } from '../../../src/sample/generate-grocery.js'
import { groceryDefinition } from '../../../src/sample/grocery-definition.js'
import { groceryRows } from '../../../src/sample/grocery-rows.js'
import { plantedTruth } from '../../../src/sample/planted-truth.js'

const rows = groceryRows()
const touchpoints = new Map(
  (groceryDefinition.touchpoints ?? []).map((entry): [string, TouchpointDefinition] =>
    typeof entry === 'string' ? [entry, { id: entry }] : [entry.id, entry as TouchpointDefinition],
  ),
)

/** FNV-1a over the text of the rows. */
function hash(of: readonly GroceryRow[]): string {
  let h = 0x811c9dc5
  for (const character of JSON.stringify(of)) {
    h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (h >>> 0).toString(16)
}

function byActor(of: readonly GroceryRow[]): Map<string, GroceryRow[]> {
  const lists = new Map<string, GroceryRow[]>()
  for (const row of of) lists.set(row.actor, [...(lists.get(row.actor) ?? []), row])
  return lists
}

describe('the rows of the generated grocery', () => {
  it('are the same for the same seed, on every machine', () => {
    expect(hash(groceryRows())).toBe(hash(rows))
    expect(hash(rows)).toBe('d4bc7b93')
    expect(hash(groceryRows({ seed: 8 }))).not.toBe(hash(rows))
  })

  it.each([0, 1, 2, 50, 1200])('hold as many people as were asked for: %i', (actors) => {
    const people = byActor(generateGrocery({ actors }).rows)
    expect(people.size).toBe(actors)
    if (actors > 0) expect(people.has(plantedTruth.prospect)).toBe(true)
  })

  it('ascend in time within one year', () => {
    const times = rows.map((row) => row.time)
    expect([...times].sort()).toEqual(times)
    expect((times[0] ?? '') >= '2025-01-01').toBe(true)
    expect((times.at(-1) ?? '') < '2026-01-01').toBe(true)
  })

  it('are touches at known touchpoints with their channel, or purchases with a value', () => {
    for (const { touchpoint, channel, conversion, value, stage } of rows) {
      if (touchpoint === undefined) {
        expect([conversion, stage]).toEqual([true, 'customer'])
        expect(value).toBeGreaterThan(0)
      } else {
        expect(channel).toBe(touchpoints.get(touchpoint)?.channel)
        expect(conversion).toBeUndefined()
      }
    }
  })

  it('visit every touchpoint of the definition and no other', () => {
    const seen = new Set(rows.flatMap((row) => (row.touchpoint === undefined ? [] : [row.touchpoint])))
    expect([...seen].sort()).toEqual([...touchpoints.keys()].sort())
  })

  it('name a referrer only on a first row, and only one who had recommended before', () => {
    let referrals = 0
    for (const [index, row] of rows.entries()) {
      if (row.referredBy === undefined) continue
      referrals += 1
      const earlier = rows.slice(0, index)
      expect(earlier.some((other) => other.actor === row.actor)).toBe(false)
      expect(
        earlier.some((other) => other.actor === row.referredBy && other.touchpoint === 'recommendation'),
        `${row.referredBy} before ${row.time}`,
      ).toBe(true)
    }
    expect(referrals).toBeGreaterThan(150)
  })

  it('shake trust only in the planted weeks', () => {
    const { fromMs, untilMs, touchpoint } = plantedTruth.trustShock
    const times = rows.filter((row) => row.touchpoint === touchpoint).map((row) => Date.parse(row.time))
    expect(times.length).toBeGreaterThan(50)
    expect(times.every((time) => time >= fromMs && time < untilMs)).toBe(true)
  })

  it('hold one prospect in no order, over months and three devices', () => {
    const diary = rows.filter((row) => row.actor === plantedTruth.prospect)
    expect(diary.map((row) => row.touchpoint)).toEqual([
      'tweet',
      'blog',
      'search',
      'article',
      'share',
      'blog',
      'newsletter',
    ])
    expect(new Set(diary.map((row) => row.device)).size).toBe(3)
  })

  it('switch devices within journeys, and have none in the store', () => {
    const people = [...byActor(rows).values()]
    const switching = people.filter((list) => new Set(list.flatMap((row) => row.device ?? [])).size > 1)
    expect(switching.length).toBeGreaterThan(100)
    expect(rows.some((row) => row.touchpoint === 'store' && row.device !== undefined)).toBe(false)
  })
})
