import type { FunnelStage } from '../../measures/funnel/funnel-measure.js'
import type { MeasureText } from '../text/measure-text.js'
import type { FunnelLabel } from './funnel-layout.js'
import type { ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'

/** Sizes of the one type scale, px. */
export const TYPE_PX = { label: 12, text: 13, heading: 16, number: 24 } as const
/** Weight of what is large or to be found at once. */
export const STRONG = 600
/** Line height of names, times their size. */
export const LINE = 1.3

/** A label before it is measured. */
export interface PlainLabel extends Pick<FunnelLabel, 'of' | 'tone' | 'x' | 'y' | 'anchor'> {
  readonly lines: readonly string[]
  /** Default: the smallest. */
  readonly fontPx?: number
  readonly strong?: boolean
}

/** A label of plain lines with its measured box. */
export function headerLabel(label: PlainLabel, measureText: MeasureText): FunnelLabel {
  const { lines, x, y, anchor, fontPx = TYPE_PX.label, strong = false } = label
  const width = Math.max(0, ...lines.map((line) => measureText(line, fontPx, strong ? STRONG : 400)))
  return {
    ...label,
    lines: lines.map((text) => [{ text, strong }]),
    fontPx,
    box: {
      x: x - { start: 0, middle: width / 2, end: width }[anchor],
      y: y - fontPx * 0.8,
      width,
      height: fontPx * (1 + (lines.length - 1) * LINE),
    },
    halo: false,
  }
}

/** The number of a stage in print, or a quiet dash where its count is missing. */
export function numberOf(
  { arrivals, missing }: FunnelStage,
  isShort: boolean,
  { texts }: ResolvedFunnelLayoutOptions,
): { readonly lines: readonly [string]; readonly strong: boolean } {
  const strong = missing !== true
  return { lines: [strong ? (isShort ? texts.compact(arrivals) : texts.count(arrivals)) : '–'], strong }
}
