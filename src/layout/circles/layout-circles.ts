import { rounded } from '../../foundation/rounded.js'
import type { CirclesMeasure, CirclesPeriod, CycleCounts } from '../../measures/circles/circles-measure.js'
import { arrowKey } from './arrow-key.js'
import type {
  ArrowKeyLayout,
  CirclesLayout,
  CirclesLayoutOptions,
  PicturePoint,
  RingLayout,
  RingScale,
  TicksLayout,
} from './circles-layout.js'
import { clearAngles, HALF_GUTTER_RAD } from './clear-angles.js'
import { type Composition, composeCircles } from './compose-circles.js'
import { evenSizes } from './even-sizes.js'
import { layoutLadder } from './layout-ladder.js'
import { layoutTraffic } from './layout-traffic.js'
import { placeDots } from './place-dots.js'
import {
  periodAt,
  type ResolvedCirclesLayoutOptions,
  resolveCirclesLayoutOptions,
} from './resolve-circles-layout-options.js'
import { TICKS_PX } from './ring-middle.js'
import { ringRadii } from './ring-radii.js'
import { type DotSeats, seatDots } from './seat-dots.js'
import { type ClearAngle, sunflowerSeats } from './sunflower.js'

/** Dots this small can still be told apart. */
const SMALLEST_DOT_PX = 1.7
/** Where so many people are to be shown that a canvas paints them, dots may be points. */
const SMALLEST_POINT_PX = 0.75
const POINTS_FROM = 2001
const LARGEST_DOT_PX = 6.5
/** Radius of a dot as a share of the side of the square that it has for itself. */
const DOT_SHARE = 0.37
/** Core and ticks may reach so far into the innermost ring. */
const TICKS_SHARE = 0.66
const CORE_PX = 13
/** How far the core may reach into the innermost ring, without and with a name in it. */
const CORE_SHARE = { plain: 0.28, named: 0.4 } as const
/** Air beside the brand's name: in a core that grows for it, and the least in one that is as it is. */
const BRAND_PAD_PX = { grown: 5, given: 4 } as const
const TICK_STEP_PX = 3.2
const TICK_LENGTHS_PX: readonly number[] = [2, 3.5, 5]

/**
 * Lays out the circles at one moment: rings with areas true to populations, dots on sunflower seats
 * that they keep over time, the traffic in a clear angle at the top, cycles round the centre, and a
 * ladder of labels with leader lines.
 *
 * At the moment with the most people the rings fill the circle; at others they are smaller in
 * proportion, so one dot has the same room at every moment. Dots on a drawn picture stand for
 * `actorsPerDot` actors, more where the picture is small. Pure: the same input gives the same
 * geometry; there is no NaN in it. Cost: O(moments x dots); `seats` spares that on further moments.
 */
export function layoutCircles(
  measure: CirclesMeasure,
  asked: CirclesLayoutOptions,
  seats: DotSeats = circlesSeats(measure, asked),
): CirclesLayout {
  const options = resolveCirclesLayoutOptions(measure, asked)
  const { moment, scale, direction } = options
  const period = periodAt(measure, moment)
  const composition = compose(options)
  const side = direction === 'ltr' ? 1 : -1
  const center = mirrored(composition.center, options.width, direction)
  const radiusPx = radiusAt(measure, period, composition.fullRadiusPx, scale)
  const radii = ringRadii(period.populations.rings, radiusPx, scale)
  const innermost = radii.at(-1) ?? 0
  const corePx = coreRadius(options, innermost)
  const ticks = layoutTicks(period.cycles, center, corePx, innermost)
  const moves = period.touchMoves
  const traffic =
    moves === null || composition.form === 'bare' || radiusPx === 0
      ? { arrows: [], jumps: [], undrawnJumps: 0, pxPerMove: 0 }
      : layoutTraffic(moves, {
          center,
          side,
          halfAngleRad: HALF_GUTTER_RAD,
          radiiPx: radii,
          corePx,
          headPx: composition.headPx,
        })
  const bands = radii.map((outerPx, ring) => ({ outerPx, innerPx: radii[ring + 1] ?? 0 }))
  const reserved = corePx + (ticks === null ? 1 : TICKS_PX)
  return {
    width: options.width,
    height: options.height,
    form: composition.form,
    direction,
    center,
    radiusPx,
    fullRadiusPx: composition.fullRadiusPx,
    corePx,
    brand: brandIn(options, corePx),
    rings: layoutRings(measure, period, { options, composition, center, side, bands, reserved, seats }),
    gutter: moves === null || composition.form === 'bare' || radiusPx === 0 ? null : wedge(center, radiusPx),
    ...traffic,
    arrowKey: keyOf(traffic.arrows.length > 0 ? traffic.pxPerMove : 0, composition, options),
    ...layoutLadder({
      composition,
      texts: options.texts,
      measureText: options.measureText,
      direction,
      widthPx: options.width,
      radiiPx: bands,
      corePx,
    }),
    ticks,
    actorsPerDot: measure.dots.actorsPerDot * seats.stride,
  }
}

/**
 * The seats of the dots at all moments (the series' frames, then the whole) for a picture of this
 * size: fewer dots where it is small. Keep it while measure and size stay.
 */
export function circlesSeats(measure: CirclesMeasure, options: CirclesLayoutOptions): DotSeats {
  const composition = compose(resolveCirclesLayoutOptions(measure, options))
  const { fullRadiusPx } = composition
  const clear = shareOf(clearOf(measure, composition))
  const most = Math.max(1, mostPeople(measure) / measure.dots.actorsPerDot)
  const room = Math.PI * fullRadiusPx * fullRadiusPx * (1 - clear)
  const dotPx = measure.dots.atEnd.length < POINTS_FROM ? SMALLEST_DOT_PX : SMALLEST_POINT_PX
  const smallest = (dotPx / DOT_SHARE) ** 2
  const stride = Math.max(1, Math.ceil((most * smallest) / room))
  return seatDots([...measure.dots.frames, measure.dots.atEnd], measure.stages.length, stride)
}

function compose(options: ResolvedCirclesLayoutOptions): Composition {
  const { margin, sizing: texts, measureText, labels } = options
  return composeCircles({
    x: margin.left,
    y: margin.top,
    width: Math.max(1, options.width - margin.left - margin.right),
    height: Math.max(1, options.height - margin.top - margin.bottom),
    texts,
    measureText,
    labels,
  })
}

function mirrored({ x, y }: PicturePoint, width: number, direction: 'ltr' | 'rtl'): PicturePoint {
  return { x: direction === 'ltr' ? x : width - x, y }
}

function membersOf({ populations }: CirclesPeriod): number {
  return populations.rings.reduce((sum, people) => sum + people, 0)
}

function mostPeople(measure: CirclesMeasure): number {
  return Math.max(0, ...[...measure.series, measure.whole].map(membersOf))
}

function radiusAt(measure: CirclesMeasure, period: CirclesPeriod, fullPx: number, scale: RingScale): number {
  const most = mostPeople(measure)
  if (most === 0) return 0
  return scale === 'area' ? fullPx * Math.sqrt(membersOf(period) / most) : fullPx
}

function keyOf(
  pxPerMove: number,
  composition: Composition,
  options: ResolvedCirclesLayoutOptions,
): ArrowKeyLayout | null {
  const key = arrowKey(pxPerMove, composition, options.writeMoves, options.measureText)
  if (key === null || options.direction !== 'rtl') return key
  return { ...key, x: options.width - key.x - key.barPx, textX: options.width - key.textX }
}

/** Small, or as large as the brand's name needs where the innermost ring has room for that. */
function coreRadius(options: ResolvedCirclesLayoutOptions, innermostPx: number): number {
  const namePx = halfBrandPx(options) + BRAND_PAD_PX.grown
  if (namePx <= innermostPx * CORE_SHARE.named) return Math.max(CORE_PX, namePx)
  return Math.min(CORE_PX, innermostPx * CORE_SHARE.plain)
}

function brandIn(options: ResolvedCirclesLayoutOptions, corePx: number): string | null {
  return halfBrandPx(options) + BRAND_PAD_PX.given > corePx ? null : options.texts.brand
}

/** Half of what the brand's name is wide; without one, no core is wide enough. */
function halfBrandPx({ texts, measureText }: ResolvedCirclesLayoutOptions): number {
  return texts.brand === null ? Number.POSITIVE_INFINITY : measureText(texts.brand, 12, 600) / 2
}

interface RingContext {
  readonly options: ResolvedCirclesLayoutOptions
  readonly composition: Composition
  readonly center: PicturePoint
  readonly side: 1 | -1
  readonly bands: readonly { readonly innerPx: number; readonly outerPx: number }[]
  /** What core and ticks take of the innermost ring. */
  readonly reserved: number
  readonly seats: DotSeats
}

function layoutRings(measure: CirclesMeasure, period: CirclesPeriod, context: RingContext): RingLayout[] {
  const { options, bands, seats, composition } = context
  const clear = clearOf(measure, composition)
  const moment = momentIndex(measure, options.moment)
  const members = membersPerRing(seats, moment, bands.length)
  const points = sunflowerSeats(Math.max(1, ...members.map(({ dots }) => dots.length)), clear)
  const dotPx = commonDotRadius(measure, composition.fullRadiusPx, shareOf(clear), seats.stride)
  const rings = bands.map(({ innerPx, outerPx }, ring): RingLayout => {
    const { dots, seats: taken } = members[ring] as RingMembers
    const floor = ring === bands.length - 1 ? Math.min(context.reserved, outerPx) : innerPx
    const placed = placeDots({
      center: context.center,
      side: context.side,
      innerPx: floor,
      outerPx,
      dotPx,
      points,
      seats: taken,
    })
    const people = period.populations.rings[ring] ?? 0
    const isHollow = people > 0 && dots.length === 0 && outerPx - floor > 2 * dotPx + 1
    const middle = (floor + outerPx) / 2
    return {
      ring,
      innerPx,
      outerPx,
      dotPx: isHollow ? dotPx : placed.dotPx,
      dotsPx: placed.xy,
      dots: placed.dotPx > 0 ? dots : new Int32Array(0),
      hollow: isHollow ? { x: context.center.x, y: context.center.y + middle } : null,
      tooThin: people > 0 && !isHollow && placed.dotPx === 0,
    }
  })
  const sizes = evenSizes(rings.map((ring) => ring.dotPx))
  return rings.map((ring, index) => ({ ...ring, dotPx: sizes[index] as number }))
}

/** Those in one ring: their positions in the sample, and their seats. */
interface RingMembers {
  readonly dots: Int32Array
  readonly seats: Int32Array
}

function membersPerRing({ rings, seats, drawn }: DotSeats, moment: number, count: number): RingMembers[] {
  const places = rings[moment] ?? new Int16Array(0)
  const seatOf = seats[moment] ?? new Int32Array(0)
  const sizes = new Int32Array(count)
  for (let i = 0; i < places.length; i++) {
    const ring = places[i] as number
    if (ring >= 0) sizes[ring] = (sizes[ring] as number) + 1
  }
  const members = Array.from(
    sizes,
    (size): RingMembers => ({ dots: new Int32Array(size), seats: new Int32Array(size) }),
  )
  const filled = new Int32Array(count)
  for (let i = 0; i < places.length; i++) {
    const ring = members[places[i] as number]
    if (ring === undefined) continue
    const at = filled[places[i] as number] as number
    ring.dots[at] = drawn[i] as number
    ring.seats[at] = seatOf[i] as number
    filled[places[i] as number] = at + 1
  }
  return members
}

function momentIndex(measure: CirclesMeasure, moment: number | 'whole'): number {
  if (moment === 'whole' || measure.series[moment] === undefined) return measure.dots.frames.length
  return Math.min(moment, measure.dots.frames.length)
}

/** One radius for all dots at all moments, from the room that each has. */
function commonDotRadius(measure: CirclesMeasure, fullPx: number, clear: number, stride: number): number {
  const dots = Math.max(1, mostPeople(measure) / (measure.dots.actorsPerDot * stride))
  const room = (Math.PI * fullPx * fullPx * (1 - clear)) / dots
  return Math.min(LARGEST_DOT_PX, DOT_SHARE * Math.sqrt(room))
}

function clearOf(measure: CirclesMeasure, { form }: Composition): ClearAngle[] {
  return clearAngles(form, measure.whole.touchMoves !== null)
}

/** Share of the full turn that clear angles take. */
function shareOf(clear: readonly ClearAngle[]): number {
  return clear.reduce((sum, { fromRad, toRad }) => sum + toRad - fromRad, 0) / (2 * Math.PI)
}

function wedge({ x, y }: PicturePoint, radiusPx: number): string {
  const dx = rounded(radiusPx * Math.sin(HALF_GUTTER_RAD))
  const top = rounded(y - radiusPx * Math.cos(HALF_GUTTER_RAD))
  const r = rounded(radiusPx)
  return `M${rounded(x)},${rounded(y)}L${rounded(x - dx)},${top}A${r},${r} 0 0 1 ${rounded(x + dx)},${top}Z`
}

/** Ticks round the core, clockwise from the top: short for once, longer for twice and more often. */
function layoutTicks(
  cycles: CycleCounts | null,
  center: PicturePoint,
  corePx: number,
  innermostPx: number,
): TicksLayout | null {
  if (cycles === null || cycles.conversions === 0 || (corePx + TICKS_PX) / innermostPx > TICKS_SHARE) return null
  const counts = [cycles.once, cycles.twice, cycles.thrice]
  const startPx = corePx + 2
  const room = Math.floor((2 * Math.PI * startPx) / TICK_STEP_PX) - counts.length
  const actors = counts.reduce((sum, count) => sum + count, 0)
  const actorsPerTick = Math.max(1, Math.ceil(actors / Math.max(3, room - 2)))
  let slot = 0
  const slots = Math.max(12, room + counts.length)
  const paths = counts.map((count, kind) => {
    const ticks = Math.ceil(count / actorsPerTick)
    const strokes = Array.from({ length: ticks }, () =>
      stroke(center, ((slot++ + 0.5) / slots) * 2 * Math.PI, startPx, TICK_LENGTHS_PX[kind] ?? 3),
    )
    if (ticks > 0) slot++
    return strokes.join('')
  })
  return { actorsPerTick, paths }
}

function stroke({ x, y }: PicturePoint, angle: number, fromPx: number, lengthPx: number): string {
  const at = (radius: number): string =>
    `${rounded(x + radius * Math.sin(angle))},${rounded(y - radius * Math.cos(angle))}`
  return `M${at(fromPx)}L${at(fromPx + lengthPx)}`
}
