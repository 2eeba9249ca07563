import { useMemo } from 'react'
import type { Selection } from '../../../interaction/selection.js'
import { traceIndex } from '../../../measures/network/trace-index.js'
import { type JourneyTrace, traceJourneys } from '../../../measures/network/trace-journeys.js'
import type { JourneyRef } from '../../../model/journey-ref.js'
import type { JourneySet } from '../../../model/journey-set.js'
import { tracedSteps } from '../traced-items.js'

/**
 * The journeys through what is chosen and pointed at, in this order; null where nothing is, or no journeys are known.
 * The index is made once per set, the trace anew for every other step.
 */
export function useTrace(
  journeys: JourneySet | null,
  selection: Selection,
  highlight: JourneyRef | null,
  adjacent: boolean | readonly boolean[] = false,
): JourneyTrace | null {
  const steps = tracedSteps(selection, highlight)
  const asked = JSON.stringify({ wanted: steps, adjacent })
  const index = useMemo(() => (journeys === null ? null : traceIndex(journeys)), [journeys])
  return useMemo(() => {
    const { wanted, adjacent } = JSON.parse(asked) as { wanted: string[]; adjacent: boolean | boolean[] }
    return index === null || wanted.length === 0 ? null : traceJourneys(index, wanted, { adjacent })
  }, [index, asked])
}
