'use client'
import { type ReactElement, useMemo } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import { emptyBars } from '../../layout/funnel/empty-bars.js'
import {
  type ChannelBar,
  type ChannelSlope,
  type ChannelText,
  layoutChannels,
} from '../../layout/funnel/layout-channels.js'
import { MarkGroup } from '../../marks/shared/MarkGroup.js'
import { isUnfinished } from '../../measures/compare/is-unfinished.js'
import type { ChannelRanking, RankedChannel } from '../../measures/funnel/rank-channels.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import {
  channelItemText,
  type DescribeChannelsOptions,
  describeChannels,
  thinText,
  withThin,
} from '../../voice/funnel/describe-channels.js'
import { funnelViewsEn } from '../../voice/funnel/views-en.js'
import type { CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import { type HostRef, useChartShell } from '../shell/use-chart-shell.js'
import { chainMoves } from './chain-moves.js'

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
  const { plot, margin, density, direction, measureText, formatter: f, theme, common } = shell
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
      layout.bars.map((bar, i) =>
        itemOf(bar, i, layout.bars, { ranking, dimension, messages, common, formatter: f, direction }),
      ),
    [layout, ranking, dimension, messages, common, f, direction],
  )
  return (
    <ChartFrame shell={shell} family="funnel" description={description} items={items}>
      {description.empty && (
        <g data-part="silhouette" fill={theme.paint.wash}>
          {emptyBars(widthPx, heightPx, direction).map((bar) => (
            <rect key={bar.y} {...bar} />
          ))}
        </g>
      )}
      <g data-part="channels" fontSize={FONT_PX.label}>
        {layout.bars.map((bar, i) => (
          <MarkGroup key={bar.channel} markKey={refKey(channelRef(dimension, bar.channel))}>
            <Bar bar={bar} theme={theme} fill={theme.category(i).fill} />
            <Slope
              slope={layout.slopes.find(({ channel }) => channel === bar.channel)}
              theme={theme}
              fill={theme.category(i).fill}
              open={hasOpenRank(ranking.channels[i])}
            />
          </MarkGroup>
        ))}
      </g>
      <g data-part="heads" fontSize={FONT_PX.label} fill={theme.paint.inkQuiet}>
        {layout.heads.map((head) => (
          <Text key={head.x} text={head} />
        ))}
      </g>
      {props.children}
    </ChartFrame>
  )
}

function channelRef(dimension: string, value: string): JourneyRef {
  return { kind: 'cohort', dimension, value }
}

interface ItemSource extends Pick<DescribeChannelsOptions, 'messages' | 'common' | 'formatter'> {
  readonly ranking: ChannelRanking
  readonly dimension: string
  readonly direction: 'ltr' | 'rtl'
}

function itemOf(bar: ChannelBar, i: number, bars: readonly ChannelBar[], source: ItemSource): ChartItem {
  const { ranking, dimension, messages, formatter: f, direction } = source
  const channel = ranking.channels[i]
  const ref = channelRef(dimension, bar.channel)
  const keyAt = (index: number): string | undefined => {
    const other = bars[index]
    return other === undefined ? undefined : refKey(channelRef(dimension, other.channel))
  }
  return {
    key: refKey(ref),
    ref,
    label: channel === undefined ? bar.channel : channelItemText(channel, ranking, source),
    title: channel?.label ?? bar.channel,
    facts: (channel?.figures ?? []).flatMap((figure, p) => {
      const period = ranking.periods[p] ?? ''
      return [
        ...(figure?.value == null
          ? []
          : [
              {
                label: messages.channels.valueColumn(period),
                value: withThin(f.percent(figure.value), thinText(figure, source)),
              },
            ]),
        ...(figure?.rate === undefined
          ? []
          : [
              {
                label: f.labelled(period, messages.comparison.interval),
                value: f.range(figure.rate.low, figure.rate.high),
              },
            ]),
        ...(figure?.rank == null ? [] : [{ label: messages.channels.rankColumn(period), value: f.count(figure.rank) }]),
      ]
    }),
    anchor: { x: bar.row.x + bar.row.width / 2, y: bar.row.y },
    focus: { kind: 'rect', ...bar.row },
    moves: chainMoves(i, bars.length, keyAt, true, direction),
  }
}

interface BarProps {
  readonly bar: ChannelBar
  readonly theme: ChartTheme
  readonly fill: string
}

function Bar({ bar, theme, fill }: BarProps): ReactElement {
  const { paint } = theme
  return (
    <>
      <rect {...bar.row} fill="transparent" />
      {bar.bar !== null && (
        <rect
          {...bar.bar}
          rx={2}
          fill={fill}
          {...(bar.thin && { fillOpacity: 0.4, stroke: fill, strokeDasharray: '3 2', 'data-thin': true })}
        />
      )}
      {bar.open !== null && (
        <rect {...bar.open} fill={fill} fillOpacity={0.22} stroke={fill} strokeDasharray="1 3" data-part="open" />
      )}
      {bar.whisker !== null && (
        <line
          x1={bar.whisker.x1}
          x2={bar.whisker.x2}
          y1={bar.whisker.y}
          y2={bar.whisker.y}
          stroke={paint.ink}
          strokeWidth={1.25}
        />
      )}
      {bar.before !== null && (
        <line
          x1={bar.before.x}
          x2={bar.before.x}
          y1={bar.before.y1}
          y2={bar.before.y2}
          stroke={paint.ink}
          strokeWidth={2}
          strokeDasharray="3 2"
        />
      )}
      <Text text={bar.name} fill={paint.ink} />
      {bar.was !== null && <Text text={bar.was} fill={paint.inkQuiet} />}
      <Text text={bar.value} fill={bar.bar === null ? paint.inkQuiet : paint.ink} weight={FONT_WEIGHT.strong} />
    </>
  )
}

interface SlopeProps {
  readonly slope: ChannelSlope | undefined
  readonly theme: ChartTheme
  readonly fill: string
  /** True where either rank can still change. */
  readonly open: boolean
}

/** Whether so many are under way in one of the last two periods that its rank is not final. */
function hasOpenRank(channel: RankedChannel | undefined): boolean {
  const latest = channel?.figures.slice(-2) ?? []
  return latest.some((figure) => isUnfinished(figure?.rate?.open ?? 0, figure?.rate?.denominator ?? 0))
}

function Slope({ slope, theme, fill, open }: SlopeProps): ReactElement | null {
  if (slope === undefined) return null
  return (
    <>
      {slope.line !== null && (
        <line
          x1={slope.line.from.x}
          y1={slope.line.from.y}
          x2={slope.line.to.x}
          y2={slope.line.to.y}
          stroke={fill}
          strokeWidth={slope.thin ? 1.25 : 2.5}
          strokeDasharray={slope.thin ? '3 3' : open ? '7 4' : undefined}
          data-open={open || undefined}
        />
      )}
      {slope.dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={4} fill={fill} />
      ))}
      {slope.labels.map((label) => (
        <Text key={label.x} text={label} fill={theme.paint.ink} />
      ))}
    </>
  )
}

interface TextProps {
  readonly text: ChannelText
  readonly fill?: string | undefined
  readonly weight?: number | undefined
}

function Text({ text: { text, x, y, anchor }, fill, weight }: TextProps): ReactElement {
  return (
    <text x={x} y={y} textAnchor={anchor} fill={fill} fontWeight={weight} direction="ltr">
      {text}
    </text>
  )
}
