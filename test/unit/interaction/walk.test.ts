import { describe, expect, test } from 'vitest'
import type { ChartItem } from '../../../src/interaction/chart-item.js'
import { type KeyPress, type WalkMap, walk } from '../../../src/interaction/walk.js'
import { refKey } from '../../../src/model/journey-ref.js'

function item(stage: string, moves: ChartItem['moves']): ChartItem {
  const ref = { kind: 'stage', stage } as const
  return {
    key: refKey(ref),
    ref,
    label: stage,
    title: stage,
    facts: [],
    anchor: { x: 0, y: 0 },
    focus: { kind: 'circle', x: 0, y: 0, radius: 1 },
    moves,
  }
}

// a <-> b <-> c
const items = [
  item('a', { right: 'stage:b' }),
  item('b', { left: 'stage:a', right: 'stage:c' }),
  item('c', { left: 'stage:b' }),
]
const map: WalkMap = {
  items,
  byKey: new Map(items.map((entry) => [entry.key, entry])),
  commands: [{ key: 'b', label: 'next bright path', go: () => 'stage:c' }],
}
const press = (key: string, extra: Partial<KeyPress> = {}): KeyPress => ({ key, shift: false, toggle: false, ...extra })

describe('walk', () => {
  test('any arrow enters at the first item, End at the last', () => {
    expect(walk(map, null, press('ArrowRight'))).toEqual({ kind: 'go', key: 'stage:a' })
    expect(walk(map, null, press('End'))).toEqual({ kind: 'go', key: 'stage:c' })
  })

  test('End enters where it leads to from the first: at the last stage, whatever is read after it', () => {
    const stages = [item('a', { end: 'stage:b' }), item('b', {}), item('stream', {})]
    const byKey = new Map(stages.map((entry) => [entry.key, entry]))
    expect(walk({ items: stages, byKey, commands: [] }, null, press('End'))).toEqual({ kind: 'go', key: 'stage:b' })
  })

  test('arrows follow the moves and stay at the edge', () => {
    expect(walk(map, 'stage:a', press('ArrowRight'))).toEqual({ kind: 'go', key: 'stage:b' })
    expect(walk(map, 'stage:b', press('ArrowLeft'))).toEqual({ kind: 'go', key: 'stage:a' })
    expect(walk(map, 'stage:c', press('ArrowRight'))).toEqual({ kind: 'stay' })
  })

  test('Home and End lead to the first and last', () => {
    expect(walk(map, 'stage:b', press('Home'))).toEqual({ kind: 'go', key: 'stage:a' })
    expect(walk(map, 'stage:b', press('End'))).toEqual({ kind: 'go', key: 'stage:c' })
  })

  test('a place that no longer exists begins anew', () => {
    expect(walk(map, 'stage:gone', press('ArrowLeft'))).toEqual({ kind: 'go', key: 'stage:a' })
  })

  test.each([
    [{}, 'replace'],
    [{ shift: true }, 'add'],
    [{ toggle: true }, 'toggle'],
  ] as const)('Enter with %o selects by %s', (extra, mode) => {
    expect(walk(map, 'stage:b', press('Enter', extra))).toEqual({ kind: 'select', key: 'stage:b', mode })
    expect(walk(map, null, press('Enter', extra))).toEqual({ kind: 'stay' })
  })

  test('the keys of the browser are left to the page', () => {
    for (const key of ['Tab', 'F5', 'x']) expect(walk(map, 'stage:b', press(key))).toBeNull()
    expect(walk(map, 'stage:b', press('ArrowLeft', { toggle: true }))).toBeNull()
    expect(walk(map, 'stage:b', press('t', { toggle: true }))).toBeNull()
  })

  test('commands, help, table and Escape', () => {
    expect(walk(map, 'stage:a', press('B'))).toEqual({ kind: 'go', key: 'stage:c' })
    expect(walk(map, null, press('?'))).toEqual({ kind: 'help' })
    expect(walk(map, null, press('t'))).toEqual({ kind: 'table' })
    expect(walk(map, null, press('Escape'))).toEqual({ kind: 'escape' })
  })
})
