import { codePointOrder } from '../../foundation/code-point-order.js'
import { type JourneySet, OPEN } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import { journeyValueReader } from '../funnel/journey-value.js'
import { RateTally } from '../funnel/rate-tally.js'
import { type StageVisits, stageVisitReader } from '../funnel/stage-visits.js'
import type { PeriodUnit } from '../periods/calendar-periods.js'
import { periodAt } from '../periods/period-at.js'
import { type PeriodOptions, resolvePeriods } from '../periods/resolve-periods.js'
import type { Rate } from '../statistics/wilson.js'
import type { ChannelCount } from './decompose-change.js'

/** How the series is cut. Every member is optional. */
export interface FunnelTrendOptions extends PeriodOptions {
  /** Leaves open journeys out of every rate. Default false. */
  readonly settled?: boolean | undefined
  /** The dimension that says who is responsible for a change. Default `channel`. */
  readonly dimension?: string | undefined
}

/** One stage in one period. */
export interface FunnelTrendStage {
  /** Journeys that were here. */
  readonly arrivals: number
  /** Of the journeys at the stage before, those that came here or further in; null at the first. */
  readonly previous: Rate | null
  /** Of the journeys that were here, those that went further in; at the last stage, that converted. */
  readonly onward: Rate
  /** Of all journeys of the period. */
  readonly total: Rate
  /** Of the journeys that were here, those that converted. */
  readonly conversion: Rate
  /** `onward` by channel with its actors, by code point, missing last. */
  readonly channels: readonly ChannelCount[]
}

/** The journeys that began in one period. */
export interface FunnelTrendPoint {
  readonly startMs: number
  /** The start of the next. */
  readonly endMs: number
  readonly journeys: number
  /** Journeys that are neither converted nor lost yet: rates of young periods still rise. */
  readonly open: number
  readonly conversion: Rate
  /** By position of the stage. */
  readonly stages: readonly FunnelTrendStage[]
}

/** The stage flow period by period. */
export interface FunnelTrend {
  readonly unit: PeriodUnit
  readonly timeZone: string
  readonly dimension: string
  /** Ids, outermost first. */
  readonly stages: readonly string[]
  /** Without holes: a period without journeys is a point of zeros. */
  readonly points: readonly FunnelTrendPoint[]
}

/**
 * The rates of the stage flow by period: a journey belongs to the period of its first row, whenever it
 * ends. So young periods hold open journeys, which stay in the base unless `settled`; each rate says how many of
 * them may yet come to its numerator, and one period is compared with another by `compareRates`, which heeds that.
 * One pass over the rows. Throws JourneyError `bad-option`.
 */
export function measureFunnelTrend(set: JourneySet, options: FunnelTrendOptions = {}): FunnelTrend {
  const { unit, timeZone, bounds } = resolvePeriods(set, options)
  const dimension = options.dimension ?? 'channel'
  const tallies = bounds.slice(1).map(() => new PeriodTally(set.stages.length, options.settled === true))
  const visitsOf = stageVisitReader(set)
  const channelOf = journeyValueReader(set, dimension, 'first')
  for (let journey = 0; journey < set.journeys.count; journey++) {
    const timeMs = timeAt(set.rows, set.journeys.start[journey] as number)
    const tally = tallies[periodAt(bounds, timeMs)]
    if (tally === undefined) continue
    const outcome = set.journeys.outcome[journey] as number
    if (outcome === OPEN) tally.open++
    tally.journeys++
    const visits = visitsOf(journey)
    tally.all.add(visits, outcome)
    tally.ofChannel(channelOf(journey)).add(visits, outcome, set.journeys.actor[journey] as number)
  }
  return {
    unit,
    timeZone,
    dimension,
    stages: set.stages.map(({ id }) => id),
    points: tallies.map((tally, period) => ({
      startMs: bounds[period] as number,
      endMs: bounds[period + 1] as number,
      ...tally.result(),
    })),
  }
}

class PeriodTally {
  journeys = 0
  open = 0
  readonly all: RateTally
  readonly #stages: number
  readonly #settled: boolean
  readonly #channels = new Map<string | null, ChannelTally>()

  constructor(stages: number, settled: boolean) {
    this.#stages = stages
    this.#settled = settled
    this.all = new RateTally(stages, settled)
  }

  ofChannel(channel: string | null): ChannelTally {
    const tally = this.#channels.get(channel) ?? new ChannelTally(this.#stages, this.#settled)
    this.#channels.set(channel, tally)
    return tally
  }

  result(): Omit<FunnelTrendPoint, 'startMs' | 'endMs'> {
    return {
      journeys: this.journeys,
      open: this.open,
      conversion: this.all.conversion(),
      stages: Array.from({ length: this.#stages }, (_, stage) => this.#stage(stage)),
    }
  }

  #stage(stage: number): FunnelTrendStage {
    const { previous, total, conversion } = this.all.rates(stage)
    return {
      arrivals: conversion.denominator,
      previous,
      onward: onwardRate(this.all, stage, this.#stages),
      total,
      conversion,
      channels: this.#channelCounts(stage),
    }
  }

  #channelCounts(stage: number): ChannelCount[] {
    const counts = [...this.#channels].map(([channel, tally]) => {
      const { numerator, denominator } = onwardRate(tally.rates, stage, this.#stages)
      return { channel, numerator, denominator, actors: tally.actors[stage] as number }
    })
    return counts.filter(({ denominator }) => denominator > 0).sort(byChannel)
  }
}

/** The rates of one channel, and how many actors stand behind each base. */
class ChannelTally {
  readonly rates: RateTally
  readonly actors: Int32Array
  readonly #settled: boolean
  readonly #lastActor: Int32Array

  constructor(stages: number, settled: boolean) {
    this.rates = new RateTally(stages, settled)
    this.#settled = settled
    this.actors = new Int32Array(stages)
    this.#lastActor = new Int32Array(stages).fill(-1)
  }

  /** Counts one journey; those of one actor come one behind the other. */
  add(visits: StageVisits, outcome: number, actor: number): void {
    this.rates.add(visits, outcome)
    if (this.#settled && outcome === OPEN) return
    for (let k = 0; k < visits.count; k++) {
      const stage = visits.stage[k] as number
      if (this.#lastActor[stage] === actor) continue
      this.#lastActor[stage] = actor
      this.actors[stage] = (this.actors[stage] as number) + 1
    }
  }
}

function onwardRate(tally: RateTally, stage: number, stages: number): Rate {
  return (stage + 1 < stages ? tally.previous(stage + 1) : null) ?? tally.rates(stage).conversion
}

function byChannel(a: ChannelCount, b: ChannelCount): number {
  if (a.channel === null || b.channel === null) return Number(a.channel === null) - Number(b.channel === null)
  return codePointOrder(a.channel, b.channel)
}
