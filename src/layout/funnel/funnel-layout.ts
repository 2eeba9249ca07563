import type { FunnelFlowKind } from '../../measures/funnel/funnel-measure.js'
import type { Density } from '../density.js'
import type { Rect } from '../rect.js'
import type { FunnelNeck } from './funnel-layout-options.js'
import type { Projection } from './projection.js'
import type { FunnelCurve } from './silhouette.js'

/** A point on the screen, px within the plot. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Words of one line; `strong` ones are set heavier. */
export interface FunnelTextRun {
  readonly text: string
  readonly strong: boolean
}

/** What a label says and how loud: `stage` names, `number` the one large figure, `flow` what comes and goes. */
export type FunnelLabelTone = 'stage' | 'number' | 'rate' | 'base' | FunnelFlowKind

/** A label at its measured place. No two labels of a layout overlap. */
export interface FunnelLabel {
  /** Stage or flow that it names: the same ids as the mark's. */
  readonly of: FunnelMarkId
  readonly tone: FunnelLabelTone
  readonly lines: readonly (readonly FunnelTextRun[])[]
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fontPx: number
  /** The box that the text takes, measured. */
  readonly box: Rect
  /** True where it stands on other marks and needs a halo of the ground. */
  readonly halo: boolean
}

/** The identity of a mark: a stage, or a flow of the stage flow matrix. Empty ids stand for "outside". */
export type FunnelMarkId =
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'flow'; readonly from: string; readonly to: string; readonly flow: FunnelFlowKind }

/** One band of one stage; the area of its path is true to its arrivals (scale `area`). */
export interface FunnelBandShape {
  /** Position of the band in the measure's breakdown. */
  readonly band: number
  readonly arrivals: number
  readonly d: string
}

/** One stage of the silhouette. */
export interface FunnelStageShape {
  readonly id: FunnelMarkId & { readonly kind: 'stage' }
  readonly index: number
  readonly arrivals: number
  /** The closed outline. Its area is `scale.areaPerJourneyPx2 * arrivals` (scale `area`). */
  readonly d: string
  /** Empty where the measure has no breakdown. */
  readonly bands: readonly FunnelBandShape[]
  /** The share of the stage that is still under way: its closed shape and its outer, dotted edge. */
  readonly open: {
    readonly visits: number
    readonly d: string
    readonly edge: string
    /** On the middle of the dotted edge. */
    readonly anchor: Point
  } | null
  readonly box: Rect
  readonly centre: Point
  /** Thickness of the plateau. */
  readonly thicknessPx: number
  /** Centre line, drawn where the stage is too thin to see; it is not to scale. */
  readonly hairline: string | null
}

/** A stream that joins from outside or leaves for good; its area is on the same scale as the stages'. */
export interface FunnelPlume {
  readonly id: FunnelMarkId & { readonly kind: 'flow' }
  readonly stageIndex: number
  readonly kind: Extract<FunnelFlowKind, 'entered' | 'converted' | 'lost' | 'ended' | 'unknown'>
  readonly visits: number
  readonly d: string
  /** From where it is full to where it has faded. */
  readonly fade: { readonly from: Point; readonly to: Point }
  readonly box: Rect
  readonly anchor: Point
}

/** A move to another stage that is no simple step on: a by-pass, a step back, or a return. */
export interface FunnelArc {
  readonly id: FunnelMarkId & { readonly kind: 'flow' }
  readonly kind: Extract<FunnelFlowKind, 'skip' | 'step-back' | 'returned'>
  readonly visits: number
  /** The centre line, open. */
  readonly d: string
  /** The arrow head, closed. */
  readonly head: string
  /** Where it leaves and where it arrives. */
  readonly from: Point
  readonly to: Point
  /** Positions of its stages; -1 for outside. */
  readonly fromIndex: number
  readonly toIndex: number
  /** True to `scale.widthPerVisitPx`, but for hairlines. */
  readonly widthPx: number
  /** True where it is drawn wider than true, to be seen. */
  readonly isHairline: boolean
  readonly box: Rect
  readonly anchor: Point
}

/** The quiet pill between two stages. */
export interface FunnelPill {
  /** The stage whose rate it is. */
  readonly stage: string
  readonly box: Rect
  /** True where the base has fewer than 30. */
  readonly thin: boolean
}

/** The name of a band, written on it. */
export interface FunnelBandName {
  readonly band: number
  readonly text: string
  /** Middle of the text. */
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly box: Rect
}

/** The name of a band that found no room on it, behind a swatch. */
export interface FunnelLegendEntry {
  readonly band: number
  readonly text: string
  readonly swatch: Rect
  /** Beginning of the text. */
  readonly x: number
  /** Baseline. */
  readonly y: number
}

/** Where the flow lies: from one stage's start to the next, px, what of it is gap, and how it is turned. */
export interface FunnelFrame {
  readonly projection: Projection
  readonly pitch: number
  readonly gap: number
  readonly curve: FunnelCurve
  readonly neck: FunnelNeck
}

/** How numbers became px. */
export interface FunnelLayoutScale {
  readonly kind: 'area' | 'width'
  /** Px² of stage and plume per journey (scale `area`); 0 where all is zero. */
  readonly areaPerJourneyPx2: number
  /** Px of width of an arc per visit; 0 where there is no arc. */
  readonly widthPerVisitPx: number
}

/** What the size left out; the table has it all. */
export interface FunnelLayoutHidden {
  /** Moves that are not drawn. */
  readonly arcs: number
  /** Labels that found no place. */
  readonly labels: number
  /** Streams, arcs and dotted edges that are drawn without their number; 0 where a picture bears no text at all. */
  readonly numbers: number
}

/** The whole picture as geometry: px within the plot, no paint. */
export interface FunnelLayout {
  readonly widthPx: number
  readonly heightPx: number
  readonly orientation: 'horizontal' | 'vertical'
  readonly density: Density
  readonly stages: readonly FunnelStageShape[]
  readonly plumes: readonly FunnelPlume[]
  readonly arcs: readonly FunnelArc[]
  readonly pills: readonly FunnelPill[]
  readonly labels: readonly FunnelLabel[]
  /** Empty where there are no bands. Every band is either here or in the legend. */
  readonly bandNames: readonly FunnelBandName[]
  readonly legend: readonly FunnelLegendEntry[]
  /** Hairlines from a pill to the gap that it speaks of. */
  readonly leaders: readonly { readonly from: Point; readonly to: Point }[]
  /** Where the flow lies on the screen: for layers that draw along it, such as `outlineFunnel`. */
  readonly frame: FunnelFrame
  readonly scale: FunnelLayoutScale
  readonly hidden: FunnelLayoutHidden
  /** True where nothing has arrived: no stage, or every stage empty. */
  readonly isEmpty: boolean
}
