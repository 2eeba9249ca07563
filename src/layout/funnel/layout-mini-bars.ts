import type { Histogram } from '../../measures/statistics/histogram.js'
import type { Rect } from '../rect.js'

/** A bar of a small histogram: where its values begin and end, how many there are, its box in px. */
export interface MiniBar extends Rect {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** A small histogram with one value marked. */
export interface MiniBars {
  readonly bars: readonly MiniBar[]
  /** Px from the left. */
  readonly markedX: number
}

const GAP = 1
/** A bin that holds something is seen. */
const LEAST_PX = 1.5

/**
 * The bars of a histogram in a small box: heights true to the counts from a common ground, but for
 * the least height of what is not empty. The closing bin that holds only the largest value is added
 * to the one before. `marked` is a value, such as the median. Linear in bins.
 */
export function layoutMiniBars(
  { minimum, width, counts }: Histogram,
  marked: number,
  box: { readonly widthPx: number; readonly heightPx: number },
): MiniBars {
  const closing = counts.at(-1) ?? 0
  const bins = counts.length < 2 ? [...counts] : counts.slice(0, -1)
  if (counts.length >= 2) bins[bins.length - 1] = (bins.at(-1) ?? 0) + closing
  const most = Math.max(1, ...bins)
  const step = box.widthPx / Math.max(1, bins.length)
  const bars = bins.map((count, i) => {
    const height = count === 0 ? 0 : Math.max(LEAST_PX, (count / most) * box.heightPx)
    return {
      from: minimum + i * width,
      to: minimum + (i + 1) * width,
      count,
      x: i * step,
      y: box.heightPx - height,
      width: Math.max(0.5, step - GAP),
      height,
    }
  })
  const share = (marked - minimum) / Math.max(1, width * bins.length)
  return { bars, markedX: Math.min(1, Math.max(0, share)) * box.widthPx }
}
