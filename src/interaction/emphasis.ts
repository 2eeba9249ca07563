import type { Emphasis } from '../foundation/emphasis.js'
import type { ChartItem } from './chart-item.js'

/**
 * For each item its emphasis while the refs with `activeKeys` are pointed at or selected.
 * An item is meant by its own key or by a ref it belongs to. Where none of the chart's items is
 * meant, everything stays normal: a chart does not go dark for a thing that it does not show.
 * Cost: linear in items and their relations.
 */
export function emphasise(
  items: readonly ChartItem[],
  byKey: ReadonlyMap<string, ChartItem>,
  activeKeys: ReadonlySet<string>,
): ReadonlyMap<string, Emphasis> | null {
  if (activeKeys.size === 0) return null
  const meant = items.filter((item) => isMeant(item, activeKeys))
  if (meant.length === 0) return null
  const result = new Map<string, Emphasis>()
  for (const item of meant) for (const key of item.related ?? []) if (byKey.has(key)) result.set(key, 'related')
  for (const item of meant) result.set(item.key, 'active')
  return result
}

function isMeant(item: ChartItem, activeKeys: ReadonlySet<string>): boolean {
  return activeKeys.has(item.key) || (item.belongs?.some((key) => activeKeys.has(key)) ?? false)
}

/** The emphasis of one mark: dim where others are meant and it is not among them. */
export function emphasisOf(emphases: ReadonlyMap<string, Emphasis> | null, key: string): Emphasis {
  return emphases === null ? 'normal' : (emphases.get(key) ?? 'dim')
}
