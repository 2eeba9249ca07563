import type { Observation, StageDefinition, TouchpointDefinition } from '../../model/definition.js'
import type { Outcome } from '../../model/journey-set.js'
import type { HoleRank } from './network-options.js'

/** One row of a transition table. Rows of the same two places and outcome are added. */
export interface TransitionTotal {
  /** A touchpoint; null (or `marks.start`) where journeys begin. */
  readonly from: string | null
  /** A touchpoint; null (or a mark of an end) where journeys end. Both null: journeys without any touch. */
  readonly to: string | null
  /** How often it happened; at a beginning or an end that is a number of journeys. */
  readonly count: number
  /** How journeys ended, where `to` is null. Left out: nobody knows. */
  readonly outcome?: Outcome | undefined
  /** Journeys that went this way at least once; without it, an estimate of the chain. */
  readonly journeys?: number | undefined
  /** Of these, those that converted. */
  readonly convertingJourneys?: number | undefined
}

/** How a table of transitions is read. Every member is optional. */
export interface TransitionTotalsOptions {
  /** Names, stages and channels; touchpoints that are not listed come after these, in order of appearance. */
  readonly touchpoints?:
    | readonly (string | Pick<TouchpointDefinition, 'id' | 'label' | 'stage' | 'channel'>)[]
    | undefined
  /** Outermost first; a string stands for `{ id }`. */
  readonly stages?: readonly (string | Pick<StageDefinition, 'id' | 'label'>)[] | undefined
  /** What stands for beginning, conversion and loss in place of null, such as `(start)`. Default: nothing does. */
  readonly marks?: { readonly start?: string; readonly conversion?: string; readonly loss?: string } | undefined
  /** `complete`: nothing is still under way, so what did not convert is lost. Default `ongoing`. */
  readonly observation?: Observation | undefined
  /** Default `excess`. */
  readonly holeRank?: HoleRank | undefined
}
