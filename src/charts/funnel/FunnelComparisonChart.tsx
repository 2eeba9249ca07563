'use client'
import { type ReactElement, useMemo } from 'react'
import { shownTurns } from '../../foundation/shown-turns.js'
import { type FunnelPairForm, layoutFunnelPair } from '../../layout/funnel/layout-funnel-pair.js'
import { PairMarks } from '../../marks/funnel/PairMarks.js'
import { compareFunnels } from '../../measures/compare/compare-funnels.js'
import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import { describeFunnelPair } from '../../voice/funnel/describe-funnel-pair.js'
import { funnelEn } from '../../voice/funnel/en.js'
import { shortCounts } from '../../voice/funnel/short-counts.js'
import { funnelViewsEn } from '../../voice/funnel/views-en.js'
import type { CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import { type HostRef, useChartShell } from '../shell/use-chart-shell.js'
import { FunnelSilhouette } from './FunnelSilhouette.js'
import { pairItem } from './funnel-pair-items.js'
import { funnelKey } from './funnel-refs.js'

/** Props of `FunnelComparisonChart`. */
export interface FunnelComparisonChartProps extends CommonChartProps {
  /** The earlier period, or the cohort to compare with. The two must not share journeys. */
  readonly earlier: FunnelMeasure
  readonly later: FunnelMeasure
  /** What the two are called, such as months. Keep it stable between renders. */
  readonly names: { readonly earlier: string; readonly later: string }
  /** The earlier as an outline over the later (`ghost`, default), or half against half (`mirror`). */
  readonly form?: FunnelPairForm | undefined
  readonly orientation?: 'auto' | 'horizontal' | 'vertical' | undefined
}

/**
 * Two funnels on one scale, with the difference of each rate and whether chance explains it. Stages
 * are matched by id; those that only one has are named in the notes.
 *
 * @example <FunnelComparisonChart earlier={march} later={april} names={{ earlier: 'March', later: 'April' }} form="mirror" />
 */
export const FunnelComparisonChart: ChartComponent<FunnelComparisonChartProps> = chartRoot(
  ComparisonDrawing,
  ({ later }) => later,
)

function ComparisonDrawing(props: FunnelComparisonChartProps & HostRef): ReactElement {
  const { earlier, later, names, form = 'ghost', orientation, ...common } = props
  const shell = useChartShell<FunnelMeasure>('FunnelComparisonChart', { ...common, measure: later })
  const { plot, margin, density, direction, measureText, formatter: f } = shell
  const messages = shell.locale.funnelViews ?? funnelViewsEn
  const funnel = shell.locale.funnel ?? funnelEn
  const comparison = useMemo(() => compareFunnels(earlier, later), [earlier, later])
  const { width: widthPx, height: heightPx } = plot
  const byStage = useMemo(() => new Map(comparison.stages.map((stage) => [stage.stage, stage])), [comparison])
  const layout = useMemo(() => {
    const differenceAt = (stage: number, short: boolean): string => {
      const previous = byStage.get(later.stages[stage]?.stage.id ?? '')?.previous ?? null
      if (previous?.verdict === 'unfinished') return messages.comparison.verdict.unfinished
      return previous?.difference == null ? '' : messages.points(previous.difference, f, short)
    }
    return layoutFunnelPair(earlier, later, {
      widthPx,
      heightPx,
      margin,
      density,
      direction,
      measureText,
      orientation,
      form,
      names: { earlier: shownTurns(names.earlier), later: shownTurns(names.later) },
      texts: {
        count: f.count,
        compact: shortCounts([...earlier.stages, ...later.stages], f),
        rate: f.percent,
        base: (_, short, stage) => differenceAt(stage, short || density !== 'roomy'),
        flow: (kind, visits) => funnel.flow[kind](visits, f),
        band: ({ value }) => value ?? '',
      },
    })
  }, [
    byStage,
    earlier,
    later,
    widthPx,
    heightPx,
    margin,
    density,
    direction,
    measureText,
    orientation,
    form,
    names,
    messages,
    funnel,
    f,
  ])
  const vertical = layout.orientation === 'vertical'
  const isFlipped = form === 'mirror' && vertical && direction === 'rtl'
  const rated = layout.pills.length > 0
  const differing = layout.hasDifferences
  const { common: words } = shell
  const description = useMemo(
    () =>
      describeFunnelPair(earlier, later, {
        formatter: f,
        messages,
        common: words,
        form,
        names,
        vertical,
        isFlipped,
        rated,
        differing,
        nobody: funnel.empty.allZero,
      }),
    [earlier, later, f, messages, words, form, names, vertical, isFlipped, rated, differing, funnel],
  )
  const items = useMemo(
    () =>
      comparison.stages.flatMap((stage) =>
        pairItem(stage, { layout, later, messages, names, formatter: f, direction }),
      ),
    [comparison, layout, later, messages, names, f, direction],
  )
  return (
    <ChartFrame shell={shell} family="funnel" description={description} items={items}>
      {layout.isEmpty && <FunnelSilhouette shell={shell} layout={layout} orientation={orientation} />}
      <PairMarks
        layout={layout}
        keyOf={stageKey}
        verdictOf={(stage) => byStage.get(stage)?.previous?.verdict ?? 'unclear'}
      />
      {props.children}
    </ChartFrame>
  )
}

function stageKey(stage: string): string {
  return funnelKey({ kind: 'stage', stage })
}
