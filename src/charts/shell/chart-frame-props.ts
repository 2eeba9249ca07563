import type { ReactNode } from 'react'
import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import type { ChartFamily } from './chart-handle.js'
import type { HitTest } from './plot-handlers.js'
import type { Announce } from './reading-acts.js'
import type { ChartShell } from './use-chart-shell.js'
import type { TableSorting } from './use-sorted-table.js'

/** Props of `ChartFrame`. */
export interface ChartFrameProps {
  /** From `useChartShell`. */
  readonly shell: ChartShell<unknown>
  readonly family: ChartFamily
  readonly description: ChartDescription
  /** What can be pointed at and walked to, in reading order. Keep it stable while the layout is. */
  readonly items: readonly ChartItem[]
  /** The numbers that it is drawn from, for exports. Default: those that the caller gave. */
  readonly measure?: unknown
  /** Further keys of this chart. */
  readonly commands?: readonly ChartCommand[] | undefined
  /** What is said on arriving at an item by key. Default: its label. */
  readonly announce?: Announce | undefined
  /** Picking for marks that are not elements. */
  readonly hitTest?: HitTest | undefined
  /** Width by height of the picture where the parent sets no height. Default 16 / 9. */
  readonly aspect?: number | undefined
  /** Drawn under the SVG, such as a canvas. */
  readonly underlay?: ReactNode
  /** Drawn under the picture, such as a time line; has tab stops of its own. */
  readonly footer?: ReactNode
  /** Makes the table sort; `description.table` is then the sorted one. */
  readonly sorting?: TableSorting | undefined
  /** The marks, inside one SVG of the size `shell.plot`. */
  readonly children: ReactNode
}
