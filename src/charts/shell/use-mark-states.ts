import { useState } from 'react'
import { createObservable } from '../../interaction/observable.js'
import type { MarkState, MarkStates } from '../../marks/shared/mark-context.js'
import { useBeforePaint } from './use-before-paint.js'

/**
 * The state of the marks as a store that stays the same. Listeners hear of a new state before the
 * browser paints, so no mark shows an old one.
 */
export function useMarkStates(state: MarkState): MarkStates {
  const [store] = useState(() => createObservable(state))
  useBeforePaint(() => store.set(state), [store, state])
  return store
}
