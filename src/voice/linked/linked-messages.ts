import type { Formatter } from '../common/formatter.js'

/** Texts of what linked charts show of a selection. */
export interface LinkedMessages {
  /** The note under a chart that counts only the selected journeys. */
  readonly counted: (journeys: number, of: number, f: Formatter) => string
  /** The heading of the panel of a selection. */
  readonly panelTitle: (journeys: number, actors: number, f: Formatter) => string
  /** The panel while nothing is selected. */
  readonly nothing: string
  /** The name of the list of actors. */
  readonly actors: string
  /** Under a list that shows only the first actors. */
  readonly more: (rest: number, f: Formatter) => string
  readonly saveActors: string
  readonly saveJourneys: string
  readonly clear: string
}
