import { requireOption } from '../../foundation/require-option.js'
import type { LoopMoveKind } from '../../measures/loop/loop-measure.js'
import type { Density } from '../density.js'
import { densityOf } from '../density.js'
import { estimateTextWidth, type MeasureText } from '../text/measure-text.js'
import type { LoopForm } from './loop-form.js'
import { loopRing } from './loop-ring.js'

/** The words of the picture, already in the reader's language. Lists run along the measure's. */
export interface LoopTexts {
  readonly stages: readonly { readonly label: string; readonly value: string }[]
  /** c_i between a stage and the next; empty where there is none. */
  readonly rates: readonly string[]
  readonly lost: readonly string[]
  readonly open: readonly string[]
  readonly midway: readonly string[]
  readonly mouth: readonly { readonly label: string; readonly value: string }[]
  readonly tail: readonly { readonly label: string; readonly value: string }[]
  /** Inside the ring, on the streams that are wide enough. */
  readonly flow: (kind: LoopMoveKind, from: number, to: number) => string
  /** All drivers beyond those that are drawn apart. */
  readonly otherDrivers: { readonly mouth: (from: number) => string; readonly tail: (from: number) => string }
  /**
   * "each brings" and "0.4", or how many other stages brought; the short form for small pictures; what share
   * of newcomers that makes; "of 400 reached" where it follows from an audience.
   */
  readonly joint: {
    readonly label: string
    readonly value: string
    readonly short: string
    readonly note: string
    readonly reached?: string
  }
  readonly readout: { readonly label: string; readonly value: string; readonly lines: readonly string[] }
}

/** What `layoutLoop` may be told. */
export interface LoopLayoutOptions {
  /** Default: `loopRing`; also `loopRacetrack` and `loopBowTie`. */
  readonly form?: LoopForm | undefined
  /** Px of the picture, margins included. Default 640 by 480. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** Px kept free on each side. Default 8. */
  readonly margin?: Partial<Record<'top' | 'right' | 'bottom' | 'left', number>> | undefined
  /** Default: by size. */
  readonly density?: Density | undefined
  /** Default: the built-in table of widths. */
  readonly measureText?: MeasureText | undefined
  /** Default: no words at all. */
  readonly texts?: LoopTexts | undefined
}

/** The options with their defaults; sizes are at least 1 px. */
export interface ResolvedLoopLayoutOptions {
  readonly form: LoopForm
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
  readonly density: Density
  readonly measureText: MeasureText
  readonly texts: LoopTexts | null
}

const MARGIN = 8

/** Fills in defaults. Unusable sizes fall back to them: a layout never throws. */
export function resolveLoopLayoutOptions(options: LoopLayoutOptions): ResolvedLoopLayoutOptions {
  const width = usable(options.width, 640)
  const height = usable(options.height, 480)
  const form = options.form ?? loopRing
  requireOption(typeof form === 'function', 'form', form, 'a function such as loopRacetrack')
  return {
    form,
    width,
    height,
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, ...options.margin },
    density: options.density ?? densityOf(width, height),
    measureText: options.measureText ?? estimateTextWidth,
    texts: options.texts ?? null,
  }
}

function usable(size: number | undefined, otherwise: number): number {
  return size !== undefined && Number.isFinite(size) && size >= 1 ? size : otherwise
}
