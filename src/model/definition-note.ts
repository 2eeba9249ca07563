import type { Cut, Observation, Ties } from './definition.js'
import type { JourneySet, StagesFrom } from './journey-set.js'
import type { PatienceSource } from './patience.js'

/** What a chart prints as the definition it was made with; the words come from the voice. */
export interface DefinitionNote {
  readonly cut: Cut
  readonly ties: Ties
  readonly observation: Observation
  readonly patienceMs: number
  /** Touchpoints whose patience differs from the general one. */
  readonly ownPatience: readonly {
    readonly touchpoint: string
    readonly patienceMs: number
    readonly patienceFrom: PatienceSource
  }[]
  readonly observedFromMs: number
  readonly observedUntilMs: number
  readonly timeZone: string
  readonly stagesFrom: StagesFrom
  /** Stage ids, outermost first, where they or their order were guessed; else empty. */
  readonly guessedStages: readonly string[]
  /** True where something in the data may mislead or was left out. */
  readonly hasFaults: boolean
}

/** The rules of a set as data for a note. Cost: number of touchpoints. */
export function definitionNote(set: JourneySet): DefinitionNote {
  const { cut, ties, observation, patienceMs, observedFromMs, observedUntilMs, timeZone, stagesFrom } = set.rules
  return {
    cut,
    ties,
    observation,
    patienceMs,
    ownPatience: set.touchpoints
      .filter((touchpoint) => touchpoint.patienceMs !== patienceMs)
      .map(({ id, patienceMs, patienceFrom }) => ({ touchpoint: id, patienceMs, patienceFrom })),
    observedFromMs,
    observedUntilMs,
    timeZone,
    stagesFrom,
    guessedStages: stagesFrom === 'definition' ? [] : set.stages.map(({ id }) => id),
    hasFaults: set.diagnostics.issues.some(({ severity }) => severity !== 'info'),
  }
}
