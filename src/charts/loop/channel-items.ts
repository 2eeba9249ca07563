import type { ChartItem } from '../../interaction/chart-item.js'
import type { LoopChannelsLayout } from '../../layout/loop/layout-loop-channels.js'
import type { LoopChannel, LoopChannels } from '../../measures/loop/measure-loop-channels.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { type ChannelWords, channelName, channelSentence } from '../../voice/loop/describe-loop-channels.js'
import { inSequence } from './view-items.js'

function channelRef(id: string): JourneyRef {
  return { kind: 'cohort', dimension: 'channel', value: id }
}

/** The identity of a channel's row. */
export function channelKey({ channels }: LoopChannels, channel: number): string {
  return refKey(channelRef(channels[channel]?.id ?? ''))
}

/** The channels that have a row, from the first down. */
export function channelItems(
  measure: LoopChannels,
  layout: LoopChannelsLayout,
  words: ChannelWords,
  f: Formatter,
): ChartItem[] {
  const drafts = layout.rows.flatMap(({ channel: index, row, attracted }): Omit<ChartItem, 'moves'>[] => {
    const channel = measure.channels[index]
    if (channel === undefined) return []
    return [
      {
        key: channelKey(measure, index),
        ref: channelRef(channel.id),
        label: channelSentence(channel, words, f),
        title: channelName(channel, words),
        facts: channelFacts(channel, words, f),
        anchor: { x: attracted.x, y: row.y + row.height / 2 },
        focus: { kind: 'rect', ...row },
      },
    ]
  })
  return inSequence(drafts, 'down')
}

function channelFacts(
  { attracted, brought, touches, influence }: LoopChannel,
  { loop, views: { channels } }: ChannelWords,
  f: Formatter,
): ChartItem['facts'] {
  const { columns } = channels
  return [
    { label: columns.attracted, value: f.count(attracted) },
    { label: columns.brought, value: f.count(brought) },
    { label: columns.touches, value: f.count(touches) },
    ...(influence === null ? [] : [{ label: columns.influence, value: loop.influence[influence] }]),
  ]
}
