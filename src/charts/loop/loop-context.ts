import type { Provider } from 'react'
import { createPartContext } from '../shell/create-part-context.js'
import type { LoopChartState } from './use-loop-chart.js'

const [provider, useModel] = createPartContext<LoopChartState>('Loop')

/** Gives the parts of one loop their model. */
export const LoopProvider: Provider<LoopChartState | null> = provider

/**
 * The whole model of the loop that a part or layer stands in: measure, layout, words, theme, items.
 * Hover and selection never change it; marks ask `useMarkProps` for their state.
 * @throws JourneyError `no-root` outside `Loop.Root` and `LoopChart`
 */
export const useLoop: () => LoopChartState = useModel
