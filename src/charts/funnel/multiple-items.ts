import type { ChartItem } from '../../interaction/chart-item.js'
import type {
  FunnelMultiple,
  FunnelMultipleStage,
  FunnelMultiplesLayout,
  NamedFunnel,
} from '../../layout/funnel/layout-funnel-multiples.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { multipleItemText } from '../../voice/funnel/describe-funnel-multiples.js'
import type { FunnelMessages } from '../../voice/funnel/funnel-messages.js'
import { rateText } from '../../voice/funnel/funnel-table.js'
import { funnelTerms } from '../../voice/funnel/funnel-terms.js'
import type { FunnelViewsMessages } from '../../voice/funnel/funnel-views-messages.js'

/** What is told of the stages of several funnels, and in which words. */
export interface MultipleWords {
  readonly funnel: FunnelMessages
  readonly messages: FunnelViewsMessages
  readonly formatter: Formatter
  readonly direction: 'ltr' | 'rtl'
}

/** A stage of one of several funnels, which need not be of the same journeys. Funnels of one name are told apart by their place. */
function refOf(funnels: readonly NamedFunnel[], index: number, stage: string): JourneyRef {
  const name = funnels[index]?.name ?? ''
  const isFirst = funnels.findIndex((one) => one.name === name) === index
  const id = JSON.stringify([isFirst ? name : `${name} (${index + 1})`, stage])
  return { kind: 'view', view: 'funnel-multiples', id }
}

/** The identity of one stage of one funnel. */
export function multipleKey(funnels: readonly NamedFunnel[], index: number, stage: string): string {
  return refKey(refOf(funnels, index, stage))
}

/** All stages, funnel by funnel. */
export function multipleItems(
  layout: FunnelMultiplesLayout,
  funnels: readonly NamedFunnel[],
  words: MultipleWords,
): ChartItem[] {
  return layout.funnels.flatMap((one) =>
    one.stages.map((stage) => ({
      ...itemOf(one, stage, funnels, words),
      moves: movesOf(layout, funnels, one, stage, words.direction),
    })),
  )
}

function itemOf(
  { index }: FunnelMultiple,
  stage: FunnelMultipleStage,
  funnels: readonly NamedFunnel[],
  { funnel, messages, formatter: f }: MultipleWords,
): Omit<ChartItem, 'moves'> {
  const found = funnels[index] as NamedFunnel
  const measured = found.measure.stages[stage.index]
  const { previous = null, first = null } = measured?.rates ?? {}
  const terms = funnelTerms(found.measure, funnel)
  return {
    key: multipleKey(funnels, index, stage.id),
    ref: refOf(funnels, index, stage.id),
    label: multipleItemText(found, stage.index, { formatter: f, messages }),
    title: f.labelled(found.name, measured?.stage.label ?? stage.id),
    facts: [
      { label: terms.arrivals, value: f.count(stage.arrivals) },
      ...(previous === null ? [] : [{ label: terms.previous, value: rateText(previous, f) }]),
      ...(first === null ? [] : [{ label: terms.first, value: rateText(first, f) }]),
    ],
    anchor: { x: stage.centre.x, y: stage.box.y },
    focus: { kind: 'path', d: stage.d },
  }
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
    return other === undefined || there === undefined ? undefined : multipleKey(named, other.index, there.id)
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
