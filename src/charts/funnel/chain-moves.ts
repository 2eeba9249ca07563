import type { ChartItem, Move } from '../../interaction/chart-item.js'

/**
 * The moves of one item in a chain: along it from neighbour to neighbour, Home and End to its ends.
 * `keyAt` is undefined beyond the ends.
 */
export function chainMoves(
  index: number,
  count: number,
  keyAt: (index: number) => string | undefined,
  vertical: boolean,
  direction: 'ltr' | 'rtl',
): ChartItem['moves'] {
  const along: readonly [Move, Move] = vertical
    ? ['up', 'down']
    : direction === 'rtl'
      ? ['right', 'left']
      : ['left', 'right']
  const targets: readonly (readonly [Move, string | undefined])[] = [
    [along[0], keyAt(index - 1)],
    [along[1], keyAt(index + 1)],
    ['home', keyAt(0)],
    ['end', keyAt(count - 1)],
  ]
  return Object.fromEntries(targets.filter(([, key]) => key !== undefined)) as ChartItem['moves']
}
