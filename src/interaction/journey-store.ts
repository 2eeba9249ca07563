import type { JourneyRef } from '../model/journey-ref.js'
import { createObservable, type Observable } from './observable.js'
import { type Selection, sameSelection } from './selection.js'

/** What linked charts share: what is pointed at and what is chosen. */
export interface LinkedState {
  readonly selection: Selection
  readonly highlight: JourneyRef | null
  /** The chart in which the selection was made; null: outside of all charts. */
  readonly by: string | null
}

/** A small observable value, free of React; bind it with `useSyncExternalStore`. */
export interface JourneyStore extends Omit<Observable<LinkedState>, 'set'> {
  /** Chooses; `by` is the chart in which it happens (`ChartShell.idPrefix`), null or absent elsewhere. */
  readonly select: (selection: Selection, by?: string | null) => void
  readonly point: (ref: JourneyRef | null) => void
}

/** A store of one group of linked charts. A change to what already holds tells nobody. */
export function createJourneyStore(initial: Partial<LinkedState> = {}): JourneyStore {
  const { get, set, subscribe } = createObservable<LinkedState>({
    selection: [],
    highlight: null,
    by: null,
    ...initial,
  })
  return {
    get,
    subscribe,
    select: (selection, by = null) => {
      if (!sameSelection(get().selection, selection)) set({ ...get(), selection, by })
    },
    point: (highlight) => {
      if (!sameSelection(listOf(get().highlight), listOf(highlight))) set({ ...get(), highlight })
    },
  }
}

function listOf(ref: JourneyRef | null): Selection {
  return ref === null ? [] : [ref]
}
