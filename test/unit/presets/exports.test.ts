import { describe, expect, expectTypeOf, it } from 'vitest'
import type { ColumnMapping } from '../../../src/ingest/column-mapping.js'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import { readTouches } from '../../../src/ingest/read-touches.js'
import type { ColumnsMapping } from '../../../src/ingest/touch-columns.js'
import { timeAt } from '../../../src/model/time-column.js'
import type { ExportMapping, ExportPreset } from '../../../src/presets/exports/export-preset.js'
import * as presets from '../../../src/presets.js'

const START = Date.UTC(2026, 0, 1, 12)
const { ga4Export, posthogExport, segmentExport, amplitudeExport, mixpanelExport, matomoExport, snowplowExport } =
  presets

/** Two touches as each tool writes them, with columns that nobody wants to count by. */
const samples: readonly (readonly [ExportPreset, readonly Record<string, unknown>[]])[] = [
  [
    ga4Export,
    [
      { event_timestamp: START * 1000, event_name: 'view_item', user_pseudo_id: '1.2', event_date: '20260101' },
      { event_timestamp: (START + 1000) * 1000, event_name: 'purchase', user_pseudo_id: '1.2', event_date: '20260101' },
    ],
  ],
  [
    posthogExport,
    [
      { uuid: 'e1', event: '$pageview', distinct_id: 'ann', timestamp: '2026-01-01T12:00:00Z', properties: '{}' },
      { uuid: 'e2', event: 'signed up', distinct_id: 'ann', timestamp: '2026-01-01T12:00:01Z', properties: '{}' },
    ],
  ],
  [
    segmentExport,
    [
      { id: 'm1', anonymous_id: 'a', event: 'product_viewed', timestamp: '2026-01-01T12:00:00Z', user_id: null },
      { id: 'm2', anonymous_id: 'a', event: 'order_completed', timestamp: '2026-01-01T12:00:01Z', user_id: 'ann' },
    ],
  ],
  [
    amplitudeExport,
    [
      { amplitude_id: 7, event_type: 'open', event_time: '2026-01-01 12:00:00.000000', platform: 'Web', uuid: 'u1' },
      { amplitude_id: 7, event_type: 'play', event_time: '2026-01-01 12:00:01.000000', platform: 'Web', uuid: 'u2' },
    ],
  ],
  [
    mixpanelExport,
    [
      { event_name: 'open', distinct_id: 'ann', time: '2026-01-01T12:00:00Z', insert_id: 'i1', properties: '{}' },
      { event_name: 'play', distinct_id: 'ann', time: '2026-01-01T12:00:01Z', insert_id: 'i2', properties: '{}' },
    ],
  ],
  [
    matomoExport,
    [
      { idvisitor: '0A1B', server_time: '2026-01-01 12:00:00', name: 'shop.example/' },
      { idvisitor: '0A1B', server_time: '2026-01-01 12:00:01', name: 'shop.example/cart' },
    ],
  ],
  [
    snowplowExport,
    [
      {
        event_id: 'e1',
        domain_userid: 'd',
        derived_tstamp: '2026-01-01 12:00:00.000',
        event_name: 'page_view',
        dvce_type: 'Mobile',
      },
      {
        event_id: 'e2',
        domain_userid: 'd',
        derived_tstamp: '2026-01-01 12:00:01.000',
        event_name: 'link_click',
        dvce_type: 'Mobile',
      },
    ],
  ],
]

describe('presets of exports', () => {
  it('there are seven, with ids of their own', () => {
    const all = Object.values(presets).filter((preset) => 'mapping' in preset)
    expect(all).toHaveLength(7)
    expect(new Set(all.map(({ id }) => id)).size).toBe(7)
    expect(new Set(samples.map(([preset]) => preset))).toEqual(new Set(all))
  })

  it.each(samples)('$id reads its own table', (preset, rows) => {
    const { table, mapping } = readTouches(rows, preset.mapping)
    expect(table.count).toBe(2)
    expect(Array.from(table.timeMs)).toEqual([START, START + 1000])
    expect(table.actor.values).toHaveLength(1)
    expect(table.touchpoint.values).toHaveLength(2)
    expect(mapping.touchpoint?.from).toBe('stated')
    for (const name of Object.keys(table.dimensions)) {
      expect([...preset.mapping.dimensions, 'channel', 'device', 'content']).toContain(name)
    }
  })

  it.each(samples)('$id is data: it survives being written down', (preset) => {
    expect(JSON.parse(JSON.stringify(preset))).toEqual(preset)
  })

  it('those with stages find them, and the conversion', () => {
    for (const [preset, rows] of samples.slice(0, 3).filter(([{ definition }]) => definition.stages !== undefined)) {
      const set = journeysFromRows(rows, preset.mapping, preset.definition)
      expect(set.stages.map(({ id }) => id)).toEqual(['visit', 'product', 'cart', 'checkout', 'purchase'])
      expect(set.totals.converted).toBe(1)
      expect(Array.from(set.rows.stage)).toEqual([1, 4])
    }
  })

  it('the same from CSV', () => {
    const csv =
      'event_timestamp,event_name,user_pseudo_id\n1767268800000000,page_view,007\n1767268801000000,purchase,007'
    const set = journeysFromCsv(csv, ga4Export.mapping, ga4Export.definition)
    expect(set.actors).toEqual(['007'])
    expect(timeAt(set.rows, 0)).toBe(START)
    expect(set.totals.converted).toBe(1)
  })

  it('another table is refused by name', () => {
    const rows: readonly Record<string, unknown>[] = [{ user: 'a' }]
    expect(() => readTouches(rows, ga4Export.mapping)).toThrow(/\[missing-column\]/)
  })

  it('fits every way in', () => {
    expectTypeOf<ExportMapping>().toExtend<ColumnMapping>()
    expectTypeOf<ExportMapping>().toExtend<ColumnsMapping>()
  })
})
