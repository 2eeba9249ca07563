import type { FunnelBand, FunnelFlowKind } from '../../measures/funnel/funnel-measure.js'
import { type Density, densityOf } from '../density.js'
import { estimateTextWidth, type MeasureText } from '../text/measure-text.js'
import type { FunnelScale } from './silhouette.js'

/** The words of the picture, written by a locale. A layout only measures and places them. */
export interface FunnelLayoutTexts {
  /** A count at ease: 12,345. */
  readonly count: (value: number) => string
  /** A count where space is short: 12K. */
  readonly compact: (value: number) => string
  /** A share: 62 %. */
  readonly rate: (share: number) => string
  /** The base of a rate: of 1,200; `short` where space is short. */
  readonly base: (value: number, short?: boolean) => string
  /** What comes or goes, without its count: lost. */
  readonly flow: (kind: FunnelFlowKind, visits: number) => string
  /** The name of a band: its value, or what it stands for. */
  readonly band: (band: FunnelBand) => string
}

/** What `layoutFunnel` can be asked for. Every member is optional. */
export interface FunnelLayoutOptions {
  /** Px of the plot. Default 640 by 300. */
  readonly widthPx?: number
  readonly heightPx?: number
  /** Px kept free round the picture. Default 8 on each side. */
  readonly margin?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** Default `auto`: horizontal from 480 px of width, vertical below. */
  readonly orientation?: 'auto' | 'horizontal' | 'vertical'
  /** What the silhouette is true to. Default `area`. */
  readonly scale?: FunnelScale
  /** The base of the rates in the pills. Default `previous`. */
  readonly base?: 'previous' | 'first' | 'total'
  /** Ids of stages whose names go first where not all have room, the most important first. Default: none. */
  readonly named?: readonly string[]
  /** Default: by size. */
  readonly density?: Density
  /** Default `ltr`. */
  readonly direction?: 'ltr' | 'rtl'
  /** Default: the built-in width table. */
  readonly measureText?: MeasureText
  /** Default: plain digits and the English words of the house. */
  readonly texts?: FunnelLayoutTexts
}

/** The options with their defaults filled in. */
export type ResolvedFunnelLayoutOptions = Required<Omit<FunnelLayoutOptions, 'orientation'>> & {
  readonly orientation: 'horizontal' | 'vertical'
}

/** From this width on the funnel lies. */
export const HORIZONTAL_FROM_PX = 480

const MARGIN = { top: 8, right: 8, bottom: 8, left: 8 }

const PLAIN_TEXTS: FunnelLayoutTexts = {
  count: String,
  compact: String,
  rate: (share) => `${Math.round(share * 100)}%`,
  base: (value) => `of ${value}`,
  flow: (kind) => kind,
  band: ({ value, kind }) => value ?? kind,
}

/** Fills in defaults. Sizes that are no sizes become 1 px: a layout never holds a NaN. */
export function resolveFunnelLayoutOptions(options: FunnelLayoutOptions = {}): ResolvedFunnelLayoutOptions {
  const widthPx = soundLength(options.widthPx ?? 640)
  const heightPx = soundLength(options.heightPx ?? 300)
  const asked = options.orientation ?? 'auto'
  return {
    widthPx,
    heightPx,
    margin: options.margin ?? MARGIN,
    orientation: asked === 'auto' ? (widthPx >= HORIZONTAL_FROM_PX ? 'horizontal' : 'vertical') : asked,
    scale: options.scale ?? 'area',
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
