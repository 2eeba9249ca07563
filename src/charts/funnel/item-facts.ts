import type { ChartItem, Fact, Move } from '../../interaction/chart-item.js'
import type { Formatter } from '../../voice/common/formatter.js'

/** Labels with their values; those without a value are left out. */
export function factsOf(pairs: readonly (readonly [string, string | false])[]): Fact[] {
  return pairs.flatMap(([label, value]) => (value === false ? [] : [{ label, value }]))
}

/** A sentence with what is known besides. */
export function spokenWith(said: string, facts: readonly Fact[], f: Formatter): string {
  const further = facts.map(({ label, value }) => f.labelled(label, value))
  return further.length === 0 ? said : f.sentences([said, f.clauses(further)])
}

/** A move to a key; none where there is no such key. */
export function to(move: Move, key: string | undefined): ChartItem['moves'] {
  return key === undefined ? {} : { [move]: key }
}
