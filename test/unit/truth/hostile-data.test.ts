import { describe, expect, it } from 'vitest'
import {
  type JourneyDefinition,
  type JourneyIssueKind,
  type JourneySet,
  journeysFromColumns,
  journeysFromCsv,
  journeysFromJson,
  journeysFromPaths,
  journeysFromRows,
  journeysFromStream,
  journeysFromXes,
  measureCircles,
  measureFunnel,
  measureNetwork,
  OUTCOMES,
  timeAt,
} from '../../../src/core.js'
import * as presets from '../../../src/presets.js'

/** Hostile tables, each answer worked by hand from semantics.md, section 1, and docs/data-in.md. */
const MAPPING = { actor: 'id', time: 't', touchpoint: 'p' } as const
const DAY = 86_400_000

function journeys(rows: readonly Record<string, unknown>[], definition: JourneyDefinition = {}): JourneySet {
  return journeysFromRows(rows as Record<string, unknown>[], MAPPING as object, { stages: [], ...definition })
}

const times = (set: JourneySet): string[] =>
  Array.from({ length: set.totals.rows }, (_, row) => new Date(timeAt(set.rows, row)).toISOString())
const places = (set: JourneySet): (string | null)[] =>
  Array.from(set.rows.touchpoint, (code) => set.touchpoints[code]?.id ?? null)
const outcomes = (set: JourneySet): (string | undefined)[] => Array.from(set.journeys.outcome, (code) => OUTCOMES[code])
const reported = (set: JourneySet, kind: JourneyIssueKind): number =>
  set.diagnostics.issues.filter((issue) => issue.kind === kind).reduce((sum, { count }) => sum + count, 0)
const said = (set: JourneySet): string => set.diagnostics.issues.flatMap(({ examples }) => examples).join('\n')
const at = (t: unknown, p = 'x', id: unknown = 'a'): Record<string, unknown> => ({ id, t, p })

describe('hostile times', () => {
  it('days, clock times and instants in one column, in a zone with summer time', () => {
    const set = journeys(
      [at('2026-03-29'), at('2026-03-29 02:30'), at('2026-10-25 02:30'), at('2026-03-29T00:30:00Z')],
      {
        timeZone: 'Europe/Berlin',
        cut: 'never',
      },
    )
    // Midnight in winter time; 02:30 does not exist and moves on by the gap; 02:30 twice is the earlier one.
    expect(times(set)).toEqual([
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ])
    expect(said(set)).toContain('times without a zone were read in Europe/Berlin')
  })

  it('a day beside times stands at midnight, before all times of that day, and it is said', () => {
    const set = journeys([
      at('2026-03-01T09:00:00Z', 'shop'),
      at('2026-03-01', 'sale'),
      at('2026-03-02T09:00:00Z', 'mail'),
    ])
    expect(places(set)).toEqual(['sale', 'shop', 'mail'])
    expect(said(set)).toContain('days without a time of day stand beside times and were read as midnight')
  })

  it('days alone are no ambiguity but for their zone', () => {
    const set = journeys([at('2026-03-01'), at('2026-03-02')])
    expect(said(set)).not.toContain('midnight')
    expect(reported(set, 'ambiguous-time')).toBe(2)
  })

  it('seconds and milliseconds since 1970, as numbers and as digits', () => {
    const first = Date.parse('2026-01-01T00:00:00Z')
    for (const cells of [
      [first / 1000, first / 1000 + 1],
      [String(first / 1000), String(first / 1000 + 1)],
      [first, first + 1000],
      [String(first), String(first + 1000)],
    ]) {
      const set = journeys(cells.map((cell) => at(cell)))
      expect(times(set)).toEqual(['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.000Z'])
      expect(reported(set, 'ambiguous-time')).toBe(2)
    }
  })

  it('offsets, commas, leap days, and days that no calendar has', () => {
    const set = journeys(
      [
        at('2024-02-29T23:59:59,999-05:30'),
        at('2025-02-29'),
        at('2026-04-31T00:00Z'),
        at('2026-01-01T24:00:00Z'),
        at('2026-01-01T25:00:00Z'),
        at(''),
        at(null),
      ],
      { cut: 'never' },
    )
    expect(times(set)).toEqual(['2024-03-01T05:29:59.999Z', '2026-01-02T00:00:00.000Z'])
    expect(reported(set, 'unreadable-time')).toBe(5)
  })

  it('before 1970, after the end, and exactly at the end', () => {
    const set = journeys(
      [
        at('1969-12-31T23:59:59Z', 'x', 'old'),
        at('2026-01-31T00:00:00Z', 'x', 'end'),
        at('2026-01-31T00:00:00.001Z', 'x', 'late'),
      ],
      {
        observedUntil: '2026-01-31T00:00:00Z',
      },
    )
    expect([reported(set, 'time-before-epoch'), reported(set, 'time-after-observed-until'), set.totals.rows]).toEqual([
      1, 1, 3,
    ])
    // Actors by code point: end, late, old. What is not older than its patience at the end is open.
    expect(outcomes(set)).toEqual(['open', 'open', 'lost'])
  })

  it('months of a zone begin at its midnight, on both sides of summer time', () => {
    const set = journeysFromRows(
      [
        { id: 'a', t: '2026-03-01T04:59:59Z', p: 'x', s: 'one' },
        { id: 'b', t: '2026-03-01T05:00:00Z', p: 'x', s: 'one' },
        { id: 'c', t: '2026-04-01T03:59:59Z', p: 'x', s: 'one' },
        { id: 'd', t: '2026-04-01T04:00:00Z', p: 'x', s: 'one' },
      ],
      { ...MAPPING, stage: 's' },
      { stages: ['one', 'two'], timeZone: 'America/New_York' },
    )
    const { series } = measureCircles(set, { unit: 'month' })
    expect(series.map(({ startMs }) => new Date(startMs).toISOString())).toEqual([
      '2026-02-01T05:00:00.000Z',
      '2026-03-01T05:00:00.000Z',
      '2026-04-01T04:00:00.000Z',
    ])
  })
})

describe('hostile identifiers and cells', () => {
  it('keep leading zeros on every way in', async () => {
    const csv = 'id,t,p\n007,2026-01-01T00:00Z,x\n7,2026-01-01T00:00Z,x\n 007 ,2026-01-02T00:00Z,00\n'
    const rows = ['007', '7', ' 007 '].map((id, i) => ({
      id,
      t: `2026-01-0${1 + (i >> 1)}T00:00Z`,
      p: i < 2 ? 'x' : '00',
    }))
    const bytes = new TextEncoder().encode(csv)
    const definition = { stages: [] }
    const sets = [
      journeysFromCsv(csv, MAPPING, definition),
      journeysFromRows(rows, MAPPING, definition),
      journeysFromJson(JSON.stringify(rows), MAPPING, definition),
      journeysFromJson(rows.map((row) => JSON.stringify(row)).join('\n'), MAPPING, definition),
      journeysFromColumns(
        { id: rows.map(({ id }) => id), t: rows.map(({ t }) => t), p: rows.map(({ p }) => p) },
        MAPPING,
        definition,
      ),
      await journeysFromStream(new Blob([bytes]).stream(), MAPPING, definition),
    ]
    for (const set of sets) {
      expect(set.actors).toEqual(['007', '7'])
      expect(places(set)).toEqual(['x', '00', 'x'])
    }
  })

  it('a byte-order mark, quotes with CRLF, quotes and delimiters in them, whatever ends the rows', () => {
    const csv =
      '\uFEFFid;t;p\r\n"a";2026-01-01T00:00:00Z;"say ""hi"";\r\nthere"\r\n;2026-01-01T00:00:00Z;x\r\na;;x\r\na;2026-01-02T00:00:00Z;\r\n'
    const set = journeysFromCsv(csv, MAPPING, { stages: [] })
    expect(set.actors).toEqual(['a'])
    expect(places(set)).toEqual(['say "hi";\nthere', null])
    expect([reported(set, 'missing-actor'), reported(set, 'unreadable-time')]).toEqual([1, 1])
    expect(set.totals).toMatchObject({ rows: 2, touches: 1, journeys: 1 })
  })

  it('equal rows are kept, counted and said; an unknown stage leaves the row without one', () => {
    const row = { id: 'a', t: '2026-01-01T00:00Z', p: 'x', s: 'nowhere' }
    const set = journeysFromRows(
      [row, row, row],
      { ...MAPPING, stage: 's' },
      { stages: ['one'], touchpoints: [{ id: 'x', stage: 'one' }] },
    )
    expect([set.totals.touches, reported(set, 'duplicate-row'), reported(set, 'unknown-stage')]).toEqual([3, 2, 3])
    expect(Array.from(set.rows.stage)).toEqual([-1, -1, -1])
    expect(measureFunnel(set).unstaged.journeys).toBe(1)
  })
})

describe('hostile journeys', () => {
  const converted = (t: number, p: string | null = null): Record<string, unknown> => ({ id: 'a', t: t * DAY, p, c: 1 })
  const touch = (t: number, p = 'x'): Record<string, unknown> => ({ id: 'a', t: t * DAY, p, c: 0 })
  const build = (rows: readonly Record<string, unknown>[], definition: JourneyDefinition = {}): JourneySet =>
    journeysFromRows(rows as Record<string, unknown>[], { ...MAPPING, conversion: 'c', timeUnit: 'ms' } as object, {
      stages: [],
      ...definition,
    })

  it('silence of exactly the patience goes on; a millisecond more is a return', () => {
    for (const [gap, count] of [
      [30, 1],
      [30 + 1 / DAY, 2],
    ] as const) {
      const set = build([touch(0), touch(gap)])
      expect(set.totals).toMatchObject({ journeys: count, lost: count - 1, returns: count - 1, open: 1 })
    }
  })

  it('at one instant a touch comes before the conversion, and two conversions are two journeys', () => {
    const set = build([converted(1, 'x'), touch(1), converted(1, 'x')])
    expect(outcomes(set)).toEqual(['converted', 'converted'])
    expect(Array.from(set.journeys.touches)).toEqual([2, 1])
    expect(Array.from(set.journeys.cycle)).toEqual([1, 2])
  })

  it('a purchase without a touch is a journey of zero touches, and every credit counts it', () => {
    const set = build([converted(0), touch(1), converted(2), converted(90)])
    expect(Array.from(set.journeys.touches)).toEqual([0, 1, 0])
    const { credits } = measureNetwork(set)
    for (const method of ['first', 'last', 'linear', 'position'] as const) {
      expect([credits[method].perTouchpoint, credits[method].noTouchpoint]).toEqual([[1], 2])
    }
  })

  it('first conversion: what comes after is told, not counted', () => {
    const set = build([touch(0), converted(1, 'x'), touch(2), converted(3, 'x')], { cut: 'first-conversion' })
    expect(set.totals).toMatchObject({ journeys: 1, converted: 1, afterGoal: 2, conversions: 2, rows: 4 })
  })

  it('complete observation: nothing is under way', () => {
    expect(outcomes(build([touch(0)], { observation: 'complete' }))).toEqual(['lost'])
  })
})

describe('hostile paths', () => {
  it('with nulls, values, empty steps and nothing at all', () => {
    const set = journeysFromPaths(
      [
        { path: 'ad > mail > ad', total_conversions: 2, total_conversion_value: 10, total_null: 1 },
        { path: ' > mail > ', total_conversions: 0, total_conversion_value: 0, total_null: 3 },
        { path: '', total_conversions: 1, total_conversion_value: '', total_null: '' },
        { path: 'ad', total_conversions: 1.5, total_conversion_value: 1, total_null: 0 },
        { path: 'ad', total_conversions: -1, total_conversion_value: 1, total_null: 0 },
      ],
      {},
      { stages: [], observation: 'ongoing' },
    )
    expect(set.totals).toMatchObject({ journeys: 7, converted: 3, lost: 4, open: 0, touches: 3 * 3 + 3 })
    expect(reported(set, 'unreadable-value')).toBe(2)
    const value = Array.from(set.rows.value).reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0)
    expect(value).toBe(10)
    // Every visit is eligible: P is converted of converted and lost.
    expect(measureNetwork(set).chain.conversionRate).toBeCloseTo(3 / 7, 12)
  })
})

describe('hostile event logs', () => {
  it('events of one instant keep their order, offsets are instants, a case keeps its zeros', () => {
    const event = (name: string, time: string): string =>
      `<event><string key='concept:name' value='${name}'/><date key="time:timestamp" value="${time}"/></event>`
    const set = journeysFromXes(
      `<log><trace><string key="concept:name" value="0042"/>${event('b &amp; c', '2026-01-01T01:00:00+01:00')}${event('a', '2026-01-01T00:00:00Z')}${event('z', '2025-12-31T23:59:59.999Z')}</trace></log>`,
      {},
      { stages: [] },
    )
    expect(set.actors).toEqual(['0042'])
    expect(places(set)).toEqual(['z', 'b & c', 'a'])
  })
})

/** Rows as the tools write them: wide, with columns that look like others, ids of digits, nulls. */
const EXPORTS: readonly (readonly [
  preset: presets.ExportPreset,
  text: string,
  actors: readonly string[],
  touchpoints: readonly string[],
])[] = [
  [
    presets.ga4Export,
    [
      '{"event_date":"20260101","event_timestamp":"1767268800000000","event_name":"session_start","event_previous_timestamp":null,"event_value_in_usd":null,"user_id":null,"user_pseudo_id":"1234567890.1767268800","user_first_touch_timestamp":"1767268800000000","platform":"WEB","stream_id":"42","event_params":[{"key":"page_location","value":{"string_value":"https://shop.example/"}}],"device":{"category":"mobile"},"traffic_source":{"source":"google","medium":"cpc"}}',
      '{"event_date":"20260101","event_timestamp":"1767268801000000","event_name":"purchase","event_previous_timestamp":"1767268800000000","event_value_in_usd":12.5,"user_id":null,"user_pseudo_id":"1234567890.1767268800","user_first_touch_timestamp":"1767268800000000","platform":"WEB","stream_id":"42","event_params":[],"device":{"category":"mobile"},"traffic_source":{"source":"google","medium":"cpc"}}',
    ].join('\n'),
    ['1234567890.1767268800'],
    ['session_start', 'purchase'],
  ],
  [
    presets.posthogExport,
    'uuid,event,properties,elements_chain,timestamp,team_id,distinct_id,created_at,person_id\r\n018c,$pageview,"{""$current_url"":""https://shop.example/a,b""}",,2026-01-01 12:00:00.000000+00:00,1,00123,2026-01-01 12:00:05+00:00,p1\r\n018d,signed up,{},,2026-01-01 12:00:01.000000+00:00,1,00123,2026-01-01 12:00:05+00:00,p1\r\n',
    ['00123'],
    ['$pageview', 'signed up'],
  ],
  [
    presets.segmentExport,
    'id,anonymous_id,user_id,event,event_text,original_timestamp,received_at,sent_at,timestamp,context_page_url,context_campaign_source\nm1,0a-1,,product_viewed,Product Viewed,2026-01-01 12:00:00 UTC,2026-01-01 12:00:09 UTC,2026-01-01 12:00:08 UTC,2026-01-01 12:00:00.000 UTC,https://shop.example/,mail\nm2,0a-1,7,order_completed,Order Completed,2026-01-01 12:00:01 UTC,2026-01-01 12:00:09 UTC,2026-01-01 12:00:08 UTC,2026-01-01 12:00:01.000 UTC,https://shop.example/,mail\nm3,,7,order_refunded,Order Refunded,2026-01-01 12:00:01 UTC,2026-01-01 12:00:09 UTC,2026-01-01 12:00:08 UTC,2026-01-01 12:00:01.000 UTC,,\n',
    ['0a-1'],
    ['product_viewed', 'order_completed'],
  ],
  [
    presets.amplitudeExport,
    [
      '{"server_received_time":"2026-01-01 12:00:09.000000","app":123,"device_id":"d-1","user_id":null,"uuid":"u1","event_time":"2026-01-01 12:00:00.000000","platform":"iOS","amplitude_id":222222222222,"version_name":"1.0","paying":null,"event_type":"session_start","device_type":"Apple iPhone","device_family":"Apple iPhone","event_id":1,"session_id":1767268800000,"event_properties":{},"user_properties":{},"country":"France","client_event_time":"2026-01-01 11:59:59.000000","$insert_id":"i1"}',
      '{"server_received_time":"2026-01-01 12:00:09.000000","app":123,"device_id":"d-1","user_id":"ann","uuid":"u2","event_time":"2026-01-01 12:00:01.000000","platform":"iOS","amplitude_id":222222222222,"version_name":"1.0","paying":null,"event_type":"[Amplitude] Revenue","device_type":"Apple iPhone","device_family":"Apple iPhone","event_id":2,"session_id":1767268800000,"event_properties":{"$price":2},"user_properties":{},"country":"France","client_event_time":"2026-01-01 12:00:00.000000","$insert_id":"i2"}',
    ].join('\n'),
    ['222222222222'],
    ['session_start', '[Amplitude] Revenue'],
  ],
  [
    presets.mixpanelExport,
    [
      '{"event_name":"open","distinct_id":"000ann","time":1767268800,"insert_id":"i1","user_id":null,"device_id":"d","properties":{"$os":"iOS"}}',
      '{"event_name":"play","distinct_id":"000ann","time":1767268801,"insert_id":"i2","user_id":"ann","device_id":"d","properties":{"$os":"iOS"}}',
    ].join('\n'),
    ['000ann'],
    ['open', 'play'],
  ],
  [
    presets.matomoExport,
    'idlink_va,idsite,idvisitor,idvisit,server_time,time_spent_ref_action,idaction_url,name,type\n1,1,0012345678901234,7,2026-01-01 12:00:00,0,5,shop.example/,1\n2,1,0012345678901234,7,2026-01-01 12:00:01,1,6,shop.example/cart,1\n3,1,00E1234567890123,8,2026-01-01 12:00:01,1,6,shop.example/cart,1\n',
    ['0012345678901234', '00E1234567890123'],
    ['shop.example/', 'shop.example/cart', 'shop.example/cart'],
  ],
  [
    presets.snowplowExport,
    'app_id\tplatform\tcollector_tstamp\tevent\tevent_id\tuser_id\tdomain_userid\tdomain_sessionidx\tpage_url\trefr_medium\tmkt_medium\tmkt_source\tmkt_campaign\tdvce_type\tderived_tstamp\tevent_name\nshop\tweb\t2026-01-01 12:00:05.123\tpage_view\te1\t\t0f-1\t1\thttps://shop.example/\tsearch\t\t\t\tMobile\t2026-01-01 12:00:00.000\tpage_view\nshop\tweb\t2026-01-01 12:00:05.123\tstruct\te2\t\t0f-1\t1\thttps://shop.example/\tsearch\t\t\t\tMobile\t2026-01-01 12:00:01.000\tadd_to_cart\n',
    ['0f-1'],
    ['page_view', 'add_to_cart'],
  ],
]

describe('exports as the tools write them', () => {
  it.each(EXPORTS)('$id', async (preset, text, actors, touchpoints) => {
    const set = await journeysFromStream(new Blob([text]).stream(), preset.mapping, preset.definition)
    expect(set.actors).toEqual(actors)
    expect(places(set)).toEqual(touchpoints)
    expect(times(set).slice(0, 2)).toEqual(['2026-01-01T12:00:00.000Z', '2026-01-01T12:00:01.000Z'])
  })
})
