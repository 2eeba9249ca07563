import type { ChartItem } from '../../interaction/chart-item.js'

/** Items of a view in a row or a column: the arrows of that way lead from one to the next. */
export function inSequence(items: readonly Omit<ChartItem, 'moves'>[], way: 'across' | 'down'): ChartItem[] {
  const [back, onward] = way === 'across' ? (['left', 'right'] as const) : (['up', 'down'] as const)
  return items.map((item, index) => {
    const before = items[index - 1]?.key
    const after = items[index + 1]?.key
    return {
      ...item,
      moves: { ...(before !== undefined && { [back]: before }), ...(after !== undefined && { [onward]: after }) },
    }
  })
}
