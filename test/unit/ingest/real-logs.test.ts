import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import { TouchTextReader } from '../../../src/ingest/touch-text-reader.js'

const logs = [
  ['completejourney', 54_980, 0, 3490, 1148],
  ['onlineretail', 23_799, 1609, 19_079, 18_536],
  ['community', 13_604, 4, 5106, 1670],
] as const

describe('logs of real people', () => {
  for (const [name, rows, withoutActor, journeys, conversions] of logs) {
    const path = fileURLToPath(new URL(`../../../../shared/data/${name}-events.csv`, import.meta.url))

    test.skipIf(!existsSync(path))(`${name} (skipped where ../shared/data is not there)`, () => {
      const text = readFileSync(path, 'utf8')
      const reader = new TouchTextReader()
      for (let at = 0; at < text.length; at += 50_001) reader.push(text.slice(at, at + 50_001))
      const { rowsRead, mapping, table } = reader.finish()
      expect(rowsRead).toBe(rows)
      expect(table.count).toBe(rows - withoutActor)
      expect(mapping).toEqual({
        actor: { column: 'actor', from: 'guessed' },
        time: { column: 'time', from: 'guessed' },
        touchpoint: { column: 'touchpoint', from: 'guessed' },
        conversion: { column: 'conversion', from: 'guessed' },
        value: { column: 'value', from: 'guessed' },
        stage: { column: 'stage', from: 'guessed' },
        dimensions: ['kind', 'ref'],
      })
      const set = journeysFromCsv(text, {}, { cut: 'conversion', ties: 'rows' })
      expect(set.totals.journeys).toBe(journeys)
      expect(set.totals.conversions).toBe(conversions)
    })
  }
})
