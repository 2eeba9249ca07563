import { type JourneyRef, refKey } from '../model/journey-ref.js'
import type { SelectMode } from './walk.js'

/** Refs by identity, in the order in which they were chosen, each at most once. */
export type Selection = readonly JourneyRef[]

/** The selection after choosing `ref`. Replacing a selection by itself alone clears it. */
export function nextSelection(selection: Selection, ref: JourneyRef, mode: SelectMode): Selection {
  const key = refKey(ref)
  const isIn = selection.some((chosen) => refKey(chosen) === key)
  if (mode === 'replace') return isIn && selection.length === 1 ? [] : [ref]
  if (!isIn) return [...selection, ref]
  return mode === 'add' ? selection : selection.filter((chosen) => refKey(chosen) !== key)
}

/** True where both hold the same refs in the same order. */
export function sameSelection(a: Selection, b: Selection): boolean {
  return a.length === b.length && a.every((ref, index) => refKey(ref) === refKey(b[index] as JourneyRef))
}
