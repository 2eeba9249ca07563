import { rounded } from '../../foundation/rounded.js'
import { type BentWay, type DendriteFrame, isBackward } from './bend-dendrites.js'
import { drawnWidth } from './body-sizes.js'
import type { Way } from './choose-dendrites.js'
import { type Cubic, cubicPath, pointAt, taperedOutline } from './cubic.js'
import type { Dendrite, DendriteKind, Point } from './network-layout.js'

/** Dendrites ordered for painting, and where each way came to stand. */
export interface DrawnDendrites {
  readonly ordered: readonly Dendrite[]
  /** Per way: its position in `ordered`. */
  readonly placeOf: readonly number[]
}

const TIP_SHARE = 0.24
const TIP_LEAST = 0.5
/** Between true to light (1) and evened out for the eye (1/2): the brightest ways stand out, dim ones stay seen. */
export const BRIGHTNESS_POWER = 0.5
/** Decimals of brightness. */
const BRIGHTNESS_DIGITS = 4
const BRIGHTNESS_STEPS = 10 ** BRIGHTNESS_DIGITS

/** Fills the outlines round the middle lines; dim ones come first, so that light lies on top. */
export function drawDendrites(
  ways: readonly Way[],
  bent: readonly BentWay[],
  pxPerJourney: number,
  fullLight: number,
  frame: DendriteFrame,
): DrawnDendrites {
  const dendrites = ways.map((way, i) => dendriteOf(way, bent[i] as BentWay, pxPerJourney, fullLight, frame))
  const order = dimFirst(dendrites)
  const placeOf = new Array<number>(ways.length).fill(0)
  order.forEach((way, place) => {
    placeOf[way] = place
  })
  return { ordered: order.map((way) => dendrites[way] as Dendrite), placeOf }
}

/** Positions by brightness, then as they come: as one number each, which sort without being compared one by one. */
function dimFirst(dendrites: readonly Dendrite[]): number[] {
  const all = dendrites.length
  const order = Float64Array.from(dendrites, ({ brightness }, i) => Math.round(brightness * BRIGHTNESS_STEPS) * all + i)
  return Array.from(order.sort(), (place) => place % all)
}

function dendriteOf(way: Way, bent: BentWay, pxPerJourney: number, fullLight: number, frame: DendriteFrame): Dendrite {
  const { widthPx, isHairline } = drawnWidth(way.journeys, pxPerJourney)
  // A way to the goal ends in light: it keeps more of its width.
  const share = way.kind === 'conversion' ? 0.5 : TIP_SHARE
  const tipPx = Math.min(widthPx, Math.max(TIP_LEAST, widthPx * share))
  const brightness = rounded(Math.min(1, (way.light / fullLight) ** BRIGHTNESS_POWER), BRIGHTNESS_DIGITS)
  const leadsBack = way.kind === 'transition' && isBackward(bent.curve.a, bent.curve.b, frame)
  return new TaperedWay(way, bent, { widthPx, isHairline, tipPx, brightness, isBackward: leadsBack })
}

/**
 * A way that writes its path data when it is asked for: of tens of thousands of ways a canvas asks for few,
 * and writing them all takes longer than laying them out.
 */
class TaperedWay implements Dendrite {
  readonly kind: DendriteKind
  readonly from: number
  readonly to: number
  readonly transition: number
  readonly journeys: number
  readonly count: number
  readonly light: number
  readonly curve: Cubic
  readonly bend: number
  readonly widthPx: number
  readonly isHairline: boolean
  readonly tipPx: number
  readonly brightness: number
  readonly isBackward: boolean
  #outline: string | undefined
  #spine: string | undefined

  constructor(way: Way, { curve, bend }: BentWay, drawn: DrawnWay) {
    this.kind = way.kind
    this.from = way.from
    this.to = way.to
    this.transition = way.transition
    this.journeys = way.journeys
    this.count = way.count
    this.light = way.light
    this.curve = curve
    this.bend = bend
    this.widthPx = drawn.widthPx
    this.isHairline = drawn.isHairline
    this.tipPx = drawn.tipPx
    this.brightness = drawn.brightness
    this.isBackward = drawn.isBackward
  }

  get middle(): Point {
    return pointAt(this.curve, 0.5)
  }

  get outline(): string {
    this.#outline ??= taperedOutline(this.curve, this.widthPx, this.tipPx)
    return this.#outline
  }

  get spine(): string {
    this.#spine ??= cubicPath(this.curve)
    return this.#spine
  }

  /** As JSON a way is whole. */
  toJSON(): Dendrite {
    return { ...this, middle: this.middle, outline: this.outline, spine: this.spine }
  }
}

type DrawnWay = Pick<Dendrite, 'widthPx' | 'isHairline' | 'tipPx' | 'brightness' | 'isBackward'>
