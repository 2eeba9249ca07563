import { cubicPoints, streamAlong } from './band-path.js'
import { DRAWN_APART, type Feeder, feedersOf, feederText, LABEL_WIDTH } from './loop-feeders.js'
import { onwardAt } from './loop-frame.js'
import type { LoopTributary, Point } from './loop-layout.js'
import type { LoopPlan } from './loop-plan.js'
import { thicknessAt } from './loop-profile.js'

const STEPS = 28
const NAME_GAP_PX = 14
const NAME_PX = 22
/** Where the loop is cut open, what leads down without a name leaves the room below to the names of stages. */
const NAMELESS_PX = 20

/** All touches at the tail together are as wide as this share of the radius. */
const ALL_TOUCHES = 0.06
/** Streams land on the last part of the ribbon, however long the last stage is; the span in radii. */
const LANDING = { span: 0.77, first: 0.06, step: 0.16 }

/**
 * Touches of those at the tail, from below. They are shares, not people: they bring nobody, so they
 * have a scale of their own and the ribbon does not grow by them.
 */
export function tailStreams(plan: LoopPlan): LoopTributary[] {
  const { measure, profile, frame, options } = plan
  const place = profile.at(-1)
  if (place === undefined || place.thicknessPx === 0 || DRAWN_APART[options.density].tail === 0) return []
  const span = (LANDING.span * frame.radiusPx) / frame.pxPerRad
  const from = Math.max(place.plateauStartRad, place.plateauEndRad - span)
  const landingOf = (index: number): number =>
    from + (place.plateauEndRad - from) * (LANDING.first + LANDING.step * index)
  const first = frame.at(landingOf(0), 0)
  const { feeders, sources } = fitting(first, plan)
  const touches = feeders.reduce((sum, { count }) => sum + count, 0)
  const last = measure.stages.length - 1
  return feeders.map(({ driver, firstOther, count }, index) => {
    const angle = landingOf(index)
    const landing = frame.at(angle, thicknessAt(profile, angle) / 2)
    const line = tailLine(sources[index] ?? first, landing, onwardAt(frame, angle))
    const stream = streamAlong(line, (count / touches) * frame.radiusPx * ALL_TOUCHES)
    return { ...stream, at: 'tail', isTwin: false, driver, firstOther, stage: last }
  })
}

/** As many drivers apart as have room for their names side by side, the largest nearest to the ring. */
function fitting(first: Point, { measure, frame, options }: LoopPlan): { feeders: Feeder[]; sources: Point[] } {
  const { texts, density, measureText, margin } = options
  const hasNames = texts !== null && density !== 'compact'
  const widthOf = (feeder: Feeder): number =>
    hasNames ? Math.min(LABEL_WIDTH[density], measureText(feederText('tail', feeder, texts), 12, 400)) : 0
  const floor = options.height - margin.bottom - (hasNames ? NAME_PX : 0)
  const depth = frame.isOpen && !hasNames ? first.y + NAMELESS_PX : frame.center.y + frame.radiusPx * 1.25
  const y = Math.max(first.y + 10, Math.min(floor, depth))
  for (let apart = DRAWN_APART[density].tail; ; apart--) {
    const feeders = feedersOf(measure.drivers.tail, apart)
    let right = first.x - 4 + (hasNames && feeders[0] !== undefined ? widthOf(feeders[0]) / 2 : 0)
    const sources = feeders.map((feeder) => {
      const width = widthOf(feeder)
      const x = right - width / 2
      right -= width + NAME_GAP_PX
      return { x, y }
    })
    if (apart === 0 || right + NAME_GAP_PX >= margin.left) return { feeders, sources }
  }
}

/** Up from its source, then into the direction of the ribbon. */
function tailLine(source: Point, landing: Point, heading: Point): Point[] {
  const reach = Math.hypot(source.x - landing.x, source.y - landing.y) * 0.5
  const c1 = { x: source.x, y: source.y - reach }
  const c2 = { x: landing.x - heading.x * reach * 0.6, y: landing.y - heading.y * reach * 0.6 }
  return cubicPoints(source, c1, c2, landing, STEPS)
}
