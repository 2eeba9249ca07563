import { describe, expect, test } from 'vitest'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import { journeysFromStream } from '../../../src/ingest/journeys-from-stream.js'
import { journeysFromXes } from '../../../src/ingest/journeys-from-xes.js'
import { codeTouches } from '../../../src/model/code-touches.js'
import { journeyIssueLog } from '../../../src/model/journey-issue-log.js'
import { type JourneyIssueKind, journeyIssueSeverity } from '../../../src/model/journey-issues.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { resolveDefinition } from '../../../src/model/resolve-definition.js'
import type { TouchTable } from '../../../src/model/touch-table.js'

const at = (day: number): string => new Date(Date.UTC(2026, 0, day)).toISOString()
const touch = { user: 'u', time: at(1), page: 'home' }
const staged = { stages: ['one', 'two'], touchpoints: [{ id: 'home', stage: 'one' }] } as const

/** An event of an event log. */
function event(name: string, state: string): string {
  return `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${at(1)}"/><string key="lifecycle:transition" value="${state}"/></event>`
}

type Reported = Pick<JourneySet, 'diagnostics'>

/** For every kind of fault, data that has it. */
const producers: Readonly<Record<JourneyIssueKind, () => Reported | Promise<Reported>>> = {
  'missing-actor': () => journeysFromRows([{ ...touch, user: '' }, touch]),
  'unreadable-time': () => journeysFromRows([{ ...touch, time: 'soon' }, touch, touch]),
  'malformed-row': () => journeysFromCsv(`user,time,page\nu,${at(1)},home,more,cells`),
  'missing-column': () => journeysFromRows([{ nothing: 1 }]),
  'unknown-stage': () => journeysFromRows([{ ...touch, stage: 'three' }], {}, staged),
  'unreadable-value': () => journeysFromRows([{ ...touch, value: 'much' }], { value: 'value' }),
  'unreadable-mark': () => journeysFromRows([{ ...touch, conversion: 'perhaps' }], { conversion: 'conversion' }),
  'duplicate-row': () => journeysFromRows([touch, touch]),
  'time-before-epoch': () => journeysFromRows([{ ...touch, time: '1960-01-01T00:00Z' }, touch]),
  'time-after-observed-until': () => journeysFromRows([touch, { ...touch, time: at(9) }], {}, { observedUntil: at(5) }),
  'suspect-time': () =>
    journeysFromRows([
      ...Array.from({ length: 50 }, (_, i) => ({ ...touch, time: at(1 + i) })),
      { ...touch, time: '2099-01-01T00:00Z' },
    ]),
  'stage-conflict': () => journeysFromRows([{ ...touch, stage: 'two' }], {}, staged),
  'ambiguous-time': () => journeysFromRows([{ ...touch, time: '2026-01-01 10:00' }]),
  'unknown-referrer': () => journeysFromRows([{ ...touch, by: 'nobody' }], { referredBy: 'by' }),
  'too-many-touchpoints': () => manyTouchpoints(),
  'unreadable-text': () =>
    journeysFromStream(
      new Blob([`user,time,page\nu,${at(1)},`, Uint8Array.of(0xe9)]).stream(),
      {},
      {},
      { encoding: 'utf-8' },
    ),
  'unnamed-case': () => journeysFromXes(`<log><trace>${event('a', 'start')}</trace></log>`),
  'several-lifecycles': () =>
    journeysFromXes(`<log><trace>${event('a', 'start')}${event('a', 'complete')}</trace></log>`),
  'guessed-column': () => journeysFromRows([touch]),
  'guessed-stages': () =>
    journeysFromRows([
      { ...touch, stage: '1' },
      { ...touch, stage: '2' },
    ]),
  'similar-stages': () =>
    journeysFromRows([
      ...Array.from({ length: 40 }, (_, i) => ({ ...touch, time: at(1 + i), stage: i % 2 ? 'approved' : 'applied' })),
      { ...touch, stage: 'approvd' },
    ]),
  'unmatched-rule': () => journeysFromRows([touch], {}, { conversion: { touchpoints: ['hom'] } }),
  'no-conversion': () => journeysFromRows([touch]),
}

/** Coded beside a million touchpoints, of one name, and no further than to the report: real ones take seconds. */
function manyTouchpoints(): Reported {
  const home = { id: 'home', label: 'home', patienceMs: 1 }
  const definition = { ...resolveDefinition({ stages: [] }), touchpoints: new Array(1_000_001).fill(home) }
  const codes = new Int8Array(1)
  const table: TouchTable = {
    count: 1,
    actor: { values: ['u'], codes },
    timeMs: new Float64Array(1),
    touchpoint: { values: ['home'], codes },
    dimensions: {},
    issues: [],
  }
  const issues = journeyIssueLog()
  for (const _ of codeTouches(table, definition, issues)) if (issues.result().issues.length > 0) break
  return { diagnostics: issues.result() }
}

describe('every kind of fault', () => {
  test.each(Object.keys(journeyIssueSeverity) as JourneyIssueKind[])(
    '%s is reported, with an example, and not thrown',
    async (kind) => {
      const issue = (await producers[kind]()).diagnostics.issues.find((each) => each.kind === kind)
      expect(issue?.severity).toBe(journeyIssueSeverity[kind])
      expect(issue?.count).toBeGreaterThan(0)
      expect(issue?.examples.length).toBeGreaterThan(0)
      expect(issue?.examples.length).toBeLessThanOrEqual(5)
    },
    60_000,
  )
})
