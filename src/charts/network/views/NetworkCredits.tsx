'use client'
import type { ReactElement } from 'react'
import { CREDIT_METHODS, type CreditMethod, type NetworkMeasure } from '../../../measures/network/network-measure.js'
import { creditText } from './credit-text.js'
import { type NetworkView, type NetworkViewProps, useNetworkView } from './use-network-view.js'
import { View } from './View.js'
import { type ViewRow, ViewTable } from './ViewTable.js'

/** Props of `NetworkCredits`. */
export type NetworkCreditsProps = NetworkViewProps & {
  /** Default: all seven. */
  readonly methods?: readonly CreditMethod[] | undefined
}

/** Conversions credited to touchpoints by every method, side by side; each column sums to all conversions. */
export function NetworkCredits(props: NetworkCreditsProps): ReactElement {
  const view = useNetworkView('NetworkCredits', props)
  const { measure, texts, formatter: f } = view
  const { credits } = texts
  if (measure === null) return <View view={view} name="credits" title="" />
  const methods = (props.methods ?? CREDIT_METHODS).filter((method) => isPlaced(measure, method))
  return (
    <View view={view} name="credits" title={credits.title} notes={[credits.note]}>
      <ViewTable
        view={view}
        caption={credits.caption}
        columns={[
          { label: texts.columns.touchpoint, numeric: false },
          ...methods.map((method) => ({
            label: credits.methods[method],
            numeric: true,
            title: credits.rules[method],
          })),
        ]}
        rows={creditRows(view, measure, methods)}
        foot={[credits.total, ...methods.map((method) => f.count(measure.credits[method].conversions))]}
      />
    </View>
  )
}

/** A method that places nothing, where there is something to place, is left out. */
function isPlaced({ credits }: NetworkMeasure, method: CreditMethod): boolean {
  const { unmodelled, conversions, noTouchpoint } = credits[method]
  return conversions === 0 || unmodelled < conversions - noTouchpoint
}

function creditRows(view: NetworkView, measure: NetworkMeasure, methods: readonly CreditMethod[]): ViewRow[] {
  const { messages, texts } = view
  const { credits, touchpoints } = measure
  const all = Math.max(1e-9, ...methods.flatMap((method) => credits[method].perTouchpoint))
  const cells = (label: string, value: (method: CreditMethod) => number): ViewRow['cells'] => [
    { text: label, value: label },
    ...methods.map((method) => ({
      text: creditText(value(method), view.formatter),
      value: value(method),
      bar: value(method) / all,
      ...(method === 'removal' ? { paint: view.theme.paint.dim } : {}),
    })),
  ]
  const order = touchpoints.map((_, i) => i)
  const first = methods[0]
  const credit = (i: number): number => (first === undefined ? 0 : (credits[first].perTouchpoint[i] ?? 0))
  order.sort((a, b) => credit(b) - credit(a) || a - b)
  const extra = (key: string, label: string, value: (method: CreditMethod) => number): ViewRow[] =>
    methods.some((method) => value(method) > 0) ? [{ key, cells: cells(label, value) }] : []
  return [
    ...order.map((i) => ({
      key: `touchpoint ${touchpoints[i]?.id}`,
      ref: { kind: 'touchpoint' as const, touchpoint: touchpoints[i]?.id ?? '' },
      cells: cells(touchpoints[i]?.label ?? '', (method) => credits[method].perTouchpoint[i] ?? 0),
    })),
    ...extra('(none)', messages.noTouchpoint, (method) => credits[method].noTouchpoint),
    ...extra('(unmodelled)', texts.credits.unmodelled, (method) => credits[method].unmodelled),
  ]
}
