import { useMemo } from 'react'
import type { Selection } from '../../../interaction/selection.js'
import { traceIndex } from '../../../measures/network/trace-index.js'
import { type JourneyTrace, traceJourneys } from '../../../measures/network/trace-journeys.js'
import type { JourneyRef } from '../../../model/journey-ref.js'
import type { JourneySet } from '../../../model/journey-set.js'
import { OTHERS } from '../network-refs.js'
import { type TracedSteps, tracedSteps } from '../traced-items.js'

/**
 * The journeys through what is chosen and pointed at, in this order, the ends of a way at once
 * after each other; null where nothing is, or no journeys are known.
 * The index is made once per set, the trace anew for every other step.
 */
export function useTrace(
  journeys: JourneySet | null,
  selection: Selection,
  highlight: JourneyRef | null,
): JourneyTrace | null {
  const asked = JSON.stringify(tracedSteps(selection, highlight))
  const index = useMemo(() => (journeys === null ? null : traceIndex(journeys)), [journeys])
  return useMemo(() => {
    const { steps, follows } = JSON.parse(asked) as TracedSteps
    const isAsked = steps.length > 0 && !steps.includes(OTHERS)
    return index !== null && isAsked ? traceJourneys(index, steps, { adjacent: follows }) : null
  }, [index, asked])
}
