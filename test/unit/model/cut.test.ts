import { describe, expect, it } from 'vitest'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import { type JourneySet, OUTCOMES } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { timeAt } from '../../../src/model/time-column.js'
import { type LogRow, touchTable } from '../../support/random-log.js'

const DAY = 86_400_000
const DEFAULTS: JourneyDefinition = { stages: [], observedUntil: 100 * DAY }

/**
 * One actor's rows as text: `day:touchpoint` with `!` for a conversion, `x` for a loss and `@stage` for a stage.
 * `5:blog 9:-!` is a visit of the blog on day 5 and a conversion without touchpoint on day 9.
 */
function rowsOf(actor: string, text: string): LogRow[] {
  return text.split(' ').map((part) => {
    const [, day, touchpoint, conversion, loss, stage] = /^([\d.]+):([a-w-]*)(!?)(x?)(?:@(.+))?$/.exec(part) ?? []
    return {
      actor,
      timeMs: Number(day) * DAY,
      touchpoint: touchpoint === '-' ? undefined : touchpoint,
      conversion: conversion === '!',
      loss: loss === 'x',
      stage,
    }
  })
}

function build(text: string, definition: JourneyDefinition = {}): JourneySet {
  return journeysFromTouches(touchTable(rowsOf('ann', text)), { ...DEFAULTS, ...definition })
}

/** `outcome cycle touches`, with `return` where it is one and `+n` for repeats. */
function told(set: JourneySet): string[] {
  const { journeys } = set
  return Array.from({ length: journeys.count }, (_, j) => {
    const repeats = journeys.repeatConversions[j] ?? 0
    const parts = [OUTCOMES[journeys.outcome[j] as number], journeys.cycle[j], journeys.touches[j]]
    return [...parts, ...(journeys.isReturn[j] ? ['return'] : []), ...(repeats ? [`+${repeats}`] : [])].join(' ')
  })
}

describe('the cut', () => {
  const log = '0:blog 1:shop! 2:blog 50:shop! 51:shop! 52:blog'

  it.each([
    ['both', ['converted 1 2', 'lost 2 1', 'converted 2 1 return', 'converted 3 1', 'lost 4 1']],
    ['conversion', ['converted 1 2', 'converted 2 2', 'converted 3 1', 'lost 4 1']],
    ['silence', ['converted 1 3', 'converted 2 3 +1']],
    ['first-conversion', ['converted 1 2']],
    ['never', ['converted 1 6 +2']],
  ] as const)('%s', (cut, expected) => {
    expect(told(build(log, { cut }))).toEqual(expected)
  })

  it('reports what comes after the goal', () => {
    const { totals } = build(log, { cut: 'first-conversion' })
    expect(totals).toMatchObject({ afterGoal: 4, conversions: 3, converted: 1, rows: 6 })
  })

  it('cuts at explicit losses in every mode but never', () => {
    const lossy = '0:blog 1:bill'.replace('bill', 'billx')
    for (const cut of ['both', 'conversion', 'silence', 'first-conversion'] as const) {
      expect(told(build(`${lossy} 2:blog`, { cut, observation: 'complete' }))).toEqual(['lost 1 2', 'lost 1 1 return'])
    }
    expect(told(build(`${lossy} 2:blog`, { cut: 'never', observedUntil: 3 * DAY }))).toEqual(['open 1 3'])
    expect(told(build(lossy, { cut: 'never', observedUntil: 3 * DAY }))).toEqual(['lost 1 2'])
  })

  it('cuts at silence longer than the patience, not at silence as long', () => {
    expect(told(build('0:blog 30:blog', { observedUntil: 60 * DAY }))).toEqual(['open 1 2'])
    expect(told(build('0:blog 31:blog', { observedUntil: 62 * DAY }))).toEqual(['lost 1 1', 'lost 1 1 return'])
  })

  it('takes zero for a patience', () => {
    expect(told(build('0:blog 0:shop 1:blog', { patience: 0, observedUntil: DAY }))).toEqual([
      'lost 1 2',
      'open 1 1 return',
    ])
  })

  it('asks the patience of the touchpoint where the actor stood last', () => {
    const touchpoints = [{ id: 'fair', patience: '90 days' as const }]
    expect(told(build('0:blog 1:fair 80:blog', { touchpoints, observedUntil: 81 * DAY }))).toEqual(['open 1 3'])
    expect(told(build('0:fair 1:blog 80:blog', { touchpoints, observedUntil: 81 * DAY }))).toEqual([
      'lost 1 2',
      'open 1 1 return',
    ])
  })
})

describe('rows without touchpoint', () => {
  it('close a journey', () => {
    expect(told(build('0:blog 1:-!'))).toEqual(['converted 1 1'])
    expect(told(build('0:blog 1:-x'))).toEqual(['lost 1 1'])
  })

  it('make a journey of zero touches where none is open', () => {
    expect(told(build('0:-!'))).toEqual(['converted 1 0'])
    expect(told(build('0:shop! 0:-! 0:-!', { ties: 'rows' }))).toEqual([
      'converted 1 1',
      'converted 2 0',
      'converted 3 0',
    ])
    expect(told(build('0:blog 40:-!'))).toEqual(['lost 1 1', 'converted 1 0 return'])
  })

  it('move the journey where they carry a stage', () => {
    const set = build('0:blog@a 20:-@b 45:blog', { stages: ['a', 'b'], observedUntil: 50 * DAY })
    expect(told(set)).toEqual(['open 1 2'])
    expect([...set.rows.stage]).toEqual([0, 1, -1])
  })

  it('are kept, but move nothing, where they say nothing', () => {
    const set = build('0:- 1:blog 20:- 25:blog 40:- 90:-', { observedUntil: 95 * DAY })
    expect(told(set)).toEqual(['lost 1 2'])
    expect(set.totals).toMatchObject({ rows: 6, touches: 2 })
    expect([set.journeys.start[0], set.journeys.end[0]]).toEqual([1, 4])
    expect(told(build('0:-'))).toEqual([])
  })
})

describe('outcomes', () => {
  it('are open until the patience has run out', () => {
    expect(told(build('0:blog', { observedUntil: 30 * DAY }))).toEqual(['open 1 1'])
    expect(told(build('0:blog', { observedUntil: 30 * DAY + 1 }))).toEqual(['lost 1 1'])
    expect(told(build('0:blog', { observedUntil: DAY, observation: 'complete' }))).toEqual(['lost 1 1'])
  })

  it('end well at a terminal good touchpoint', () => {
    const touchpoints = [{ id: 'solved', terminal: 'good' as const }]
    expect(told(build('0:help 1:solved 2:blog 3:shop!', { touchpoints }))).toEqual(['ended 1 2', 'converted 1 2'])
    expect(told(build('0:help 1:solved', { touchpoints, cut: 'never' }))).toEqual(['ended 1 2'])
    expect(told(build('0:solved!', { touchpoints }))).toEqual(['converted 1 1'])
    expect(told(build('0:solvedx', { touchpoints }))).toEqual(['lost 1 1'])
  })

  it('follow rules by touchpoint and by stage, besides marks', () => {
    const rules: JourneyDefinition = {
      stages: ['a', 'b'],
      conversion: { touchpoints: ['shop'], stages: ['b'] },
      loss: { touchpoints: ['bill'] },
    }
    expect(told(build('0:blog@a 1:shop 2:blog@b 3:blog 4:bill', rules))).toEqual([
      'converted 1 2',
      'converted 2 1',
      'lost 3 2',
    ])
  })
})

describe('actors', () => {
  const rows = [...rowsOf('ann', '0:blog'), ...rowsOf('ann@work', '1:shop!'), ...rowsOf('a2', '2:blog')]

  it('are merged by aliases, through chains', () => {
    const aliases = { 'ann@work': 'a2', a2: 'ann' }
    const set = journeysFromTouches(touchTable(rows), { ...DEFAULTS, aliases })
    expect(set.actors).toEqual(['ann'])
    expect(told(set)).toEqual(['converted 1 2', 'lost 2 1'])
  })

  it('stand by code point, not by UTF-16 unit', () => {
    const named = ['\u{1f600}', '\uffee', 'b', 'B'].map((actor) => ({ actor, timeMs: 0, touchpoint: 'blog' }))
    expect(journeysFromTouches(touchTable(named)).actors).toEqual(['B', 'b', '\uffee', '\u{1f600}'])
  })

  it('are referred by actors; others are reported', () => {
    const referred = [
      { actor: 'bob', timeMs: 0, touchpoint: 'blog', referredBy: 'a2' },
      { actor: 'cat', timeMs: 0, touchpoint: 'blog', referredBy: 'nobody' },
      { actor: 'dan', timeMs: 0, touchpoint: 'blog', referredBy: 'dan' },
    ]
    const set = journeysFromTouches(touchTable([...rows, ...referred]), { ...DEFAULTS, aliases: { a2: 'ann' } })
    const of = (id: string): string | undefined =>
      set.actors[set.rows.referredBy[set.actorRows[set.actors.indexOf(id)] as number] as number]
    expect([of('bob'), of('cat'), of('dan')]).toEqual(['ann', undefined, undefined])
    expect(set.diagnostics.issues.find(({ kind }) => kind === 'unknown-referrer')).toEqual({
      kind: 'unknown-referrer',
      severity: 'info',
      count: 2,
      examples: ['row 5: "nobody" is no actor of the data', 'row 6: "dan" is the actor itself'],
    })
  })
})

describe('faults', () => {
  const issueOf = (set: JourneySet, kind: string): { count: number; examples: readonly string[] } | undefined =>
    set.diagnostics.issues.find((issue) => issue.kind === kind)

  it('keep a row of an unknown stage, without stage', () => {
    const set = build('0:blog@a 1:blog@zz', { stages: ['a'] })
    expect([...set.rows.stage]).toEqual([0, -1])
    expect(issueOf(set, 'unknown-stage')).toMatchObject({ count: 1, examples: ['row 2: "zz"'] })
  })

  it('let the stage of the touch win over that of its touchpoint, and say so', () => {
    const set = build('0:blog@b 1:blog', { stages: ['a', 'b'], touchpoints: [{ id: 'blog', stage: 'a' }] })
    expect([...set.rows.stage]).toEqual([1, 0])
    expect(issueOf(set, 'stage-conflict')?.examples).toEqual(['row 1: "b", while "blog" stands in "a"'])
  })

  it('count rows that are alike in everything, whatever settles ties', () => {
    for (const ties of ['rows', 'content'] as const) {
      expect(issueOf(build('0:blog 0:shop 0:blog 1:blog', { ties }), 'duplicate-row')?.count).toBe(1)
    }
  })

  it('name times before 1970 and after the stated end', () => {
    const table = touchTable([{ actor: 'a', timeMs: -1, touchpoint: 'blog' }, ...rowsOf('a', '5:blog 9:blog')])
    const set = journeysFromTouches(table, { stages: [], observedUntil: '1970-01-07' })
    expect(issueOf(set, 'time-before-epoch')?.count).toBe(1)
    expect(issueOf(set, 'time-after-observed-until')?.examples).toEqual(['row 3: 1970-01-10T00:00:00.000Z'])
    expect(set.totals.rows).toBe(3)
  })

  it('leave out rows without actor or time, and keep the rest', () => {
    const table = touchTable(rowsOf('ann', '0:blog 1:blog 2:blog'))
    table.actor.codes[0] = -1
    table.timeMs[1] = Number.NaN
    const set = journeysFromTouches(table, DEFAULTS)
    expect(set.totals.rows).toBe(1)
    expect(timeAt(set.rows, 0)).toBe(2 * DAY)
    expect(issueOf(set, 'missing-actor')?.examples).toEqual(['row 1'])
    expect(issueOf(set, 'unreadable-time')?.examples).toEqual(['row 2'])
  })

  it('carry over what ingest found', () => {
    const issues = [{ kind: 'malformed-row' as const, severity: 'error' as const, count: 3, examples: ['row 7'] }]
    const set = journeysFromTouches({ ...touchTable(rowsOf('ann', '0:blog')), issues }, DEFAULTS)
    expect(set.diagnostics.issues.filter(({ kind }) => kind !== 'no-conversion')).toEqual(issues)
  })

  it('throw nothing at an empty table', () => {
    const set = journeysFromTouches(touchTable([]))
    expect(set.totals).toMatchObject({ rows: 0, actors: 0, journeys: 0 })
    expect(set.stages).toEqual([])
    expect([set.rules.observedFromMs, set.rules.observedUntilMs]).toEqual([0, 0])
  })
})

describe('channels', () => {
  it('come from the touch, else from its touchpoint', () => {
    const rows = [
      { actor: 'a', timeMs: 0, touchpoint: 'blog', channel: 'mail' },
      { actor: 'a', timeMs: 1, touchpoint: 'blog' },
      { actor: 'a', timeMs: 2, touchpoint: 'shop' },
    ]
    const touchpoints = [{ id: 'blog', channel: 'owned' }]
    const [channel] = journeysFromTouches(touchTable(rows), { touchpoints }).dimensions
    expect(channel?.values).toEqual(['mail', 'owned'])
    expect([...(channel?.codes ?? [])]).toEqual([0, 1, -1])
  })
})
