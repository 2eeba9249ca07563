import { useMemo, useSyncExternalStore } from 'react'
import { createJourneyStore } from '../../interaction/journey-store.js'
import type { Selection } from '../../interaction/selection.js'
import { actorsOf, type JourneyRecord, journeyRecords } from '../../measures/selection/journey-records.js'
import { journeysOf } from '../../measures/selection/journeys-of.js'
import { useJourneyLink } from '../JourneyProvider.js'

/** The journeys of the selection that linked charts share. */
export interface SelectedJourneys {
  readonly selection: Selection
  /** 1 per journey of the provider's set that is meant: for `selectJourneys`. */
  readonly keep: Uint8Array
  readonly journeys: number
  /** Ids of whose journeys they are. */
  readonly actors: readonly string[]
  /** The journeys touch by touch, for a file; made when asked for. */
  readonly records: () => JourneyRecord[]
  readonly clear: () => void
}

const NO_STORE = createJourneyStore()

/**
 * Who is selected in the linked charts: "who was lost here". Null outside a `JourneyProvider` with
 * journeys, and while nothing is selected. Cost: linear in the rows, when the selection changes.
 */
export function useSelectedJourneys(): SelectedJourneys | null {
  const link = useJourneyLink()
  const { get, subscribe, select } = link?.store ?? NO_STORE
  const selectionOf = (): Selection => get().selection
  const selection = useSyncExternalStore(subscribe, selectionOf, selectionOf)
  const set = link?.journeys ?? null
  return useMemo(() => {
    if (set === null || selection.length === 0) return null
    const keep = journeysOf(set, selection)
    return {
      selection,
      keep,
      journeys: keep.reduce((sum, kept) => sum + kept, 0),
      actors: actorsOf(set, keep),
      records: () => journeyRecords(set, keep),
      clear: () => select([]),
    }
  }, [set, selection, select])
}
