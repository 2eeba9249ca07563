import { describe, expect, it } from 'vitest'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, touchTable } from '../../support/random-log.js'

/** One actor per text; one row per word, a day apart: `touchpoint`, `touchpoint!` (conversion), `@stage` after either. */
function build(actors: readonly string[], definition: JourneyDefinition = {}): JourneySet {
  const rows = actors.flatMap((text, actor) =>
    text.split(' ').map((word, day): LogRow => {
      const [, touchpoint, conversion, stage] = /^([^!@]*)(!?)(?:@(.+))?$/.exec(word) ?? []
      return {
        actor: `actor ${actor}`,
        timeMs: day * 86_400_000,
        touchpoint: touchpoint || undefined,
        conversion: conversion === '!',
        stage: stage?.replace('_', ' '),
      }
    }),
  )
  return journeysFromTouches(touchTable(rows), definition)
}

const stageIds = (set: JourneySet): string[] => set.stages.map(({ id }) => id)
const guess = (set: JourneySet): string | undefined =>
  set.diagnostics.issues.find(({ kind }) => kind === 'guessed-stages')?.examples[0]

describe('stages of the data', () => {
  it('are ordered by their numbers, and reported as a guess', () => {
    const set = build(['x@10 x@9', 'x@-1 x@2'])
    expect(stageIds(set)).toEqual(['-1', '2', '9', '10'])
    expect(set.rules.stagesFrom).toBe('data')
    expect(guess(set)).toBe('order guessed: -1 → 2 → 9 → 10')
  })

  it('are ordered by a number after the same beginning', () => {
    expect(stageIds(build(['x@Level_10 x@Level_2 x@Level_1']))).toEqual(['Level 1', 'Level 2', 'Level 10'])
    expect(stageIds(build(['x@2_lead x@1_visitor']))).toEqual(['1 visitor', '2 lead'])
  })

  it('are ordered by where they first appear, whatever their names', () => {
    const set = build([
      'x@visitor x@lead x@customer',
      'x@visitor x@customer x@visitor',
      'x@lead x@customer',
      'x@customer',
    ])
    expect(stageIds(set)).toEqual(['visitor', 'lead', 'customer'])
  })

  it('are not ordered by the order of rows at equal times', () => {
    const rows = ['b', 'a', 'c'].map((stage) => ({ actor: 'ann', timeMs: 0, touchpoint: 'x', stage }))
    expect(stageIds(journeysFromTouches(touchTable(rows)))).toEqual(['a', 'b', 'c'])
  })

  it('include those that only the definition gives to touchpoints', () => {
    const touchpoints = [{ id: 'shop', stage: 'customer' }]
    const set = build(['blog@visitor shop', 'blog@visitor shop'], { touchpoints })
    expect(stageIds(set)).toEqual(['visitor', 'customer'])
    expect([...set.rows.stage]).toEqual([0, 1, 0, 1])
  })

  it('give way to stated ones, and to none', () => {
    const stated = build(['x@a x@b'], { stages: ['b', 'a'] })
    expect([stated.rules.stagesFrom, guess(stated), [...stated.rows.stage]]).toEqual(['definition', undefined, [1, 0]])
    const none = build(['x@a x@b'], { stages: [] })
    expect([none.stages, guess(none), [...none.rows.stage]]).toEqual([[], undefined, [-1, -1]])
  })
})

describe('proposed stages', () => {
  const log = ['tweet blog search shop!', 'tweet blog mail shop!', 'tweet search mail', 'tweet blog shop!']

  it('follow the place of touchpoints in journeys, with the goal last', () => {
    const set = build(log)
    const stageOf = Object.fromEntries(set.touchpoints.map(({ id, stage }) => [id, stage]))
    expect(stageIds(set)).toEqual(['stage-1', 'stage-2', 'stage-3', 'stage-4'])
    expect(stageOf).toEqual({ tweet: 'stage-1', blog: 'stage-2', search: 'stage-2', mail: 'stage-3', shop: 'stage-4' })
    expect(set.rules.stagesFrom).toBe('proposed')
    expect(guess(set)).toBe(
      'proposed from the order of touchpoints: stage-1 (tweet) → stage-2 (blog, search) → stage-3 (mail) → stage-4 (shop)',
    )
  })

  it('are switched off by an empty list', () => {
    const set = build(log, { stages: [] })
    expect([set.stages, set.rules.stagesFrom, guess(set)]).toEqual([[], 'definition', undefined])
  })

  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 4],
    [7, 4],
    [8, 5],
    [30, 5],
  ])('are, for %i touchpoints, %i', (touchpoints, stages) => {
    const walk = Array.from({ length: touchpoints }, (_, i) => `t${i}${i === touchpoints - 1 ? '!' : ''}`).join(' ')
    expect(build([walk]).stages).toHaveLength(stages)
  })

  it('do not put every touchpoint last where conversions are marked on the last touch', () => {
    const set = build(['a b c!', 'a b c', 'a b c d!', 'a b d', 'a c d d'])
    expect(set.touchpoints.map(({ stage }) => stage)).toEqual(['stage-1', 'stage-2', 'stage-3', 'stage-3'])
  })

  it('are none where nobody visits anything', () => {
    expect(build(['!', '!']).stages).toEqual([])
  })
})
