import type { ReactElement } from 'react'
import type { TimelineLayout } from '../../layout/circles/layout-timeline.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX } from '../../theme/type-scale.js'

/** Props of `TimelineColumns`. */
export interface TimelineColumnsProps {
  readonly layout: TimelineLayout
  readonly theme: ChartTheme
  readonly rings: number
  /** The shown period; null: the whole time. */
  readonly current: number | null
}

/** The people per ring and period as stacked columns, with events as flags. */
export function TimelineColumns({ layout, theme, rings, current }: TimelineColumnsProps): ReactElement {
  const { columns, marks, bottom, middle } = layout
  return (
    <g>
      {columns.map(({ index, x, width, bars, radiiPx }) => (
        <g key={index} opacity={current === null || current === index ? 1 : 0.38}>
          {radiiPx.map((radius, ring) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: a ring is its place
              key={ring}
              cx={x + width / 2}
              cy={middle}
              r={radius}
              fill={theme.stage(ring, rings).fill}
              stroke={theme.paint.ground}
              strokeWidth={0.75}
            />
          ))}
          {bars.map(({ ring, y, height }) => (
            <rect
              key={ring}
              x={x}
              y={y}
              width={width}
              height={height}
              fill={theme.stage(ring, rings).fill}
              stroke={theme.name === 'forced' ? theme.paint.ground : 'none'}
            />
          ))}
          {current === index && (
            <rect x={x - 0.5} y={bottom + 1.5} width={width + 1} height={2.5} fill={theme.paint.ink} />
          )}
        </g>
      ))}
      {marks.map(({ x, label, lines, textX, topY, anchor }) => (
        <g key={`${label}-${x}`}>
          <line x1={x} x2={x} y1={topY} y2={bottom} stroke={theme.paint.ink} strokeWidth={1} strokeDasharray="2 2" />
          <path d={`M${x - 3},${topY}h6l-3,5Z`} fill={theme.paint.ink} />
          {lines.length > 0 && (
            <text x={textX} y={topY + 9} fontSize={FONT_PX.label} textAnchor={anchor} fill={theme.paint.ink}>
              {lines[0]}
            </text>
          )}
        </g>
      ))}
      <line x1={0} x2="100%" y1={bottom + 0.5} y2={bottom + 0.5} stroke={theme.paint.line} />
    </g>
  )
}
