import type { LoopBeta, LoopReferral } from './loop-measure.js'

/** What the gain is made of, the same from journeys and from totals. Columns by stage. */
export interface GainInput {
  readonly stageCount: number
  /** Actors ever at each stage; those of them later seen further in; those that began there. */
  readonly actors: ArrayLike<number>
  readonly onward: ArrayLike<number>
  readonly entered: ArrayLike<number>
  readonly referrals: readonly LoopReferral[]
  readonly beta: LoopBeta
  /** c_i where stated without counts; then they carry no uncertainty. */
  readonly statedRates: readonly (number | null)[]
  /** The share of those who enter at `from` that is ever at `at`, 0..1. */
  readonly reachShare: (from: number, at: number) => number
  /**
   * The mean of X squared over the actors entering at `from`, X being the sum of `weights` over the
   * stages that the actor ever reached; null where single actors are not known.
   */
  readonly meanSquare: ((from: number, weights: readonly number[]) => number) | null
  /** True where nobody skips, steps back or is brought by actors of other stages than the last. */
  readonly isSimpleChain: boolean
}
