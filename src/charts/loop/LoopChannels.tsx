'use client'
import { type ReactElement, useMemo } from 'react'
import { layoutLoopChannels } from '../../layout/loop/layout-loop-channels.js'
import { HitRow } from '../../marks/loop/HitRow.js'
import { LabelLines } from '../../marks/loop/LabelLines.js'
import {
  type LoopChannels as LoopChannelsMeasure,
  measureLoopChannels,
} from '../../measures/loop/measure-loop-channels.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import {
  type ChannelWords,
  channelName,
  channelSentence,
  channelsTexts,
  describeLoopChannels,
} from '../../voice/loop/describe-loop-channels.js'
import { loopEn } from '../../voice/loop/en.js'
import { loopViewsEn } from '../../voice/loop/views-en.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { useChartShell } from '../shell/use-chart-shell.js'
import { inSequence } from './view-items.js'

/** What `LoopChannels` takes. */
export type LoopChannelsProps = CommonChartProps & ChartDataProps<LoopChannelsMeasure>

const NOTHING_YET: LoopChannelsMeasure = {
  kind: 'loop-channels',
  by: 'channel',
  channels: [],
  attracted: 0,
  brought: 0,
  influence: { direct: 0, indirect: 0, unstated: 0 },
  indirectShare: null,
}
const ASPECT = 2.4

/**
 * What each channel does at both ends of the loop: whom it attracts, and through whom it lets people be
 * brought. Says, too, how much of the touches before a conversion influence indirectly.
 *
 * @example <Loop.Channels journeys={journeys} />
 * @throws JourneyError `both-data`, `no-data` for misuse by the developer
 */
export function LoopChannels(props: LoopChannelsProps): ReactElement {
  const shell = useChartShell<LoopChannelsMeasure>('LoopChannels', props)
  const { journeys, common, formatter: f, locale, margin, measureText, theme } = shell
  const { width, height } = shell.plot
  const words = useMemo<ChannelWords>(
    () => ({ loop: locale.loop ?? loopEn, views: locale.loopViews ?? loopViewsEn }),
    [locale],
  )
  const measure = useMemo(
    () => shell.measure ?? (journeys === null ? NOTHING_YET : measureLoopChannels(journeys)),
    [shell.measure, journeys],
  )
  const layout = useMemo(
    () => layoutLoopChannels(measure, { width, height, margin, measureText, texts: channelsTexts(measure, words, f) }),
    [measure, width, height, margin, measureText, words, f],
  )
  const description = useMemo(() => {
    const told = describeLoopChannels(measure, words, f)
    if (measure === NOTHING_YET) return { ...told, title: common.loading, empty: { title: common.loading, hint: '' } }
    return { ...told, definition: journeys === null ? '' : common.definition(journeys.rules, f) }
  }, [measure, words, f, common, journeys])
  const items = useMemo(() => {
    const { columns } = words.views.channels
    const drafts = layout.rows.flatMap(({ channel: index, row, attracted }) => {
      const channel = measure.channels[index]
      if (channel === undefined) return []
      const ref = channelRef(channel.id)
      return [
        {
          key: refKey(ref),
          ref,
          label: channelSentence(channel, words, f),
          title: channelName(channel, words),
          facts: [
            { label: columns.attracted, value: f.count(channel.attracted) },
            { label: columns.brought, value: f.count(channel.brought) },
            { label: columns.touches, value: f.count(channel.touches) },
            ...(channel.influence === null
              ? []
              : [{ label: columns.influence, value: words.loop.influence[channel.influence] }]),
          ],
          anchor: { x: attracted.x, y: row.y + row.height / 2 },
          focus: { kind: 'rect', ...row } as const,
        },
      ]
    })
    return inSequence(drafts, 'down')
  }, [measure, layout, words, f])
  const { paint } = theme
  return (
    <ChartFrame shell={shell} family="loop" description={description} items={items} aspect={ASPECT}>
      {description.empty === undefined && (
        <g data-part="channels">
          {layout.rows.map(({ channel, row, attracted, brought }) => (
            <HitRow key={channel} markKey={refKey(channelRef(measure.channels[channel]?.id ?? ''))} area={row}>
              <rect {...attracted} fill={paint.driver} />
              <path
                d={`M${brought.x},${brought.y + brought.height / 2}h${brought.width}`}
                stroke={paint.referral}
                strokeWidth={brought.height}
                strokeDasharray="10 3"
              />
            </HitRow>
          ))}
          <LabelLines lines={layout.labels} />
        </g>
      )}
    </ChartFrame>
  )
}

function channelRef(id: string): JourneyRef {
  return { kind: 'cohort', dimension: 'channel', value: id }
}
