import type { ReactElement } from 'react'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { ChartShell } from '../shell/use-chart-shell.js'

/** Props of `PeriodLabels`. */
export interface PeriodLabelsProps {
  readonly labels: readonly string[]
  /** The shown period and the middle of its place, px; null: all periods are. */
  readonly current: { readonly index: number; readonly x: number } | null
  /** Where the strip of time begins and ends from the left, px. */
  readonly left: number
  readonly right: number
  /** Baseline. */
  readonly y: number
  readonly shell: Pick<ChartShell<unknown>, 'theme' | 'measureText' | 'direction'>
}

/** First and last period, and the shown one in bold where it stands; none over another. */
export function PeriodLabels({ labels, current, left, right, y, shell }: PeriodLabelsProps): ReactElement {
  const { theme, measureText, direction } = shell
  const last = labels.length - 1
  const widthOf = (index: number, weight: number): number => measureText(labels[index] ?? '', FONT_PX.label, weight)
  const [leftIndex, rightIndex] = direction === 'ltr' ? [0, last] : [last, 0]
  const bold = current === null ? 0 : widthOf(current.index, FONT_WEIGHT.strong)
  const x = current === null ? 0 : Math.max(left, Math.min(right - bold, current.x - bold / 2))
  const showsLeft = current === null || x > left + widthOf(leftIndex, FONT_WEIGHT.text) + 8
  const showsRight = current === null || x + bold < right - widthOf(rightIndex, FONT_WEIGHT.text) - 8
  const bothFit = widthOf(leftIndex, FONT_WEIGHT.text) + widthOf(rightIndex, FONT_WEIGHT.text) + 12 < right - left
  // Where only one of the ends fits, that is where time begins.
  const isLeftFirst = direction === 'ltr'
  return (
    <g fontSize={FONT_PX.label} fill={theme.paint.inkQuiet}>
      {showsLeft && (bothFit || isLeftFirst) && (
        <text x={left} y={y}>
          {labels[leftIndex]}
        </text>
      )}
      {showsRight && last > 0 && (bothFit || !isLeftFirst) && (
        <text x={right} y={y} textAnchor="end">
          {labels[rightIndex]}
        </text>
      )}
      {current !== null && (
        <text x={x} y={y} fontWeight={FONT_WEIGHT.strong} fill={theme.paint.ink}>
          {labels[current.index]}
        </text>
      )}
    </g>
  )
}
