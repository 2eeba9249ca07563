import { describe, expect, test } from 'vitest'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import { journeysFromJson } from '../../../src/ingest/journeys-from-json.js'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'

describe('a whole text', () => {
  test('is not an address, nor nothing: that is misuse, and the message says what to pass', () => {
    for (const wrong of ['/sales.csv', 'https://example.org/a.csv', './a.csv', undefined, null, 7, new Blob(['a'])]) {
      for (const read of [journeysFromCsv, journeysFromJson]) {
        expect(() => read(wrong as string)).toThrow(/"text" got .*await file\.text\(\).*\[bad-option\]/)
      }
    }
  })

  test('that is a page instead of rows is a fault of the data, and reported', () => {
    for (const page of ['<!doctype html>\n<html><body>not found</body></html>', ' <HTML lang="en">']) {
      const { diagnostics, actors } = journeysFromCsv(page)
      expect(actors).toHaveLength(0)
      expect(diagnostics.issues).toContainEqual(
        expect.objectContaining({ kind: 'malformed-row', examples: [expect.stringMatching(/HTML page/)] }),
      )
    }
  })

  test('of one line is a header, and a cell may hold an address', () => {
    for (const empty of ['actor,time,touchpoint', '', '\n']) {
      const faults = journeysFromCsv(empty).diagnostics.issues.filter(({ severity }) => severity !== 'info')
      expect(faults).toEqual([])
    }
    expect(journeysFromCsv('actor,time,touchpoint\nann,2026-01-01,https://example.org/a').actors).toHaveLength(1)
  })

  test('in place of rows is named in one short line', () => {
    const said = (wrong: unknown): string => {
      try {
        journeysFromRows(wrong as object[])
      } catch (error) {
        return error instanceof Error ? error.message : ''
      }
      return ''
    }
    expect(said(`actor,time\n${'x'.repeat(5000)}`)).toMatch(/got "actor,time…"\. Pass/)
    expect(said({ data: [], errors: [] })).toMatch(/got an object with "data", "errors"\./)
    expect(said(Promise.resolve([]))).toMatch(/got a promise, which has to be awaited\./)
  })
})
