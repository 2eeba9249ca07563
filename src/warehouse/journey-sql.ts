import type { JourneyDefinition } from '../model/definition.js'
import { CONTRACT_TABLES, type ContractTable } from './contract.js'
import { type JourneySqlOptions, planSql } from './journey-sql-options.js'
import type { SqlStep } from './sql-parts.js'
import { furtherSteps, sqlQueries } from './sql-queries.js'
import { sqlSteps } from './sql-steps.js'

/** The statements that let a warehouse count the tables of the contract. */
export interface JourneySql {
  /** To run first, one by one, in the session of the queries; empty in mode `queries`. */
  readonly setup: readonly string[]
  /** One query per table; their results, by the same names, go to `readContract`. */
  readonly queries: Readonly<Record<ContractTable, string>>
  /** To run last; empty in mode `queries`. */
  readonly teardown: readonly string[]
}

/**
 * Writes the queries of the contract (semantics.md, section 7) for an engine that holds the touches.
 *
 * The rules are those of the journeys in memory: the total order, the cut, patience per touchpoint, outcomes, visits
 * that are eligible; the results are the same to the last count. Windows and joins only, no recursion, no user
 * functions. Everything of yours that is written into the text is quoted, but for `{ sql }` and `where`.
 *
 * SQL cannot guess: stages must be stated (or `[]`), and patience `'auto'` given as what a sample in memory settled
 * on. `observedUntil` left out is the latest time in the data; times that stand alone are not looked for.
 * Throws JourneyError `bad-option` for these, and for a definition that is wrong. Cost: none but text.
 *
 * @example
 * const sql = journeySql(definition, {
 *   dialect: 'duckdb',
 *   table: 'events',
 *   columns: { actor: 'user_id', time: 'at', touchpoint: 'page', conversion: 'paid' },
 * })
 */
export function journeySql(definition: JourneyDefinition, options: JourneySqlOptions): JourneySql {
  const plan = planSql(definition, options)
  const steps = [...sqlSteps(plan), ...furtherSteps(plan)]
  const selects = sqlQueries(plan)
  const { settings, keep, analyse, drop, once } = plan.dialect
  const queries = (write: (select: string) => string): JourneySql['queries'] =>
    Object.fromEntries(CONTRACT_TABLES.map((table) => [table, write(selects[table])])) as JourneySql['queries']
  if (options.mode === 'tables') {
    return {
      setup: steps.flatMap(({ name, sql }) => [keep(name, sql) + settings, ...(analyse ? [analyse(name)] : [])]),
      queries: queries((select) => select + settings),
      teardown: [...steps].reverse().map(({ name }) => drop(name)),
    }
  }
  return { setup: [], queries: queries((select) => withSteps(steps, select, once) + settings), teardown: [] }
}

/** A query with the steps that it needs, and no others, in front. */
function withSteps(steps: readonly SqlStep[], select: string, once: string): string {
  const needed = new Set<string>()
  const need = (sql: string): void => {
    for (const [name] of sql.matchAll(/\bparcours_\w+/g)) {
      const step = needed.has(name) ? undefined : steps.find((one) => one.name === name)
      if (step === undefined) continue
      needed.add(name)
      need(step.sql)
    }
  }
  need(select)
  const parts = steps.filter(({ name }) => needed.has(name)).map(({ name, sql }) => `${name} AS${once} (\n${sql}\n)`)
  return parts.length > 0 ? `WITH ${parts.join(',\n')}\n${select}` : select
}
