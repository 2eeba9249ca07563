'use client'
import { type ReactElement, useMemo } from 'react'
import { compareTransitions, type TransitionComparison } from '../../../measures/network/compare-transitions.js'
import type { NetworkPicture } from '../../../measures/network/network-measure.js'
import { type NetworkView, type NetworkViewProps, useNetworkView } from './use-network-view.js'
import { View } from './View.js'
import { type ViewRow, ViewTable } from './ViewTable.js'

/** Props of `NetworkDifferences`. */
export type NetworkDifferencesProps = NetworkViewProps & {
  /** At most so many ways. Default: all that survive. */
  readonly ways?: number | undefined
}

/**
 * The ways that the converted use more, or less, than the lost, with the interval of the difference: only those that
 * survive the correction for many tests. The table of `Network.Differences`.
 */
export function NetworkDifferences(props: NetworkDifferencesProps): ReactElement {
  const view = useNetworkView('NetworkDifferences', props)
  const { measure, texts, formatter: f, common } = view
  const compared = useMemo(() => (measure === null ? [] : compareTransitions(measure)), [measure])
  const { compare, columns } = texts
  if (measure === null) return <View view={view} name="differences" title="" />
  const surviving = compared.filter(({ survives }) => survives)
  const tested = compared.filter(({ pValue }) => pValue !== null).length
  const strongest = [...surviving].sort((a, b) => size(b) - size(a)).slice(0, props.ways ?? surviving.length)
  const greatest = Math.max(...strongest.map(size))
  return (
    <View
      view={view}
      name="differences"
      title={strongest[0] === undefined ? compare.none : titleOf(view, measure, strongest[0])}
      notes={surviving.length === 0 ? [] : [compare.note(surviving.length, tested, f)]}
    >
      {surviving.length > 0 && (
        <ViewTable
          view={view}
          caption={compare.caption}
          columns={[
            { label: compare.way, numeric: false },
            { label: common.outcome.converted, numeric: true },
            { label: common.outcome.lost, numeric: true },
            { label: compare.points, numeric: true },
            { label: columns.interval, numeric: true },
            { label: compare.times, numeric: true },
          ]}
          rows={strongest.map((one) => differenceRow(view, measure, one, greatest))}
        />
      )}
    </View>
  )
}

function titleOf(
  { texts, formatter, messages }: NetworkView,
  measure: NetworkPicture,
  one: TransitionComparison,
): string {
  const way = wayName(messages, measure, one)
  return texts.compare.title(way, one.converted.rate ?? 0, one.lost.rate ?? 0, formatter)
}

function wayName(
  messages: NetworkView['messages'],
  measure: NetworkPicture,
  { transition }: TransitionComparison,
): string {
  const { from = -1, to = -1 } = measure.transitions[transition] ?? {}
  return messages.transitionTitle(measure.touchpoints[from]?.label ?? '', measure.touchpoints[to]?.label ?? '')
}

function size({ difference }: TransitionComparison): number {
  return Math.abs(difference.difference ?? 0)
}

/** @param greatest the greatest difference shown, whose bar is whole */
function differenceRow(
  view: NetworkView,
  measure: NetworkPicture,
  one: TransitionComparison,
  greatest: number,
): ViewRow {
  const { formatter: f, messages, theme } = view
  const transition = measure.transitions[one.transition]
  const [from, to] = [measure.touchpoints[transition?.from ?? -1], measure.touchpoints[transition?.to ?? -1]]
  const name = wayName(messages, measure, one)
  const difference = one.difference.difference ?? 0
  const points = (share: number): string =>
    `${share > 0 ? '+' : share < 0 ? '−' : ''}${f.decimal(100 * Math.abs(share))}`
  return {
    key: `${from?.id} ${to?.id}`,
    ref: { kind: 'transition', from: from?.id ?? '', to: to?.id ?? '' },
    cells: [
      { text: name, value: name },
      { text: f.percent(one.converted.rate ?? Number.NaN), value: one.converted.rate },
      { text: f.percent(one.lost.rate ?? Number.NaN), value: one.lost.rate },
      {
        text: points(difference),
        value: difference,
        bar: greatest > 0 ? Math.abs(difference) / greatest : 0,
        paint: difference < 0 ? theme.paint.bad : theme.paint.good,
      },
      { text: `${points(one.difference.low)} … ${points(one.difference.high)}`, value: one.difference.low },
      { text: f.decimal(one.ratio ?? Number.NaN), value: one.ratio },
    ],
  }
}
