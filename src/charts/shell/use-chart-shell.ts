import { type Ref, useId, useMemo } from 'react'
import { checkOptions } from '../../foundation/check-options.js'
import { requireOption } from '../../foundation/require-option.js'
import type { Size } from '../../interaction/place-tooltip.js'
import { type Density, densityOf } from '../../layout/density.js'
import type { MeasureText } from '../../layout/text/measure-text.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { CommonChartProps, Margin } from '../common-chart-props.js'
import { type ChartData, type Hallmark, useChartData } from './use-chart-data.js'
import { useMeasureText } from './use-measure-text.js'
import { type Presentation, usePresentation } from './use-presentation.js'
import { useSurface } from './use-surface.js'

/** Before measuring, and on the server, a chart is this large: it is never empty. */
export const SIZE_BEFORE_MEASURING: Size = { width: 640, height: 360 }

/** In a figure this low, captions would leave no room for the picture; the words stay for assistive technology. */
const LOW_PX = 200

const MARGIN_PX = 8
const MARGIN: Margin = { top: MARGIN_PX, right: MARGIN_PX, bottom: MARGIN_PX, left: MARGIN_PX }

/** The host's own hold on the figure: what it gives as `ref` to a chart. */
export interface HostRef {
  readonly hostRef?: Ref<HTMLElement> | undefined
}

/** What every chart has before it knows what to draw: data, size, language, theme. */
export interface ChartShell<Measure> extends Presentation, ChartData<Measure> {
  readonly props: CommonChartProps & HostRef
  /** Safe in `url(#...)` and selectors, unique per chart. */
  readonly idPrefix: string
  /** Px of the whole figure: captions, picture, footer and notes. */
  readonly figure: Size
  /** Px of the picture itself, margins included. */
  readonly plot: Size
  readonly margin: Margin
  readonly density: Density
  readonly measureText: MeasureText
  readonly seed: number
  readonly captions: 'full' | 'title' | 'none'
  readonly figureRef: (element: HTMLElement | null) => void
  readonly plotRef: (element: HTMLElement | null) => void
  readonly plotElement: HTMLElement | null
  /** True while the size is not yet known and nobody sees the chart: nothing need be drawn. Never on the server. */
  readonly isEarly: boolean
}

/**
 * The first hook of every chart. Give its result to `ChartFrame` together with the description
 * and the items of the layout.
 * @throws JourneyError `both-data`, `no-data`, `wrong-data`, `bad-option`
 */
export function useChartShell<Measure>(
  chart: string,
  props: CommonChartProps &
    HostRef & {
      readonly journeys?: JourneySet | null | undefined
      readonly measure?: Measure | null | undefined
    },
  hallmark?: Hallmark<Measure>,
): ChartShell<Measure> {
  const idPrefix = `parcours-${useId().replace(/[^a-zA-Z0-9_-]/g, '')}`
  const data = useChartData<Measure>(chart, props, idPrefix, hallmark)
  const presentation = usePresentation(props, data.journeys?.rules.timeZone ?? 'UTC')
  const { figureSize, plotSize, fontFamily, ...surface } = useSurface()
  const figure = sizeOfFigure(props, figureSize)
  const density = densityOf(figure.width, figure.height)
  const captions = density === 'spark' || figure.height < LOW_PX ? 'none' : (props.caption ?? 'full')
  const sides = props.margin ?? MARGIN
  requireOption(typeof sides === 'object', 'margin', sides, '{ top, right, bottom, left }')
  checkOptions({ ...props, ...sides }, TAKES)
  const margin = useMemo(() => marginOf(props.margin), [props.margin])
  return {
    ...data,
    ...presentation,
    ...surface,
    props,
    idPrefix,
    figure,
    plot: plotSize ?? plotBeforeMeasuring(figure, captions),
    margin,
    density,
    measureText: useMeasureText(fontFamily),
    seed: props.seed ?? 1,
    captions,
  }
}

function marginOf(given: CommonChartProps['margin']): Margin {
  if (given == null) return MARGIN
  const { top = MARGIN_PX, right = MARGIN_PX, bottom = MARGIN_PX, left = MARGIN_PX } = given
  return { top, right, bottom, left }
}

function sizeOfFigure(props: CommonChartProps, measured: Size | null): Size {
  return {
    width: props.width ?? measured?.width ?? SIZE_BEFORE_MEASURING.width,
    height: props.height ?? measured?.height ?? SIZE_BEFORE_MEASURING.height,
  }
}

const TAKES = { caption: 'full title none', width: '', height: '', top: '', right: '', bottom: '', left: '' }

/** Two lines of finding and one of key, as a first guess of what captions take. */
const CAPTION_PX = { full: 72, title: 30, none: 0 } as const

function plotBeforeMeasuring(figure: Size, captions: keyof typeof CAPTION_PX): Size {
  return { width: figure.width, height: Math.max(60, figure.height - CAPTION_PX[captions]) }
}
