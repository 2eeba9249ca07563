'use client'
import { type ReactElement, useMemo } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import {
  type FunnelMultiple,
  type FunnelMultipleStage,
  type FunnelMultiplesLayout,
  layoutFunnelMultiples,
  type NamedFunnel,
} from '../../layout/funnel/layout-funnel-multiples.js'
import { MarkGroup } from '../../marks/shared/MarkGroup.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { describeFunnelMultiples, multipleItemText } from '../../voice/funnel/describe-funnel-multiples.js'
import { funnelEn } from '../../voice/funnel/en.js'
import { rateText } from '../../voice/funnel/funnel-table.js'
import { funnelTerms } from '../../voice/funnel/funnel-terms.js'
import { funnelViewsEn } from '../../voice/funnel/views-en.js'
import type { CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { useChartShell } from '../shell/use-chart-shell.js'
import { FunnelSilhouette } from './FunnelSilhouette.js'

/** Props of `FunnelMultiplesChart`. */
export interface FunnelMultiplesChartProps extends CommonChartProps {
  /** The funnels with their names, in the order to be read. Keep the list stable between renders. */
  readonly funnels: readonly NamedFunnel[]
}

/**
 * More than two funnels, such as cohorts, countries or months, side by side on one scale: areas
 * compare across all of them. Arrows walk the stages of one and from one to the next; each stage of
 * each is a thing of its own.
 *
 * @example <FunnelMultiplesChart funnels={[{ name: 'Phone', measure: phone }, { name: 'Tablet', measure: tablet }]} />
 */
export function FunnelMultiplesChart(props: FunnelMultiplesChartProps): ReactElement {
  const { funnels, ...common } = props
  const shell = useChartShell('FunnelMultiplesChart', { ...common, measure: funnels })
  const { plot, margin, direction, measureText, formatter: f, theme } = shell
  const messages = shell.locale.funnelViews ?? funnelViewsEn
  const funnel = shell.locale.funnel ?? funnelEn
  const { width: widthPx, height: heightPx } = plot
  const layout = useMemo(
    () =>
      layoutFunnelMultiples(funnels, {
        widthPx,
        heightPx,
        margin,
        direction,
        measureText,
        rateText: (measure) => rateText(measure.conversion, f),
      }),
    [funnels, widthPx, heightPx, margin, direction, measureText, f],
  )
  const description = useMemo(
    () => describeFunnelMultiples(funnels, { formatter: f, messages }),
    [funnels, f, messages],
  )
  const items = useMemo(
    () =>
      layout.funnels.flatMap((one) =>
        one.stages.map((stage): ChartItem => {
          const found = funnels[one.index] as NamedFunnel
          const measured = found.measure.stages[stage.index]
          const previous = measured?.rates.previous ?? null
          const first = measured?.rates.first ?? null
          const terms = funnelTerms(found.measure, funnel)
          return {
            key: refKey(refOf(funnels, one.index, stage.id)),
            ref: refOf(funnels, one.index, stage.id),
            label: multipleItemText(found, stage.index, { formatter: f, messages }),
            title: f.labelled(found.name, measured?.stage.label ?? stage.id),
            facts: [
              { label: terms.arrivals, value: f.count(stage.arrivals) },
              ...(previous === null ? [] : [{ label: terms.previous, value: rateText(previous, f) }]),
              ...(first === null ? [] : [{ label: terms.first, value: rateText(first, f) }]),
            ],
            anchor: { x: stage.centre.x, y: stage.box.y },
            focus: { kind: 'path', d: stage.d },
            moves: movesOf(layout, funnels, one, stage, direction),
          }
        }),
      ),
    [layout, funnels, funnel, messages, f, direction],
  )
  return (
    <ChartFrame shell={shell} family="funnel" description={description} items={items}>
      {description.empty && <FunnelSilhouette shell={shell} layout={null} />}
      <g data-part="multiples" fontSize={FONT_PX.text}>
        {layout.funnels.map((one) => (
          <g key={one.index} data-funnel={one.index}>
            <text
              {...at(one.name)}
              direction="ltr"
              textAnchor={direction === 'rtl' ? 'end' : 'start'}
              fill={theme.paint.ink}
              fontWeight={FONT_WEIGHT.strong}
            >
              {one.name.text}
            </text>
            <text
              {...at(one.rate)}
              direction="ltr"
              textAnchor={direction === 'rtl' ? 'start' : 'end'}
              fill={theme.paint.inkQuiet}
            >
              {rateText((funnels[one.index] as NamedFunnel).measure.conversion, f)}
            </text>
            {one.stages.map((stage) => (
              <MarkGroup key={stage.id} markKey={refKey(refOf(funnels, one.index, stage.id))}>
                <rect {...stage.box} fill="transparent" />
                <path d={stage.d} fill={theme.stage(stage.ramp.index, stage.ramp.count).fill} />
              </MarkGroup>
            ))}
          </g>
        ))}
      </g>
      <g data-part="key" fontSize={FONT_PX.label} pointerEvents="none">
        {layout.key.map(({ index, count, text, swatch, x, y }) => (
          <g key={index}>
            <rect {...swatch} fill={theme.stage(index, count).fill} />
            <text x={x} y={y} direction="ltr" textAnchor={direction === 'rtl' ? 'end' : 'start'} fill={theme.paint.ink}>
              {text}
            </text>
          </g>
        ))}
      </g>
      {props.children}
    </ChartFrame>
  )
}

function at({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
  return { x, y }
}

/** A stage of one of several funnels, which need not be of the same journeys. Funnels of one name are told apart by their place. */
function refOf(funnels: readonly NamedFunnel[], index: number, stage: string): JourneyRef {
  const name = funnels[index]?.name ?? ''
  const isFirst = funnels.findIndex((one) => one.name === name) === index
  const id = JSON.stringify([isFirst ? name : `${name} (${index + 1})`, stage])
  return { kind: 'view', view: 'funnel-multiples', id }
}

function movesOf(
  { funnels, columns }: FunnelMultiplesLayout,
  named: readonly NamedFunnel[],
  one: FunnelMultiple,
  stage: FunnelMultipleStage,
  direction: 'ltr' | 'rtl',
): ChartItem['moves'] {
  const keyAt = (funnel: number, index: number): string | undefined => {
    const other = funnels[funnel]
    const there = other?.stages[Math.min(index, other.stages.length - 1)]
    return other === undefined || there === undefined ? undefined : refKey(refOf(named, other.index, there.id))
  }
  const { length } = one.stages
  const on = stage.index + 1 < length ? keyAt(one.index, stage.index + 1) : keyAt(one.index + 1, 0)
  const back = stage.index > 0 ? keyAt(one.index, stage.index - 1) : keyAt(one.index - 1, Number.MAX_SAFE_INTEGER)
  const [left, right] = direction === 'rtl' ? [on, back] : [back, on]
  const targets = {
    left,
    right,
    up: keyAt(one.index - columns, stage.index),
    down: keyAt(one.index + columns, stage.index),
    home: keyAt(0, 0),
    end: keyAt(funnels.length - 1, Number.MAX_SAFE_INTEGER),
  }
  return Object.fromEntries(Object.entries(targets).filter(([, key]) => key !== undefined)) as ChartItem['moves']
}
