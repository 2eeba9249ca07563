import type { ChannelContribution } from '../../measures/compare/decompose-change.js'
import type { StageKpi } from '../../measures/compare/measure-kpis.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelMessages } from './funnel-messages.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'

/** A value in the unit of its key figure: a share as a percentage, per cent with its sign, else number and unit. */
export function kpiValue(value: number, { unit, basis }: Pick<StageKpi, 'unit' | 'basis'>, f: Formatter): string {
  if (unit === '%') return f.percent(value / 100)
  if (unit === null && basis === 'onward') return f.percent(value)
  return unit === null ? f.decimal(value) : `${f.decimal(value)}\u00a0${unit}`
}

/** When the periods of the latest known figure and of the one before it begin, in words; null where there is none. */
export function kpiPeriods(
  { valueMs, beforeMs }: Pick<StageKpi, 'valueMs' | 'beforeMs'>,
  messages: FunnelViewsMessages,
  f: Formatter,
): { readonly latest: string | null; readonly before: string | null } {
  const since = (startMs: number | null): string | null =>
    startMs === null || !Number.isFinite(startMs) ? null : messages.kpi.since(f.date(startMs))
  return { latest: since(valueMs), before: since(beforeMs) }
}

/** What a channel did to a figure: its name, and in points all of it, by its share, by its own rate. */
export interface KpiChip {
  readonly key: string
  readonly channel: string
  readonly total: string
  /** The same where space is short. */
  readonly shortTotal: string
  readonly mix: string
  readonly rate: string
}

/** The channels that made a figure worse, heaviest first, with their effects, which with those of the others sum to the change. */
export function kpiChips(
  { responsible }: Pick<StageKpi, 'responsible'>,
  messages: FunnelViewsMessages,
  funnel: Pick<FunnelMessages, 'channelUnknown'>,
  f: Formatter,
): KpiChip[] {
  const points = (share: number, short?: boolean): string => messages.points(share, f, short)
  return responsible.map((one) => {
    const channel = channelName(one, messages, funnel, f)
    const effects = { total: points(one.total), mix: points(one.mix), rate: points(one.rate) }
    return { key: channel, channel, shortTotal: points(one.total, true), ...effects }
  })
}

function channelName(
  { kind, channel, channels }: ChannelContribution,
  messages: FunnelViewsMessages,
  { channelUnknown }: Pick<FunnelMessages, 'channelUnknown'>,
  f: Formatter,
): string {
  if (kind === 'pooled') return messages.kpi.otherChannels(channels.length, f)
  return channel ?? channelUnknown
}
