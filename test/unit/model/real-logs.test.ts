import { describe, expect, it } from 'vitest'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { touchTable } from '../../support/random-log.js'
import { type RealLogName, realLog } from '../../support/real-logs.js'

const FACTS: readonly { name: RealLogName; journeys: number; conversions: number; stages: string[] }[] = [
  { name: 'completejourney', journeys: 3490, conversions: 1148, stages: ['1', '2', '3'] },
  { name: 'onlineretail', journeys: 19079, conversions: 18536, stages: ['0', '1', '2', '3', '4'] },
  { name: 'community', journeys: 5106, conversions: 1670, stages: ['1', '2', '3', '4'] },
]

describe('the real logs, cut at conversions in the order of their rows', () => {
  for (const fact of FACTS) {
    it(fact.name, ({ skip }) => {
      const rows = realLog(fact.name)
      if (rows === null) return skip(`${fact.name} does not lie beside the project`)
      const set = journeysFromTouches(touchTable(rows), { cut: 'conversion', ties: 'rows' })
      expect(set.totals.journeys).toBe(fact.journeys)
      expect(set.totals.converted).toBe(fact.conversions)
      expect(set.stages.map((stage) => stage.id)).toEqual(fact.stages)
    })
  }
})
