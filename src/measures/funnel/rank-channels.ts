import { codePointOrder } from '../../foundation/code-point-order.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { Rate } from '../statistics/wilson.js'
import { flowRate } from './flow-rate.js'
import { measureFunnel } from './measure-funnel.js'

/** How well one channel did in one period. */
export interface ChannelFigure {
  readonly channel: string
  /** Default: the channel. */
  readonly label?: string
  /** Share that converted, 0..1; null where it is not known or not stated. */
  readonly value: number | null
  /** 1 is best. Default: by value, among those that have one. */
  readonly rank?: number | null
  /** Where the share was measured: its base and interval. */
  readonly rate?: Rate
}

/** The figures of one period. */
export interface ChannelPeriod {
  readonly name: string
  readonly figures: readonly ChannelFigure[]
}

/** One channel over all periods. */
export interface RankedChannel {
  readonly channel: string
  readonly label: string
  /** By period; null where the period says nothing of it. */
  readonly figures: readonly ((Required<Pick<ChannelFigure, 'value' | 'rank'>> & Pick<ChannelFigure, 'rate'>) | null)[]
}

/** Channels by how well they convert, over one period or several. */
export interface ChannelRanking {
  readonly periods: readonly string[]
  /** Best of the latest period first: by rank, then value, then code point; those without either last. */
  readonly channels: readonly RankedChannel[]
  /** What must be said beside the figures, such as whence they are quoted; null where they were measured. */
  readonly source: string | null
}

/**
 * Ranks channels by figures that are known already, such as those of a report. Values that are no
 * shares are taken as not known. `source` is shown beside them. Cost: n log n.
 */
export function rankChannels(periods: readonly ChannelPeriod[], source: string | null = null): ChannelRanking {
  const labels = new Map<string, string>()
  const tables = periods.map(({ figures }) => {
    const sound = figures.map((figure) => ({ ...figure, value: soundShare(figure.value) }))
    for (const { channel, label } of sound)
      if (!labels.has(channel) || label !== undefined) labels.set(channel, label ?? channel)
    return new Map(
      sound.map(({ channel, value, rank, rate }) => [
        channel,
        { value, rank: rank === undefined ? rankOf(value, sound) : rank, ...(rate === undefined ? {} : { rate }) },
      ]),
    )
  })
  const channels = [...labels].map(
    ([channel, label]): RankedChannel => ({
      channel,
      label,
      figures: tables.map((table) => table.get(channel) ?? null),
    }),
  )
  return { periods: periods.map(({ name }) => name), channels: channels.sort(byLatest), source }
}

/** A stretch of time with its name. */
export interface NamedPeriod {
  readonly name: string
  /** Epoch ms; default: from the beginning. */
  readonly fromMs?: number
  /** Epoch ms, exclusive; default: to the end. */
  readonly toMs?: number
}

/**
 * Which channels convert best: of the journeys that each channel began, the share that converted, by
 * period of their beginning. `dimension` may be any other (default `channel`). One pass over the rows
 * per period.
 */
export function measureChannels(
  set: JourneySet,
  periods: readonly NamedPeriod[],
  dimension: string = 'channel',
): ChannelRanking {
  return rankChannels(
    periods.map(({ name, ...between }) => {
      const { breakdown } = measureFunnel(set, { ...between, breakdown: dimension, maxBands: Number.MAX_SAFE_INTEGER })
      const bands = (breakdown?.bands ?? []).filter(({ value, journeys }) => value !== null && journeys > 0)
      return {
        name,
        figures: bands.map(({ value, converted, journeys, open }) => {
          const rate = flowRate({ numerator: converted, base: journeys }, { numerator: 0, base: open }, false)
          return { channel: value ?? '', value: rate.rate, rate }
        }),
      }
    }),
  )
}

function soundShare(value: number | null): number | null {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : null
}

function rankOf(value: number | null, figures: readonly ChannelFigure[]): number | null {
  return value === null ? null : 1 + figures.filter((other) => (other.value ?? -1) > value).length
}

function byLatest(a: RankedChannel, b: RankedChannel): number {
  const [x, y] = [a.figures.at(-1) ?? null, b.figures.at(-1) ?? null]
  const [rankA, rankB] = [x?.rank ?? Number.MAX_VALUE, y?.rank ?? Number.MAX_VALUE]
  return rankA - rankB || (y?.value ?? -1) - (x?.value ?? -1) || codePointOrder(a.channel, b.channel)
}
