import type { Formatter } from '../common/formatter.js'

/** Texts of zooming and of impulses: only who draws these parts pays for them. */
export interface NetworkSkyMessages {
  /** Names of the buttons; each says its key. */
  readonly zoomIn: string
  readonly zoomOut: string
  readonly showAll: string
  /** How near the view is: 1 shows everything. */
  readonly zoomed: (factor: number, f: Formatter) => string
  /** Where the wheel is turned without the key that zooms. */
  readonly wheelHint: string
  /** How many converted journeys one impulse stands for: always printed beside them. */
  readonly impulse: (journeys: number, f: Formatter) => string
  readonly pause: string
  readonly run: string
}
