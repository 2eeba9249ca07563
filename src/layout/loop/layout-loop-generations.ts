import type { LoopGenerations } from '../../measures/loop/measure-loop-generations.js'
import type { Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import type { LabelLine } from './loop-layout.js'
import { insideOf, type LoopViewOptions, lineAt } from './loop-view-options.js'

/** The words of the rows: a name and what stands behind the bar, per generation. */
export interface LoopGenerationsTexts {
  readonly rows: readonly { readonly name: string; readonly value: string }[]
}

/** One generation. */
export interface LoopGenerationRow {
  readonly generation: number
  /** The whole row, for pointing. */
  readonly row: Rect
  /** Its length is true to the share of the first generation. */
  readonly bar: Rect
  /** Where the bar would end by the gain; null where that is not known or outside. */
  readonly tickX: number | null
}

/** The generations of a cohort, in px. */
export interface LoopGenerationsLayout {
  readonly rows: readonly LoopGenerationRow[]
  readonly labels: readonly LabelLine[]
  readonly startX: number
}

const ROW_PX = 40
const NAME_PX = 150
const VALUE_PX = 150
const LEAST_ROW_PX = 18
const LINE_PX = 14

/** Rows of bars, one per generation, as many as have room. Pure; no NaN. */
export function layoutLoopGenerations(
  measure: LoopGenerations,
  options: LoopViewOptions & { readonly texts: LoopGenerationsTexts },
): LoopGenerationsLayout {
  const { texts, measureText } = options
  const box = insideOf(options)
  const shown = measure.generations.slice(0, Math.max(1, Math.floor(box.height / LEAST_ROW_PX)))
  const height = Math.min(ROW_PX, box.height / Math.max(1, shown.length))
  const isNarrow = box.width < 2 * (NAME_PX + VALUE_PX)
  const isLow = height < 2 * LINE_PX
  const longest = Math.max(0, ...shown.map((_, row) => measureText(texts.rows[row]?.name ?? '', 12)))
  // Where a row is too low for two lines, bars give way to names.
  const least = isLow ? Math.min(longest + 1, box.width * 0.48) : 0
  const nameWidth = isNarrow ? Math.max(box.width * 0.34, least) : NAME_PX
  const valueWidth = isNarrow ? box.width * 0.32 : VALUE_PX
  const startX = box.x + nameWidth + 8
  const full = Math.max(1, box.width - nameWidth - valueWidth - 16)
  const largest = Math.max(
    1,
    ...shown.map(({ share, expected }) => Math.max(share ?? 0, share === null ? (expected ?? 0) : 0)),
  )
  const rows = shown.map(({ generation, share, expected }, index): LoopGenerationRow => {
    const y = box.y + index * height
    const width = (full * (share ?? expected ?? 0)) / largest
    const tick = expected === null || share === null ? null : (full * expected) / largest
    return {
      generation,
      row: { x: box.x, y, width: box.width, height },
      bar: { x: startX, y: y + height * 0.2, width, height: height * 0.6 },
      tickX: tick === null || tick > full ? null : startX + tick,
    }
  })
  const labels = rows.flatMap(({ bar, row }, index): LabelLine[] => {
    const y = row.y + row.height / 2 + 4.5
    const text = texts.rows[index]
    const named = fitText(text?.name ?? '', {
      maxWidthPx: nameWidth,
      maxLines: 2,
      fontPx: 12,
      weight: 400,
      measureText,
    })
    const lines = isLow ? [text?.name ?? ''] : named.lines
    return [
      ...lines.flatMap((name, line) => {
        const at = { x: startX - 8, y: y + (line - (lines.length - 1) / 2) * LINE_PX, side: 1 } as const
        return lineAt(name, at, nameWidth, measureText, { quiet: true })
      }),
      ...lineAt(text?.value ?? '', { x: bar.x + bar.width + 8, y, side: -1 }, valueWidth, measureText, { weight: 600 }),
    ]
  })
  return { rows, labels, startX }
}
