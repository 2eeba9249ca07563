import type { StageDefinition } from '../model/definition.js'

/**
 * A well-known set of stages, as data only, outermost first. Pass `preset.stages` to
 * `defineJourney({ stages })`: the ids stay literal, so an unknown stage does not compile.
 */
export interface StagePreset<StageId extends string = string> {
  readonly id: string
  readonly label: string
  /** What the set is for, in a sentence. */
  readonly note: string
  readonly stages: readonly StageDefinition<StageId>[]
  /** Where the set ranks commitment: one weight per stage, outermost first. */
  readonly weights?: readonly number[]
}
