import type { Provider } from 'react'
import { createPartContext } from '../shell/create-part-context.js'
import type { FunnelChartModel } from './use-funnel-chart.js'

const [provider, useModel] = createPartContext<FunnelChartModel>('Funnel')

/** Gives the parts of one funnel their model. */
export const FunnelProvider: Provider<FunnelChartModel | null> = provider

/**
 * The whole model of the funnel that a part or layer stands in: measure, layout, words, theme,
 * items. Hover and selection never change it; marks ask `useMarkProps` for their state.
 * @throws JourneyError `no-root` outside `Funnel.Root` and `FunnelChart`
 */
export const useFunnel: () => FunnelChartModel = useModel
