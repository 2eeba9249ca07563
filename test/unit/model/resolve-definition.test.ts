import { describe, expect, it } from 'vitest'
import { JourneyError } from '../../../src/foundation/journey-error.js'
import { defineJourney, type JourneyDefinition } from '../../../src/model/definition.js'
import { durationMs } from '../../../src/model/duration.js'
import { instantMs } from '../../../src/model/instant.js'
import type { Duration } from '../../../src/model/patience.js'
import { resolveDefinition } from '../../../src/model/resolve-definition.js'

const DAY = 86_400_000

function codeOf(action: () => unknown): string | undefined {
  try {
    action()
  } catch (error) {
    return error instanceof JourneyError ? error.code : String(error)
  }
  return undefined
}

describe('resolveDefinition', () => {
  it('fills in every default', () => {
    expect(resolveDefinition()).toEqual({
      stages: null,
      touchpoints: [],
      conversion: { touchpoints: new Set(), stages: new Set() },
      loss: { touchpoints: new Set(), stages: new Set() },
      cut: 'both',
      patienceMs: 30 * DAY,
      ties: 'content',
      observation: 'ongoing',
      observedUntilMs: null,
      timeZone: 'UTC',
      aliases: new Map(),
    })
  })

  it('takes zero as a value', () => {
    const resolved = resolveDefinition({ patience: 0, observedUntil: 0, touchpoints: [{ id: 'a', patience: 0 }] })
    expect(resolved).toMatchObject({ patienceMs: 0, observedUntilMs: 0, touchpoints: [{ id: 'a', patienceMs: 0 }] })
  })

  it('gives labels, and each touchpoint its patience', () => {
    const resolved = resolveDefinition({
      stages: ['a', { id: 'b', label: 'B' }],
      touchpoints: ['t'],
      patience: '2 weeks',
    })
    expect(resolved.stages).toEqual([
      { id: 'a', label: 'a' },
      { id: 'b', label: 'B' },
    ])
    expect(resolved.touchpoints).toEqual([{ id: 't', label: 't', patienceMs: 14 * DAY }])
  })

  it.each<[string, JourneyDefinition, string]>([
    ['a stage twice', { stages: ['a', 'a'] }, 'duplicate-id'],
    ['a touchpoint twice', { touchpoints: ['t', { id: 't' }] }, 'duplicate-id'],
    ['a touchpoint in an unknown stage', { stages: ['a'], touchpoints: [{ id: 't', stage: 'b' }] }, 'unknown-stage'],
    ['a rule by an unknown stage', { stages: ['a'], conversion: { stages: ['b'] } }, 'unknown-stage'],
    ['an unknown cut', { cut: 'sometimes' as never }, 'bad-option'],
    ['unknown ties', { ties: 'random' as never }, 'bad-option'],
    ['an unknown observation', { observation: 'done' as never }, 'bad-option'],
    ['a negative patience', { patience: -1 }, 'bad-option'],
    ['an unreadable patience', { patience: 'a while' as never }, 'bad-option'],
    ['an unreadable end', { observedUntil: 'soon' }, 'bad-option'],
    ['an unknown zone', { timeZone: 'Moon/Crater' }, 'bad-option'],
    ['aliases in a circle', { aliases: { a: 'b', b: 'a' } }, 'bad-option'],
  ])('refuses %s', (_, definition, code) => {
    expect(codeOf(() => resolveDefinition(definition))).toBe(code)
  })

  it('follows aliases to the end of their chain; an alias of itself is none', () => {
    const { aliases } = resolveDefinition({ aliases: { a: 'b', b: 'c', d: 'd' } })
    expect([...aliases]).toEqual([
      ['a', 'c'],
      ['b', 'c'],
      ['d', 'd'],
    ])
  })
})

describe('defineJourney', () => {
  it('does not compile with an unknown stage or touchpoint', () => {
    const definition = defineJourney({ stages: ['visitor', 'lead'], touchpoints: [{ id: 'blog', stage: 'visitor' }] })
    const stage: 'visitor' | 'lead' | { readonly id: 'visitor' | 'lead' } | undefined = definition.stages?.[0]
    expect(stage).toBe('visitor')
    // @ts-expect-error: no such stage
    defineJourney({ stages: ['visitor', 'lead'], touchpoints: [{ id: 'blog', stage: 'vistor' }] })
    // @ts-expect-error: no such stage
    defineJourney({ stages: ['visitor', 'lead'], conversion: { stages: ['customer'] } })
    // @ts-expect-error: no such touchpoint
    defineJourney({ touchpoints: ['blog'], conversion: { touchpoints: ['shop'] } })
  })
})

describe('durationMs', () => {
  it.each<[Duration, number]>([
    [0, 0],
    [1500, 1500],
    ['1 minute', 60_000],
    ['36 hours', 129_600_000],
    ['30 days', 30 * DAY],
    ['0.5 weeks', 302_400_000],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])('reads %s', (duration, ms) => {
    expect(durationMs(duration, 'patience')).toBe(ms)
  })

  it.each(['', '30', 'days', '-1 days', '1 month', Number.NaN])('refuses %s', (duration) => {
    expect(codeOf(() => durationMs(duration as Duration, 'patience'))).toBe('bad-option')
  })
})

describe('instantMs', () => {
  it.each([
    ['2026-03-29T00:30:00Z', 'Europe/Paris', '2026-03-29T00:30:00.000Z'],
    ['2026-01-31', 'UTC', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31', 'Europe/Paris', '2026-01-30T23:00:00.000Z'],
    ['2026-07-01 12:00', 'America/New_York', '2026-07-01T16:00:00.000Z'],
    // Twice that night: the earlier one.
    ['2026-10-25T02:30:00', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:30:00', 'Europe/Paris', '2026-10-25T02:30:00.000Z'],
    // Not that night: on by the gap, as in the data.
    ['2026-03-29T02:30:00', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T03:30:00', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['2026-01-01T00:00:00.250+05:30', 'UTC', '2025-12-31T18:30:00.250Z'],
  ])('reads %s in %s', (text, zone, expected) => {
    expect(new Date(instantMs(text, zone, 'observedUntil')).toISOString()).toBe(expected)
  })

  it.each(['', 'tomorrow', '2026', '31.01.2026', '2026-13-01', Number.NaN])('refuses %s', (text) => {
    expect(codeOf(() => instantMs(text, 'UTC', 'observedUntil'))).toBe('bad-option')
  })
})
