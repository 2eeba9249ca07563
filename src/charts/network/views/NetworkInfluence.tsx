'use client'
import { type ReactElement, useMemo } from 'react'
import {
  type InfluenceMeasure,
  type InfluenceShare,
  measureInfluence,
} from '../../../measures/network/measure-influence.js'
import { joined } from '../../../voice/network/joined.js'
import { type NetworkView, type NetworkViewProps, useNetworkView } from './use-network-view.js'
import { View } from './View.js'
import { type ViewRow, ViewTable } from './ViewTable.js'

/** Props of `NetworkInfluence`. */
export type NetworkInfluenceProps = NetworkViewProps & {
  /** How conversions are credited. Default `linear-distinct`. */
  readonly method?: InfluenceMeasure['method'] | undefined
}

/**
 * How much influence is indirect before the direct act, online and in the store, among people and from the brand: of the
 * converted journeys how many met each kind, and what is credited to it. Needs journeys, and a definition that declares it.
 */
export function NetworkInfluence(props: NetworkInfluenceProps): ReactElement {
  const view = useNetworkView('NetworkInfluence', props)
  const { journeys, texts, formatter: f } = view
  const { method = 'linear-distinct' } = props
  const measure = useMemo(() => (journeys === null ? null : measureInfluence(journeys, method)), [journeys, method])
  const { influence, columns, credits } = texts
  if (measure === null) return <View view={view} name="influence" title={influence.none} />
  const { indirectFirst } = measure
  return (
    <View
      view={view}
      name="influence"
      title={indirectFirst.rate === null ? influence.none : influence.title(indirectFirst.rate, f)}
      notes={[
        influence.only({ ...measure.only, noTouchpoint: measure.noTouchpoint }, f),
        ...firstCounts(view, measure),
        influence.credited(credits.methods[method]),
      ]}
    >
      <ViewTable
        view={view}
        caption={influence.caption}
        columns={[
          { label: influence.kind, numeric: false },
          { label: influence.reached, numeric: true },
          { label: columns.share, numeric: true },
          { label: influence.credit, numeric: true },
          { label: influence.touches, numeric: true },
        ]}
        rows={[
          ...kindRows(view, measure, 'influence', measure.influence),
          ...kindRows(view, measure, 'place', measure.place),
          ...kindRows(view, measure, 'peer', measure.peer),
        ]}
      />
    </View>
  )
}

/** What the finding is a share of: without it nobody could check the title. */
function firstCounts({ texts, messages, formatter: f }: NetworkView, { indirectFirst }: InfluenceMeasure): string[] {
  const { rate, numerator, denominator } = indirectFirst
  if (rate === null) return []
  const { indirect, direct } = texts.influence.kinds
  return [
    f.sentences([
      f.labelled(
        joined([indirect, direct], messages.arrow),
        messages.rateWithBase(f.percent(rate), numerator, denominator, f),
      ),
    ]),
  ]
}

function kindRows(
  { texts, formatter: f, theme }: NetworkView,
  { conversions }: InfluenceMeasure,
  group: string,
  shares: readonly InfluenceShare<keyof NetworkView['texts']['influence']['kinds']>[],
): ViewRow[] {
  return shares
    .filter(({ touches }) => touches > 0)
    .map(({ kind, reached, credit, touches }) => ({
      key: `${group} ${kind}`,
      cells: [
        { text: texts.influence.kinds[kind], value: texts.influence.kinds[kind] },
        { text: f.count(reached.numerator), value: reached.numerator },
        { text: f.percent(reached.rate ?? Number.NaN), value: reached.rate, bar: reached.rate ?? 0 },
        {
          text: f.decimal(credit),
          value: credit,
          bar: conversions > 0 ? credit / conversions : 0,
          paint: theme.paint.driver,
        },
        { text: f.count(touches), value: touches },
      ],
    }))
}
