import { useState } from 'react'

/**
 * The same object as long as its members are: one dependency in place of many. Members are compared
 * by identity, and only those of the first level; both objects must have the same keys.
 */
export function useStable<T extends object>(value: T): T {
  const [kept, keep] = useState(value)
  if ((Object.keys(value) as (keyof T)[]).every((key) => Object.is(value[key], kept[key]))) return kept
  keep(value)
  return value
}
