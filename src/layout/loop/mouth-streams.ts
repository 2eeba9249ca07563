import { cubicPoints, streamAlong } from './band-path.js'
import { DRAWN_APART, feedersOf, sourceX } from './loop-feeders.js'
import { onwardAt } from './loop-frame.js'
import type { LoopTributary, Point } from './loop-layout.js'
import type { LoopPlan } from './loop-plan.js'

const STEPS = 28
/** A stream's slot at its source is at least one line of text high. */
const SLOT_PX = 17
const SLOT_GAP_PX = 4
/** How far a stream keeps the ribbon's direction before it, as a share of its length. */
const RUN_IN = 0.3

/**
 * The drivers of the mouth: streams that come from the left and stack up outside those brought, each
 * exactly as wide as its people, so that together they fill the ribbon where it begins. `below` is
 * the height above which they have to stay.
 */
export function mouthStreams(plan: LoopPlan, below: number): LoopTributary[] {
  const { measure, profile, frame, options } = plan
  const first = profile[0]
  const feeders = feedersOf(measure.drivers.mouth, DRAWN_APART[options.density].mouth)
  if (first === undefined || first.thicknessPx === 0 || feeders.length === 0) return []
  const widths = feeders.map(({ count }) => count * frame.pxPerActor)
  const landings = landingsOf(widths, plan)
  const sources = sourceHeights(widths, landings, plan, below)
  const left = sourceX(options, feeders)
  return feeders.map(({ driver, firstOther }, index) => {
    const landing = landings[index] as Point
    const source = { x: Math.min(left, landing.x - 8), y: sources[index] ?? landing.y }
    const stream = streamAlong(mouthLine(source, landing, plan), widths[index] ?? 0)
    return { ...stream, at: 'mouth', isTwin: false, driver, firstOther, stage: 0 }
  })
}

/** Side by side outward of the strip of those brought. */
function landingsOf(widths: readonly number[], { profile, joint, frame }: LoopPlan): Point[] {
  const thickness = profile[0]?.thicknessPx ?? 0
  let offset = Math.min(joint.isClosed ? joint.thicknessAt(1) : 0, thickness) - thickness / 2
  return widths.map((width) => {
    const landing = frame.at(frame.mouthRad, offset + width / 2)
    offset += width
    return landing
  })
}

function mouthLine(source: Point, landing: Point, { frame }: LoopPlan): Point[] {
  const heading = onwardAt(frame, frame.mouthRad)
  const length = landing.x - source.x
  const c1 = { x: source.x + length * 0.5, y: source.y }
  const c2 = { x: landing.x - heading.x * length * RUN_IN, y: landing.y - heading.y * length * RUN_IN }
  return cubicPoints(source, c1, c2, landing, STEPS)
}

/** Sources lie under one another as the landings do, so that no stream crosses another; inside the picture. */
function sourceHeights(
  widths: readonly number[],
  landings: readonly Point[],
  { frame, options }: LoopPlan,
  below: number,
): number[] {
  const least = options.density === 'spark' || options.density === 'compact' ? 0 : SLOT_PX
  const slots = widths.map((width) => Math.max(width, least) + SLOT_GAP_PX)
  const total = slots.reduce((sum, slot) => sum + slot, 0)
  const middle = landings.reduce((sum, { y }) => sum + y, 0) / landings.length
  const level = frame.isOpen ? middle + SLOT_GAP_PX : middle + frame.radiusPx * 0.12
  const lowest = Math.min(below - SLOT_GAP_PX, level + total / 2)
  let y = Math.max(options.margin.top + total, lowest)
  // From the lowest upward: outward leads down where the loop is cut open, else up.
  const upward = frame.isOpen ? [...slots.keys()].reverse() : [...slots.keys()]
  const heights: number[] = []
  for (const index of upward) {
    const slot = slots[index] ?? 0
    y -= slot
    heights[index] = y + slot / 2
  }
  return heights
}
