import { type JourneyRef, refKey } from '../model/journey-ref.js'
import type { Selection } from './selection.js'
import { sameSelection } from './selection.js'

/** What linked charts share: what is pointed at and what is chosen. */
export interface LinkedState {
  readonly selection: Selection
  readonly highlight: JourneyRef | null
}

/** A small observable value, free of React; bind it with `useSyncExternalStore`. */
export interface JourneyStore {
  readonly get: () => LinkedState
  readonly select: (selection: Selection) => void
  readonly point: (ref: JourneyRef | null) => void
  /** Calls `listener` after each change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A store of one group of linked charts. A change to what already holds tells nobody. */
export function createJourneyStore(initial: Partial<LinkedState> = {}): JourneyStore {
  let state: LinkedState = { selection: initial.selection ?? [], highlight: initial.highlight ?? null }
  const listeners = new Set<() => void>()
  const change = (next: LinkedState): void => {
    state = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => state,
    select: (selection) => {
      if (!sameSelection(state.selection, selection)) change({ ...state, selection })
    },
    point: (highlight) => {
      if (!sameRef(state.highlight, highlight)) change({ ...state, highlight })
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function sameRef(a: JourneyRef | null, b: JourneyRef | null): boolean {
  if (a === null || b === null) return a === b
  return refKey(a) === refKey(b)
}
