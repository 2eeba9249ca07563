import type { RankedChannel } from '../../measures/funnel/rank-channels.js'

/** Of all texts of the ranking, px. */
export const FONT_PX = 12
/** From the middle of a line to its baseline, px. */
export const BASELINE_PX: number = 0.36 * FONT_PX
/** Between a mark and its text, px. */
export const SPACE_PX = 8

/** What is known of a channel in the last period, or in the one before; null where nothing is. */
export function latestOf({ figures }: RankedChannel, back: 0 | 1): RankedChannel['figures'][number] {
  return figures[figures.length - 1 - back] ?? null
}
