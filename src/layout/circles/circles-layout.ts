import type { MeasureText } from '../text/measure-text.js'

/** How ring radii follow populations: `area` is true, `equal` is schematic, `log` compresses. */
export type RingScale = 'area' | 'equal' | 'log'

/** A point of the picture, px. */
export interface PicturePoint {
  readonly x: number
  readonly y: number
}

/** The texts of the ladder, already written in the reader's language. */
export interface CirclesTexts {
  /** Outermost first. */
  readonly rings: readonly RingText[]
  /** Crossings per boundary, from the outermost; null where moves are not known. */
  readonly boundaries: readonly (TrafficText | null)[]
  /** Who came in from outside and who left altogether. */
  readonly rim: TrafficText | null
  /** Who converted once, twice, more often. */
  readonly cycles: string | null
  /** Stands in the core where it fits. */
  readonly brand: string | null
}

/** The texts of one ring. */
export interface RingText {
  readonly name: string
  readonly number: string
  /** Its share, small beside the number. */
  readonly share: string
  /** Those whose first place it was, in a ring further in; shown where there is room. Default: none. */
  readonly straight?: string
}

/** The texts of one boundary's traffic; an empty one is not shown. */
export interface TrafficText {
  readonly inward: string
  readonly outward: string
  /** The numbers alone, beside the small arrows, for where there is no room for the words. */
  readonly bare?: { readonly inward: string; readonly outward: string }
}

/** How circles are laid out. */
export interface CirclesLayoutOptions {
  readonly width: number
  readonly height: number
  /** Default 8 on each side. */
  readonly margin?:
    | { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
    | undefined
  /** Default: the built-in width table. */
  readonly measureText?: MeasureText | undefined
  /** What is written. Default: the ids' names and plain numbers. */
  readonly texts?: CirclesTexts | undefined
  /** The texts that room is made for, so that circle and ladder stand still over time. Default: `texts`. */
  readonly sizing?: CirclesTexts | undefined
  /** Writes a number of moves, for the measure of arrow widths. Default: none is drawn. */
  readonly writeMoves?: ((count: number) => string) | undefined
  /** A frame of the series, or the whole period. Default `whole`. */
  readonly moment?: number | 'whole' | undefined
  /** Default `area`. */
  readonly scale?: RingScale | undefined
  /** Default `ltr`. */
  readonly direction?: 'ltr' | 'rtl' | undefined
  /** False leaves out all text: for very small pictures. Default true. */
  readonly labels?: boolean | undefined
}

/** One ring. */
export interface RingLayout {
  readonly ring: number
  readonly innerPx: number
  readonly outerPx: number
  /** Radius of this ring's dots; 0 where the ring is too thin to hold any. */
  readonly dotPx: number
  /** x, y per dot. */
  readonly dotsPx: Float32Array
  /** Per dot its position in the measure's sample. */
  readonly dots: Int32Array
  /** Where people are here but fewer than one dot stands for: a hollow dot instead. */
  readonly hollow: PicturePoint | null
  /** True where the ring has people but is too thin to show a dot, full or hollow. */
  readonly tooThin: boolean
}

/** One arrow across a boundary. Its width is true to its crossings, but for hairlines. */
export interface ArrowLayout {
  /** The ring outside the boundary; -1 at the rim. */
  readonly outer: number
  readonly direction: 'inward' | 'outward'
  /** True for those who leave the rings altogether. */
  readonly isLoss: boolean
  /** Crossings: a jump over several boundaries counts at each. At the rim, people. */
  readonly count: number
  readonly widthPx: number
  readonly toScale: boolean
  /** The closed outline. */
  readonly path: string
  /** The middle line without the head, for dashed arrows of the same width. */
  readonly shaft: string
  /** The head alone, a closed outline. */
  readonly head: string
  readonly middle: PicturePoint
}

/** A jump over several rings, as an arc beside the arrows. */
export interface JumpLayout {
  /** -1 from outside. */
  readonly from: number
  readonly to: number
  readonly direction: 'inward' | 'outward'
  readonly count: number
  readonly widthPx: number
  readonly path: string
  /** The arrow head, a closed outline. */
  readonly head: string
  readonly middle: PicturePoint
}

/** A text of the ladder. */
export interface LadderText {
  readonly lines: readonly string[]
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly fontPx: number
  readonly weight: number
  readonly widthPx: number
  readonly anchor: 'start' | 'end'
  readonly role: 'name' | 'number' | 'share' | 'straight' | 'inward' | 'outward' | 'cycles'
  /** The ring, or the ring outside the boundary (-1 at the rim); rings count for cycles. */
  readonly ring: number
}

/** A small arrow before a number of traffic. */
export interface LadderGlyph {
  readonly outer: number
  readonly direction: 'inward' | 'outward'
  readonly path: string
}

/** The way from a ring to its label. */
export interface LeaderLayout {
  readonly ring: number
  readonly start: PicturePoint
  readonly path: string
}

/** Ticks round the centre, one for `actorsPerTick` actors. */
export interface TicksLayout {
  readonly actorsPerTick: number
  /** Once, twice, three times and more: a path of strokes each. */
  readonly paths: readonly string[]
}

/** The measure of arrow widths: a bar as wide as an arrow of `count` moves, and its words. */
export interface ArrowKeyLayout {
  readonly count: number
  readonly text: string
  readonly x: number
  /** Baseline of the words. */
  readonly y: number
  readonly barPx: number
  readonly textX: number
}

/** Everything that is needed to draw the circles at one moment, px from the upper left corner. */
export interface CirclesLayout {
  readonly width: number
  readonly height: number
  readonly form: 'side' | 'below' | 'bare'
  readonly direction: 'ltr' | 'rtl'
  readonly center: PicturePoint
  /** Radius of all rings at this moment. */
  readonly radiusPx: number
  /** Radius at the moment with the most people. */
  readonly fullRadiusPx: number
  readonly corePx: number
  /** The brand, where it fits the core. */
  readonly brand: string | null
  /** Outermost first. */
  readonly rings: readonly RingLayout[]
  /** The clear angle in which the traffic is drawn; null where no traffic is known. */
  readonly gutter: string | null
  readonly arrows: readonly ArrowLayout[]
  readonly jumps: readonly JumpLayout[]
  /** Jumps that are not drawn, by number of moves. */
  readonly undrawnJumps: number
  /** Px of arrow per move. */
  readonly pxPerMove: number
  readonly arrowKey: ArrowKeyLayout | null
  readonly ladder: readonly LadderText[]
  readonly glyphs: readonly LadderGlyph[]
  readonly leaders: readonly LeaderLayout[]
  readonly ticks: TicksLayout | null
  /** How many actors one drawn dot stands for. */
  readonly actorsPerDot: number
}
