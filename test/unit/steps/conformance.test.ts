import { describe, expect, it } from 'vitest'
import { JourneyError } from '../../../src/foundation/journey-error.js'
import { measureSteps } from '../../../src/measures/steps/measure-steps.js'
import { actorsAtStep, actorsDroppedBefore } from '../../../src/measures/steps/step-actors.js'
import type { StepsMeasure, StepsSummary } from '../../../src/measures/steps/steps-measure.js'
import { timeToConvert } from '../../../src/measures/steps/time-to-convert.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { type Expected, readScenarios, type Scenario, scenarioOptions, scenarioSet } from './scenario.js'

const scenarios = readScenarios()

describe('worked examples of funnel counting', () => {
  it.skipIf(scenarios !== null)('are skipped: the file of scenarios does not lie beside the project', () => undefined)

  for (const scenario of scenarios ?? []) {
    it(`${scenario.id}: ${scenario.name}`, () => {
      const set = scenarioSet(scenario)
      if (scenario.expected.error) {
        expect(() => measureSteps(set, scenarioOptions(scenario))).toThrow(JourneyError)
        return
      }
      const measure = measureSteps(set, scenarioOptions(scenario))
      expectSummary(measure, scenario.expected)
      expectActors(set, measure, scenario.expected)
      expectTimes(measure, scenario)
      expectGroups(measure, scenario.expected)
      expectSeries(measure, scenario.expected)
    })
  }
})

function expectSummary(
  { steps }: StepsSummary,
  { counts, averageTime, medianTime }: Omit<Expected, 'breakdown'>,
): void {
  expect(steps.map(({ reached }, k) => (counts?.[k] == null ? null : reached))).toEqual(
    steps.map((_, k) => counts?.[k] ?? null),
  )
  averageTime?.forEach((seconds, k) => {
    if (seconds !== null) expect(steps[k]?.fromPreviousMs?.meanMs).toBeCloseTo(seconds * 1000, 6)
  })
  medianTime?.forEach((seconds, k) => {
    if (seconds !== null) expect(steps[k]?.fromPreviousMs?.medianMs).toBeCloseTo(seconds * 1000, 6)
  })
}

function expectActors(set: JourneySet, measure: StepsMeasure, expected: Expected): void {
  for (const [step, actors] of Object.entries(expected.actorsAtStep ?? {})) {
    expect(actorsAtStep(set, measure, Number(step) - 1)).toEqual([...actors].sort())
  }
  for (const [step, actors] of Object.entries(expected.droppedBeforeStep ?? {})) {
    expect(actorsDroppedBefore(set, measure, Number(step) - 1)).toEqual([...actors].sort())
  }
}

function expectTimes(measure: StepsMeasure, { timeToConvert: asked, expected }: Scenario): void {
  if (asked === undefined) return
  const summary = timeToConvert(measure, asked)
  if (expected.average !== undefined) expect(summary?.meanMs).toBeCloseTo(expected.average * 1000, 6)
  if (expected.bins === undefined || summary === null) return
  const { minimum, width, counts } = summary.histogram
  expect(counts.map((count, bin) => [(minimum + bin * width) / 1000, count])).toEqual(expected.bins)
}

function expectGroups({ breakdown }: StepsMeasure, expected: Expected): void {
  if (expected.breakdown === undefined) return
  expect(breakdown?.groups.map(({ value }) => value ?? '').sort()).toEqual(
    expected.breakdown.map(({ value }) => value).sort(),
  )
  for (const group of expected.breakdown) {
    const found = breakdown?.groups.find(({ value }) => (value ?? '') === group.value)
    if (found === undefined) throw new Error(`no group ${group.value}`)
    expectSummary(found, group)
  }
}

function expectSeries({ trend }: StepsMeasure, expected: Expected): void {
  if (expected.series === undefined) return
  const points = trend?.points.map(({ startMs, reachedFrom, reachedTo, rate }) => ({
    day: new Date(startMs).toISOString().slice(0, 10),
    reachedFrom,
    reachedTo,
    rate: Math.round((rate.rate ?? 0) * 10_000) / 100,
  }))
  expect(points).toEqual(expected.series)
}
