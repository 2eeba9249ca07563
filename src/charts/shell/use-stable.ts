import { useMemo } from 'react'

/**
 * The same object as long as its members are: one dependency in place of many. Members are compared
 * by identity, and only those of the first level; both objects must have the same keys in the same order.
 */
export function useStable<T extends object>(value: T): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the members are what it depends on
  // biome-ignore lint/nursery/useReactCompiler: their number is that of the keys, which are the same each time
  return useMemo(() => value, Object.values(value))
}
