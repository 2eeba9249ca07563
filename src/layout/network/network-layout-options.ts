import { checkOptions } from '../../foundation/check-options.js'
import { requireOption } from '../../foundation/require-option.js'
import type { Resolved } from '../../foundation/resolved.js'
import { estimateTextWidth, type MeasureText } from '../text/measure-text.js'
import { layeredOrganic } from './layered-organic.js'
import type { NetworkArrangement } from './moving-body.js'
import type { NetworkLayout } from './network-layout.js'

/** Texts that stand in the picture; they come in already formatted. */
export interface NetworkLayoutTexts {
  /** Under a body's name. */
  readonly visits: (touchpoint: number) => string
  /** At the tip of a stub: uses of ways that are not drawn one by one. */
  readonly hidden: (uses: number) => string
  /** At a corona: how often somebody was there twice running. */
  readonly repeats: (times: number) => string
  /** Of the body of all other touchpoints. */
  readonly others: (touchpoints: number) => string
  /** The same where there is no room for it: a count is not cut. Default: none. */
  readonly othersBrief?: (touchpoints: number) => string
  /** Above the entry field: a large number and what it is. */
  readonly start: { readonly number: string; readonly name: string }
  readonly goal: { readonly number: string; readonly name: string }
}

/** How the network is laid out. */
export interface NetworkLayoutOptions {
  /** Px of the whole plot. */
  readonly width: number
  readonly height: number
  /** Px kept free. Default 8 on each side. */
  readonly margin?:
    | { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
    | undefined
  /** Default: the built-in width table. */
  readonly measureText?: MeasureText | undefined
  /** Default 12. */
  readonly fontPx?: number | undefined
  /** `rtl` puts the start at the right. Default `ltr`. */
  readonly direction?: 'ltr' | 'rtl' | undefined
  /** Seeds what is placed freely. Default 1. */
  readonly seed?: number | undefined
  /**
   * Share of transitions to draw one by one, 0..1; the rest becomes stubs with their counts.
   * Default `auto`: as many as the area can carry.
   */
  readonly detail?: number | 'auto' | undefined
  /** How many of the brightest paths must be drawn whole. Default 3. */
  readonly brightPaths?: number | undefined
  /** The form. Default `layeredOrganic`; others: `radialArrangement`, `forceArrangement`, `fixedPlaces(...)`. */
  readonly arrangement?: NetworkArrangement | undefined
  /**
   * A picture before, of more or of older journeys: bodies stay where they stand in it, sizes keep
   * its scales and ways their bends, so that a filter only hides and new data moves nothing.
   */
  readonly like?: NetworkLayout | null | undefined
  /** How many bodies at most; further touchpoints become one body of all others. Default `auto`: by area, 6 to 240. */
  readonly bodies?: number | 'auto' | undefined
  /** False for a picture without words. Default true. */
  readonly labels?: boolean | undefined
  readonly texts?: NetworkLayoutTexts | undefined
}

/** Options with every default filled in. */
export interface ResolvedNetworkLayoutOptions extends Resolved<NetworkLayoutOptions> {
  readonly inner: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
}

const MARGIN = { top: 8, right: 8, bottom: 8, left: 8 }
const TAKES = { detail: 'auto ', bodies: 'auto ', direction: 'ltr rtl' }
const NO_TEXTS: NetworkLayoutTexts = {
  visits: () => '',
  hidden: (uses) => `+${uses}`,
  repeats: (times) => `↻${times}`,
  others: (touchpoints) => `+${touchpoints}`,
  start: { number: '', name: '' },
  goal: { number: '', name: '' },
}

/** Fills in defaults; a frame smaller than its margins is drawn without margins. */
export function resolveNetworkLayoutOptions(options: NetworkLayoutOptions): ResolvedNetworkLayoutOptions {
  checkOptions(options, TAKES)
  const arrangement = options.arrangement ?? layeredOrganic
  requireOption(typeof arrangement === 'object', 'arrangement', arrangement, 'one such as forceArrangement')
  const width = positive(options.width)
  const height = positive(options.height)
  const margin = options.margin ?? MARGIN
  const fits = margin.left + margin.right < width * 0.6 && margin.top + margin.bottom < height * 0.6
  const inner = fits
    ? { left: margin.left, top: margin.top, right: width - margin.right, bottom: height - margin.bottom }
    : { left: 0, top: 0, right: width, bottom: height }
  return {
    width,
    height,
    margin,
    inner,
    measureText: options.measureText ?? estimateTextWidth,
    fontPx: options.fontPx ?? 12,
    direction: options.direction ?? 'ltr',
    seed: options.seed ?? 1,
    detail: options.detail ?? 'auto',
    arrangement,
    like: options.like ?? null,
    bodies: options.bodies ?? 'auto',
    brightPaths: options.brightPaths ?? 3,
    labels: options.labels ?? true,
    texts: options.texts ?? NO_TEXTS,
  }
}

function positive(px: number): number {
  return Number.isFinite(px) && px > 1 ? px : 1
}
