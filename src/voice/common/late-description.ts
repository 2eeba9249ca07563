import { once } from '../../foundation/once.js'
import type { ChartDescription } from './chart-description.js'

/** What is not seen at once, and written when it is first read. */
type Late = 'summary' | 'table' | 'definition'

/** A description whose summary, table and definition are written when they are first read. */
export function lateDescription(
  seen: Omit<ChartDescription, Late>,
  late: { readonly [Member in Late]: () => ChartDescription[Member] },
): ChartDescription {
  const summary = once(late.summary)
  const table = once(late.table)
  const definition = once(late.definition)
  return {
    ...seen,
    get summary() {
      return summary()
    },
    get table() {
      return table()
    },
    get definition() {
      return definition()
    },
  }
}
