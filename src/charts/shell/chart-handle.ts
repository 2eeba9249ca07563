import { createContext, useContext } from 'react'
import { noRoot } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import type { ChartItem } from '../../interaction/chart-item.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import type { ChartShell } from './use-chart-shell.js'

/** The names of the four charts. */
export type ChartFamily = 'funnel' | 'loop' | 'circles' | 'network'

/** What stands round a picture may know of it, whatever its family: for toolbars, exports, own panels. */
export interface ChartHandle {
  readonly family: ChartFamily
  readonly shell: ChartShell<unknown>
  readonly description: ChartDescription
  readonly items: readonly ChartItem[]
  /** The numbers that it was drawn from; null while they are on the way. */
  readonly measure: unknown
}

/** Provided by `ChartFrame`; see `useChart`. */
export const ChartHandleContext: React.Context<ChartHandle | null> = createContext<ChartHandle | null>(null)

/**
 * The chart that a toolbar, footer or layer stands in, of whatever family.
 * @throws JourneyError `no-root` outside a chart
 */
export function useChart(): ChartHandle {
  const handle = useContext(ChartHandleContext)
  if (handle === null) throw new JourneyError(noRoot, 'Chart')
  return handle
}
