import { compareRates } from '../../measures/compare/compare-rates.js'
import type { ChannelRanking, RankedChannel } from '../../measures/funnel/rank-channels.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'

/** How to speak of a ranking of channels. */
export interface DescribeChannelsOptions {
  readonly formatter: Formatter
  readonly messages: FunnelViewsMessages
  /** Channels that the picture leaves to the table. Default 0. */
  readonly hidden?: number
}

const NOTHING = '–'

/**
 * The ranking in words and in a table: who climbed most between the last two periods (where measured:
 * with a rise that chance does not explain), else who leads. What must be said of the source stands in the notes. Pure; linear in channels.
 */
export function describeChannels(ranking: ChannelRanking, options: DescribeChannelsOptions): ChartDescription {
  const { messages, formatter: f, hidden = 0 } = options
  const text = messages.channels
  const { periods, channels, source } = ranking
  const isEmpty = channels.length === 0
  const title = isEmpty ? text.empty : titleOf(ranking, messages, f)
  return {
    title,
    readingKey: isEmpty ? '' : text.readingKey({ measured: source === null, two: periods.length > 1 }),
    summary: [title, ...channels.map((channel) => channelItemText(channel, ranking, options))].join('. '),
    table: {
      caption: text.table,
      columns: [
        { label: text.channel, numeric: false },
        ...periods.flatMap((period) => [
          { label: text.valueColumn(period), numeric: true },
          { label: text.rankColumn(period), numeric: true },
        ]),
      ],
      rows: channels.map(({ label, figures }) => [
        label,
        ...figures.flatMap((figure) => [
          figure?.value == null ? NOTHING : f.percent(figure.value),
          figure?.rank == null ? NOTHING : f.count(figure.rank),
        ]),
      ]),
    },
    definition: source ?? text.definition,
    notes: [...(source === null ? [] : [source]), ...(hidden > 0 ? [text.hidden(hidden, f)] : [])],
    ...(isEmpty ? { empty: { title: text.empty, hint: '' } } : {}),
  }
}

function titleOf({ periods, channels }: ChannelRanking, messages: FunnelViewsMessages, f: Formatter): string {
  const text = messages.channels
  const climbOf = ({ figures }: RankedChannel): number => {
    const [before, now] = [figures.at(-2), figures.at(-1)]
    if (periods.length < 2 || before?.rank == null || now?.rank == null) return 0
    // Ranks of measured shares move by chance; only a rise that chance does not explain is a finding.
    const isClear =
      before.rate === undefined || now.rate === undefined || compareRates(before.rate, now.rate).verdict === 'rose'
    return isClear ? before.rank - now.rank : 0
  }
  const climber = channels.reduce<RankedChannel | null>(
    (best, one) => (climbOf(one) > (best === null ? 0 : climbOf(best)) ? one : best),
    null,
  )
  if (climber !== null) {
    return text.rankChanged({
      channel: climber.label,
      from: f.count(climber.figures.at(-2)?.rank ?? 0),
      to: f.count(climber.figures.at(-1)?.rank ?? 0),
      earlier: periods.at(-2) ?? '',
      later: periods.at(-1) ?? '',
    })
  }
  const [first] = channels
  const value = first?.figures.at(-1)?.value ?? null
  const about = { channel: first?.label ?? '', period: periods.at(-1) ?? '' }
  return value === null ? text.leadsByRank(about) : text.leads({ ...about, value: f.percent(value) })
}

/** One channel in a sentence. */
export function channelItemText(
  { label, figures }: RankedChannel,
  { periods }: ChannelRanking,
  { messages, formatter: f }: Pick<DescribeChannelsOptions, 'messages' | 'formatter'>,
): string {
  return messages.channels.item({
    channel: label,
    periods: periods.map((period, i) => {
      const figure = figures[i] ?? null
      return {
        period,
        value: figure?.value == null ? null : f.percent(figure.value),
        rank: figure?.rank == null ? null : messages.channels.rank(f.count(figure.rank)),
      }
    }),
  })
}
