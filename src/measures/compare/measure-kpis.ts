import type { KpiDefinition } from '../../model/definition.js'
import type { JourneySet, Stage } from '../../model/journey-set.js'
import { compareRates } from './compare-rates.js'
import { type ChangeDecomposition, type ChannelContribution, decomposeChange } from './decompose-change.js'
import {
  type FunnelTrend,
  type FunnelTrendOptions,
  type FunnelTrendPoint,
  measureFunnelTrend,
} from './measure-funnel-trend.js'

/** A key figure at one time. */
export interface KpiPoint {
  readonly startMs: number
  /** In the unit of the target; null where not known. */
  readonly value: number | null
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
  /** The latest known figure, and the one known before it. */
  readonly value: number | null
  readonly before: number | null
  readonly series: readonly KpiPoint[]
  /** `near`: missed by little. `unknown`: no value. */
  readonly status: 'reached' | 'near' | 'missed' | 'no-target' | 'unknown'
  /**
   * From the figure before to the latest. For `onward` a change that cannot be told from chance is
   * `unclear`; stated figures are taken as they are.
   */
  readonly course: 'better' | 'worse' | 'same' | 'unclear' | 'unknown'
  /** Why an `onward` figure changed, by channel; null for others. */
  readonly change: ChangeDecomposition | null
  /** Where the figure got worse: the channels that made it so, heaviest first. */
  readonly responsible: readonly ChannelContribution[]
}

const NEAR = 0.1

/**
 * The key figures of the stages that define one: value, target, direction, series, status, and the
 * channels responsible where it got worse. Periods without journeys have no figure. Cost: one pass over the rows.
 * Throws JourneyError `bad-option`.
 */
export function measureKpis(set: JourneySet, options: KpiOptions = {}): StageKpi[] {
  const staged = set.stages.flatMap((stage, index) =>
    stage.kpi === undefined ? [] : [{ stage, index, kpi: stage.kpi }],
  )
  if (staged.length === 0) return []
  const trend = measureFunnelTrend(set, options)
  return staged.map(({ stage, index, kpi }) => {
    const stated = options.values?.[stage.id]
    return stated === undefined ? onwardKpi(stage, index, kpi, trend, options) : statedKpi(stage, kpi, stated, options)
  })
}

function onwardKpi(stage: Stage, index: number, kpi: KpiDefinition, trend: FunnelTrend, options: KpiOptions): StageKpi {
  if (kpi.unit !== undefined && kpi.unit !== '%') return { ...base(stage, kpi, [], options), basis: 'none' }
  const scale = kpi.unit === '%' ? 100 : 1
  const series = trend.points.map((point) => ({ startMs: point.startMs, value: onwardOf(point, index, scale) }))
  const known = trend.points.filter((point) => onwardOf(point, index, scale) !== null)
  const [before, latest] = [known.at(-2)?.stages[index], known.at(-1)?.stages[index]]
  const result = base(stage, kpi, series, options)
  if (before === undefined || latest === undefined) return { ...result, basis: 'onward' }
  const change = decomposeChange(before.channels, latest.channels)
  const isUnclear = compareRates(before.onward, latest.onward).verdict === 'unclear' && result.course !== 'same'
  return {
    ...result,
    basis: 'onward',
    course: isUnclear ? 'unclear' : result.course,
    change,
    responsible: gotWorse(result) ? culprits(change, result.direction) : [],
  }
}

function onwardOf(point: FunnelTrendPoint, index: number, scale: number): number | null {
  const rate = point.stages[index]?.onward.rate ?? null
  return rate === null ? null : rate * scale
}

function statedKpi(stage: Stage, kpi: KpiDefinition, series: readonly KpiPoint[], options: KpiOptions): StageKpi {
  return { ...base(stage, kpi, series, options), basis: 'stated' }
}

function base({ id }: Stage, kpi: KpiDefinition, series: readonly KpiPoint[], { near = NEAR }: KpiOptions): StageKpi {
  const known = series.flatMap(({ value }) => (value === null || !Number.isFinite(value) ? [] : [value]))
  const value = known.at(-1) ?? null
  const before = known.at(-2) ?? null
  const direction = kpi.direction ?? 'up'
  const target = kpi.target ?? null
  return {
    stage: id,
    label: kpi.label,
    unit: kpi.unit ?? null,
    direction,
    target,
    basis: 'none',
    value,
    before,
    series,
    status: statusOf(value, target, direction, near),
    course: courseOf(value, before, direction),
    change: null,
    responsible: [],
  }
}

function statusOf(
  value: number | null,
  target: number | null,
  direction: 'up' | 'down',
  near: number,
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

function gotWorse({ value, before, direction }: StageKpi): boolean {
  return courseOf(value, before, direction) === 'worse'
}

function culprits({ contributions }: ChangeDecomposition, direction: 'up' | 'down'): ChannelContribution[] {
  const harm = ({ total }: ChannelContribution): number => (direction === 'up' ? -total : total)
  return contributions.filter((one) => harm(one) > 0).sort((a, b) => harm(b) - harm(a))
}
