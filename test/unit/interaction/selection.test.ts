import { describe, expect, test, vi } from 'vitest'
import { emphasise, emphasisOf } from '../../../src/interaction/emphasis.js'
import { createJourneyStore } from '../../../src/interaction/journey-store.js'
import { nextSelection } from '../../../src/interaction/selection.js'
import { type JourneyRef, refKey } from '../../../src/model/journey-ref.js'

const a: JourneyRef = { kind: 'stage', stage: 'a' }
const b: JourneyRef = { kind: 'touchpoint', touchpoint: 'b' }

describe('selection', () => {
  test('replace takes one, and gives it back when chosen again', () => {
    expect(nextSelection([b], a, 'replace')).toEqual([a])
    expect(nextSelection([a], a, 'replace')).toEqual([])
    expect(nextSelection([a, b], a, 'replace')).toEqual([a])
  })

  test('add keeps, toggle changes', () => {
    expect(nextSelection([a], b, 'add')).toEqual([a, b])
    expect(nextSelection([a, b], b, 'add')).toEqual([a, b])
    expect(nextSelection([a, b], a, 'toggle')).toEqual([b])
    expect(nextSelection([b], a, 'toggle')).toEqual([b, a])
  })
})

describe('identity', () => {
  test('keys differ where parts hold the separator', () => {
    const tricky = refKey({ kind: 'transition', from: 'a:b', to: 'c' })
    expect(tricky).not.toBe(refKey({ kind: 'transition', from: 'a', to: 'b:c' }))
    expect(refKey({ kind: 'path', touchpoints: ['x', 'y'] })).not.toBe(refKey({ kind: 'path', touchpoints: ['x:y'] }))
    expect(refKey({ kind: 'path', touchpoints: ['%3A'] })).not.toBe(refKey({ kind: 'path', touchpoints: [':'] }))
  })
})

describe('store', () => {
  test('tells of changes, not of repetitions, and stops when asked', () => {
    const store = createJourneyStore()
    const listener = vi.fn()
    const stop = store.subscribe(listener)
    store.point(a)
    store.point({ kind: 'stage', stage: 'a' })
    store.select([a])
    store.select([{ kind: 'stage', stage: 'a' }])
    expect(listener).toHaveBeenCalledTimes(2)
    stop()
    store.point(null)
    expect(listener).toHaveBeenCalledTimes(2)
    expect(store.get()).toEqual({ selection: [a], highlight: null, by: null })
  })
})

describe('emphasis', () => {
  const plain = { label: '', title: '', facts: [], anchor: { x: 0, y: 0 }, moves: {} }
  const focus = { kind: 'circle', x: 0, y: 0, radius: 1 } as const
  const items = [
    { ...plain, focus, key: refKey(a), ref: a, related: [refKey(b)] },
    { ...plain, focus, key: refKey(b), ref: b, belongs: ['stage:z'] },
    { ...plain, focus, key: 'stage:c', ref: { kind: 'stage', stage: 'c' } as const },
  ]
  const byKey = new Map(items.map((item) => [item.key, item]))

  test('what is meant is active, what belongs to it stays, the rest dims', () => {
    const emphases = emphasise(items, byKey, new Set([refKey(a)]))
    expect(['stage:a', 'touchpoint:b', 'stage:c'].map((key) => emphasisOf(emphases, key))).toEqual([
      'active',
      'related',
      'dim',
    ])
  })

  test('a part answers to the whole it belongs to', () => {
    const emphases = emphasise(items, byKey, new Set(['stage:z']))
    expect(emphasisOf(emphases, 'touchpoint:b')).toBe('active')
  })

  test('a chart does not go dark for a thing that it does not show', () => {
    expect(emphasise(items, byKey, new Set(['stage:elsewhere']))).toBeNull()
    expect(emphasisOf(null, 'stage:a')).toBe('normal')
  })
})
