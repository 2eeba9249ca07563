import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import type { LoopMeasure } from '../../../src/measures/loop/loop-measure.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { naiveActors } from './naive-loop.js'

/** Counted once by a script in another language, straight from the files: flow, moves, actors. */
const COUNTED = {
  community: {
    actors: [3460, 888, 332, 85],
    onward: [893, 251, 69],
    flows: { 'advance 0 1': [721, 672], 'reEntry 2 1': [1213, 320], 'stepBack 3 1': [86, 50], 'skip 1 3': [133, 66] },
  },
  completejourney: {
    actors: [1559, 2377, 410],
    onward: [1515, 409],
    flows: { 'stepBack 1 0': [5779, 1521], 'reEntry 2 2': [94, 64], 'skip 0 2': [109, 97] },
  },
  onlineretail: {
    actors: [1589, 4339, 2845, 1115, 391],
    onward: [1243, 2845, 1115, 391],
    flows: { 'reEntry 2 2': [2877, 1851], 'reEntry 4 4': [3090, 324], 'skip 0 2': [1115, 919] },
  },
} as const

const fileOf = (name: string): URL => new URL(`../../../../shared/data/${name}-events.csv`, import.meta.url)

describe('the loop of real logs', () => {
  for (const [name, counted] of Object.entries(COUNTED)) {
    it.skipIf(!existsSync(fileOf(name)))(`${name}: agrees with an independent count`, () => {
      const set = journeysFromCsv(readFileSync(fileOf(name), 'utf8'), undefined, { cut: 'conversion', ties: 'rows' })
      const measure = measureLoop(set)
      expect(measure.stages.map((stage) => stage.actors)).toEqual(counted.actors)
      expect(measure.stages.flatMap((stage) => stage.onward?.numerator ?? [])).toEqual(counted.onward)
      for (const [key, numbers] of Object.entries(counted.flows)) expect(flowOf(measure, key), key).toEqual(numbers)
      expect(measure.referralsKnown).toBe(false)
      const moves = naiveActors(set).reduce((sum, actor) => sum + actor.moves.length, 0)
      expect(measure.flows.reduce((sum, flow) => sum + flow.moves, 0)).toBe(moves)
    })
  }
})

function flowOf(measure: LoopMeasure, key: string): number[] {
  const flow = measure.flows.find(({ kind, from, to }) => `${kind} ${from} ${to}` === key)
  return [flow?.moves ?? 0, flow?.actors ?? 0]
}
