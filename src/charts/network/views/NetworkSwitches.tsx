'use client'
import { type ReactElement, useMemo } from 'react'
import { measureSwitches, type SwitchesMeasure } from '../../../measures/network/measure-switches.js'
import { joined } from '../../../voice/network/joined.js'
import { type NetworkView, type NetworkViewProps, useNetworkView } from './use-network-view.js'
import { View } from './View.js'
import { type ViewRow, ViewTable } from './ViewTable.js'

/** Props of `NetworkSwitches`. */
export type NetworkSwitchesProps = NetworkViewProps & {
  /** Default `device`. */
  readonly dimension?: string | undefined
  /** Sequences at most. Default 10. */
  readonly sequences?: number | undefined
}

/**
 * How journeys change from device to device: which follows which, the most frequent sequences and how many of them
 * convert. Needs journeys.
 */
export function NetworkSwitches(props: NetworkSwitchesProps): ReactElement {
  const view = useNetworkView('NetworkSwitches', props)
  const { journeys, texts, formatter: f } = view
  const name = props.dimension ?? 'device'
  const measure = useMemo(() => {
    const isThere = journeys?.dimensions.some((dimension) => dimension.name === name) ?? false
    return journeys === null || !isThere ? null : measureSwitches(journeys, name)
  }, [journeys, name])
  const { switches, columns } = texts
  if (measure === null || measure.journeys === 0) return <View view={view} name="switches" title={switches.none} />
  const { rateSwitching, rateStaying } = measure
  return (
    <View
      view={view}
      name="switches"
      title={switches.title(measure.switching.rate ?? 0, f)}
      notes={[switches.note(rateSwitching.rate ?? Number.NaN, rateStaying.rate ?? Number.NaN, f)]}
    >
      <ViewTable
        view={view}
        caption={switches.caption}
        columns={[
          { label: switches.from, numeric: false },
          ...measure.values.map(({ value }) => ({ label: value, numeric: true })),
        ]}
        rows={pairRows(view, measure)}
      />
      <ViewTable
        view={view}
        caption={switches.sequences}
        columns={[
          { label: switches.sequence, numeric: false },
          { label: columns.journeys, numeric: true },
          { label: columns.rate, numeric: true },
          { label: columns.interval, numeric: true },
        ]}
        rows={sequenceRows(view, measure, props.sequences ?? 10)}
      />
    </View>
  )
}

function pairRows({ formatter: f, theme }: NetworkView, measure: SwitchesMeasure): ViewRow[] {
  const countOf = (from: string, to: string): number =>
    measure.switches.find((one) => one.from === from && one.to === to)?.count ?? 0
  const most = Math.max(1, ...measure.switches.map(({ count }) => count))
  return measure.values.map(({ value: from }) => ({
    key: from,
    cells: [
      { text: from, value: from },
      ...measure.values.map(({ value: to }) => ({
        text: f.count(countOf(from, to)),
        value: countOf(from, to),
        bar: countOf(from, to) / most,
        paint: from === to ? theme.paint.dim : theme.paint.comeback,
      })),
    ],
  }))
}

function sequenceRows(
  { formatter: f, messages, common }: NetworkView,
  measure: SwitchesMeasure,
  most: number,
): ViewRow[] {
  const largest = measure.sequences[0]?.journeys ?? 1
  return measure.sequences.slice(0, most).map(({ values, journeys, rate }) => {
    const name = joined(values, messages.arrow)
    return {
      key: values.join(' '),
      cells: [
        { text: name, value: name },
        { text: f.count(journeys), value: journeys, bar: journeys / largest },
        {
          text: `${f.percent(rate.rate ?? Number.NaN)}${rate.thin ? ` ${common.thinData(rate.denominator, f)}` : ''}`,
          value: rate.rate,
        },
        { text: f.range(rate.low, rate.high), value: rate.low },
      ],
    }
  })
}
