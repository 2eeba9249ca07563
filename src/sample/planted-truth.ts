import { SHOCK_END_MS, SHOCK_START_MS } from './grocery-calendar.js'
import type { GroceryTouchpoint } from './grocery-definition.js'

/** A way to the purchase that many were made to walk. */
export interface PlantedPath {
  readonly name: string
  /** The touchpoints in order; the purchase follows. */
  readonly touchpoints: readonly GroceryTouchpoint[]
}

/** What was put into the sample on purpose, so that a test can see whether the measures find it. */
export interface PlantedTruth {
  readonly brightPaths: readonly PlantedPath[]
  /** `excess`: many visits, far more loss than the stage expects; `rate`: few visits, nearly all lost. */
  readonly blackHoles: readonly { readonly touchpoint: GroceryTouchpoint; readonly by: 'excess' | 'rate' }[]
  /** The weeks of the trust shock (epoch ms, end exclusive) and the negative touchpoint. */
  readonly trustShock: { readonly fromMs: number; readonly untilMs: number; readonly touchpoint: GroceryTouchpoint }
  /** The range in which the loop gain k of the default sample lies. */
  readonly loopGain: { readonly low: number; readonly high: number }
  /** One real-life prospect: no order, gaps of weeks and months, three devices. */
  readonly prospect: string
}

/** The truth behind the default sample. */
export const plantedTruth: PlantedTruth = {
  brightPaths: [
    { name: 'the learner', touchpoints: ['search', 'blog', 'newsletter', 'product'] },
    { name: 'word of mouth', touchpoints: ['share', 'store'] },
    { name: 'the reminded', touchpoints: ['reminder', 'product'] },
    { name: 'the regular', touchpoints: ['delivery', 'newsletter', 'store'] },
  ],
  blackHoles: [
    { touchpoint: 'fees', by: 'excess' },
    { touchpoint: 'postcode', by: 'rate' },
  ],
  trustShock: { fromMs: SHOCK_START_MS, untilMs: SHOCK_END_MS, touchpoint: 'scandal' },
  loopGain: { low: 0.1, high: 0.4 },
  prospect: 'person-0000',
}
