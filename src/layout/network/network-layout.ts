import type { Rect } from '../rect.js'
import type { Cubic } from './cubic.js'

/** A point, px within the plot. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A label that overlaps no other and no body. `y` is the baseline of the first line. */
export interface PlacedLabel {
  readonly lines: readonly string[]
  /** A quiet second line under the name, such as the visits; '' where there was no room. */
  readonly detail: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly box: Rect
  /** False where it was abbreviated: the tooltip has the rest. */
  readonly complete: boolean
  /** From the body to a label that had to stand off; null where it stands beside its body. */
  readonly leader: { readonly from: Point; readonly to: Point } | null
}

/** A ring round a body. */
export interface BodyRing {
  readonly radius: number
  readonly widthPx: number
  readonly count: number
}

/** Transitions at a body that are not drawn one by one, as one short spur with their count. */
export interface Stub {
  readonly outline: string
  readonly count: number
  readonly transitions: number
  readonly tip: Point
  /** Its count, where there is room for it. */
  readonly label: PlacedLabel | null
}

/** Visits that came, or led on, through what nobody observed: a dotted spur that leads nowhere known. */
export interface GapSpur {
  /** Its middle line. */
  readonly spine: string
  readonly widthPx: number
  readonly count: number
}

/**
 * A touchpoint as a cell body. At each: ways in + `stubIn` + `gapIn` + `corona` = `visits` = ways out +
 * `stubOut` + `gapOut` + `corona` + the lost, the open and those who ended.
 */
export interface NetworkBody {
  /** Of the touchpoint; '' for the body of all others. */
  readonly id: string
  /** Position in the measure's touchpoints; -1 for the body of all others. */
  readonly touchpoint: number
  /** Positions of the touchpoints that it stands for: one, or many for the body of all others. */
  readonly members: readonly number[]
  readonly x: number
  readonly y: number
  /** Its disc is true to its visits by area, but never smaller than can be seen. */
  readonly radius: number
  /** A soft outline of the same area as the disc, drawn out towards its strongest dendrites. */
  readonly outline: string
  readonly visits: number
  /** Share of converted journeys that pass here, 0..1. */
  readonly light: number
  /** `light` on the picture's scale, 0 dark to 1 brightest. */
  readonly brightness: number
  /**
   * Radius of its core, px: of the disc's area the core takes the share that would be missing of all
   * conversions without this touchpoint (removal effect: reach times lift, by the model). 0 where the
   * model has no answer, and in a black hole.
   */
  readonly coreRadius: number
  /** Set where the touchpoint is a black hole: the ring is as thick as what it costs. */
  readonly hole: { readonly ringPx: number; readonly cost: number; readonly swirl: readonly string[] } | null
  readonly open: BodyRing | null
  /** Self-loops; `countLabel` is their count, where there is room for it. */
  readonly corona: (BodyRing & { readonly countLabel: PlacedLabel | null }) | null
  /** What is lost here leaves downwards; width true to journeys. Null in a hole: there it falls in. */
  readonly ash: { readonly outline: string; readonly count: number } | null
  readonly ended: { readonly outline: string; readonly count: number } | null
  readonly stubIn: Stub | null
  readonly stubOut: Stub | null
  readonly gapIn: GapSpur | null
  readonly gapOut: GapSpur | null
  readonly label: PlacedLabel | null
}

/** What a dendrite stands for. */
export type DendriteKind = 'start' | 'transition' | 'conversion'

/** A way between two bodies, from the start, or to the goal: a filled outline, thick where it leaves. */
export interface Dendrite {
  readonly kind: DendriteKind
  /** Positions in `bodies`; -1 for the start and for the goal. */
  readonly from: number
  readonly to: number
  /** Position in the measure's transitions, or -1. */
  readonly transition: number
  readonly outline: string
  /** Its middle line, from root to tip: as path data, and as the curve itself. */
  readonly spine: string
  readonly curve: Cubic
  readonly middle: Point
  /** How far it bends, as a share of its distance; what a picture `like` this one keeps. */
  readonly bend: number
  /** At its tip. */
  readonly tipPx: number
  /** At its root: true to journeys, or a hairline where that would be too thin to see. */
  readonly widthPx: number
  readonly isHairline: boolean
  readonly journeys: number
  readonly count: number
  readonly light: number
  readonly brightness: number
  /** It leads back towards the start. */
  readonly isBackward: boolean
}

/** A brightest path as it is drawn. */
export interface DrawnPath {
  /** Position in the measure's paths. */
  readonly path: number
  readonly bodies: readonly number[]
  /** Positions in `dendrites`, in the order of the path. */
  readonly dendrites: readonly number[]
}

/** The geometry of the network. Px within the plot; nothing is NaN; same input and seed, same picture. */
export interface NetworkLayout {
  readonly family: 'network'
  readonly width: number
  readonly height: number
  readonly frame: Rect
  /** Name of the form: `layered-organic`, or that of the asked-for arrangement. */
  readonly arrangement: string
  readonly bodies: readonly NetworkBody[]
  /** Dim ones first, so that light is drawn last. */
  readonly dendrites: readonly Dendrite[]
  readonly paths: readonly DrawnPath[]
  /** The soft field from which journeys enter: a box at the near side, or (`isRound`) all round. */
  readonly start: { readonly field: Rect; readonly isRound: boolean; readonly label: PlacedLabel | null }
  readonly goal: Point & { readonly radius: number; readonly label: PlacedLabel | null }
  /** Journeys per px of width, and the light that is drawn as full brightness. */
  readonly journeysPerPx: number
  /** Px of radius per root of a visit. */
  readonly radiusPx: number
  readonly fullLight: number
  /** Transitions drawn, and all of them. */
  readonly drawnTransitions: number
  readonly allTransitions: number
  /** Touchpoints that have a body of their own, and all. */
  readonly drawnTouchpoints: number
  readonly allTouchpoints: number
}
