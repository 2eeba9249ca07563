import type { Density } from '../density.js'
import type { Rect } from '../rect.js'
import type { MeasureText } from '../text/measure-text.js'
import type { Point } from './funnel-layout.js'

/** A text at its measured place; `y` is its baseline. */
export interface ChannelText extends Point {
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A channel as a bar of the latest period. */
export interface ChannelBar {
  readonly channel: string
  readonly name: ChannelText
  readonly value: ChannelText
  /** What the share was before, with an arrow to the value that follows it; null where not known or without room. */
  readonly was: ChannelText | null
  /** Null where the share is not known. Its length is true to the share from a common zero. */
  readonly bar: Rect | null
  /** Behind it, those still under way, who may yet convert; null where there are none. */
  readonly open: Rect | null
  /** True where the share is one of fewer than 30. */
  readonly thin: boolean
  /** Where the share of the period before would end, top and bottom; null where it is not known. */
  readonly before: { readonly x: number; readonly y1: number; readonly y2: number } | null
  /** The interval of a measured share. */
  readonly whisker: { readonly x1: number; readonly x2: number; readonly y: number } | null
  /** The row: what is pointed at. */
  readonly row: Rect
}

/** A channel as a line from its rank then to its rank now. */
export interface ChannelSlope {
  readonly channel: string
  /** Null where only one of the ranks is known. */
  readonly line: { readonly from: Point; readonly to: Point } | null
  /** True where the share of either period is one of fewer than 30. */
  readonly thin: boolean
  readonly dots: readonly Point[]
  readonly labels: readonly ChannelText[]
}

/** The ranking as geometry: px within the plot, no paint. */
export interface ChannelsLayout {
  readonly widthPx: number
  readonly heightPx: number
  readonly density: Density
  readonly bars: readonly ChannelBar[]
  readonly slopes: readonly ChannelSlope[]
  /** Names of the periods over the slopes. */
  readonly heads: readonly ChannelText[]
  /** Channels that the size left out. */
  readonly hidden: number
}

/** What `layoutChannels` can be asked for. */
export interface ChannelsLayoutOptions {
  readonly widthPx: number
  readonly heightPx: number
  readonly margin?:
    | { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
    | undefined
  readonly density?: Density | undefined
  readonly direction?: 'ltr' | 'rtl' | undefined
  readonly measureText?: MeasureText | undefined
  readonly texts: {
    readonly share: (value: number) => string
    readonly notStated: string
    readonly rank: (rank: number) => string
  }
}
