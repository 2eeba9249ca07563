import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { cubicPoints, streamAlong } from './band-path.js'
import { DRAWN_APART, type Feeder, feedersOf, feederText, LABEL_WIDTH } from './loop-feeders.js'
import type { LoopTributary, Point } from './loop-layout.js'
import type { ResolvedLoopLayoutOptions } from './loop-layout-options.js'
import { clockwise, polar } from './polar.js'
import { type RingFrame, referredByLast } from './ring-frame.js'
import { jointProfile } from './ring-joint.js'
import type { ProfileStage } from './ring-profile.js'

const STEPS = 40
/** A stream's slot at its source is at least one line of text high. */
const SLOT_PX = 17
const SLOT_GAP_PX = 4
/** How far a stream keeps the ring's direction before it, as a share of its length. */
const RUN_IN = 0.3

/**
 * The drivers of the mouth: streams that come from the left and stack up outside those brought, each
 * exactly as wide as its people, so that together they fill the ribbon where it begins. `below` is
 * the height above which they have to stay.
 */
export function mouthStreams(
  measure: LoopMeasure,
  profile: readonly ProfileStage[],
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
  below: number,
): LoopTributary[] {
  const first = profile[0]
  const feeders = feedersOf(measure.drivers.mouth, DRAWN_APART[options.density].mouth)
  if (first === undefined || first.thicknessPx === 0 || feeders.length === 0) return []
  const widths = feeders.map(({ count }) => count * frame.pxPerActor)
  const landings = landingsOf(widths, innerStrip(measure, profile, frame), frame)
  const sources = sourceHeights(widths, landings, frame, options, below)
  const left = sourceX(feeders, options)
  return feeders.map(({ driver, firstOther }, index) => {
    const landing = landings[index] as Point
    const source = { x: Math.min(left, landing.x - 8), y: sources[index] ?? landing.y }
    const stream = streamAlong(mouthLine(source, landing, frame), widths[index] ?? 0)
    return { ...stream, at: 'mouth', driver, firstOther, stage: 0 }
  })
}

/** The radius at which the strip of those brought ends and that of the drivers begins. */
function innerStrip(measure: LoopMeasure, profile: readonly ProfileStage[], frame: RingFrame): number {
  const thickness = profile[0]?.thicknessPx ?? 0
  const brought = referredByLast(measure) > 0 ? jointProfile(measure, profile, frame).thicknessAt(1) : 0
  return frame.radiusPx - thickness / 2 + Math.min(brought, thickness)
}

function landingsOf(widths: readonly number[], inner: number, frame: RingFrame): Point[] {
  let radius = inner
  return widths.map((width) => {
    const landing = polar(frame.center, radius + width / 2, frame.mouthRad)
    radius += width
    return landing
  })
}

function mouthLine(source: Point, landing: Point, frame: RingFrame): Point[] {
  const heading = clockwise(frame.mouthRad)
  const length = landing.x - source.x
  const c1 = { x: source.x + length * 0.5, y: source.y }
  const c2 = { x: landing.x - heading.x * length * RUN_IN, y: landing.y - heading.y * length * RUN_IN }
  return cubicPoints(source, c1, c2, landing, STEPS)
}

/** The innermost stream lowest, so that none crosses another; above the joint, inside the picture. */
function sourceHeights(
  widths: readonly number[],
  landings: readonly Point[],
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
  below: number,
): number[] {
  const least = options.density === 'spark' || options.density === 'compact' ? 0 : SLOT_PX
  const slots = widths.map((width) => Math.max(width, least) + SLOT_GAP_PX)
  const total = slots.reduce((sum, slot) => sum + slot, 0)
  const level = landings.reduce((sum, { y }) => sum + y, 0) / landings.length + frame.radiusPx * 0.12
  const lowest = Math.min(below - SLOT_GAP_PX, level + total / 2)
  let y = Math.max(options.margin.top + total, lowest)
  return slots.map((slot) => {
    y -= slot
    return y + slot / 2
  })
}

/** The streams begin right of the longest of their names. */
function sourceX(feeders: readonly Feeder[], options: ResolvedLoopLayoutOptions): number {
  const { texts, density, measureText, margin, width } = options
  if (texts === null || density === 'spark' || density === 'compact') return margin.left
  const longest = Math.max(0, ...feeders.map((feeder) => measureText(feederText('mouth', feeder, texts), 12, 400)))
  return Math.min(margin.left + Math.min(longest, LABEL_WIDTH[density]) + 8, width / 3.6)
}
