import { badOption, notInContract } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { anonymousDots } from '../measures/circles/circles-from-totals.js'
import type { CirclesFrame, CirclesMeasure, CirclesPeriod, CycleCounts } from '../measures/circles/circles-measure.js'
import { OUTSIDE } from '../measures/circles/circles-measure.js'
import { commitmentOf, defaultLevelWeights, gravityOf, meanConviction } from '../measures/circles/commitment.js'
import { PeriodTally } from '../measures/circles/period-tally.js'
import type { CirclesOptions } from '../measures/circles/resolve-circles-options.js'
import type { ContractRow } from './contract.js'
import type { ContractInput } from './read-contract.js'
import { readTable } from './read-table.js'

type MoveRow = ContractRow<'moves'>

const DOTS_AT_MOST = 2000

/**
 * The circles as the tables have them: the whole, and the periods that were asked for (none: an empty series).
 * Dots stand for numbers of people, not for actors. Errors as in `readContract`. Cost: rows plus dots.
 */
export function readCircles(input: ContractInput, options: CirclesOptions): CirclesMeasure {
  checkOptions(input, options)
  const { definition, rules, meta } = input
  const rows = readTable(input.raw, 'moves')
  const levelWeights = options.levelWeights ?? defaultLevelWeights(definition.stages.length)
  const periodOf = (own: readonly MoveRow[], startMs: number, endMs: number): CirclesPeriod =>
    periodFrom(own, definition.stages.length, startMs, endMs, levelWeights)
  const whole = periodOf(
    rows.filter((row) => row.periodStart === null),
    meta.rowCount === 0 ? 0 : rules.observedFromMs,
    meta.rowCount === 0 ? 0 : rules.observedUntilMs + 1,
  )
  const bounds = meta.rowCount === 0 || definition.stages.length === 0 ? [] : definition.periodBounds
  const series = bounds.slice(1).map((endMs, index): CirclesFrame => {
    const startMs = bounds[index] as number
    const period = periodOf(
      rows.filter((row) => row.periodStart === startMs),
      startMs,
      endMs,
    )
    return {
      ...period,
      gravity: index === 0 ? null : period.gravity,
      label: null,
      partial: startMs < rules.observedFromMs || endMs > rules.observedUntilMs + 1,
    }
  })
  return {
    kind: 'circles',
    stages: definition.stages,
    actors: meta.actors,
    placedActors: meta.placedActors,
    whole: { ...whole, gravity: null },
    series,
    unit: definition.periodUnit,
    levelWeights,
    decayMs: null,
    dots: anonymousDots(
      series.map(({ populations }) => populations.rings),
      whole.populations.rings,
      options.dotsAtMost ?? DOTS_AT_MOST,
    ),
    rules,
  }
}

function checkOptions({ definition }: ContractInput, options: CirclesOptions): void {
  const { decay, fromMs, untilMs, unit, timeZone, weekStartsOn, levelWeights } = options
  const lacking = (asked: string, what: string): JourneyError => new JourneyError(notInContract, asked, what)
  if (decay !== undefined) throw lacking('rings that decay', 'that needs the times of single actors')
  if (fromMs !== undefined || untilMs !== undefined)
    throw lacking('circles of any period', 'they have the whole and the periods that were asked for')
  if (unit !== undefined && unit !== definition.periodUnit)
    throw lacking(`periods by ${unit}`, `they were asked for ${definition.periodUnit ?? 'none'}`)
  if (timeZone !== undefined && timeZone !== definition.timeZone)
    throw lacking(`periods in ${timeZone}`, `they are cut in ${definition.timeZone}`)
  if (weekStartsOn !== undefined && weekStartsOn !== 1)
    throw lacking('weeks from another day', 'theirs begin on Monday')
  if (levelWeights !== undefined && levelWeights.length !== definition.stages.length)
    throw new JourneyError(badOption, 'levelWeights', levelWeights, `one number per ring (${definition.stages.length})`)
}

function periodFrom(
  rows: readonly MoveRow[],
  rings: number,
  startMs: number,
  endMs: number,
  levelWeights: readonly number[],
): CirclesPeriod {
  const tally = new PeriodTally(rings)
  for (const { kind, fromRing, toRing, amount } of rows) {
    if (kind === 'standing') tally.addStanding(fromRing, toRing, amount)
    if (kind === 'touch') tally.addPlacement(fromRing, toRing, false, amount)
    if (kind === 'unobserved') tally.addPlacement(fromRing, toRing, false, amount, true)
    if (kind === 'loss') tally.addLoss(fromRing, amount)
  }
  const populations = tally.populations()
  const periodMoves = tally.periodMoves()
  const start = periodMoves.rings.map(({ present }) => present)
  const shaken = amountOf(rows, (row) => row.kind === 'shaken' && row.fromRing !== OUTSIDE)
  return {
    startMs,
    endMs,
    populations,
    periodMoves,
    touchMoves: { ...tally.touchMoves(), shaken },
    cycles: cyclesOf(rows),
    meanConviction: meanConviction(populations.rings),
    commitment: commitmentOf(populations.rings, levelWeights),
    gravity: gravityOf(start, populations.rings, levelWeights),
  }
}

function cyclesOf(rows: readonly MoveRow[]): CycleCounts {
  const by = (times: number): number => amountOf(rows, (row) => row.kind === 'conversions' && row.toRing === times)
  return {
    conversions: amountOf(rows, (row) => row.kind === 'converted'),
    once: by(1),
    twice: by(2),
    thrice: by(3),
  }
}

function amountOf(rows: readonly MoveRow[], is: (row: MoveRow) => boolean): number {
  return rows.reduce((sum, row) => (is(row) ? sum + row.amount : sum), 0)
}
