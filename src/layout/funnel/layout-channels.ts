import type { ChannelRanking, RankedChannel } from '../../measures/funnel/rank-channels.js'
import type { Rect } from '../rect.js'
import { channelBars } from './channel-bars.js'
import { SPACE_PX } from './channel-figures.js'
import { channelSlopes, slopesHaveRoom } from './channel-slopes.js'
import type { ChannelsLayout, ChannelsLayoutOptions, ChannelText } from './channels-layout.js'
import type { Point } from './funnel-layout.js'

/** Few bars share what height there is, up to `roomy` each; with slopes under them `most` will do. */
const ROW = { roomy: 120, most: 40, least: 18 } as const
/** From this width on the slopes stand beside the bars, below it under them. */
const BESIDE_FROM_PX = 560
const SLOPES_SHARE = { beside: 0.42, under: 0.45 } as const

/** Ranked bars of the latest period and, with an earlier one, the slopes of the ranks. Pure; linear in channels. */
export function layoutChannels(ranking: ChannelRanking, options: ChannelsLayoutOptions): ChannelsLayout {
  const { widthPx, heightPx, density = 'regular', direction = 'ltr' } = options
  const inner = innerOf(options)
  const splits = widthPx >= BESIDE_FROM_PX ? [splitAcross(inner)] : splitsDown(inner, ranking.channels.length)
  const hasSlopes = ranking.periods.length > 1 && density !== 'spark'
  const split = hasSlopes ? splits.find((one) => hasRoom(ranking, inner, one)) : undefined
  const [barBox, slopeBox] = split ?? [inner, null]
  const shown = channelsIn(ranking, barBox)
  const bars = channelBars(shown, barBox, ROW.roomy, options)
  const { slopes, heads } =
    slopeBox === null
      ? { slopes: [], heads: [] }
      : channelSlopes({ ...ranking, channels: shown }, slopeBox, ROW.roomy, options)
  const layout = { widthPx, heightPx, density, bars, slopes, heads, hidden: ranking.channels.length - shown.length }
  return direction === 'rtl' ? mirrored(layout) : layout
}

/** The channels that have a row each. */
function channelsIn({ channels }: ChannelRanking, { height }: Rect): readonly RankedChannel[] {
  return channels.slice(0, Math.max(1, Math.floor(height / ROW.least)))
}

/** Bars come first: lines that would take a bar its place, or whose ranks could not be read, are left to the table. */
function hasRoom(ranking: ChannelRanking, inner: Rect, [bars, slopes]: readonly [Rect, Rect]): boolean {
  const channels = channelsIn(ranking, bars)
  return channels.length === channelsIn(ranking, inner).length && slopesHaveRoom(channels, slopes, ROW.roomy)
}

function innerOf({
  widthPx,
  heightPx,
  margin = { top: 8, right: 8, bottom: 8, left: 8 },
}: ChannelsLayoutOptions): Rect {
  return {
    x: margin.left,
    y: margin.top,
    width: Math.max(1, widthPx - margin.left - margin.right),
    height: Math.max(1, heightPx - margin.top - margin.bottom),
  }
}

function splitAcross(box: Rect): [Rect, Rect] {
  const width = box.width * SLOPES_SHARE.beside
  return [
    { ...box, width: box.width - width - 3 * SPACE_PX },
    { ...box, x: box.x + box.width - width, width },
  ]
}

/** What few bars leave is the slopes', be it that bars are as low as they can. */
function splitsDown(box: Rect, bars: number): [Rect, Rect][] {
  return [ROW.most, ROW.least].map((row) => {
    const height = Math.max(box.height * SLOPES_SHARE.under, box.height - SPACE_PX - bars * row)
    return [
      { ...box, height: box.height - height - SPACE_PX },
      { ...box, y: box.y + box.height - height, height },
    ]
  })
}

/** The same from right to left. */
function mirrored(layout: ChannelsLayout): ChannelsLayout {
  const { widthPx } = layout
  const text = (one: ChannelText): ChannelText => ({
    ...one,
    x: widthPx - one.x,
    anchor: one.anchor === 'start' ? 'end' : one.anchor === 'end' ? 'start' : 'middle',
  })
  const rect = (box: Rect): Rect => ({ ...box, x: widthPx - box.x - box.width })
  const point = (at: Point): Point => ({ ...at, x: widthPx - at.x })
  return {
    ...layout,
    heads: layout.heads.map(text),
    bars: layout.bars.map((bar) => ({
      ...bar,
      name: text(bar.name),
      value: text(bar.value),
      was: bar.was === null ? null : text(bar.was),
      bar: bar.bar === null ? null : rect(bar.bar),
      open: bar.open === null ? null : rect(bar.open),
      before: bar.before === null ? null : { ...bar.before, x: widthPx - bar.before.x },
      whisker:
        bar.whisker === null ? null : { ...bar.whisker, x1: widthPx - bar.whisker.x1, x2: widthPx - bar.whisker.x2 },
      row: rect(bar.row),
    })),
    slopes: layout.slopes.map((slope) => ({
      ...slope,
      line: slope.line === null ? null : { from: point(slope.line.from), to: point(slope.line.to) },
      dots: slope.dots.map(point),
      labels: slope.labels.map(text),
    })),
  }
}
