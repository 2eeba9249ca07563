import type { Audience } from './beta-of-audience.js'
import type { LoopDriver, LoopMoveKind } from './loop-measure.js'

/** One stage in plain totals. Counts are actors. What is left out is worked out from the others. */
export interface LoopTotalsStage {
  readonly id: string
  /** Default: the id. */
  readonly label?: string | undefined
  readonly question?: string | undefined
  /** Actors ever here. Default: those of the stage before times its rate; at the first stage 1,000. */
  readonly actors?: number | undefined
  /** Of these, later seen further in. Default: `rate` of them, else the actors of the next stage. */
  readonly onward?: number | undefined
  /** c_i, 0..1, where it is known without counts; it then carries no uncertainty. */
  readonly rate?: number | undefined
  /** Actors that began here. Default: those who did not come from the stage before. */
  readonly entered?: number | undefined
  readonly lost?: number | undefined
  readonly open?: number | undefined
  readonly ended?: number | undefined
}

/** Moves between stages, by id. */
export interface LoopTotalsFlow {
  readonly kind: LoopMoveKind
  readonly from: string
  readonly to: string
  readonly actors: number
  /** Default: as many as actors. */
  readonly moves?: number
}

/** A driver in plain totals: a count, or a share of those who begin at the mouth (touches at the tail). */
export interface LoopTotalsDriver extends Partial<Pick<LoopDriver, 'direction' | 'influence' | 'medium'>> {
  readonly id: string
  readonly label?: string | undefined
  readonly count?: number | undefined
  readonly share?: number | undefined
}

/** A loop in plain numbers: a report's figures, a plan, a benchmark. */
export interface LoopTotals {
  /** Outermost first. */
  readonly stages: readonly LoopTotalsStage[]
  /**
   * New actors that one actor at the last stage brings, or the audience that they come from: the chart then
   * says both. Default: `referred` per actor there.
   */
  readonly beta?: number | Audience | undefined
  /** New actors brought by actors at the last stage. */
  readonly referred?: number | undefined
  readonly flows?: readonly LoopTotalsFlow[] | undefined
  readonly drivers?:
    | { readonly mouth?: readonly LoopTotalsDriver[]; readonly tail?: readonly LoopTotalsDriver[] }
    | undefined
  /** Median times, ms. */
  readonly timeToReferralMs?: number | undefined
  readonly timeToReEntryMs?: number | undefined
}
