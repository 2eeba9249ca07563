import type { LoopDriver, LoopMeasure } from '../../measures/loop/loop-measure.js'
import { cubicPoints, streamAlong } from './band-path.js'
import type { LoopTributary, Point } from './loop-layout.js'
import type { ResolvedLoopLayoutOptions } from './loop-layout-options.js'
import { clockwise, outward, polar, rad } from './polar.js'
import type { RingFrame } from './ring-frame.js'
import { jointProfile } from './ring-joint.js'
import { type ProfileStage, thicknessAt } from './ring-profile.js'

const STEPS = 40
/** A stream's slot at its source is at least one line of text high. */
const SLOT_PX = 17
const DRAWN_APART: Readonly<Record<ResolvedLoopLayoutOptions['density'], number>> = {
  spark: 3,
  compact: 3,
  regular: 5,
  roomy: 7,
}

/** One stream of the mouth or the tail: one driver, or all the smaller ones together. */
interface Feeder {
  readonly driver: number
  readonly count: number
}

/** The largest drivers apart, the others together: no newcomer is left out of the width. */
export function feedersOf(drivers: readonly LoopDriver[], apart: number): Feeder[] {
  const drawn = drivers.length <= apart + 1 ? drivers.length : apart
  const feeders = drivers.slice(0, drawn).map(({ count }, driver) => ({ driver, count }))
  const rest = drivers.slice(drawn).reduce((sum, { count }) => sum + count, 0)
  return (rest > 0 ? [...feeders, { driver: -1, count: rest }] : feeders).filter(({ count }) => count > 0)
}

/** All that flows in: drivers at the mouth and round the tail, and those who join further in. */
export function ringTributaries(
  measure: LoopMeasure,
  profile: readonly ProfileStage[],
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
  sourceX: number,
  joint: Point,
): LoopTributary[] {
  if (measure.stages.length === 0) return []
  return [
    ...mouthStreams(measure, profile, frame, options, sourceX, joint),
    ...midwayStreams(measure, profile, frame),
    ...tailStreams(measure, profile, frame, options),
  ]
}

/** Streams come from the left and stack up outside those brought, each exactly as wide as its people. */
function mouthStreams(
  measure: LoopMeasure,
  profile: readonly ProfileStage[],
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
  sourceX: number,
  joint: Point,
): LoopTributary[] {
  const feeders = feedersOf(measure.drivers.mouth, DRAWN_APART[options.density])
  const first = profile[0]
  if (first === undefined || first.thicknessPx === 0 || feeders.length === 0) return []
  const brought = Math.min(jointProfile(measure, profile, frame).thicknessAt(1), first.thicknessPx)
  const inner = frame.radiusPx - first.thicknessPx / 2 + (measure.gain.beta.referred > 0 ? brought : 0)
  const widths = feeders.map(({ count }) => count * frame.pxPerActor)
  const slots = widths.map((width) => Math.max(width, options.density === 'spark' ? 0 : SLOT_PX) + 4)
  const sources = sourceHeights(slots, frame, options, joint)
  let radius = inner
  return feeders.map(({ driver }, index) => {
    const width = widths[index] ?? 0
    const landing = polar(frame.center, radius + width / 2, frame.mouthRad)
    radius += width
    const source = { x: Math.min(sourceX, landing.x - 8), y: sources[index] ?? landing.y }
    return {
      ...streamAlong(mouthLine(source, landing, frame), width),
      at: 'mouth',
      driver,
      firstOther: DRAWN_APART[options.density],
      stage: 0,
    }
  })
}

function mouthLine(source: Point, landing: Point, frame: RingFrame): Point[] {
  const heading = clockwise(frame.mouthRad)
  const reach = (landing.x - source.x) * 0.45
  const c1 = { x: source.x + reach, y: source.y }
  const c2 = { x: landing.x - heading.x * reach, y: landing.y - heading.y * reach }
  return cubicPoints(source, c1, c2, landing, STEPS)
}

/** The innermost stream lowest: none crosses another. Above the joint, and inside the picture. */
function sourceHeights(
  slots: readonly number[],
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
  joint: Point,
): number[] {
  const total = slots.reduce((sum, slot) => sum + slot, 0)
  const mouth = polar(frame.center, frame.radiusPx, frame.mouthRad)
  const lowest = Math.min(joint.y - 10, mouth.y + total / 2 + frame.radiusPx * 0.1)
  const bottom = Math.max(options.margin.top + total, lowest)
  let y = bottom
  return slots.map((slot) => {
    y -= slot
    return y + slot / 2
  })
}

/** Those whose first stage is further in come straight in from outside. */
function midwayStreams(measure: LoopMeasure, profile: readonly ProfileStage[], frame: RingFrame): LoopTributary[] {
  return measure.stages.flatMap((stage, index): LoopTributary[] => {
    const place = profile[index]
    if (index === 0 || stage.entered === 0 || place === undefined) return []
    const width = stage.entered * frame.pxPerActor
    const span = place.plateauEndRad - place.plateauStartRad
    const angle = place.plateauStartRad + span * 0.16 + width / (2 * frame.radiusPx)
    const outer = frame.radiusPx + place.thicknessPx / 2
    const from = polar(frame.center, outer + frame.reachPx * 0.75, angle - rad(2))
    const to = polar(frame.center, outer - Math.min(width / 2, place.thicknessPx / 2), angle + rad(7))
    const inward = outward(angle - rad(2))
    const along = clockwise(angle + rad(7))
    const reach = frame.reachPx * 0.5
    const line = cubicPoints(
      from,
      { x: from.x - inward.x * reach, y: from.y - inward.y * reach },
      { x: to.x - along.x * reach * 0.8, y: to.y - along.y * reach * 0.8 },
      to,
      STEPS,
    )
    return [{ ...streamAlong(line, width), at: 'midway', driver: -1, firstOther: 0, stage: index }]
  })
}

/** Touches of those at the tail: their shares divide the tail's thickness; they bring no people. */
function tailStreams(
  measure: LoopMeasure,
  profile: readonly ProfileStage[],
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
): LoopTributary[] {
  const place = profile.at(-1)
  const feeders = feedersOf(measure.drivers.tail, DRAWN_APART[options.density])
  if (place === undefined || place.thicknessPx === 0 || feeders.length === 0) return []
  const touches = feeders.reduce((sum, { count }) => sum + count, 0)
  const last = measure.stages.length - 1
  const floor = options.height - options.margin.bottom - (options.density === 'spark' ? 0 : 34)
  const span = place.plateauEndRad - place.plateauStartRad
  return feeders.map(({ driver, count }, index) => {
    const width = (count / touches) * place.thicknessPx
    const angle = place.plateauStartRad + span * (0.08 + 0.13 * index)
    const landing = polar(frame.center, frame.radiusPx + thicknessAt(profile, angle) / 2, angle)
    const heading = clockwise(angle)
    const source = { x: landing.x - 16 - 70 * index, y: Math.max(landing.y + 14, floor) }
    const reach = Math.hypot(source.x - landing.x, source.y - landing.y) * 0.5
    const line = cubicPoints(
      source,
      { x: source.x, y: source.y - reach },
      { x: landing.x - heading.x * reach * 0.6, y: landing.y - heading.y * reach * 0.6 },
      landing,
      STEPS,
    )
    return { ...streamAlong(line, width), at: 'tail', driver, firstOther: DRAWN_APART[options.density], stage: last }
  })
}
