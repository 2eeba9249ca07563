import { rateExtremes } from '../statistics/rate-extremes.js'
import type { ChannelRanking } from './rank-channels.js'

type Figure = ChannelRanking['channels'][number]['figures'][number]

/**
 * Whether what becomes of those under way can still change the rank of a channel, by its position, in
 * one of the last two periods: some other may yet pass it, or it some other. What is quoted is final.
 * Cost: linear in channels.
 */
export function hasOpenRank({ channels }: ChannelRanking, index: number): boolean {
  return [-1, -2].some((back) => {
    const own = shareBetween(channels[index]?.figures.at(back))
    if (own === null) return false
    const others = channels.flatMap(({ figures }, i) => (i === index ? [] : (shareBetween(figures.at(back)) ?? [])))
    // Surely above it, and perhaps: as many are so only where nothing can change.
    const best = others.filter(({ least }) => least > own.most).length
    const worst = others.filter(({ most }) => most > own.least).length
    return best !== worst
  })
}

/** What a share can come to; null where it is not known. */
function shareBetween(figure: Figure | undefined): { least: number; most: number } | null {
  if (figure?.value == null) return null
  if (figure.rate === undefined) return { least: figure.value, most: figure.value }
  const { least, most } = rateExtremes(figure.rate)
  return { least: least.rate ?? figure.value, most: most.rate ?? figure.value }
}
