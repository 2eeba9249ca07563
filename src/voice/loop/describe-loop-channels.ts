import type { LoopChannelsTexts } from '../../layout/loop/layout-loop-channels.js'
import type { LoopChannel, LoopChannels } from '../../measures/loop/measure-loop-channels.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import type { LoopMessages } from './loop-messages.js'
import { capital } from './loop-texts.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

/** The texts that the channels need: of the loop and of its views. */
export interface ChannelWords {
  readonly loop: LoopMessages
  readonly views: LoopViewsMessages
}

/** A channel's name; touches without channel have none. */
export function channelName({ label }: LoopChannel, { loop }: ChannelWords): string {
  return label === '' ? loop.label.noDriver : capital(label)
}

/** The sentence of one channel. */
export function channelSentence(channel: LoopChannel, words: ChannelWords, f: Formatter): string {
  const { attracted, brought } = channel
  const attractedShare = f.percent(channel.attractedShare)
  const broughtShare = f.percent(channel.broughtShare)
  const facts = { channel: channelName(channel, words), attracted, attractedShare, brought, broughtShare }
  return words.views.channels.row(facts, f)
}

/** The words in the picture. */
export function channelsTexts({ channels }: LoopChannels, words: ChannelWords, f: Formatter): LoopChannelsTexts {
  const { attraction, advocacy } = words.views.channels
  return {
    attraction,
    advocacy,
    rows: channels.map((channel) => ({
      name: channelName(channel, words),
      attracted: channel.attracted === 0 ? '' : f.percent(channel.attractedShare),
      brought: channel.brought === 0 ? '' : f.percent(channel.broughtShare),
    })),
  }
}

/** The channels in words and as a table. Pure; linear in channels. */
export function describeLoopChannels(measure: LoopChannels, words: ChannelWords, f: Formatter): ChartDescription {
  const { channels, brought, indirectShare } = measure
  const { columns, ...texts } = words.views.channels
  const isEmpty = channels.length === 0
  return {
    title: isEmpty ? texts.empty.title : titleOf(measure, words, f),
    readingKey: isEmpty ? '' : texts.key,
    summary: channels.map((channel) => channelSentence(channel, words, f)).join(' '),
    table: {
      caption: texts.caption,
      columns: [
        { label: columns.channel, numeric: false },
        { label: columns.attracted, numeric: true },
        { label: columns.brought, numeric: true },
        { label: columns.touches, numeric: true },
        { label: columns.influence, numeric: false },
      ],
      rows: channels.map((channel) => [
        channelName(channel, words),
        `${f.count(channel.attracted)} (${f.percent(channel.attractedShare)})`,
        `${f.count(channel.brought)} (${f.percent(channel.broughtShare)})`,
        f.count(channel.touches),
        channel.influence === null ? '' : words.loop.influence[channel.influence],
      ]),
    },
    definition: '',
    notes: [
      ...(indirectShare === null ? [] : [`${texts.indirect(f.percent(indirectShare))}.`]),
      ...(isEmpty ? [] : [texts.noteBases]),
      ...(brought === 0 && !isEmpty ? [texts.noteNobodyBrought] : []),
    ],
    ...(isEmpty ? { empty: texts.empty } : {}),
  }
}

function titleOf({ channels, brought }: LoopChannels, words: ChannelWords, f: Formatter): string {
  const { title, onlyAttracts } = words.views.channels
  const most = (pick: (channel: LoopChannel) => number): LoopChannel =>
    channels.reduce((best, channel) => (pick(channel) > pick(best) ? channel : best))
  const attracting = most((channel) => channel.attracted)
  const bringing = most((channel) => channel.brought)
  const attracts = channelName(attracting, words)
  const attracted = f.percent(attracting.attractedShare)
  if (brought === 0) return onlyAttracts({ attracts, attracted })
  return title({ attracts, attracted, brings: channelName(bringing, words), brought: f.percent(bringing.broughtShare) })
}
