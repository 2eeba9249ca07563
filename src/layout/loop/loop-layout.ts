import type { LoopMoveKind } from '../../measures/loop/loop-measure.js'
import type { Density } from '../density.js'
import type { Rect } from '../rect.js'

/** A point in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A line of a label, set round its middle so that it reads the same in both directions of writing. */
export interface LabelLine {
  readonly text: string
  /** The middle of the line, px. */
  readonly x: number
  /** The baseline, px. */
  readonly y: number
  readonly fontPx: number
  readonly weight: number
  /** Quiet lines are small labels above or below the number. */
  readonly quiet: boolean
}

/** A label that found room. Those that did not are left to the tooltip. */
export interface PlacedLabel {
  /** The thing it belongs to: `stage:0`, `lost:0`, `mouth:2`, .... */
  readonly id: string
  readonly lines: readonly LabelLine[]
  readonly box: Rect
  /** The kind of move that it names, where it names one: it takes its colour. */
  readonly tone: LoopChord['kind'] | null
  /** From the label to its thing, where it stands apart. */
  readonly leader: string | null
}

/**
 * One stage of the ribbon, by the way round, which is 2π long: in the ring that is the angle in radians,
 * clockwise from twelve o'clock.
 */
export interface LoopArc {
  readonly stage: number
  /** Its whole share of the ribbon, half of both shoulders included. */
  readonly startRad: number
  readonly endRad: number
  /** Where the thickness is that of the stage. */
  readonly plateauStartRad: number
  readonly plateauEndRad: number
  readonly thicknessPx: number
  readonly isHairline: boolean
  readonly path: string
  readonly middle: Point
}

/** A stream of people: its drawn width is true unless `isHairline`. */
export interface LoopStream {
  readonly path: string
  /** Its middle line, from where it comes to where it goes. */
  readonly spine: readonly Point[]
  readonly widthPx: number
  /** Too thin to see at scale: drawn as a hairline, marked "not to scale". */
  readonly isHairline: boolean
  readonly start: Point
  readonly end: Point
  /** A point on it, for tooltips. */
  readonly middle: Point
}

/** People who leave the ring outward at a stage. */
export interface LoopExit extends LoopStream {
  readonly kind: 'lost' | 'open'
  readonly stage: number
}

/** People who come in: by a driver at the mouth, further in, or touches that feed the tail. */
export interface LoopTributary extends LoopStream {
  readonly at: 'mouth' | 'midway' | 'tail'
  /** Position in the measure's list of drivers; -1 for all the smaller ones together, and midway. */
  readonly driver: number
  /** Where `driver` is -1: the first of the drivers that flow together here. */
  readonly firstOther: number
  /** True where the same driver is drawn at the other end, too. */
  readonly isTwin: boolean
  /** For midway: the stage that they join. */
  readonly stage: number
}

/** A move inside the ring. */
export interface LoopChord {
  readonly kind: LoopMoveKind | 'referral'
  readonly from: number
  readonly to: number
  /** Its middle line, to be stroked `widthPx` wide; it ends where the arrow head begins. */
  readonly path: string
  readonly spine: readonly Point[]
  readonly widthPx: number
  readonly isHairline: boolean
  /** Most of its moves run across a declared gap: it is drawn as unknown, not as a direct move. */
  readonly isUnknown: boolean
  /** The arrow head at its end. */
  readonly head: string
  /** The outline of the same stream where it is a wide re-entry, else empty. */
  readonly outline: string
  readonly middle: Point
}

/** The rate between two stages, on the ribbon. */
export interface LoopBead {
  readonly fromStage: number
  readonly box: Rect
  readonly line: LabelLine
}

/** Where existing actors bring new ones: no ribbon of people, but segments round a factor badge. */
export interface LoopJoint {
  /** From the tail to the mouth; thickness goes from that of the tail to that of those brought. */
  readonly segments: readonly string[]
  /** In a form that is cut open: the same people as they come in at the mouth; else none. */
  readonly arriving: readonly string[]
  readonly startThicknessPx: number
  readonly endThicknessPx: number
  readonly badge: { readonly box: Rect; readonly lines: readonly LabelLine[] } | null
  readonly middle: Point
  /** False where nobody was brought: the joint is drawn as an open gap. */
  readonly isClosed: boolean
}

/** The readout at the centre. */
export interface LoopReadout {
  readonly lines: readonly LabelLine[]
}

/** The loop in px, in whatever form. All numbers are finite. */
export interface LoopLayout {
  readonly kind: 'loop'
  readonly width: number
  readonly height: number
  readonly density: Density
  readonly center: Point
  /** Points of the ribbon's middle line from mouth to tail and on to where the joint ends. */
  readonly track: readonly Point[]
  readonly isOpen: boolean
  /** The constant radius of the ribbon's middle line, or of its bends. */
  readonly radiusPx: number
  /** The one scale of all widths. */
  readonly pxPerActor: number
  readonly arcs: readonly LoopArc[]
  readonly beads: readonly LoopBead[]
  readonly exits: readonly LoopExit[]
  readonly tributaries: readonly LoopTributary[]
  readonly chords: readonly LoopChord[]
  readonly joint: LoopJoint | null
  readonly readout: LoopReadout | null
  readonly labels: readonly PlacedLabel[]
  /** True where any width is not to scale. */
  readonly hasHairlines: boolean
}
