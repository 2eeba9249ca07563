import type { ReactElement, SVGProps } from 'react'
import type { TrustLayout } from '../../layout/circles/layout-trust.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { TextLines } from '../shared/TextLines.js'

/** Props of `TrustMarks`. */
export interface TrustMarksProps {
  readonly layout: TrustLayout
  readonly theme: ChartTheme
  /** Unique in the page: names the hatch. */
  readonly idPrefix: string
  /** The shown period; null: none. */
  readonly current: number | null
  /** Attributes of a point of a line, such as those of `useMarkProps`. */
  readonly pointProps?: (series: number, index: number) => SVGProps<SVGGElement>
}

/**
 * Lines of trust: solid for everybody, with points of a shape of its own for each line, and dashed for
 * those who were there when something happened, with its lowest point hollow and its recovery filled; bars of moves, inward filled upward, outward
 * hatched downward; events as flagged lines.
 */
export function TrustMarks({ layout, theme, idPrefix, current, pointProps }: TrustMarksProps): ReactElement {
  const { paint } = theme
  const { lines, ticks, left, right } = layout
  const isAlone = lines.length === 1
  const colour = (series: number): string => (isAlone ? paint.ink : theme.category(series).fill)
  return (
    <>
      {ticks.map(({ y, text }) => (
        <g key={text}>
          <line x1={left} x2={right} y1={y} y2={y} stroke={paint.line} strokeDasharray="1 3" />
          <text
            x={left < right ? left - 6 : left + 6}
            y={y + 4}
            fontSize={FONT_PX.label}
            fill={paint.inkQuiet}
            textAnchor={left < right ? 'end' : 'start'}
          >
            {text}
          </text>
        </g>
      ))}
      <Bars layout={layout} theme={theme} idPrefix={idPrefix} current={current} />
      {lines.map(({ series, path, dots, label }) => (
        <g key={series}>
          <path d={path} fill="none" stroke={colour(series)} strokeWidth={2.25} strokeLinejoin="round" />
          {dots.map(({ index, x, y }) => (
            <g key={index} {...pointProps?.(series, index)}>
              {pointProps !== undefined && <circle cx={x} cy={y} r={11} fill="transparent" />}
              <path
                d={pointPath(series, current === index ? 4.5 : 2.5)}
                transform={`translate(${x} ${y})`}
                fill={colour(series)}
                stroke={paint.ground}
              />
            </g>
          ))}
          <TextLines
            lines={label.lines}
            x={label.x}
            y={label.y}
            textAnchor={label.anchor}
            fill={colour(series)}
            fontWeight={FONT_WEIGHT.strong}
          />
        </g>
      ))}
      {layout.witnesses.map(({ path, series, shock, lowest, recovered }) => (
        <g key={`${series}-${shock}`} fill="none" stroke={isAlone ? paint.stepBack : colour(series)} strokeWidth={1.75}>
          <path d={path} strokeDasharray="5 3" />
          {lowest !== null && <circle cx={lowest.x} cy={lowest.y} r={4} fill={paint.ground} />}
          {recovered !== null && (
            <circle
              cx={recovered.x}
              cy={recovered.y}
              r={4}
              fill={isAlone ? paint.comeback : colour(series)}
              stroke={paint.ground}
            />
          )}
        </g>
      ))}
      <Events layout={layout} theme={theme} />
    </>
  )
}

/** Lines differ by the shape of their points, too, not by hue alone: a disc, a square, a diamond, a triangle; dashes are taken. */
function pointPath(series: number, radius: number): string {
  const [r, wide] = [radius, radius * 1.4]
  const shapes = [
    `M${-r},0a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0Z`,
    `M${-r},${-r}h${2 * r}v${2 * r}h${-2 * r}Z`,
    `M0,${-wide}L${wide},0L0,${wide}L${-wide},0Z`,
    `M0,${-wide}L${wide},${r}H${-wide}Z`,
  ]
  return shapes[series % shapes.length] ?? ''
}

function Bars({ layout, theme, idPrefix, current }: TrustMarksProps): ReactElement | null {
  const { bars, middle, left, right } = layout
  const { paint } = theme
  if (middle === null) return null
  const id = `${idPrefix}-outward`
  return (
    <g>
      <defs>
        <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1={0} y1={0} x2={0} y2={5} stroke={paint.stepBack} strokeWidth={2} />
        </pattern>
      </defs>
      {bars.map(({ index, x, width, inwardPx, outwardPx }) => (
        <g key={index} opacity={current === null || current === index ? 1 : 0.5}>
          <rect x={x} y={middle - inwardPx} width={width} height={inwardPx} fill={paint.inkQuiet} />
          <rect
            x={x}
            y={middle}
            width={width}
            height={outwardPx}
            fill={`url(#${id})`}
            stroke={paint.stepBack}
            strokeWidth={0.75}
          />
        </g>
      ))}
      <line x1={left} x2={right} y1={middle} y2={middle} stroke={paint.line} />
    </g>
  )
}

function Events({ layout, theme }: Pick<TrustMarksProps, 'layout' | 'theme'>): ReactElement {
  const { paint } = theme
  const { events, bottom, middle } = layout
  return (
    <>
      {events.map(({ series, x, label, lines, textX, topY, anchor }) => (
        <g key={`${series} ${label} ${x}`}>
          <line x1={x} x2={x} y1={topY} y2={middle ?? bottom} stroke={paint.ink} strokeDasharray="2 2" />
          <path d={`M${x - 3},${topY}h6l-3,5Z`} fill={paint.ink} />
          <TextLines lines={lines} x={textX} y={topY + 10} textAnchor={anchor} fill={paint.ink} />
        </g>
      ))}
    </>
  )
}
