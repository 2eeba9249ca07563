import { useId, useMemo } from 'react'
import { measureNetwork } from '../../../measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../measures/network/network-measure.js'
import type { NetworkOptions } from '../../../measures/network/network-options.js'
import type { JourneySet } from '../../../model/journey-set.js'
import { networkEn } from '../../../voice/network/en.js'
import type { NetworkMessages } from '../../../voice/network/network-messages.js'
import { networkViewsEn } from '../../../voice/network/views-en.js'
import type { NetworkViewsMessages } from '../../../voice/network/views-messages.js'
import type { ChartDataProps, CommonChartProps } from '../../common-chart-props.js'
import { useChartData } from '../../shell/use-chart-data.js'
import { type LinkedControls, useLinkedState } from '../../shell/use-linked-state.js'
import { type Presentation, usePresentation } from '../../shell/use-presentation.js'

/** What all views beside the network take; data as a chart takes them. */
export type NetworkViewProps = Pick<
  CommonChartProps,
  | 'theme'
  | 'locale'
  | 'direction'
  | 'motion'
  | 'format'
  | 'selection'
  | 'defaultSelection'
  | 'onSelectionChange'
  | 'highlight'
  | 'onHighlightChange'
  | 'id'
  | 'className'
> &
  ChartDataProps<NetworkMeasure>

/** What a view is drawn from. */
export interface NetworkView extends Presentation {
  readonly props: NetworkViewProps
  readonly messages: NetworkMessages
  readonly texts: NetworkViewsMessages
  readonly journeys: JourneySet | null
  /** Null while the journeys are on the way. */
  readonly measure: NetworkMeasure | null
  readonly linked: LinkedControls
}

/**
 * The first hook of every view: data from `journeys`, `measure` or the provider, words, theme, and what is chosen.
 * @throws JourneyError `both-data`, `no-data`, `bad-option`
 */
export function useNetworkView(view: string, props: NetworkViewProps, options?: NetworkOptions): NetworkView {
  const id = useId()
  const data = useChartData<NetworkMeasure>(view, props, id, 'credits')
  const presentation = usePresentation(props, data.journeys?.rules.timeZone ?? 'UTC')
  const linked = useLinkedState(props, data.link, id)
  const { journeys } = data
  const asked = JSON.stringify(options ?? {})
  const measure = useMemo(
    () => data.measure ?? (journeys === null ? null : measuredNetwork(journeys, asked)),
    [data.measure, journeys, asked],
  )
  const { locale } = presentation
  return {
    ...presentation,
    props,
    messages: locale.network ?? networkEn,
    texts: locale.networkViews ?? networkViewsEn,
    journeys,
    measure,
    linked,
  }
}

/** Several views of one set share its measures; they go when the set does. */
const MEASURES = new WeakMap<JourneySet, Map<string, NetworkMeasure>>()

function measuredNetwork(journeys: JourneySet, asked: string): NetworkMeasure {
  const known = MEASURES.get(journeys) ?? new Map<string, NetworkMeasure>()
  MEASURES.set(journeys, known)
  const measure = known.get(asked) ?? measureNetwork(journeys, JSON.parse(asked) as NetworkOptions)
  known.set(asked, measure)
  return measure
}
