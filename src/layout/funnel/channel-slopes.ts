import type { ChannelRanking, RankedChannel } from '../../measures/funnel/rank-channels.js'
import type { Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import { estimateTextWidth, type MeasureText } from '../text/measure-text.js'
import { BASELINE_PX, FONT_PX, latestOf, SPACE_PX } from './channel-figures.js'
import type { ChannelSlope, ChannelsLayout, ChannelsLayoutOptions, ChannelText } from './channels-layout.js'

/** Over the slopes, for the names of the periods, px. */
const HEAD = 22
/** Names take this share of the width at most. */
const NAMES_AT_MOST = 0.5

/** Where ranks stand, px. */
interface RankScale {
  readonly left: number
  readonly right: number
  readonly namesWidth: number
  readonly yOf: (rank: number) => number
}

/** Whether all ranks can be read where they are at most `stepPx` apart; false where none is known. */
export function slopesHaveRoom(channels: readonly RankedChannel[], box: Rect, stepPx: number): boolean {
  const ranks = ranksOf(channels)
  return ranks !== null && Math.min(stepPx, stepOf(ranks, box)) >= FONT_PX
}

/** The ranks of the last two periods as lines, at most `stepPx` from rank to rank, under the names of the periods; from left to right. */
export function channelSlopes(
  { periods, channels }: ChannelRanking,
  box: Rect,
  stepPx: number,
  options: ChannelsLayoutOptions,
): Pick<ChannelsLayout, 'slopes' | 'heads'> {
  const ranks = ranksOf(channels)
  if (ranks === null) return { slopes: [], heads: [] }
  const scale = scaleOf(channels, ranks, box, stepPx, options)
  const slopes = channels.flatMap((channel) => slopeOf(channel, channels, scale, options))
  const place = { left: scale.left, right: scale.right, end: box.x + box.width, y: box.y + FONT_PX }
  return { slopes, heads: headsOf(periods.slice(-2), place, options.measureText ?? estimateTextWidth) }
}

/** Ranks of the last two periods, best and least; null where none is known. */
function ranksOf(channels: readonly RankedChannel[]): { best: number; least: number } | null {
  const ranks = channels.flatMap((channel) => [rankOf(channel, 1), rankOf(channel, 0)])
  const known = ranks.filter((rank) => rank !== null)
  return known.length === 0 ? null : { best: Math.min(...known), least: Math.max(...known) }
}

function rankOf(channel: RankedChannel, back: 0 | 1): number | null {
  return latestOf(channel, back)?.rank ?? null
}

/** Px between two ranks that fill the box. */
function stepOf({ best, least }: { best: number; least: number }, { height }: Rect): number {
  return (height - HEAD - FONT_PX) / Math.max(1, least - best)
}

function scaleOf(
  channels: readonly RankedChannel[],
  ranks: { best: number; least: number },
  box: Rect,
  stepPx: number,
  { measureText = estimateTextWidth, texts }: ChannelsLayoutOptions,
): RankScale {
  const { best, least } = ranks
  const widthOf = (text: string): number => measureText(text, FONT_PX)
  const ranksWidth = Math.max(...[best, least].map((rank) => widthOf(texts.rank(rank))))
  const names = Math.max(...channels.map(({ label }) => widthOf(label))) + SPACE_PX
  const namesWidth = Math.min(box.width * NAMES_AT_MOST, names)
  const left = box.x + ranksWidth + SPACE_PX
  const right = Math.max(left + 1, box.x + box.width - namesWidth - widthOf(`${least}`) - 2 * SPACE_PX)
  const step = Math.min(stepPx, stepOf(ranks, box))
  return { left, right, namesWidth, yOf: (rank) => box.y + HEAD + FONT_PX / 2 + (rank - best) * step }
}

function slopeOf(
  channel: RankedChannel,
  channels: readonly RankedChannel[],
  scale: RankScale,
  options: ChannelsLayoutOptions,
): ChannelSlope[] {
  const [before, now] = [rankOf(channel, 1), rankOf(channel, 0)]
  const from = before === null ? null : { x: scale.left, y: scale.yOf(before) }
  const to = now === null ? null : { x: scale.right, y: scale.yOf(now) }
  if (from === null && to === null) return []
  return [
    {
      channel: channel.channel,
      line: from !== null && to !== null ? { from, to } : null,
      thin: ([0, 1] as const).some((back) => latestOf(channel, back)?.rate?.thin === true),
      dots: [from, to].filter((dot) => dot !== null),
      labels: labelsOf(channel, channels, scale, options),
    },
  ]
}

/** The rank before, and the rank now with the name. Who shares a rank has one label for all of them, set by the first. */
function labelsOf(
  channel: RankedChannel,
  channels: readonly RankedChannel[],
  { left, right, namesWidth, yOf }: RankScale,
  { measureText = estimateTextWidth, texts }: ChannelsLayoutOptions,
): ChannelText[] {
  const isFirst = (back: 0 | 1): boolean =>
    channels.find((other) => rankOf(other, back) === rankOf(channel, back)) === channel
  const [before, now] = [rankOf(channel, 1), rankOf(channel, 0)]
  const labels: ChannelText[] = []
  if (before !== null && before % 1 === 0 && isFirst(1))
    labels.push({ text: texts.rank(before), x: left - SPACE_PX, y: yOf(before) + BASELINE_PX, anchor: 'end' })
  if (now !== null && isFirst(0)) {
    const { lines } = fitText(channel.label, { maxWidthPx: namesWidth, maxLines: 1, fontPx: FONT_PX, measureText })
    const text = `${texts.rank(now)} ${lines[0] ?? ''}`.trim()
    labels.push({ text, x: right + SPACE_PX, y: yOf(now) + BASELINE_PX, anchor: 'start' })
  }
  return labels
}

/** The names of both periods between the dots; where they are too long for that, the later one over its channels. */
function headsOf(
  periods: readonly string[],
  { left, right, end, y }: { left: number; right: number; end: number; y: number },
  measureText: MeasureText,
): ChannelText[] {
  const [then = '', now = ''] = periods
  const isWide = measureText(then, FONT_PX) + SPACE_PX + measureText(now, FONT_PX) <= right - left
  const cut = (text: string, maxWidthPx: number): string =>
    isWide ? text : (fitText(text, { maxWidthPx, maxLines: 1, fontPx: FONT_PX, measureText }).lines[0] ?? '')
  return [
    { text: cut(then, right - left - SPACE_PX), x: left, y, anchor: 'start' },
    { text: cut(now, end - right), x: right, y, anchor: isWide ? 'end' : 'start' },
  ]
}
