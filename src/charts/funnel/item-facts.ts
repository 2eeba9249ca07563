import type { ChartItem, Fact, Move } from '../../interaction/chart-item.js'

/** Labels with their values; those without a value are left out. */
export function factsOf(pairs: readonly (readonly [string, string | false])[]): Fact[] {
  return pairs.flatMap(([label, value]) => (value === false ? [] : [{ label, value }]))
}

/** A sentence with what is known besides. */
export function spokenWith(said: string, facts: readonly Fact[]): string {
  const further = facts.map((fact) => `${fact.label}: ${fact.value}`)
  return further.length === 0 ? said : `${said}. ${further.join('; ')}`
}

/** A move to a key; none where there is no such key. */
export function to(move: Move, key: string | undefined): ChartItem['moves'] {
  return key === undefined ? {} : { [move]: key }
}
