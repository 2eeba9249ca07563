import { describe, expect, it } from 'vitest'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import type { RawTables } from '../../../src/warehouse/contract.js'
import { contractOf } from '../../../src/warehouse/contract-of.js'
import { readContract } from '../../../src/warehouse/read-contract.js'
import { randomLog, touchTable } from '../../support/random-log.js'
import { realLog } from '../../support/real-logs.js'
import { type Comparable, comparable } from './comparable.js'

const OPTIONS = { breakdown: 'channel', period: 'week', paths: 100_000 } as const

function fromJourneys(set: JourneySet, settled: boolean): Comparable {
  return comparable(
    measureFunnel(set, { breakdown: 'channel', settled }),
    measureLoop(set),
    measureCircles(set, { unit: 'week' }),
    measureNetwork(set),
  )
}

function fromTables(tables: RawTables, settled: boolean): Comparable {
  const contract = readContract(tables)
  return comparable(
    contract.funnel({ breakdown: 'channel', settled }),
    contract.loop(),
    contract.circles(),
    contract.network(),
  )
}

/** As a file would hand them on. */
function sent(tables: RawTables): RawTables {
  return JSON.parse(JSON.stringify(tables)) as RawTables
}

describe('a contract read back', () => {
  it('gives the measures of the journeys it was counted from', () => {
    for (let seed = 1; seed <= 250; seed++) {
      const { table, definition } = randomLog(seed, { gap: 0.08, rows: 20 + (seed % 7) * 25, actors: 2 + (seed % 9) })
      const rows =
        table.dimensions.channel === undefined ? { ...table, dimensions: { channel: NO_CHANNEL(table.count) } } : table
      const set = journeysFromTouches(rows, definition)
      const settled = seed % 2 === 0
      expect(fromTables(sent(contractOf(set, OPTIONS)), settled), `seed ${seed}`).toEqual(fromJourneys(set, settled))
    }
  })
})

const NO_CHANNEL = (count: number) => ({ values: [], codes: new Int32Array(count).fill(-1) })
