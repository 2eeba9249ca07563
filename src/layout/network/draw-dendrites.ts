import { rounded } from '../../foundation/rounded.js'
import { type BentWay, type DendriteFrame, isBackward } from './bend-dendrites.js'
import { drawnWidth } from './body-sizes.js'
import type { Way } from './choose-dendrites.js'
import { cubicPath, pointAt, taperedOutline } from './cubic.js'
import type { Dendrite } from './network-layout.js'

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

/** Fills the outlines round the middle lines; dim ones come first, so that light lies on top. */
export function drawDendrites(
  ways: readonly Way[],
  bent: readonly BentWay[],
  pxPerJourney: number,
  fullLight: number,
  frame: DendriteFrame,
): DrawnDendrites {
  const dendrites = ways.map((way, i) => dendriteOf(way, bent[i] as BentWay, pxPerJourney, fullLight, frame))
  const order = ways.map((_, i) => i)
  order.sort((a, b) => brightnessOf(dendrites, a) - brightnessOf(dendrites, b) || a - b)
  const placeOf = new Array<number>(ways.length).fill(0)
  order.forEach((way, place) => {
    placeOf[way] = place
  })
  return { ordered: order.map((way) => dendrites[way] as Dendrite), placeOf }
}

function brightnessOf(dendrites: readonly Dendrite[], i: number): number {
  return dendrites[i]?.brightness ?? 0
}

function dendriteOf(
  way: Way,
  { curve, bend }: BentWay,
  pxPerJourney: number,
  fullLight: number,
  frame: DendriteFrame,
): Dendrite {
  const { widthPx, isHairline } = drawnWidth(way.journeys, pxPerJourney)
  // A way to the goal ends in light: it keeps more of its width.
  const share = way.kind === 'conversion' ? 0.5 : TIP_SHARE
  const tipPx = Math.min(widthPx, Math.max(TIP_LEAST, widthPx * share))
  return {
    ...way,
    outline: taperedOutline(curve, widthPx, tipPx),
    spine: cubicPath(curve),
    curve,
    middle: pointAt(curve, 0.5),
    bend,
    tipPx,
    widthPx,
    isHairline,
    brightness: rounded(Math.min(1, (way.light / fullLight) ** BRIGHTNESS_POWER), 4),
    isBackward: way.kind === 'transition' && isBackward(curve.a, curve.b, frame),
  }
}
