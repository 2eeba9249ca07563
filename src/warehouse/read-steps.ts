import { codePointOrder } from '../foundation/code-point-order.js'
import { notInContract } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { FunnelBand, FunnelMeasure } from '../measures/funnel/funnel-measure.js'
import {
  bandOfPatterns,
  funnelOfPatterns,
  previousOf,
  reachedOf,
  type StepPattern,
} from '../measures/steps/funnel-of-patterns.js'
import type { ContractRow, DurationKind } from './contract.js'
import type { ContractSteps } from './contract-definition.js'
import { summariseBins } from './duration-bins.js'
import type { ContractInput } from './read-contract.js'
import { readTable, readTableIfThere } from './read-table.js'

type StepsRow = ContractRow<'steps'>

/** A funnel of steps as the tables have it; errors as in `readContract`. Cost: rows times steps squared. */
export function readSteps(input: ContractInput, name: string): FunnelMeasure {
  const dialect = input.definition.steps.find((one) => one.name === name)
  if (dialect === undefined) throw new JourneyError(notInContract, `the step dialect "${name}"`, lackOf(input))
  const rows = readTable(input.raw, 'steps').filter((row) => row.dialect === name && row.excluded === 0)
  const patterns = rows.map(patternOf)
  const timesOf = (kind: DurationKind, step: number | null): FunnelMeasure['timeToConvertMs'] =>
    summariseBins(
      readTableIfThere(input.raw, 'durations').filter(
        (row) => row.kind === kind && row.path === name && row.fromKey === step,
      ),
    )
  return funnelOfPatterns({
    steps: dialect.steps,
    patterns,
    timeToNextMs: (step) => timesOf('stepToNext', step),
    timeToConvertMs: timesOf('stepToConvert', null),
    breakdown: breakdownOf(dialect, rows),
    rules: input.rules,
    dialect: dialect.rules,
    notes: [],
  })
}

function lackOf({ definition }: ContractInput): string {
  const names = definition.steps.map(({ name }) => `"${name}"`)
  return names.length === 0 ? 'none was asked for by "steps"' : `those asked for are ${names.join(', ')}`
}

function patternOf({ reached, open, actors }: StepsRow): StepPattern {
  return { reached, isOpen: open === 1, actors }
}

/** As of the journeys themselves: a breakdown by a step does not divide the actors and is left out. */
function breakdownOf({ steps, breakdown }: ContractSteps, rows: readonly StepsRow[]): FunnelMeasure['breakdown'] {
  if (breakdown === null || breakdown.attribution === 'step') return null
  const byValue = new Map<string | null, StepPattern[]>()
  for (const row of rows) byValue.set(row.breakdown, [...(byValue.get(row.breakdown) ?? []), patternOf(row)])
  const bands = [...byValue].map(([value, patterns]) =>
    bandOfPatterns(value, {
      steps,
      reached: reachedOf(steps, patterns),
      previous: (step) => previousOf(patterns, step),
      open: patterns.reduce((sum, { isOpen, actors }) => (isOpen ? sum + actors : sum), 0),
    }),
  )
  return { dimension: breakdown.dimension, attribution: breakdown.attribution, bands: bands.sort(inOrder) }
}

/** Most entered first, then by code point; missing last. */
function inOrder(a: FunnelBand, b: FunnelBand): number {
  const missing = Number(a.value === null) - Number(b.value === null)
  return missing || b.journeys - a.journeys || codePointOrder(a.value ?? '', b.value ?? '')
}
