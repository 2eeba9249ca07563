import { DAY_MS, YEAR_START_MS } from './grocery-calendar.js'
import type { GroceryTouchpoint } from './grocery-definition.js'
import type { GroceryDevice, GroceryPerson } from './grocery-person.js'

const DIARY: readonly (readonly [day: number, touchpoint: GroceryTouchpoint, device: GroceryDevice])[] = [
  [200.4, 'tweet', 'phone'],
  [200.45, 'blog', 'phone'],
  [224.8, 'search', 'computer'],
  [224.85, 'article', 'tablet'],
  [338.5, 'share', 'tablet'],
  [338.55, 'blog', 'computer'],
  [351.3, 'newsletter', 'computer'],
]

/**
 * One prospect as prospects are: a tweet and a blog post; weeks later a search and an article; months
 * later a friend's share, the blog again, the newsletter. No order, three devices, still under way.
 */
export function groceryProspect(): GroceryPerson {
  const touches = DIARY.map(([day, touchpoint, device]) => ({
    timeMs: Math.round((YEAR_START_MS + day * DAY_MS) / 60_000) * 60_000,
    touchpoint,
    device,
  }))
  return { touches, newcomersMs: [] }
}
