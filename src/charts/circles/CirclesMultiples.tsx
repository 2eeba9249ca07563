'use client'
import { type ReactElement, useMemo } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import { layoutMultiples, type MultipleLayout, type MultiplesLayout } from '../../layout/circles/layout-multiples.js'
import { fitText } from '../../layout/text/fit-text.js'
import type { MeasureText } from '../../layout/text/measure-text.js'
import { useMarkPaints, useMarkProps } from '../../marks/shared/mark-context.js'
import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { CirclesMessages } from '../../voice/circles/circles-messages.js'
import { describeMultiples } from '../../voice/circles/describe-multiples.js'
import { circlesEn } from '../../voice/circles/en.js'
import { periodName } from '../../voice/circles/period-name.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import { type ChartShell, type HostRef, useChartShell } from '../shell/use-chart-shell.js'
import type { CirclesOwnProps } from './circles-chart-props.js'
import { partMessages } from './part-messages.js'
import { useCirclesMeasure } from './use-circles-chart.js'

/** Props of `CirclesMultiples`. */
export type CirclesMultiplesProps = CommonChartProps &
  Pick<CirclesOwnProps, 'decay' | 'unit'> &
  ChartDataProps<CirclesMeasure>

const LABEL_PX = 36
/** Between the names of two periods. */
const LABEL_GAP_PX = 10
/** Small circles need not be larger than this where the height is free. */
const MULTIPLE_PX = 110

/**
 * The circles standing still: every period as small circles on one scale, with its name, its mean
 * conviction and its moves inward and outward. What play shows in time, for print and for readers who
 * want nothing to move. Arrows walk from period to period; the table holds all of it.
 * @throws JourneyError `both-data`, `no-data`, `bad-option`; never for data
 */
export const CirclesMultiples: ChartComponent<CirclesMultiplesProps> = chartRoot(MultiplesDrawing)

function MultiplesDrawing(props: CirclesMultiplesProps & HostRef): ReactElement {
  const shell = useChartShell<CirclesMeasure>('CirclesMultiples', props, 'dots')
  const measure = useCirclesMeasure(shell, props)
  const { formatter: f, plot, margin, direction, locale, common } = shell
  const messages = locale.circles ?? circlesEn
  const texts = partMessages(shell)
  const description = useMemo(
    () => describeMultiples(measure, { messages, parts: texts, common, formatter: f }),
    [measure, messages, texts, common, f],
  )
  const { measureText } = shell
  const leastWidthPx = useMemo(
    () => widestLabel(measure, messages, f, measureText) + LABEL_GAP_PX,
    [measure, messages, f, measureText],
  )
  const layout = useMemo(() => {
    const [width, height] = [plot.width - margin.left - margin.right, plot.height - margin.top - margin.bottom]
    return layoutMultiples(measure, {
      width: Math.max(1, width),
      height: Math.max(1, height),
      direction,
      labelPx: LABEL_PX,
      leastWidthPx,
    })
  }, [measure, plot, margin, direction, leastWidthPx])
  const items = useMemo(
    () => multipleItems(layout, measure, messages, texts, f, direction, margin),
    [layout, measure, messages, texts, f, direction, margin],
  )
  return (
    <ChartFrame
      shell={shell}
      family="circles"
      description={description}
      items={items}
      aspect={aspectOf(plot.width, measure.series.length, leastWidthPx)}
    >
      {description.empty === undefined && (
        <g transform={`translate(${margin.left} ${margin.top})`}>
          {layout.cells.map((cell) => (
            <Multiple
              key={cell.index}
              cell={cell}
              name={periodName(measure, cell.index, messages, f)}
              measure={measure}
              messages={messages}
              shell={shell}
            />
          ))}
        </g>
      )}
      {props.children}
    </ChartFrame>
  )
}

/** The widest of the names of the periods and of their moves, px. */
function widestLabel(
  measure: CirclesMeasure,
  messages: CirclesMessages,
  f: ChartShell<CirclesMeasure>['formatter'],
  measureText: MeasureText,
): number {
  return Math.max(
    0,
    ...measure.series.map(({ touchMoves }, index) =>
      Math.max(
        measureText(periodName(measure, index, messages, f), FONT_PX.label, FONT_WEIGHT.strong),
        touchMoves === null ? 0 : measureText(movesText(touchMoves, messages, f), FONT_PX.label),
      ),
    ),
  )
}

function movesText(
  { inward, outward }: { readonly inward: number; readonly outward: number },
  messages: CirclesMessages,
  f: ChartShell<CirclesMeasure>['formatter'],
): string {
  return `${messages.inward(inward, f)} · ${messages.outward(outward, f)}`
}

/** Twice as wide as high, or as high as its rows need where only a few names stand side by side. */
function aspectOf(widthPx: number, periods: number, leastWidthPx: number): number {
  const columns = Math.max(1, Math.min(periods, Math.floor(widthPx / Math.max(1, leastWidthPx))))
  const rows = Math.ceil(periods / columns)
  return Math.min(2, widthPx / Math.max(1, rows * (Math.min(MULTIPLE_PX, widthPx / columns) + LABEL_PX)))
}

function periodRef(index: number): JourneyRef {
  return { kind: 'view', view: 'circles-multiples', id: String(index) }
}

interface MultipleProps {
  readonly cell: MultipleLayout
  readonly name: string
  readonly measure: CirclesMeasure
  readonly messages: CirclesMessages
  readonly shell: ChartShell<CirclesMeasure>
}

function Multiple({ cell, name, measure, messages, shell }: MultipleProps): ReactElement {
  const { theme } = useMarkPaints()
  const props = useMarkProps(refKey(periodRef(cell.index)))
  const { measureText, formatter: f } = shell
  const { center, radiiPx, fullPx, width } = cell
  const frame = measure.series[cell.index]
  const moves = frame?.touchMoves ?? null
  const set = (text: string): string =>
    fitText(text, { maxWidthPx: width - 4, maxLines: 1, fontPx: FONT_PX.label, measureText }).lines[0] ?? ''
  const y = center.y + fullPx + 14
  return (
    <g {...props}>
      <rect x={cell.x} y={cell.y} width={width} height={cell.height} fill="transparent" />
      <circle cx={center.x} cy={center.y} r={fullPx} fill="none" stroke={theme.paint.line} strokeDasharray="1 3" />
      {radiiPx.map((radius, ring) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: a ring is its place
          key={ring}
          cx={center.x}
          cy={center.y}
          r={radius}
          fill={theme.stage(ring, radiiPx.length).fill}
          stroke={theme.paint.ground}
          strokeWidth={1}
        />
      ))}
      <g textAnchor="middle" fontSize={FONT_PX.label}>
        <text x={center.x} y={y} fill={theme.paint.ink} fontWeight={FONT_WEIGHT.strong}>
          {set(name)}
        </text>
        {moves !== null && (
          <text x={center.x} y={y + 15} fill={theme.paint.inkQuiet}>
            {set(movesText(moves, messages, f))}
          </text>
        )}
      </g>
    </g>
  )
}

function multipleItems(
  { cells, columns }: MultiplesLayout,
  measure: CirclesMeasure,
  messages: CirclesMessages,
  { multiples, trust }: ReturnType<typeof partMessages>,
  f: ChartShell<CirclesMeasure>['formatter'],
  direction: 'ltr' | 'rtl',
  margin: { readonly left: number; readonly top: number },
): ChartItem[] {
  const [forward, back] = direction === 'ltr' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const key = (index: number): string | undefined =>
    index >= 0 && index < cells.length ? refKey(periodRef(index)) : undefined
  return cells.map(({ index, center, fullPx }): ChartItem => {
    const frame = measure.series[index]
    const people = frame?.populations.rings.reduce((sum, count) => sum + count, 0) ?? 0
    const conviction = frame?.meanConviction ?? null
    const [inward, outward] = [frame?.touchMoves?.inward ?? null, frame?.touchMoves?.outward ?? null]
    const period = periodName(measure, index, messages, f)
    const moves = {
      [forward]: key(index + 1),
      [back]: key(index - 1),
      up: key(index - columns),
      down: key(index + columns),
    }
    const at = { x: center.x + margin.left, y: center.y + margin.top }
    const written = (label: string, value: number | null, write: (value: number) => string): ChartItem['facts'] =>
      value === null ? [] : [{ label, value: write(value) }]
    return {
      key: refKey(periodRef(index)),
      ref: periodRef(index),
      label: multiples.item({ period, people, conviction, inward, outward }, f),
      title: period,
      facts: [
        ...measure.stages.map(({ label }, ring) => ({ label, value: f.count(frame?.populations.rings[ring] ?? 0) })),
        ...written(trust.conviction, conviction, (value) => f.decimal(value, 2)),
        ...written(trust.gravity, frame?.gravity ?? null, (value) => f.decimal(value)),
        ...written(trust.inward, inward, f.count),
        ...written(trust.outward, outward, f.count),
      ],
      anchor: { x: at.x, y: at.y - fullPx * 0.7 },
      focus: { kind: 'circle', ...at, radius: fullPx + 3 },
      moves: Object.fromEntries(Object.entries(moves).filter(([, target]) => target !== undefined)),
    }
  })
}
