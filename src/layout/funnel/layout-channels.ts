import type { ChannelRanking, RankedChannel } from '../../measures/funnel/rank-channels.js'
import type { Density } from '../density.js'
import type { Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import { estimateTextWidth, type MeasureText } from '../text/measure-text.js'
import type { Point } from './funnel-layout.js'

/** A text at its measured place; `y` is its baseline. */
export interface ChannelText extends Point {
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A channel as a bar of the latest period. */
export interface ChannelBar {
  readonly channel: string
  readonly name: ChannelText
  readonly value: ChannelText
  /** What the share was before, with an arrow to the value that follows it; null where not known or without room. */
  readonly was: ChannelText | null
  /** Null where the share is not known. Its length is true to the share from a common zero. */
  readonly bar: Rect | null
  /** Behind it, those still under way, who may yet convert; null where there are none. */
  readonly open: Rect | null
  /** True where the share is one of fewer than 30. */
  readonly thin: boolean
  /** Where the share of the period before would end, top and bottom; null where it is not known. */
  readonly before: { readonly x: number; readonly y1: number; readonly y2: number } | null
  /** The interval of a measured share. */
  readonly whisker: { readonly x1: number; readonly x2: number; readonly y: number } | null
  /** The row: what is pointed at. */
  readonly row: Rect
}

/** A channel as a line from its rank then to its rank now. */
export interface ChannelSlope {
  readonly channel: string
  /** Null where only one of the ranks is known. */
  readonly line: { readonly from: Point; readonly to: Point } | null
  /** True where the share of either period is one of fewer than 30. */
  readonly thin: boolean
  readonly dots: readonly Point[]
  readonly labels: readonly ChannelText[]
}

/** The ranking as geometry: px within the plot, no paint. */
export interface ChannelsLayout {
  readonly widthPx: number
  readonly heightPx: number
  readonly density: Density
  readonly bars: readonly ChannelBar[]
  readonly slopes: readonly ChannelSlope[]
  /** Names of the periods over the slopes. */
  readonly heads: readonly ChannelText[]
  /** Channels that the size left out. */
  readonly hidden: number
}

/** What `layoutChannels` can be asked for. */
export interface ChannelsLayoutOptions {
  readonly widthPx: number
  readonly heightPx: number
  readonly margin?:
    | { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
    | undefined
  readonly density?: Density | undefined
  readonly direction?: 'ltr' | 'rtl' | undefined
  readonly measureText?: MeasureText | undefined
  readonly texts: {
    readonly share: (value: number) => string
    readonly notStated: string
    readonly rank: (rank: number) => string
  }
}

const FONT_PX = 12
const BASELINE = 0.36 * FONT_PX
/** Few bars share what height there is, up to `roomy` each; with slopes under them `most` will do. */
const ROW = { roomy: 120, most: 40, least: 18 } as const
/** Share of its row that a bar is thick, and px at most. */
const THICK = { share: 0.46, most: 36 } as const
const NAMES_AT_MOST = 0.34
const SPACE = 8
/** Between what a share was and what it is. */
const GAP = 4
/** Bars keep this share of their width before what they were is written out. */
const LEAST_BARS = 0.25
/** From this width on the slopes stand beside the bars, below it under them. */
const BESIDE_FROM_PX = 560
const SLOPES_SHARE = { beside: 0.42, under: 0.45 } as const
const HEAD = 22

/** Ranked bars of the latest period and, with an earlier one, the slopes of the ranks. Pure; linear in channels. */
export function layoutChannels(ranking: ChannelRanking, options: ChannelsLayoutOptions): ChannelsLayout {
  const { widthPx, heightPx, density = 'regular', direction = 'ltr' } = options
  const inner = innerOf(options)
  const splits = widthPx >= BESIDE_FROM_PX ? [splitAcross(inner)] : splitsDown(inner, ranking.channels.length)
  const hasSlopes = ranking.periods.length > 1 && density !== 'spark'
  const split = hasSlopes ? splits.find((one) => hasRoom(ranking, inner, one)) : undefined
  const [barBox, slopeBox] = split ?? [inner, null]
  const shown = channelsIn(ranking, barBox)
  const bars = barsOf(shown, barBox, options)
  const { slopes, heads } =
    slopeBox === null ? { slopes: [], heads: [] } : slopesOf({ ...ranking, channels: shown }, slopeBox, options)
  const layout = { widthPx, heightPx, density, bars, slopes, heads, hidden: ranking.channels.length - shown.length }
  return direction === 'rtl' ? mirrored(layout) : layout
}

/** The channels that have a row each. */
function channelsIn({ channels }: ChannelRanking, { height }: Rect): readonly RankedChannel[] {
  return channels.slice(0, Math.max(1, Math.floor(height / ROW.least)))
}

/** Ranks of the last two periods, best and least; null where none is known. */
function ranksOf(channels: readonly RankedChannel[]): { best: number; least: number } | null {
  const ranks = channels.flatMap((channel) => [latestOf(channel, 1)?.rank ?? null, latestOf(channel, 0)?.rank ?? null])
  const known = ranks.filter((rank) => rank !== null)
  return known.length === 0 ? null : { best: Math.min(...known), least: Math.max(...known) }
}

/** Px between two ranks. */
function stepOf({ best, least }: { best: number; least: number }, { height }: Rect): number {
  return Math.min(ROW.roomy, (height - HEAD - FONT_PX) / Math.max(1, least - best))
}

/** Bars come first: lines that would take a bar its place, or whose ranks could not be read, are left to the table. */
function hasRoom(ranking: ChannelRanking, inner: Rect, [bars, slopes]: readonly [Rect, Rect]): boolean {
  const channels = channelsIn(ranking, bars)
  const ranks = ranksOf(channels)
  return ranks !== null && stepOf(ranks, slopes) >= FONT_PX && channels.length === channelsIn(ranking, inner).length
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
    { ...box, width: box.width - width - 3 * SPACE },
    { ...box, x: box.x + box.width - width, width },
  ]
}

/** What few bars leave is the slopes', be it that bars are as low as they can. */
function splitsDown(box: Rect, bars: number): [Rect, Rect][] {
  return [ROW.most, ROW.least].map((row) => {
    const height = Math.max(box.height * SLOPES_SHARE.under, box.height - SPACE - bars * row)
    return [
      { ...box, height: box.height - height - SPACE },
      { ...box, y: box.y + box.height - height, height },
    ]
  })
}

function latestOf({ figures }: RankedChannel, back: 0 | 1): RankedChannel['figures'][number] {
  return figures[figures.length - 1 - back] ?? null
}

function barsOf(
  channels: readonly RankedChannel[],
  box: Rect,
  { measureText = estimateTextWidth, texts, density, direction = 'ltr' }: ChannelsLayoutOptions,
): ChannelBar[] {
  const height = Math.min(ROW.roomy, box.height / Math.max(1, channels.length))
  const namesWidth = Math.min(
    box.width * NAMES_AT_MOST,
    Math.max(0, ...channels.map(({ label }) => measureText(label, FONT_PX))),
  )
  const start = density === 'spark' ? box.x : box.x + namesWidth + SPACE
  const valueText = (channel: RankedChannel): string => {
    const value = latestOf(channel, 0)?.value ?? null
    return value === null ? texts.notStated : texts.share(value)
  }
  const wasText = (channel: RankedChannel): string => {
    const value = latestOf(channel, 1)?.value ?? null
    if (value === null || (latestOf(channel, 0)?.value ?? null) === null) return ''
    return direction === 'rtl' ? `← ${texts.share(value)}` : `${texts.share(value)} →`
  }
  const widest = (textOf: (channel: RankedChannel) => string, weight: number): number =>
    Math.max(0, ...channels.map((channel) => measureText(textOf(channel), FONT_PX, weight)))
  const knownText = (channel: RankedChannel): string => (latestOf(channel, 0)?.value == null ? '' : valueText(channel))
  const room = box.x + box.width - start - widest(knownText, 600) - SPACE
  const wasWidth = widest(wasText, 400) + GAP
  const hasWas = density !== 'spark' && room - wasWidth >= LEAST_BARS * box.width
  const length = Math.max(1, room - (hasWas ? wasWidth : 0))
  const shares = channels.flatMap((channel) => {
    const [now, before] = [latestOf(channel, 0), latestOf(channel, 1)]
    return [(now?.value ?? 0) + openShare(now), now?.rate?.high ?? 0, before?.value ?? 0]
  })
  // Wide intervals of thin channels must not press the bars flat.
  const most = Math.min(Math.max(...shares, 1e-9), 2.2 * Math.max(...shares.filter((_, i) => i % 3 !== 1), 1e-9))
  const xOf = (share: number): number => start + (Math.min(share, most) / most) * length
  return channels.map((channel, i) => {
    const row = { x: box.x, y: box.y + i * height, width: box.width, height }
    const middle = row.y + height / 2
    const [now, before] = [latestOf(channel, 0), latestOf(channel, 1)]
    const value = now?.value ?? null
    const thick = Math.max(3, Math.min(THICK.most, height * THICK.share))
    const { lines } = fitText(channel.label, { maxWidthPx: namesWidth + 1, maxLines: 1, fontPx: FONT_PX, measureText })
    const whisker =
      now?.rate === undefined || value === null ? null : { x1: xOf(now.rate.low), x2: xOf(now.rate.high), y: middle }
    const reach = value === null ? start : xOf(value + openShare(now))
    const end = Math.max(reach, whisker?.x2 ?? start, before?.value == null ? start : xOf(before.value))
    const was = hasWas ? wasText(channel) : ''
    const valueX = end + SPACE * 0.75
    return {
      channel: channel.channel,
      name: { text: density === 'spark' ? '' : (lines[0] ?? ''), x: box.x, y: middle + BASELINE, anchor: 'start' },
      value: {
        text: density === 'spark' ? '' : valueText(channel),
        x: valueX + (was === '' ? 0 : measureText(was, FONT_PX) + GAP),
        y: middle + BASELINE,
        anchor: 'start',
      },
      was: was === '' ? null : { text: was, x: valueX, y: middle + BASELINE, anchor: 'start' },
      bar: value === null ? null : { x: start, y: middle - thick / 2, width: xOf(value) - start, height: thick },
      open:
        value === null || openShare(now) === 0
          ? null
          : { x: xOf(value), y: middle - thick / 2, width: reach - xOf(value), height: thick },
      thin: now?.rate?.thin === true,
      before:
        before?.value == null ? null : { x: xOf(before.value), y1: middle - thick * 0.8, y2: middle + thick * 0.8 },
      whisker,
      row,
    }
  })
}

/** Those still under way as a share of the base. */
function openShare(figure: RankedChannel['figures'][number]): number {
  const { open = 0, denominator = 0 } = figure?.rate ?? {}
  return denominator > 0 ? open / denominator : 0
}

function slopesOf(
  { periods, channels }: ChannelRanking,
  box: Rect,
  { measureText = estimateTextWidth, texts }: ChannelsLayoutOptions,
): { slopes: ChannelSlope[]; heads: ChannelText[] } {
  const ranks = ranksOf(channels)
  if (ranks === null) return { slopes: [], heads: [] }
  const { best, least } = ranks
  const ranksWidth = Math.max(...[best, least].map((rank) => measureText(texts.rank(rank), FONT_PX)))
  const namesWidth = Math.min(
    box.width * 0.5,
    Math.max(...channels.map(({ label }) => measureText(label, FONT_PX))) + SPACE,
  )
  const left = box.x + ranksWidth + SPACE
  const right = Math.max(left + 1, box.x + box.width - namesWidth - measureText(`${least}`, FONT_PX) - 2 * SPACE)
  const step = stepOf(ranks, box)
  const yOf = (rank: number): number => box.y + HEAD + FONT_PX / 2 + (rank - best) * step
  const slopes = channels.flatMap((channel): ChannelSlope[] => {
    const [before, now] = [latestOf(channel, 1)?.rank ?? null, latestOf(channel, 0)?.rank ?? null]
    const from = before === null ? null : { x: left, y: yOf(before) }
    const to = now === null ? null : { x: right, y: yOf(now) }
    if (from === null && to === null) return []
    const { lines } = fitText(channel.label, { maxWidthPx: namesWidth, maxLines: 1, fontPx: FONT_PX, measureText })
    // Who shares a rank has one label for all of them, set by the first.
    const isFirst = channels.find((other) => (latestOf(other, 0)?.rank ?? null) === now) === channel
    const isFirstBefore = channels.find((other) => (latestOf(other, 1)?.rank ?? null) === before) === channel
    return [
      {
        channel: channel.channel,
        line: from !== null && to !== null ? { from, to } : null,
        thin: ([0, 1] as const).some((back) => latestOf(channel, back)?.rate?.thin === true),
        dots: [from, to].filter((dot) => dot !== null),
        labels: [
          ...(from === null || !isFirstBefore || (before ?? 0) % 1 !== 0
            ? []
            : [{ text: texts.rank(before ?? 0), x: left - SPACE, y: from.y + BASELINE, anchor: 'end' as const }]),
          ...(to === null || !isFirst
            ? []
            : [
                {
                  text: `${texts.rank(now ?? 0)} ${lines[0] ?? ''}`.trim(),
                  x: right + SPACE,
                  y: to.y + BASELINE,
                  anchor: 'start' as const,
                },
              ]),
        ],
      },
    ]
  })
  const heads = headsOf(periods.slice(-2), { left, right, end: box.x + box.width, y: box.y + FONT_PX }, measureText)
  return { slopes, heads }
}

/** The names of both periods between the dots; where they are too long for that, the later one over its channels. */
function headsOf(
  periods: readonly string[],
  { left, right, end, y }: { left: number; right: number; end: number; y: number },
  measureText: MeasureText,
): ChannelText[] {
  const [then = '', now = ''] = periods
  const isWide = measureText(then, FONT_PX) + SPACE + measureText(now, FONT_PX) <= right - left
  const cut = (text: string, maxWidthPx: number): string =>
    isWide ? text : (fitText(text, { maxWidthPx, maxLines: 1, fontPx: FONT_PX, measureText }).lines[0] ?? '')
  return [
    { text: cut(then, right - left - SPACE), x: left, y, anchor: 'start' },
    { text: cut(now, end - right), x: right, y, anchor: isWide ? 'end' : 'start' },
  ]
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
