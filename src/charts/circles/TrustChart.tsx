'use client'
import { type ReactElement, type SVGProps, useMemo } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import { layoutTrust, type TrustLayout } from '../../layout/circles/layout-trust.js'
import { PointHalo } from '../../marks/circles/PointHalo.js'
import { TrustMarks } from '../../marks/circles/TrustMarks.js'
import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import { measureCircles } from '../../measures/circles/measure-circles.js'
import { measureTrust, type TrustEvent, type TrustMeasure } from '../../measures/circles/measure-trust.js'
import type { CirclesOptions } from '../../measures/circles/resolve-circles-options.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { CirclesMessages } from '../../voice/circles/circles-messages.js'
import { describeTrust, type NamedTrust, trustPointFacts } from '../../voice/circles/describe-trust.js'
import { circlesEn } from '../../voice/circles/en.js'
import { periodName } from '../../voice/circles/period-name.js'
import type { CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import { type ChartShell, type HostRef, useChartShell } from '../shell/use-chart-shell.js'
import { PeriodLabels } from './PeriodLabels.js'
import { partMessages } from './part-messages.js'
import { scaleOf } from './trust-scale.js'

/** One line: whose trust it is, and the journeys (or the measure) that it is read from. */
export type TrustLine = {
  readonly label: string
  /** What happened to it, and when. */
  readonly events?: readonly TrustEvent[] | undefined
} & (
  | { readonly journeys: JourneySet; readonly measure?: undefined }
  | { readonly journeys?: undefined; readonly measure: CirclesMeasure }
)

/** Props of `TrustChart`. Keep `lines` stable while they are the same. */
export interface TrustChartProps extends CommonChartProps, Pick<CirclesOptions, 'unit' | 'decay'> {
  /** One line alone shows its moves, too; several are compared, such as a brand with its category. */
  readonly lines: readonly TrustLine[]
}

interface Read {
  readonly measures: readonly CirclesMeasure[]
  readonly trusts: readonly TrustMeasure[]
}

/**
 * Trust over time, as a chart of its own: the mean conviction per period of one brand, or of several
 * beside one another (a brand and its category), with what events did to those who were there: the
 * burst outward, the lowest point, the slow way back. Points can be walked to: left and right along a
 * line, up and down between lines.
 *
 * @example <TrustChart lines={[{ label: 'Oak', journeys, events: [{ timeMs, label: 'Scandal' }] }]} />
 * @throws JourneyError `bad-option` for an impossible `unit` or `decay`; never for data
 */
export const TrustChart: ChartComponent<TrustChartProps> = chartRoot(TrustDrawing, ({ lines }) => lines)

function TrustDrawing({ lines, unit, decay, ...props }: TrustChartProps & HostRef): ReactElement {
  const read = useMemo(() => readLines(lines, unit, decay), [lines, unit, decay])
  const shell = useChartShell<Read>('TrustChart', { ...props, measure: read })
  const { formatter, measureText, direction, plot, margin, locale } = shell
  const messages = locale.circles ?? circlesEn
  const texts = partMessages(shell)
  const named = useMemo(() => nameLines(lines, read, messages, formatter), [lines, read, messages, formatter])
  const layout = useMemo(
    () =>
      layoutTrust(read.trusts, {
        width: plot.width,
        height: plot.height,
        leftPx: margin.left + TICK_PX,
        rightPx: margin.right,
        measureText,
        direction,
        names: named.map(({ name }) => name ?? ''),
        writeConviction: (conviction) => formatter.decimal(conviction, 2),
      }),
    [read, named, plot, margin, measureText, direction, formatter],
  )
  const description = useMemo(
    () => describeTrust(named, { messages: texts, formatter, ...scaleOf(layout) }),
    [named, texts, formatter, layout],
  )
  const items = useMemo(
    () => trustItems(layout, named, texts, shell.formatter, direction),
    [layout, named, texts, shell.formatter, direction],
  )
  return (
    <ChartFrame shell={shell} family="circles" description={description} items={items} aspect={2.2}>
      {description.empty === undefined && <Picture layout={layout} named={named} shell={shell} />}
      {props.children}
    </ChartFrame>
  )
}

/** Room for the written ends of the scale. */
const TICK_PX = 32

function readLines(lines: readonly TrustLine[], unit: CirclesOptions['unit'], decay: CirclesOptions['decay']): Read {
  const options = { ...(unit === undefined ? {} : { unit }), ...(decay === undefined ? {} : { decay }) }
  const measures = lines.map((line) => line.measure ?? measureCircles(line.journeys, options))
  const trusts = lines.map(({ events = [], journeys = null }, index) =>
    measureTrust(measures[index] as CirclesMeasure, { events, journeys }),
  )
  return { measures, trusts }
}

function nameLines(
  lines: readonly TrustLine[],
  { measures, trusts }: Read,
  messages: CirclesMessages,
  f: ChartShell<Read>['formatter'],
): NamedTrust[] {
  return lines.map(({ label }, index) => {
    const measure = measures[index] as CirclesMeasure
    return {
      name: lines.length > 1 ? label : null,
      trust: trusts[index] as TrustMeasure,
      periods: measure.series.map((_, period) => periodName(measure, period, messages, f)),
    }
  })
}

/** One period of one line. */
function pointRef(series: number, index: number): JourneyRef {
  return { kind: 'view', view: 'trust', id: `${series} ${index}` }
}

function trustItems(
  { lines }: TrustLayout,
  named: readonly NamedTrust[],
  { trust }: ReturnType<typeof partMessages>,
  f: ChartShell<Read>['formatter'],
  direction: 'ltr' | 'rtl',
): ChartItem[] {
  const keys = new Set(lines.flatMap(({ dots }) => dots.map(({ series, index }) => refKey(pointRef(series, index)))))
  const [forward, back] = direction === 'ltr' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const known = (series: number, index: number): string | undefined => {
    const key = refKey(pointRef(series, index))
    return keys.has(key) ? key : undefined
  }
  return lines.flatMap(({ dots }) =>
    dots.map(({ series, index, x, y }): ChartItem => {
      const line = named[series] as NamedTrust
      const facts = trustPointFacts(line, index)
      const moves = {
        [forward]: known(series, index + 1),
        [back]: known(series, index - 1),
        up: known(series - 1, index),
        down: known(series + 1, index),
      }
      const written = (label: string, value: number | null, write: (value: number) => string): ChartItem['facts'] =>
        value === null ? [] : [{ label, value: write(value) }]
      return {
        key: refKey(pointRef(series, index)),
        ref: pointRef(series, index),
        label: trust.point(facts, f),
        title: line.name === null ? facts.period : `${line.name} · ${facts.period}`,
        facts: [
          ...written(trust.conviction, facts.conviction, (value) => f.decimal(value, 2)),
          ...written(trust.inward, facts.inward, f.count),
          ...written(trust.outward, facts.outward, f.count),
          ...written(trust.gravity, facts.gravity, (value) => f.decimal(value)),
          ...facts.events.map((event) => ({ label: event, value: '' })),
        ],
        anchor: { x, y },
        focus: { kind: 'circle', x, y, radius: 8 },
        moves: Object.fromEntries(Object.entries(moves).filter(([, key]) => key !== undefined)),
      }
    }),
  )
}

interface PictureProps {
  readonly layout: TrustLayout
  readonly named: readonly NamedTrust[]
  readonly shell: ChartShell<Read>
}

function Picture({ layout, named, shell }: PictureProps): ReactElement {
  const { left, right, labelY } = layout
  return (
    <g direction="ltr">
      <TrustMarks
        layout={layout}
        theme={shell.theme}
        idPrefix={shell.idPrefix}
        current={null}
        pointProps={pointProps}
      />
      {layout.lines.flatMap(({ dots }) =>
        dots.map(({ series, index, x, y }) => (
          <PointHalo key={`${series} ${index}`} markKey={refKey(pointRef(series, index))} x={x} y={y} />
        )),
      )}
      <PeriodLabels
        labels={named[0]?.periods ?? []}
        current={null}
        left={Math.min(left, right)}
        right={Math.max(left, right)}
        y={labelY}
        shell={shell}
      />
    </g>
  )
}

function pointProps(series: number, index: number): SVGProps<SVGGElement> & { 'data-key': string } {
  return { 'data-key': refKey(pointRef(series, index)) }
}
