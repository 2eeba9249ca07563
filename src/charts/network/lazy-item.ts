import type { ChartItem } from '../../interaction/chart-item.js'

/** Makes a value when it is asked for first, and keeps it. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * An item of which some members are made when asked for: a picture of thousands of marks has words
 * only for those that somebody points at.
 */
export function lazyItem<Made extends keyof ChartItem>(
  item: Omit<ChartItem, Made> | ChartItem,
  make: { readonly [Member in Made]: () => ChartItem[Member] },
): ChartItem {
  const lazy = Object.create(item) as ChartItem
  for (const member of Object.keys(make) as Made[])
    Object.defineProperty(lazy, member, { enumerable: true, get: once(make[member]) })
  return lazy
}
