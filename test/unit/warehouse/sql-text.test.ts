import { describe, expect, it } from 'vitest'
import type { StepsOptions } from '../../../src/measures/steps/steps-options.js'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import { CONTRACT_COLUMNS, CONTRACT_TABLES } from '../../../src/warehouse/contract.js'
import { DIALECTS, type DialectName, dialects } from '../../../src/warehouse/dialects.js'
import { journeySql } from '../../../src/warehouse/journey-sql.js'
import type { JourneySqlOptions } from '../../../src/warehouse/journey-sql-options.js'

const DEFINITION: JourneyDefinition = {
  stages: ['visitor', 'lead', 'customer'],
  touchpoints: [
    { id: 'blog', stage: 'visitor', channel: 'organic', patience: '7 days' },
    { id: 'support', terminal: 'good', negative: true },
  ],
  conversion: { touchpoints: ['paid'] },
  aliases: { old: 'new' },
  observedUntil: '2026-03-01T00:00:00Z',
}

const OPTIONS: Omit<JourneySqlOptions, 'dialect'> = {
  table: ['shop', 'events'],
  columns: { actor: 'user_id', time: 'at', touchpoint: 'page', conversion: 'paid', value: { sql: 'price / 100.0' } },
  period: 'month',
  observedFrom: '2026-01-01T00:00:00Z',
  breakdown: 'channel',
  sample: 0.25,
  threshold: 5,
  steps: {
    "the owner's": {
      steps: [{ touchpoints: 'blog' }, { stage: 'lead', optional: true }, { conversion: true }],
      window: '7 days',
      exclusions: [{ touchpoints: 'support', toStep: 2 }],
      breakdown: 'channel',
    },
  },
}

function sqlFor(dialect: DialectName, more: Partial<JourneySqlOptions> = {}, definition = DEFINITION): string {
  const { setup, queries, teardown } = journeySql(definition, { ...OPTIONS, ...more, dialect })
  return [...setup, ...CONTRACT_TABLES.map((table) => `-- ${table}\n${queries[table]}`), ...teardown].join(';\n\n')
}

describe.each(DIALECTS)('SQL for %s', (dialect) => {
  it('is the text that was read and approved', async () => {
    await expect(`${sqlFor(dialect, { mode: 'tables' })};\n`).toMatchFileSnapshot(`./sql/${dialect}.sql`)
  })

  it('has every step that it names, and closes what it opens', () => {
    for (const query of Object.values(journeySql(DEFINITION, { ...OPTIONS, dialect }).queries)) {
      const named = [...query.matchAll(/(?:FROM|JOIN) (parcours_\w+)/g)].map(([, name]) => name)
      const defined = [...query.matchAll(/(parcours_\w+) AS(?: MATERIALIZED)? \(/g)].map(([, name]) => name)
      expect(defined).toEqual(expect.arrayContaining(named))
      const bare = query.replaceAll(/'(?:[^'\\]|''|\\.)*'/g, '')
      expect(bare.split('(').length).toBe(bare.split(')').length)
    }
  })

  it('writes what the definition says of touchpoints into the query, and refuses what it says of none', () => {
    const touchpoints = [
      { id: "owner's", medium: 'paid' },
      { id: 'blog', medium: 'organic' },
      { id: 'shop', medium: 'paid' },
    ] as const
    const definition = { ...DEFINITION, touchpoints, conversion: {} }
    const asked = { breakdown: 'medium', steps: {} }
    const owner = dialects[dialect].text("owner's")
    expect(sqlFor(dialect, asked, definition)).toContain(
      `CASE WHEN r.touchpoint IN (${owner}, 'shop') THEN 'paid' WHEN r.touchpoint IN ('blog') THEN 'organic' END AS shown`,
    )
    const refused = (): string => sqlFor(dialect, { ...asked, breakdown: 'place' }, definition)
    expect(refused).toThrow(/what the definition says of touchpoints/)
  })

  it('names every column of the contract', () => {
    const { queries } = journeySql(DEFINITION, { ...OPTIONS, dialect })
    const snake = (column: string): string => column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    for (const table of CONTRACT_TABLES)
      for (const column of Object.keys(CONTRACT_COLUMNS[table])) expect(queries[table]).toContain(snake(column))
  })

  it('lets no text out of its quotes', () => {
    const nasty = `a'; DROP TABLE x; --\\' "b\` \n`
    const hooks = dialects[dialect]
    const sql = sqlFor(
      dialect,
      {
        table: nasty,
        columns: { actor: nasty, time: 'at', touchpoint: 'page' },
        breakdown: 'channel',
        steps: { [nasty]: { steps: [{ touchpoints: nasty, stage: nasty, where: { channel: nasty } }] } },
      },
      {
        ...DEFINITION,
        stages: ['visitor', nasty],
        touchpoints: [{ id: nasty, stage: nasty, channel: nasty }],
        aliases: { [nasty]: 'b' },
      },
    )
    const rest = sql.replaceAll(hooks.text(nasty), '').replaceAll(hooks.identifier(nasty), '')
    const withoutDefinition = rest.replaceAll(/E?'(?:[^'\\]|''|\\.)*'/g, '')
    expect(withoutDefinition).not.toContain('DROP TABLE x')
  })
})

/** One step dialect, called x. */
function asks(options: StepsOptions): Partial<JourneySqlOptions> {
  return { steps: { x: options } }
}

describe('what SQL cannot be asked', () => {
  it.each([
    ['guessed stages', { ...DEFINITION, stages: undefined }, {}, /stages, outermost first/],
    ['patience that the data must tell', { ...DEFINITION, patience: 'auto' }, {}, /"auto" needs the times/],
    ['ties by rows without their order', { ...DEFINITION, ties: 'rows' }, {}, /a column, since ties/],
    ['a breakdown without column', DEFINITION, { breakdown: 'city' }, /"breakdown" got "city", but takes "channel"/],
    ['periods without bounds', DEFINITION, { observedFrom: undefined }, /where observedFrom and observedUntil/],
    ['another dialect', DEFINITION, { dialect: 'dbase' }, /duckdb, postgres/],
    ['a sample of nothing', DEFINITION, { sample: 0 }, /a share above 0/],
    ['a threshold below one', DEFINITION, { threshold: 0 }, /a whole number from 1/],
    ['a function', DEFINITION, asks({ steps: [{ test: () => true }] }), /"steps.x.steps\[0\].test".*make it a column/],
    [
      'a time per step in order',
      DEFINITION,
      asks({ steps: [{ touchpoints: 'a' }, { touchpoints: 'b', within: '1 day' }] }),
      /"steps.x.within".*use "window"/,
    ],
    [
      'steps in any order that one touch may share',
      DEFINITION,
      asks({ order: 'unordered', steps: [{ touchpoints: 'a' }, { stage: 'lead' }] }),
      /"steps.x.steps" got "steps 0 and 1"/,
    ],
    ['a dimension without column', DEFINITION, asks({ steps: [{ where: { city: 'Bonn' } }] }), /got "city"/],
    ['a constant without column', DEFINITION, asks({ steps: [{}], holdConstant: 'city' }), /"steps.x.holdConstant"/],
    ['a series of steps', DEFINITION, asks({ steps: [{}], trend: 'day' }), /"steps.x.trend".*measured from journeys/],
    [
      'steps by every value',
      DEFINITION,
      asks({ steps: [{}], breakdown: { dimension: 'channel', attribution: 'all' } }),
      /"first", "last" or "step"/,
    ],
    ['an unknown stage', DEFINITION, asks({ steps: [{ stage: 'none' }] }), /\[unknown-stage\]/],
  ] as const)('is %s', (_, definition, options, message) => {
    const asked = { ...OPTIONS, dialect: 'duckdb', ...options } as unknown as JourneySqlOptions
    expect(() => journeySql(definition as unknown as JourneyDefinition, asked)).toThrow(message)
  })
})
