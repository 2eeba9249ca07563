import { compareRates } from '../../measures/compare/compare-rates.js'
import { hasOpenRank } from '../../measures/funnel/has-open-rank.js'
import type { ChannelRanking, RankedChannel } from '../../measures/funnel/rank-channels.js'
import type { Rate } from '../../measures/statistics/wilson.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { CommonMessages } from '../common/common-messages.js'
import { commonEn } from '../common/en.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { underWayNotes } from './under-way-notes.js'

/** How to speak of a ranking of channels. */
export interface DescribeChannelsOptions {
  readonly formatter: Formatter
  readonly messages: FunnelViewsMessages
  /** Default: English. */
  readonly common?: CommonMessages | undefined
  /** Channels that the picture leaves to the table. Default 0. */
  readonly hidden?: number | undefined
  /** Whether the ranks of two periods are drawn as lines. Default: where there are two. */
  readonly lines?: boolean | undefined
}

const NOTHING = '–'

/**
 * The ranking in words and in a table: who climbed most between the last two periods (where measured:
 * with a rise that chance does not explain), else who leads of those with more than few data (where measured: with a lead over each of them that chance does not explain, and that holds whatever becomes of those under way). What must be said of the source, and shares of fewer than 30, stand in the notes. Pure; linear in channels.
 */
export function describeChannels(ranking: ChannelRanking, options: DescribeChannelsOptions): ChartDescription {
  const { messages, formatter: f, hidden = 0 } = options
  const text = messages.channels
  const { periods, channels, source } = ranking
  const { lines = periods.length > 1 } = options
  const isEmpty = channels.length === 0
  const title = isEmpty ? text.empty : titleOf(ranking, messages, f)
  return {
    title,
    readingKey: isEmpty
      ? ''
      : text.readingKey({
          measured: source === null,
          two: periods.length > 1,
          open: hasOpen(ranking),
          lines,
          dashed: channels.some((_, i) => hasOpenRank(ranking, i)),
        }),
    summary: f.sentences([title, ...channels.map((channel) => channelItemText(channel, ranking, options))]),
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
          figure?.value == null ? NOTHING : withThin(f.percent(figure.value), thinText(figure, options)),
          figure?.rank == null ? NOTHING : f.count(figure.rank),
        ]),
      ]),
    },
    definition: source ?? text.definition,
    notes: [
      ...(source === null ? [] : [source]),
      ...thinNotes(ranking, options),
      ...openNotes(ranking, options),
      ...(hidden > 0 ? [text.hidden(hidden, f)] : []),
    ],
    ...(isEmpty ? { empty: { title: text.empty, hint: '' } } : {}),
  }
}

function titleOf({ periods, channels }: ChannelRanking, messages: FunnelViewsMessages, f: Formatter): string {
  const text = messages.channels
  const climbOf = ({ figures }: RankedChannel): number => {
    const [before, now] = [figures.at(-2), figures.at(-1)]
    if (periods.length < 2 || before?.rank == null || now?.rank == null) return 0
    // Ranks of measured shares move by chance; only a rise that chance does not explain is a finding, and the
    // largest of many must be clearer than one alone.
    const isClear =
      before.rate === undefined ||
      now.rate === undefined ||
      compareRates(before.rate, now.rate, channels.length).verdict === 'rose'
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
  return leaderTitle(channels, periods.at(-1) ?? '', messages, f)
}

/** Who leads in the latest period: a quoted figure as it is, a measured one where chance does not explain its lead. */
function leaderTitle(
  channels: readonly RankedChannel[],
  period: string,
  { channels: text, multiples }: FunnelViewsMessages,
  f: Formatter,
): string {
  // Few data lead to nothing, as long as there are others.
  const sound = channels.filter(({ figures }) => figures.at(-1)?.rate?.thin !== true)
  const others = sound.length > 0 ? sound : channels
  const [first] = others
  const value = first?.figures.at(-1)?.value ?? null
  const about = { channel: first?.label ?? '', period }
  if (value === null) return text.leadsByRank(about)
  const rates = others.flatMap(({ figures }) => figures.at(-1)?.rate ?? [])
  if (rates.length > 0 && channels.length === 1)
    return multiples.single({ name: about.channel, rate: f.percent(value) })
  if (rates.length > 0 && !leads(rates)) return text.unclear(period)
  return text.leads({ ...about, value: f.percent(value), sound: others.length < channels.length })
}

/** True where the first of these rates is higher than each other one, beyond chance and whatever is under way. */
function leads([first, ...others]: readonly Rate[]): boolean {
  return first !== undefined && !first.thin && others.every((other) => compareRates(other, first).verdict === 'rose')
}

function hasOpen({ channels }: ChannelRanking): boolean {
  return channels.some(({ figures }) => figures.at(-1)?.rate?.open !== undefined)
}

/** The periods in which so many are under way that their shares are not final. */
function openNotes({ periods, channels }: ChannelRanking, options: DescribeChannelsOptions): string[] {
  const all = periods.map((name, p) => {
    const rates = channels.flatMap(({ figures }) => figures[p]?.rate ?? [])
    const open = rates.reduce((sum, rate) => sum + (rate.open ?? 0), 0)
    const journeys = rates.reduce((sum, { denominator }) => sum + denominator, 0)
    return { name, open, journeys }
  })
  return underWayNotes(all, options.messages, options.formatter)
}

/** The channels whose latest share is thin. */
function thinNotes({ channels }: ChannelRanking, { messages, formatter: f }: DescribeChannelsOptions): string[] {
  const thin = channels.filter(({ figures }) => figures.at(-1)?.rate?.thin === true)
  return thin.length === 0
    ? []
    : [
        messages.channels.thin(
          thin.map(({ label }) => label),
          f,
        ),
      ]
}

/** That the share of a figure is one of few; null where it is not. */
export function thinText(
  figure: RankedChannel['figures'][number],
  { common = commonEn, formatter: f }: Pick<DescribeChannelsOptions, 'common' | 'formatter'>,
): string | null {
  return figure?.rate?.thin === true ? common.thinData(figure.rate.denominator, f) : null
}

/** One channel in a sentence. */
export function channelItemText(
  { label, figures }: RankedChannel,
  { periods }: ChannelRanking,
  options: Pick<DescribeChannelsOptions, 'messages' | 'common' | 'formatter'>,
): string {
  const { messages, formatter: f } = options
  return messages.channels.item({
    channel: label,
    periods: periods.map((period, i) => {
      const figure = figures[i] ?? null
      return {
        period,
        value: figure?.value == null ? null : f.percent(figure.value),
        thin: thinText(figure, options),
        rank: figure?.rank == null ? null : messages.channels.rank(f.count(figure.rank)),
      }
    }),
  })
}

/** A share and, behind it, that it is thin. */
export function withThin(share: string, thin: string | null): string {
  return thin === null ? share : `${share} · ${thin}`
}
