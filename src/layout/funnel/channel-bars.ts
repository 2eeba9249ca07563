import type { RankedChannel } from '../../measures/funnel/rank-channels.js'
import type { Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import { estimateTextWidth } from '../text/measure-text.js'
import { BASELINE_PX, FONT_PX, latestOf, SPACE_PX } from './channel-figures.js'
import type { ChannelBar, ChannelsLayoutOptions, ChannelText } from './channels-layout.js'

/** Share of its row that a bar is thick, and px at most. */
const THICK = { share: 0.46, least: 3, most: 36 } as const
const NAMES_AT_MOST = 0.34
/** Between what a share was and what it is, px. */
const GAP = 4
/** Bars keep this share of their width before what they were is written out. */
const LEAST_BARS = 0.25
/** Wide intervals of thin channels must not press the bars flat: the scale ends at so many times the greatest share. */
const INTERVALS_AT_MOST = 2.2
/** How far the mark of the share before reaches beyond the middle, in bars. */
const BEFORE_REACH = 0.8

/** What all bars share. */
interface BarScale {
  readonly namesWidth: number
  /** Zero. */
  readonly start: number
  readonly xOf: (share: number) => number
  /** Whether there is room to write out what the shares were. */
  readonly hasWas: boolean
}

/** What the row of one bar is drawn from. */
interface BarRow {
  readonly channel: RankedChannel
  readonly row: Rect
  readonly scale: BarScale
  readonly options: ChannelsLayoutOptions
}

/** A bar for each channel from a common zero, in rows of one height that are at most `rowPx` high; from left to right. */
export function channelBars(
  channels: readonly RankedChannel[],
  box: Rect,
  rowPx: number,
  options: ChannelsLayoutOptions,
): ChannelBar[] {
  const height = Math.min(rowPx, box.height / Math.max(1, channels.length))
  const scale = scaleOf(channels, box, options)
  return channels.map((channel, i) =>
    barOf({ channel, row: { x: box.x, y: box.y + i * height, width: box.width, height }, scale, options }),
  )
}

function scaleOf(channels: readonly RankedChannel[], box: Rect, options: ChannelsLayoutOptions): BarScale {
  const { measureText = estimateTextWidth, density } = options
  const widest = (textOf: (channel: RankedChannel) => string, weight?: number): number =>
    Math.max(0, ...channels.map((channel) => measureText(textOf(channel), FONT_PX, weight)))
  const namesWidth = Math.min(
    box.width * NAMES_AT_MOST,
    widest(({ label }) => label),
  )
  const start = density === 'spark' ? box.x : box.x + namesWidth + SPACE_PX
  // That a share is not stated may stand where the bar would be.
  const values = widest((channel) => (latestOf(channel, 0)?.value == null ? '' : valueText(channel, options)), 600)
  const room = box.x + box.width - start - values - SPACE_PX
  const wasWidth = widest((channel) => wasText(channel, options), 400) + GAP
  const hasWas = density !== 'spark' && room - wasWidth >= LEAST_BARS * box.width
  const length = Math.max(1, room - (hasWas ? wasWidth : 0))
  const most = greatestShare(channels)
  return { namesWidth, start, hasWas, xOf: (share) => start + (Math.min(share, most) / most) * length }
}

/** The share at which the scale ends. */
function greatestShare(channels: readonly RankedChannel[]): number {
  const latest = channels.map((channel) => latestOf(channel, 0))
  const drawn = latest.map((figure) => (figure?.value ?? 0) + openShare(figure))
  const before = channels.map((channel) => latestOf(channel, 1)?.value ?? 0)
  const bound = Math.max(1e-9, ...drawn, ...before)
  const high = latest.map((figure) => figure?.rate?.high ?? 0)
  return Math.min(Math.max(bound, ...high), INTERVALS_AT_MOST * bound)
}

function valueText(channel: RankedChannel, { texts }: ChannelsLayoutOptions): string {
  const value = latestOf(channel, 0)?.value ?? null
  return value === null ? texts.notStated : texts.share(value)
}

/** What the share was, with an arrow to what it is; empty where either is not known. */
function wasText(channel: RankedChannel, { texts, direction }: ChannelsLayoutOptions): string {
  const [now, before] = [latestOf(channel, 0)?.value ?? null, latestOf(channel, 1)?.value ?? null]
  if (now === null || before === null) return ''
  return direction === 'rtl' ? `← ${texts.share(before)}` : `${texts.share(before)} →`
}

function barOf(of: BarRow): ChannelBar {
  const { channel, row, scale } = of
  const { xOf, start } = scale
  const [now, before] = [latestOf(channel, 0), latestOf(channel, 1)?.value ?? null]
  const value = now?.value ?? null
  const middle = row.y + row.height / 2
  const thick = Math.max(THICK.least, Math.min(THICK.most, row.height * THICK.share))
  const across = { y: middle - thick / 2, height: thick }
  const whisker =
    now?.rate === undefined || value === null ? null : { x1: xOf(now.rate.low), x2: xOf(now.rate.high), y: middle }
  const reach = value === null ? start : xOf(value + openShare(now))
  const end = Math.max(reach, whisker?.x2 ?? start, before === null ? start : xOf(before))
  const reachBefore = thick * BEFORE_REACH
  return {
    channel: channel.channel,
    ...textsOf(of, end, middle + BASELINE_PX),
    bar: value === null ? null : { ...across, x: start, width: xOf(value) - start },
    open: value === null || openShare(now) === 0 ? null : { ...across, x: xOf(value), width: reach - xOf(value) },
    thin: now?.rate?.thin === true,
    before: before === null ? null : { x: xOf(before), y1: middle - reachBefore, y2: middle + reachBefore },
    whisker,
    row,
  }
}

/** The name before the bar and, behind its `end`, what the share was and what it is. */
function textsOf(
  { channel, row, scale: { namesWidth, hasWas }, options }: BarRow,
  end: number,
  y: number,
): Pick<ChannelBar, 'name' | 'was' | 'value'> {
  const { measureText = estimateTextWidth, density } = options
  const at = (x: number, text: string): ChannelText => ({
    text: density === 'spark' ? '' : text,
    x,
    y,
    anchor: 'start',
  })
  const { lines } = fitText(channel.label, { maxWidthPx: namesWidth + 1, maxLines: 1, fontPx: FONT_PX, measureText })
  const was = hasWas ? wasText(channel, options) : ''
  const x = end + SPACE_PX * 0.75
  return {
    name: at(row.x, lines[0] ?? ''),
    was: was === '' ? null : at(x, was),
    value: at(x + (was === '' ? 0 : measureText(was, FONT_PX) + GAP), valueText(channel, options)),
  }
}

/** Those still under way as a share of the base. */
function openShare(figure: RankedChannel['figures'][number]): number {
  const { open = 0, denominator = 0 } = figure?.rate ?? {}
  return denominator > 0 ? open / denominator : 0
}
