import type { JourneyDefinition } from '../../model/definition.js'

/**
 * Which columns an analytics tool's export has, by role. Only columns that every such export has are
 * named; others are guessed as always.
 */
export interface ExportMapping {
  readonly actor: string
  readonly time: string
  readonly touchpoint: string
  readonly timeUnit?: 's' | 'ms' | 'us' | undefined
  /** Kept where they are there; the rest of a wide export is left behind. */
  readonly dimensions: readonly string[]
}

/**
 * How to read the export of an analytics tool, as data only: pass `mapping` and `definition` to
 * `journeysFromRows`, `journeysFromCsv`, `journeysFromStream` and the like, or spread them to change a part.
 *
 * @example
 * const journeys = await journeysFromStream(file.stream(), ga4Export.mapping, ga4Export.definition)
 */
export interface ExportPreset {
  readonly id: string
  readonly label: string
  /** Which export it is, and what to mind. */
  readonly note: string
  readonly mapping: ExportMapping
  /** Stages and conversion by the tool's own event names; empty where it has none. */
  readonly definition: JourneyDefinition
}
