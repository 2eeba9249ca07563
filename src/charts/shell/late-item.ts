import { once } from '../../foundation/once.js'
import type { ChartItem } from '../../interaction/chart-item.js'

/** What an item says. */
export type ItemWords = Pick<ChartItem, 'label' | 'title' | 'facts'>

/** What an item leads to and belongs with. */
export type ItemLinks = Pick<ChartItem, 'moves' | 'related'>

/**
 * An item whose words are written, and whose links are found, when it is first pointed at or walked to:
 * a picture that is only looked at needs neither.
 */
export function lateItem(
  item: Omit<ChartItem, keyof ItemWords | keyof ItemLinks>,
  words: () => ItemWords,
  links: () => Required<ItemLinks>,
): ChartItem {
  const said = once(words)
  const linked = once(links)
  return {
    ...item,
    get label() {
      return said().label
    },
    get title() {
      return said().title
    },
    get facts() {
      return said().facts
    },
    get moves() {
      return linked().moves
    },
    get related() {
      return linked().related
    },
  }
}
