'use client'
import { type ReactElement, useMemo } from 'react'
import { layoutLoopChannels } from '../../layout/loop/layout-loop-channels.js'
import { ChannelRows } from '../../marks/loop/ChannelRows.js'
import {
  type LoopChannels as LoopChannelsMeasure,
  measureLoopChannels,
} from '../../measures/loop/measure-loop-channels.js'
import { type ChannelWords, channelsTexts, describeLoopChannels } from '../../voice/loop/describe-loop-channels.js'
import { loopEn } from '../../voice/loop/en.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import type { HostRef } from '../shell/use-chart-shell.js'
import { channelItems, channelKey } from './channel-items.js'
import { type LoopViewSource, useLoopView } from './use-loop-view.js'

/** What `LoopChannels` takes. */
export type LoopChannelsProps = CommonChartProps & ChartDataProps<LoopChannelsMeasure>

const SOURCE: LoopViewSource<LoopChannelsMeasure, never> = {
  chart: 'LoopChannels',
  hallmark: 'indirectShare',
  count: measureLoopChannels,
  nothingYet: {
    kind: 'loop-channels',
    by: 'channel',
    channels: [],
    attracted: 0,
    brought: 0,
    influence: { direct: 0, indirect: 0, unstated: 0 },
    indirectShare: null,
  },
}
const ASPECT = 2.4

/**
 * What each channel does at both ends of the loop: whom it attracts, and through whom it lets people be
 * brought. Says, too, how much of the touches before a conversion influence indirectly.
 *
 * @example <Loop.Channels journeys={journeys} />
 * @throws JourneyError `both-data`, `no-data` for misuse by the developer
 */
export const LoopChannels: ChartComponent<LoopChannelsProps> = chartRoot(ChannelsDrawing)

function ChannelsDrawing({ children, ...props }: LoopChannelsProps & HostRef): ReactElement {
  const { shell, measure, messages, place, told } = useLoopView(SOURCE, props)
  const { formatter: f, locale } = shell
  const words = useMemo<ChannelWords>(() => ({ loop: locale.loop ?? loopEn, views: messages }), [locale, messages])
  const layout = useMemo(
    () => layoutLoopChannels(measure, { ...place, texts: channelsTexts(measure, words, f) }),
    [measure, place, words, f],
  )
  const description = useMemo(() => told(describeLoopChannels(measure, words, f)), [told, measure, words, f])
  const items = useMemo(() => channelItems(measure, layout, words, f), [measure, layout, words, f])
  return (
    <ChartFrame shell={shell} family="loop" description={description} items={items} aspect={ASPECT}>
      {description.empty === undefined && (
        <ChannelRows layout={layout} keyOf={(channel) => channelKey(measure, channel)} />
      )}
      {children}
    </ChartFrame>
  )
}
