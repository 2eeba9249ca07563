import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import type { CirclesChartState } from './use-circles-chart.js'

/** What a part adds to the walk: its items, in reading order, with their own moves, and keys that lead there. */
export interface PartItems {
  readonly items: readonly ChartItem[]
  readonly commands?: readonly ChartCommand[] | undefined
  /** What the part has to say under the picture, such as a key to what it draws. */
  readonly notes?: readonly string[] | undefined
}

/** Everything that parts of the circles draw from. */
export interface CirclesModel extends CirclesChartState {
  /** The ring that was selected last, for `<Circles.RingFunnel>`; null: none. */
  readonly openRing: number | null
  readonly setOpenRing: (ring: number | null) => void
  /** Adds a part's items under a name of its own, or (null) takes them away; see `usePartItems`. */
  readonly addItems: (part: string, items: PartItems | null) => void
}
