import type { ChartItem, Fact } from '../../interaction/chart-item.js'
import type { FunnelPairLayout } from '../../layout/funnel/layout-funnel-pair.js'
import type { StageComparison } from '../../measures/compare/compare-funnels.js'
import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import { type DescribeFunnelPairOptions, intervalTexts, pairItemText } from '../../voice/funnel/describe-funnel-pair.js'
import { chainMoves } from './chain-moves.js'
import { funnelKey, funnelRef } from './funnel-refs.js'

/** What the items of two funnels are made from. */
export interface PairItemSource extends Pick<DescribeFunnelPairOptions, 'messages' | 'names' | 'formatter'> {
  readonly layout: FunnelPairLayout
  readonly later: FunnelMeasure
  readonly direction: 'ltr' | 'rtl'
}

/** One stage of both as a thing to point at and walk to; none where it is not drawn. */
export function pairItem(stage: StageComparison, source: PairItemSource): ChartItem[] {
  const { layout, later, direction } = source
  const shape = layout.stages.find(({ id }) => id === stage.stage)
  if (shape === undefined) return []
  const ref = { kind: 'stage', stage: stage.stage } as const
  const keyAt = (index: number): string | undefined => {
    const other = layout.stages[index]
    return other === undefined ? undefined : funnelKey({ kind: 'stage', stage: other.id })
  }
  return [
    {
      key: funnelKey(ref),
      ref: funnelRef(ref),
      label: pairItemText(stage, later, source),
      title: later.stages[shape.index]?.stage.label ?? stage.stage,
      facts: factsOf(stage, source),
      anchor: { x: shape.centre.x, y: shape.box.y },
      focus: { kind: 'path', d: `${shape.earlier}${shape.later}` },
      moves: chainMoves(shape.index, layout.stages.length, keyAt, layout.orientation === 'vertical', direction),
    },
  ]
}

function factsOf(stage: StageComparison, { messages, names, formatter: f }: PairItemSource): Fact[] {
  const counts = [
    { label: names.earlier, value: f.count(stage.earlierArrivals) },
    { label: names.later, value: f.count(stage.laterArrivals) },
  ]
  const { previous } = stage
  if (previous === null) return counts
  const { points, low, high } = intervalTexts(previous, messages, f)
  const { comparison: text } = messages
  return [
    ...counts,
    { label: text.rate(names.earlier), value: f.percent(previous.earlier.rate ?? 0) },
    { label: text.rate(names.later), value: f.percent(previous.later.rate ?? 0) },
    { label: text.difference, value: points },
    { label: text.interval, value: `${low} … ${high}` },
    { label: text.judgement, value: text.verdict[previous.verdict] },
  ]
}
