import type { KpiDefinition } from '../../model/definition.js'
import type { JourneySet, Stage } from '../../model/journey-set.js'
import { rateExtremes } from '../statistics/rate-extremes.js'
import type { Rate } from '../statistics/wilson.js'
import { compareRates, type RateComparison } from './compare-rates.js'
import { type ChangeDecomposition, type ChannelContribution, decomposeChange } from './decompose-change.js'
import { isUnfinished } from './is-unfinished.js'
import {
  type FunnelTrend,
  type FunnelTrendOptions,
  type FunnelTrendStage,
  measureFunnelTrend,
} from './measure-funnel-trend.js'

/** A key figure at one time. */
export interface KpiPoint {
  readonly startMs: number
  /** In the unit of the target; null where not known. */
  readonly value: number | null
  /**
   * Set where the period is unfinished and therefore not judged: the least and the greatest figure that it can
   * still come to, whatever becomes of those under way.
   */
  readonly between?: readonly [number, number]
}

/** Periods that are not judged yet. */
export interface UnfinishedPeriods {
  readonly periods: number
  /** The base of the figure in all of them. */
  readonly journeys: number
  /** Of these, those still under way of whom it is not known yet whether they count. */
  readonly open: number
}

/** How key figures are evaluated. */
export interface KpiOptions extends FunnelTrendOptions {
  /** Figures that the journeys cannot tell (costs, opinions), by id of the stage, in order of time. */
  readonly values?: Readonly<Record<string, readonly KpiPoint[]>> | undefined
  /** A figure that misses its target by at most this share of it is near. Default 0.1. */
  readonly near?: number | undefined
}

/** The key figure of a stage, evaluated. */
export interface StageKpi {
  readonly stage: string
  readonly label: string
  readonly unit: string | null
  readonly direction: 'up' | 'down'
  readonly target: number | null
  /**
   * `onward`: the share of journeys at the stage that went further in (at the last stage, that
   * converted); in per cent where the unit is `%`, else 0..1. `stated`: given by the caller.
   * `none`: the figure has another unit and no value was given.
   */
  readonly basis: 'onward' | 'stated' | 'none'
  /**
   * The latest known figure of a finished period, and the one before it. Where no period is finished: that of the
   * one in which the smallest share is still under way, and null.
   */
  readonly value: number | null
  readonly before: number | null
  /** Where the period of `value` begins, and that of `before`; null where there is none. */
  readonly valueMs: number | null
  readonly beforeMs: number | null
  /** Behind an `onward` figure: its base and interval, and who is under way; null for others. */
  readonly rate: Rate | null
  readonly series: readonly KpiPoint[]
  /** The periods after `value` (where none is finished, all) that are unfinished; null where there is none. */
  readonly unfinished: UnfinishedPeriods | null
  /** `near`: missed by little. `unfinished`: it depends on those still under way. `unknown`: no value. */
  readonly status: 'reached' | 'near' | 'missed' | 'no-target' | 'unfinished' | 'unknown'
  /**
   * From the figure before to the latest. For `onward` a change that cannot be told from chance is
   * `unclear`, and one that depends on those still under way is `unfinished`; stated figures are taken as they are.
   */
  readonly course: 'better' | 'worse' | 'same' | 'unclear' | 'unfinished' | 'unknown'
  /** Why an `onward` figure changed, by channel; null for others. */
  readonly change: ChangeDecomposition | null
  /** Where the `course` is `worse`: the channels that made it so, heaviest first. */
  readonly responsible: readonly ChannelContribution[]
}

const NEAR = 0.1

/**
 * The key figures of the stages that define one: value, target, direction, series, status, and the
 * channels responsible where it got worse. Periods without journeys have no figure. Cost: one pass over the rows.
 * Throws JourneyError `bad-option`.
 *
 * A young period has had less time than the others, so its share so far is too low though nothing has changed, and
 * too high where journeys under way are left out (`settled`). Judged is the latest *finished* period: one that is
 * over, and of whose base at most 2 % are still under way and may yet come to the figure. Status and course are said only
 * where they hold whatever becomes of these (`compareRates`). Figures that are stated are judged as they are,
 * except those with `between`.
 */
export function measureKpis(set: JourneySet, options: KpiOptions = {}): StageKpi[] {
  const staged = set.stages.flatMap((stage, index) =>
    stage.kpi === undefined ? [] : [{ stage, index, kpi: stage.kpi }],
  )
  if (staged.length === 0) return []
  const trend = measureFunnelTrend(set, options)
  const overMs = set.rules.observation === 'complete' ? Number.POSITIVE_INFINITY : set.rules.observedUntilMs
  return staged.map(({ stage, index, kpi }) => {
    const stated = options.values?.[stage.id]
    return stated === undefined
      ? onwardKpi({ stage, index, kpi, overMs }, trend, options)
      : statedKpi(stage, kpi, stated, options)
  })
}

/** A stage with its key figure; periods that end after `overMs` are not over. */
interface Staged {
  readonly stage: Stage
  readonly index: number
  readonly kpi: KpiDefinition
  readonly overMs: number
}

/** A period in which a figure is known. */
interface Known {
  readonly startMs: number
  readonly at: FunnelTrendStage
  readonly isFinished: boolean
}

function onwardKpi({ stage, index, kpi, overMs }: Staged, trend: FunnelTrend, options: KpiOptions): StageKpi {
  if (kpi.unit !== undefined && kpi.unit !== '%') return base(stage, kpi, [], options)
  const scale = kpi.unit === '%' ? 100 : 1
  const periods = trend.points.map(({ startMs, endMs, stages }): Known => {
    const at = stages[index] as FunnelTrendStage
    return { startMs, at, isFinished: endMs <= overMs && !isOpen(at.onward) }
  })
  const series = periods.map((period) => pointOf(period, scale))
  const known = periods.filter(({ at }) => at.onward.rate !== null)
  const finished = known.filter(({ isFinished }) => isFinished)
  const latest = finished.at(-1) ?? mostFinished(known)
  const result = {
    ...base(stage, kpi, series, options),
    basis: 'onward' as const,
    unfinished: unfinishedOf(latest?.isFinished === true ? known.slice(known.indexOf(latest) + 1) : known),
  }
  if (latest === undefined) return result
  const { least, most } = rateExtremes(latest.at.onward)
  const statuses = [latest.at.onward, least, most].map(({ rate }) => statusOf((rate ?? 0) * scale, result, options))
  const judged: StageKpi = {
    ...result,
    ...figure(latest, scale),
    status: statuses.every((status) => status === statuses[0]) ? (statuses[0] as StageKpi['status']) : 'unfinished',
  }
  const before = finished.at(-2)
  if (before === undefined) return { ...judged, course: latest.isFinished ? 'unknown' : 'unfinished' }
  return compared(judged, before, latest, scale)
}

function pointOf({ startMs, at: { onward }, isFinished }: Known, scale: number): KpiPoint {
  if (onward.rate === null) return { startMs, value: null }
  const value = onward.rate * scale
  if (isFinished) return { startMs, value }
  const { least, most } = rateExtremes(onward)
  return { startMs, value, between: [(least.rate ?? 0) * scale, (most.rate ?? 1) * scale] }
}

function figure({ startMs, at }: Known, scale: number): Pick<StageKpi, 'value' | 'valueMs' | 'rate'> {
  return { value: (at.onward.rate ?? 0) * scale, valueMs: startMs, rate: at.onward }
}

/** The same with the course from the period before, and what made it. */
function compared(judged: StageKpi, before: Known, latest: Known, scale: number): StageKpi {
  const { verdict, difference } = compareRates(before.at.onward, latest.at.onward)
  const change = decomposeChange(before.at.channels, latest.at.channels)
  const course = courseBy(verdict, difference, judged.direction)
  return {
    ...judged,
    before: (before.at.onward.rate ?? 0) * scale,
    beforeMs: before.startMs,
    course,
    change,
    responsible: course === 'worse' ? culprits(change, judged.direction) : [],
  }
}

function courseBy(
  verdict: RateComparison['verdict'],
  difference: number | null,
  direction: 'up' | 'down',
): StageKpi['course'] {
  if (verdict === 'unfinished') return 'unfinished'
  if (verdict === 'unclear') return difference === 0 ? 'same' : 'unclear'
  return (verdict === 'rose') === (direction === 'up') ? 'better' : 'worse'
}

/** Too many of the base, those left out included, may yet come to the numerator. */
function isOpen({ denominator, open = 0, leftOut = 0 }: Rate): boolean {
  return isUnfinished(open + leftOut, denominator + leftOut)
}

/** Of the base, those left out included, the share that may yet come to the numerator. */
function openShare({ denominator, open = 0, leftOut = 0 }: Rate): number {
  const all = denominator + leftOut
  return all > 0 ? (open + leftOut) / all : 0
}

/** The period of which the smallest share is under way; of several the latest. */
function mostFinished(known: readonly Known[]): Known | undefined {
  return known.reduce<Known | undefined>(
    (best, one) => (best !== undefined && openShare(best.at.onward) < openShare(one.at.onward) ? best : one),
    undefined,
  )
}

function unfinishedOf(periods: readonly Known[]): UnfinishedPeriods | null {
  if (periods.length === 0) return null
  const sum = (of: (rate: Rate) => number): number => periods.reduce((total, { at }) => total + of(at.onward), 0)
  return {
    periods: periods.length,
    journeys: sum(({ denominator, leftOut = 0 }) => denominator + leftOut),
    open: sum(({ open = 0, leftOut = 0 }) => open + leftOut),
  }
}

function statedKpi(stage: Stage, kpi: KpiDefinition, series: readonly KpiPoint[], options: KpiOptions): StageKpi {
  const isKnown = ({ value, between }: KpiPoint): boolean =>
    value !== null && Number.isFinite(value) && between === undefined
  const known = series.filter(isKnown)
  const [before, latest] = [known.at(-2), known.at(-1)]
  const value = latest?.value ?? null
  const result = base(stage, kpi, series, options)
  return {
    ...result,
    basis: 'stated',
    value,
    valueMs: latest?.startMs ?? null,
    before: before?.value ?? null,
    beforeMs: before?.startMs ?? null,
    status: statusOf(value, result, options),
    course: courseOf(value, before?.value ?? null, result.direction),
  }
}

/** What is known before any figure is. */
function base({ id }: Stage, kpi: KpiDefinition, series: readonly KpiPoint[], options: KpiOptions): StageKpi {
  const [direction, target] = [kpi.direction ?? 'up', kpi.target ?? null]
  return {
    stage: id,
    label: kpi.label,
    unit: kpi.unit ?? null,
    direction,
    target,
    basis: 'none',
    value: null,
    before: null,
    valueMs: null,
    beforeMs: null,
    rate: null,
    series,
    unfinished: null,
    status: statusOf(null, { target, direction }, options),
    course: 'unknown',
    change: null,
    responsible: [],
  }
}

function statusOf(
  value: number | null,
  { target, direction }: Pick<StageKpi, 'target' | 'direction'>,
  { near = NEAR }: KpiOptions,
): StageKpi['status'] {
  if (value === null) return 'unknown'
  if (target === null) return 'no-target'
  const missing = direction === 'up' ? target - value : value - target
  if (missing <= 0) return 'reached'
  return missing <= Math.abs(target) * near ? 'near' : 'missed'
}

function courseOf(value: number | null, before: number | null, direction: 'up' | 'down'): StageKpi['course'] {
  if (value === null || before === null) return 'unknown'
  if (value === before) return 'same'
  return value > before === (direction === 'up') ? 'better' : 'worse'
}

function culprits({ contributions }: ChangeDecomposition, direction: 'up' | 'down'): ChannelContribution[] {
  const harm = ({ total }: ChannelContribution): number => (direction === 'up' ? -total : total)
  return contributions.filter((one) => harm(one) > 0).sort((a, b) => harm(b) - harm(a))
}
