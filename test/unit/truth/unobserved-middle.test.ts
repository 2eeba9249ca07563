import { describe, expect, it } from 'vitest'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import { isUnobservedBetween } from '../../../src/model/journey-query.js'
import { type JourneySet, OUTCOMES } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const DAY = 86_400_000

/** `day:touchpoint`, with `?` before what follows an unobserved middle, `!` for a conversion, `-` for no touchpoint. */
function rowsOf(actor: string, text: string): LogRow[] {
  return text.split(' ').map((part) => {
    const [, day, gap, touchpoint, conversion] = /^(\d+):(\??)([a-z-]+)(!?)$/.exec(part) ?? []
    return {
      actor,
      timeMs: Number(day) * DAY,
      touchpoint: touchpoint === '-' ? undefined : touchpoint,
      gap: gap === '?',
      conversion: conversion === '!',
    }
  })
}

function build(texts: readonly string[], definition: JourneyDefinition = {}): JourneySet {
  const rows = texts.flatMap((text, i) => rowsOf(`actor ${i}`, text))
  return journeysFromTouches(touchTable(rows), { stages: [], observedUntil: 400 * DAY, ...definition })
}

const outcomes = (set: JourneySet): string[] => Array.from(set.journeys.outcome, (code) => OUTCOMES[code] ?? '')
const ways = (measure: NetworkMeasure): string[] =>
  measure.transitions.map(({ from, to, count }) =>
    [measure.touchpoints[from]?.id, measure.touchpoints[to]?.id, count].join(' '),
  )

describe('an unobserved middle', () => {
  it('is no silence: the journey goes on behind it', () => {
    expect(outcomes(build(['0:blog 100:?shop!']))).toEqual(['converted'])
    expect(outcomes(build(['0:blog 100:shop!']))).toEqual(['lost', 'converted'])
    expect(outcomes(build(['0:blog 50:?- 100:shop!']))).toEqual(['converted'])
  })

  it('reaches only to the next row that moves the journey', () => {
    expect(outcomes(build(['0:blog 100:?blog 200:shop!']))).toEqual(['lost', 'converted'])
  })

  it('begins no journey and holds none open', () => {
    const set = build(['0:?blog 1:shop! 2:?blog'])
    expect(outcomes(set)).toEqual(['converted', 'lost'])
    expect(measureNetwork(set).totals.unobserved).toBe(0)
  })

  it('is told from the rows', () => {
    const set = build(['0:blog 1:?- 2:shop 3:shop!'])
    expect([isUnobservedBetween(set, 0, 2), isUnobservedBetween(set, 2, 3)]).toEqual([true, false])
    const { gap } = build(['0:blog 1:shop']).rows
    expect(gap).toHaveLength(0)
  })

  it('is never a transition of the network', () => {
    const measure = measureNetwork(build(['0:blog 1:?shop 2:shop!', '0:blog 1:mail 2:?- 3:shop!']))
    expect(ways(measure)).toEqual(['blog mail 1', 'shop shop 1'])
    expect(measure.touchpoints.map(({ id, unobservedIn, unobservedOut }) => [id, unobservedIn, unobservedOut])).toEqual(
      [
        ['blog', 0, 1],
        ['mail', 0, 1],
        ['shop', 2, 0],
      ],
    )
    expect(measure.totals.unobserved).toBe(2)
  })

  it('says nothing about what follows in the chain', () => {
    // Seen whole, the blog leads to the shop in one of two; what lies behind the gap is not counted.
    const texts = ['0:blog 1:shop!', '0:blog', '0:blog 1:?shop!', '0:blog 1:?-!']
    const measure = measureNetwork(build(texts))
    const blog = measure.touchpoints.find(({ id }) => id === 'blog')
    expect(blog?.visits).toBe(4)
    expect(blog?.eligibleVisits).toBe(2)
    expect(blog?.convertRate).toBeCloseTo(0.5, 12)
  })

  it('is no known path, though its conversions count', () => {
    const whole = Array.from({ length: 6 }, () => '0:blog 1:shop!')
    const gaps = Array.from({ length: 6 }, () => '0:blog 1:?shop!')
    const { paths } = measureNetwork(build([...whole, ...gaps]))
    expect(paths.map(({ journeys, share }) => [journeys, share])).toEqual([[6, 0.5]])
  })

  it('keeps in = out at every touchpoint', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { table, definition } = randomLog(seed, { gap: 0.2 })
      const measure = measureNetwork(journeysFromTouches(table, definition))
      measure.touchpoints.forEach((t, i) => {
        const out = measure.transitions.filter(({ from }) => from === i).reduce((sum, { count }) => sum + count, 0)
        const into = measure.transitions.filter(({ to }) => to === i).reduce((sum, { count }) => sum + count, 0)
        expect(t.starts + into + t.unobservedIn).toBe(t.visits)
        expect(out + t.unobservedOut + t.converted + t.lost + t.open + t.ended).toBe(t.visits)
      })
      expect(Object.values(measure.credits).map((credit) => credit.conversions)).toEqual(
        Object.values(measure.credits).map(() => measure.totals.converted),
      )
    }
  })

  it('leaves the funnel its balance, and says how many moves are not known', () => {
    const touchpoints = [
      { id: 'blog', stage: 'a' },
      { id: 'mail', stage: 'b' },
      { id: 'shop', stage: 'c' },
    ]
    const set = build(['0:blog 1:?shop!', '0:blog 1:shop!', '0:blog 1:blog 2:?- 3:mail'], {
      stages: ['a', 'b', 'c'],
      touchpoints,
    })
    const measure = measureFunnel(set)
    expect(measure.flows.filter(({ unobserved }) => unobserved !== undefined)).toEqual([
      { from: 'a', to: 'b', kind: 'advance', visits: 1, unobserved: 1 },
      { from: 'a', to: 'c', kind: 'skip', visits: 2, unobserved: 1 },
    ])
    expect(measure.notes).toEqual([{ kind: 'unobserved', count: 2, examples: [] }])
    expect(measureFunnel(build(['0:blog 1:shop!'], { stages: ['a', 'b', 'c'], touchpoints })).notes).toEqual([])
  })

  it('is counted beside the moves of the loop that cross it', () => {
    const touchpoints = [
      { id: 'blog', stage: 'a' },
      { id: 'shop', stage: 'b' },
    ]
    const texts = ['0:blog 1:?shop!', '0:blog 1:shop!', '0:shop! 1:?blog']
    expect(measureLoop(build(texts, { stages: ['a', 'b'], touchpoints })).flows).toEqual([
      { kind: 'advance', from: 0, to: 1, moves: 2, actors: 2, unobserved: 1 },
      { kind: 'reEntry', from: 1, to: 0, moves: 1, actors: 1, unobserved: 1 },
    ])
  })

  it('tells nothing about patience', () => {
    const texts = Array.from({ length: 40 }, () => '0:blog 3:shop 90:?end')
    const set = build(texts, { patience: 'auto' })
    expect(set.touchpoints.map(({ id, patienceMs }) => [id, patienceMs / DAY])).toEqual([
      ['blog', 3],
      ['end', 3],
      ['shop', 3],
    ])
  })

  it('is read from a column that the mapping names, and never guessed', () => {
    const rows = [
      { who: 'ann', at: '2026-01-01', where: 'blog', gap: '' },
      { who: 'ann', at: '2026-06-01', where: 'shop', gap: 'yes' },
    ]
    const stated = journeysFromRows(rows, { actor: 'who', time: 'at', touchpoint: 'where', gap: 'gap' })
    expect([...stated.rows.gap]).toEqual([0, 1])
    expect(stated.totals.journeys).toBe(1)
    const silent = journeysFromRows(rows, { actor: 'who', time: 'at', touchpoint: 'where' })
    expect(silent.rows.gap).toHaveLength(0)
    expect(silent.totals.journeys).toBe(2)
  })
})
