import type { Weights } from './draws.js'
import type { GroceryTouchpoint } from './grocery-definition.js'

/** What somebody does next: a touch, or a purchase. */
export type GroceryStep = GroceryTouchpoint | 'purchase'

/** How people behave at one touchpoint. */
export interface Habit {
  /** Share of those standing here who fall silent. */
  readonly loss: number
  /** Where the others go next. */
  readonly next: Weights<GroceryStep>
}

/** Where those begin whom nobody sent. Some begin mid-way: they search, or walk into the store. */
export const firstTouches: Weights<GroceryTouchpoint> = {
  tweet: 42,
  display: 35,
  share: 7,
  search: 9,
  blog: 2,
  article: 2,
  store: 2,
  product: 1,
}

/**
 * The behaviour at every touchpoint. Two are planted black holes: `fees` loses far more than its
 * stage over many visits, `postcode` loses nearly everybody who comes.
 */
export const habits: Readonly<Record<GroceryTouchpoint, Habit>> = {
  tweet: { loss: 0.38, next: { tweet: 20, blog: 30, search: 18, article: 14, display: 5, share: 4, product: 3 } },
  share: { loss: 0.46, next: { blog: 26, search: 18, article: 14, tweet: 10, product: 8, store: 6 } },
  display: { loss: 0.39, next: { display: 18, search: 26, article: 14, tweet: 12, blog: 12, product: 8, fees: 3 } },
  blog: {
    loss: 0.33,
    next: { article: 18, search: 15, blog: 12, tweet: 10, newsletter: 10, product: 8, store: 4, share: 3 },
  },
  search: {
    loss: 0.32,
    next: { blog: 18, article: 18, search: 8, tweet: 4, product: 13, fees: 13, store: 5, newsletter: 3, postcode: 6 },
  },
  article: { loss: 0.31, next: { blog: 18, search: 17, article: 8, tweet: 10, newsletter: 6, product: 8, store: 4 } },
  reminder: { loss: 0.42, next: { product: 22, search: 12, blog: 12, newsletter: 8, fees: 8, store: 4, purchase: 2 } },
  scandal: { loss: 0.3, next: { article: 40, search: 25, blog: 20, tweet: 15 } },
  newsletter: {
    loss: 0.28,
    next: { product: 24, fees: 24, blog: 12, newsletter: 8, store: 10, purchase: 18, search: 6, postcode: 9 },
  },
  product: {
    loss: 0.28,
    next: {
      fees: 46,
      product: 8,
      search: 10,
      purchase: 32,
      newsletter: 8,
      postcode: 18,
      store: 6,
      blog: 6,
      article: 4,
    },
  },
  store: { loss: 0.28, next: { purchase: 36, newsletter: 12, product: 12, store: 8, search: 4 } },
  fees: { loss: 0.6, next: { product: 20, search: 12, purchase: 9, newsletter: 8, store: 6 } },
  postcode: { loss: 0.8, next: { store: 10, search: 6, product: 4, purchase: 2 } },
  delivery: {
    loss: 0.24,
    next: { review: 30, recommendation: 40, support: 24, newsletter: 6, product: 6, purchase: 6, blog: 4 },
  },
  support: { loss: 0.4, next: { newsletter: 14, product: 10, purchase: 10, review: 6 } },
  review: { loss: 0.36, next: { recommendation: 40, purchase: 16, newsletter: 10, product: 10, tweet: 4 } },
  recommendation: { loss: 0.36, next: { purchase: 18, newsletter: 14, product: 14, review: 12, store: 6, tweet: 6 } },
}

/** After a purchase; `gone` is resting, not lost: no journey is under way. */
export const afterPurchase: Weights<GroceryStep | 'gone'> = {
  delivery: 60,
  gone: 14,
  newsletter: 6,
  review: 8,
  recommendation: 10,
  purchase: 3,
}

/** How somebody comes back after a silence. */
export const returnTouches: Weights<GroceryTouchpoint> = {
  reminder: 48,
  search: 14,
  tweet: 14,
  share: 12,
  newsletter: 8,
  store: 4,
}

/** Where people look while they doubt: outside again, reading what others say. */
export const doubtTouches: Weights<GroceryTouchpoint> = { article: 36, blog: 24, search: 22, tweet: 18 }

/** How often a recommendation brings nobody, one, two ... newcomers. */
export const newcomersPerRecommendation: readonly number[] = [4, 10, 16, 20, 20, 16, 14]
