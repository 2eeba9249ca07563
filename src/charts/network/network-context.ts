import type { Provider, ReactNode } from 'react'
import type { Observable } from '../../interaction/observable.js'
import { createPartContext } from '../shell/create-part-context.js'
import type { NetworkChartState } from './use-network-chart.js'

/** What the parts of a network draw from. */
export interface NetworkModel extends NetworkChartState {
  /** Lines of the parts under the picture, each by its name: what has no place in it. */
  readonly under: Observable<ReadonlyMap<string, ReactNode>>
}

const [provider, useModel] = createPartContext<NetworkModel>('Network')

/** Gives the parts of one network their model. */
export const NetworkProvider: Provider<NetworkModel | null> = provider

/**
 * The whole model of the network that a part or layer stands in: measure, layout, words, theme,
 * items. Hover and selection never change it; marks ask `useMarkProps` for their state.
 * @throws JourneyError `no-root` outside `Network.Root` and `NetworkChart`
 */
export const useNetwork: () => NetworkModel = useModel
