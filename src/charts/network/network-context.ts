import type { Provider } from 'react'
import { createPartContext } from '../shell/create-part-context.js'
import type { NetworkChartState } from './use-network-chart.js'

const [provider, useModel] = createPartContext<NetworkChartState>('Network')

/** Gives the parts of one network their model. */
export const NetworkProvider: Provider<NetworkChartState | null> = provider

/**
 * The whole model of the network that a part or layer stands in: measure, layout, words, theme,
 * items. Hover and selection never change it; marks ask `useMarkProps` for their state.
 * @throws JourneyError `no-root` outside `Network.Root` and `NetworkChart`
 */
export const useNetwork: () => NetworkChartState = useModel
