'use client'
import { type ReactElement, useMemo } from 'react'
import { emptyBars } from '../../layout/funnel/empty-bars.js'
import { layoutChannels } from '../../layout/funnel/layout-channels.js'
import { ChannelMarks } from '../../marks/funnel/ChannelMarks.js'
import { hasOpenRank } from '../../measures/funnel/has-open-rank.js'
import type { ChannelRanking } from '../../measures/funnel/rank-channels.js'
import { describeChannels } from '../../voice/funnel/describe-channels.js'
import { funnelViewsEn } from '../../voice/funnel/views-en.js'
import type { CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import { type HostRef, useChartShell } from '../shell/use-chart-shell.js'
import { channelItem, channelKey } from './funnel-channel-items.js'

/** Props of `FunnelChannelsChart`. */
export interface FunnelChannelsChartProps extends CommonChartProps {
  /** From `measureChannels`, or from `rankChannels` for figures that are known already. */
  readonly ranking: ChannelRanking
  /** The dimension that its channels are values of, so that a selection is shared with linked charts. Default `channel`. */
  readonly dimension?: string | undefined
}

/**
 * Which channels convert: bars of the latest period, best first, with what they were before and,
 * where measured, their intervals, and pale those still under way, who may yet convert; and between the last two periods the slopes of their ranks.
 *
 * @example
 * <FunnelChannelsChart ranking={measureChannels(journeys, [{ name: '2012', toMs }, { name: '2013', fromMs: toMs }])} />
 */
export const FunnelChannelsChart: ChartComponent<FunnelChannelsChartProps> = chartRoot(
  ChannelsDrawing,
  ({ ranking }) => ranking,
)

function ChannelsDrawing(props: FunnelChannelsChartProps & HostRef): ReactElement {
  const { ranking, dimension = 'channel', ...own } = props
  const shell = useChartShell<ChannelRanking>('FunnelChannelsChart', { ...own, measure: ranking })
  const { plot, margin, density, direction, measureText, formatter: f, common } = shell
  const messages = shell.locale.funnelViews ?? funnelViewsEn
  const { width: widthPx, height: heightPx } = plot
  const layout = useMemo(
    () =>
      layoutChannels(ranking, {
        widthPx,
        heightPx,
        margin,
        density,
        direction,
        measureText,
        texts: { share: f.percent, notStated: messages.channels.notStated, rank: f.count },
      }),
    [ranking, widthPx, heightPx, margin, density, direction, measureText, f, messages],
  )
  const { hidden } = layout
  const lines = layout.slopes.length > 0
  const description = useMemo(
    () => describeChannels(ranking, { formatter: f, messages, common, hidden, lines }),
    [ranking, f, messages, common, hidden, lines],
  )
  const items = useMemo(
    () =>
      layout.bars.flatMap((_, i) =>
        channelItem(i, layout.bars, { ranking, dimension, messages, common, formatter: f, direction }),
      ),
    [layout, ranking, dimension, messages, common, f, direction],
  )
  return (
    <ChartFrame shell={shell} family="funnel" description={description} items={items}>
      <ChannelMarks
        layout={layout}
        keyOf={(channel) => channelKey(dimension, channel)}
        isOpenAt={(index) => hasOpenRank(ranking, index)}
        placeholder={description.empty ? emptyBars(widthPx, heightPx, direction) : []}
      />
      {props.children}
    </ChartFrame>
  )
}
