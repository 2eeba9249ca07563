import { checkOptions } from '../../foundation/check-options.js'
import type { FunnelBand, FunnelFlowKind, FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import { type Density, densityOf } from '../density.js'
import { estimateTextWidth, type MeasureText } from '../text/measure-text.js'
import type { FunnelCurve, FunnelScale } from './silhouette.js'

/** How the silhouette ends: as wide as its last stage, narrower, or in a point. Areas stay true. */
export type FunnelNeck = 'level' | 'taper' | 'point'

/** The streams and moves that can be drawn or left out; a move on to the next stage is the silhouette itself. */
export type FunnelStreamKind = Exclude<FunnelFlowKind, 'advance'>

/** The words of the picture, written by a locale. A layout only measures and places them. */
export interface FunnelLayoutTexts {
  /** A count at ease: 12,345. */
  readonly count: (value: number) => string
  /** A count where space is short: 12K. */
  readonly compact: (value: number) => string
  /** A share: 62 %. */
  readonly rate: (share: number) => string
  /** What stands beside a rate, its base: of 1,200; `short` where space is short; `stage` is the position of the stage whose rate it is. */
  readonly base: (value: number, short: boolean, stage: number) => string
  /** What comes or goes, without its count: lost; `short` where space is short. */
  readonly flow: (kind: FunnelFlowKind, visits: number, short?: boolean) => string
  /** The name of a band: its value, or what it stands for. */
  readonly band: (band: FunnelBand) => string
}

/** What `layoutFunnel` can be asked for. Every member is optional. */
export interface FunnelLayoutOptions {
  /** Px of the plot. Default 640 by 300. */
  readonly widthPx?: number | undefined
  readonly heightPx?: number | undefined
  /** Px kept free round the picture. Default 8 on each side. */
  readonly margin?:
    | { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
    | undefined
  /** Default `auto`: horizontal from 480 px of width, vertical below. */
  readonly orientation?: 'auto' | 'horizontal' | 'vertical' | undefined
  /** What the silhouette is true to. Default `area`. */
  readonly scale?: FunnelScale | undefined
  /** How the silhouette leads from stage to stage. Default `smooth`. */
  readonly curve?: FunnelCurve | undefined
  /** How it ends. Default `level`. */
  readonly neck?: FunnelNeck | undefined
  /** Px between two stages, at most a quarter of a stage. Default 2; less where stages are very short. */
  readonly spacing?: number | undefined
  /** Streams and moves to draw; others are left to the table. Default: all. */
  readonly streams?: readonly FunnelStreamKind[] | undefined
  /** Further funnels that are to be drawn over this one on the same scale (see `outlineFunnel`): they get room. Default: none. */
  readonly besides?: readonly FunnelMeasure[] | undefined
  /** The base of the rates in the pills. Default `previous`. */
  readonly base?: 'previous' | 'first' | 'total' | undefined
  /** Ids of stages whose names go first where not all have room, the most important first. Default: none. */
  readonly named?: readonly string[] | undefined
  /** Default: by size. */
  readonly density?: Density | undefined
  /** Default `ltr`. */
  readonly direction?: 'ltr' | 'rtl' | undefined
  /** Default: the built-in width table. */
  readonly measureText?: MeasureText | undefined
  /** Default: plain digits and the English words of the house. */
  readonly texts?: FunnelLayoutTexts | undefined
}

/** The options with their defaults filled in. */
export type ResolvedFunnelLayoutOptions = {
  readonly [Key in Exclude<keyof FunnelLayoutOptions, 'orientation'>]-?: NonNullable<FunnelLayoutOptions[Key]>
} & { readonly orientation: 'horizontal' | 'vertical' }

const ALL_STREAMS: readonly FunnelStreamKind[] = [
  'entered',
  'returned',
  'skip',
  'step-back',
  'converted',
  'lost',
  'open',
  'ended',
  'unknown',
]

/** From this width on the funnel lies. */
export const HORIZONTAL_FROM_PX = 480

const SPACING = 2
const MARGIN = { top: 8, right: 8, bottom: 8, left: 8 }

const PLAIN_TEXTS: FunnelLayoutTexts = {
  count: String,
  compact: String,
  rate: (share) => `${Math.round(share * 100)}%`,
  base: (value) => `of ${value}`,
  flow: (kind) => kind,
  band: ({ value, kind }) => value ?? kind,
}

const TAKES = {
  orientation: 'auto horizontal vertical',
  scale: 'area width',
  curve: 'smooth straight step',
  neck: 'level taper point',
  base: 'previous first total',
  spacing: '',
}

/**
 * Fills in defaults. Sizes that are no sizes become 1 px: a layout never holds a NaN.
 * @throws JourneyError `bad-option`
 */
export function resolveFunnelLayoutOptions(options: FunnelLayoutOptions = {}): ResolvedFunnelLayoutOptions {
  const widthPx = soundLength(options.widthPx ?? 640)
  const heightPx = soundLength(options.heightPx ?? 300)
  checkOptions(options, TAKES)
  const asked = options.orientation ?? 'auto'
  return {
    widthPx,
    heightPx,
    margin: options.margin ?? MARGIN,
    orientation: asked === 'auto' ? (widthPx >= HORIZONTAL_FROM_PX ? 'horizontal' : 'vertical') : asked,
    scale: options.scale ?? 'area',
    curve: options.curve ?? 'smooth',
    neck: options.neck ?? 'level',
    spacing: options.spacing ?? SPACING,
    streams: options.streams ?? ALL_STREAMS,
    besides: options.besides ?? [],
    base: options.base ?? 'previous',
    named: options.named ?? [],
    density: options.density ?? densityOf(widthPx, heightPx),
    direction: options.direction ?? 'ltr',
    measureText: options.measureText ?? estimateTextWidth,
    texts: options.texts ?? PLAIN_TEXTS,
  }
}

function soundLength(length: number): number {
  return Number.isFinite(length) && length >= 1 ? length : 1
}
