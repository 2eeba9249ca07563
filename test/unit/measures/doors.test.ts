import { measureCircles, measureFunnel, measureLoop, measureNetwork } from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'
import { describe, expect, test } from 'vitest'

const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const SMALL = sampleJourneys({ actors: 5 })

describe.each([
  ['measureFunnel', measureFunnel],
  ['measureLoop', measureLoop],
  ['measureCircles', measureCircles],
  ['measureNetwork', measureNetwork],
] as const)('%s', (name, measure) => {
  test.each([
    ['rows', [{ actor: 'a', time: 1, touchpoint: 'x' }]],
    ['nothing', undefined],
    ['a promise', Promise.resolve(SMALL)],
    ['a set that went through JSON', through(SMALL)],
  ])('names itself when it is handed %s', (_, given) => {
    expect(() => (measure as (set: unknown) => unknown)(given)).toThrow(new RegExp(`^${name} got .*wrong-data`))
  })

  test('takes a set from another thread', () => {
    expect(measure(structuredClone(SMALL))).toEqual(measure(SMALL))
  })
})
