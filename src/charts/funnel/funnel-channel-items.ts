import type { ChartItem, Fact } from '../../interaction/chart-item.js'
import type { ChannelBar } from '../../layout/funnel/channels-layout.js'
import type { ChannelRanking, RankedChannel } from '../../measures/funnel/rank-channels.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import {
  channelItemText,
  type DescribeChannelsOptions,
  thinText,
  withThin,
} from '../../voice/funnel/describe-channels.js'
import { chainMoves } from './chain-moves.js'
import { factsOf } from './item-facts.js'

/** What the items of a ranking are made from. */
export interface ChannelItemSource extends Pick<DescribeChannelsOptions, 'messages' | 'common' | 'formatter'> {
  readonly ranking: ChannelRanking
  readonly dimension: string
  readonly direction: 'ltr' | 'rtl'
}

/** The key of a channel: of the cohort that has it as its value of the dimension. */
export function channelKey(dimension: string, channel: string): string {
  return refKey(channelRef(dimension, channel))
}

function channelRef(dimension: string, value: string): JourneyRef {
  return { kind: 'cohort', dimension, value }
}

/** The channel at this place of the ranking as a thing to point at and walk to. */
export function channelItem(index: number, bars: readonly ChannelBar[], source: ChannelItemSource): ChartItem[] {
  const { ranking, dimension, direction } = source
  const [bar, channel] = [bars[index], ranking.channels[index]]
  if (bar === undefined || channel === undefined) return []
  const keyAt = (at: number): string | undefined => {
    const other = bars[at]
    return other === undefined ? undefined : channelKey(dimension, other.channel)
  }
  return [
    {
      key: channelKey(dimension, bar.channel),
      ref: channelRef(dimension, bar.channel),
      label: channelItemText(channel, ranking, source),
      title: channel.label,
      facts: channel.figures.flatMap((figure, period) => periodFacts(figure, ranking.periods[period] ?? '', source)),
      anchor: { x: bar.row.x + bar.row.width / 2, y: bar.row.y },
      focus: { kind: 'rect', ...bar.row },
      moves: chainMoves(index, bars.length, keyAt, true, direction),
    },
  ]
}

/** What is known of a channel in one period: its share, the interval of that, and its rank. */
function periodFacts(figure: RankedChannel['figures'][number], period: string, source: ChannelItemSource): Fact[] {
  const { messages, formatter: f } = source
  const { value = null, rate, rank = null } = figure ?? {}
  const { channels, comparison } = messages
  return factsOf([
    [channels.valueColumn(period), value !== null && withThin(f.percent(value), thinText(figure, source))],
    [f.labelled(period, comparison.interval), rate !== undefined && f.range(rate.low, rate.high)],
    [channels.rankColumn(period), rank !== null && f.count(rank)],
  ])
}
