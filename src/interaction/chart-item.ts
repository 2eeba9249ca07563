import type { JourneyRef } from '../model/journey-ref.js'

/** A visual direction or place to go to: `right` is right on the screen, in every direction of writing. */
export type Move = 'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'pageUp' | 'pageDown'

/** The shape of the focus ring round an item, px within the plot. */
export type FocusShape =
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly kind: 'path'; readonly d: string }

/** One line of a tooltip, already formatted. */
export interface Fact {
  readonly label: string
  readonly value: string
}

/** A thing in a picture that can be pointed at, walked to, spoken and selected. */
export interface ChartItem {
  /** `refKey(ref)`; marks carry it as `data-key`. Unique within the chart. */
  readonly key: string
  readonly ref: JourneyRef
  /** The sentence that is spoken when the item is reached. */
  readonly label: string
  /** The heading of the tooltip. */
  readonly title: string
  readonly facts: readonly Fact[]
  /** Where the tooltip points, px within the plot. */
  readonly anchor: { readonly x: number; readonly y: number }
  readonly focus: FocusShape
  /** Keys of the items that arrows lead to. A move without entry stays. */
  readonly moves: Partial<Readonly<Record<Move, string>>>
  /** Keys of what stays bright while this item is pointed at, besides itself. */
  readonly related?: readonly string[]
  /** Keys of refs this item answers to as a part: a touchpoint to its stage, a dot to its ring. */
  readonly belongs?: readonly string[]
}

/** A further key of one chart, such as `b` for the next bright path. */
export interface ChartCommand {
  /** As in `KeyboardEvent.key`, one lower-case letter or sign. */
  readonly key: string
  /** What it does, for the help. */
  readonly label: string
  /** The key of the item to go to, from the active one (or null); null stays. */
  readonly go: (activeKey: string | null) => string | null
  /** What is said where `go` leads nowhere; without it nothing is. */
  readonly nowhere?: string
}
