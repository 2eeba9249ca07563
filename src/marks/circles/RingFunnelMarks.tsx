import type { ReactElement } from 'react'
import type { RingFunnelLayout } from '../../layout/circles/layout-ring-funnel.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'

/** Props of `RingFunnelMarks`. */
export interface RingFunnelMarksProps {
  readonly layout: RingFunnelLayout
  readonly width: number
  readonly fill: string
  /** Written numbers, one per row. */
  readonly numbers: readonly string[]
  readonly theme: ChartTheme
}

/** A ring's small funnel as one silhouette, with names before and numbers behind it. */
export function RingFunnelMarks({ layout, width, fill, numbers, theme }: RingFunnelMarksProps): ReactElement {
  const { height, barHeightPx, rows, shoulders } = layout
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
      style={{ display: 'block', maxWidth: '100%' }}
      fontSize={FONT_PX.label}
      fill={theme.paint.ink}
    >
      {shoulders.map((path) => (
        <path key={path} d={path} fill={fill} fillOpacity={0.35} />
      ))}
      {rows.map(({ index, y, barX, barPx, lines, textX, numberX }) => (
        <g key={index}>
          <rect x={barX} y={y} width={barPx} height={barHeightPx} fill={fill} />
          <text x={textX} y={y + barHeightPx - 4} textAnchor="start" unicodeBidi="plaintext">
            {lines[0]}
          </text>
          <text x={numberX} y={y + barHeightPx - 4} textAnchor="end" fontWeight={FONT_WEIGHT.strong}>
            {numbers[index]}
          </text>
        </g>
      ))}
    </svg>
  )
}
