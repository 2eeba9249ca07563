import { useState } from 'react'
import type { MarkState, MarkStates } from '../../marks/shared/mark-context.js'
import { useBeforePaint } from './use-element-size.js'

/**
 * The state of the marks as a store that stays the same. Listeners hear of a new state before the
 * browser paints, so no mark shows an old one.
 */
export function useMarkStates(state: MarkState): MarkStates {
  const [store] = useState(() => createMarkStates(state))
  useBeforePaint(() => store.set(state), [store, state])
  return store
}

function createMarkStates(first: MarkState): MarkStates & { readonly set: (next: MarkState) => void } {
  let state = first
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (next) => {
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
  }
}
