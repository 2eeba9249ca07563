import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { overlaps, type Rect } from '../rect.js'
import { HAIRLINE_PX } from './band-path.js'
import { sourceX } from './loop-feeders.js'
import { type LoopFrame, referredByLast } from './loop-frame.js'
import type { LabelLine, LoopJoint, Point } from './loop-layout.js'
import type { ResolvedLoopLayoutOptions } from './loop-layout-options.js'
import type { LoopPlan } from './loop-plan.js'
import type { ProfileStage } from './loop-profile.js'
import { ease, pathOf, TURN } from './polar.js'

/** Clear ground before the first segment, between two, and after the last, px. */
const GAP_PX = 3
const SEGMENT_PX = 15
const STEPS = 4
/** The badge stands a little before the middle: the widening after it is what it says. */
const BADGE_AT = 0.44

/** How far outward the joint's middle line runs, and its thickness, at a share 0..1 of the way from tail to mouth. */
export interface JointProfile {
  readonly offsetAt: (share: number) => number
  readonly thicknessAt: (share: number) => number
  readonly isClosed: boolean
}

/**
 * The joint starts as thick as the tail and ends as thick as those brought, who make the inner strip
 * of the mouth: what one actor brings is the factor between the two.
 */
export function jointProfile(measure: LoopMeasure, profile: readonly ProfileStage[], frame: LoopFrame): JointProfile {
  const tail = profile.at(-1)?.thicknessPx ?? 0
  const mouth = profile[0]?.thicknessPx ?? 0
  const referred = referredByLast(measure) * frame.pxPerActor
  const isClosed = referred > 0 && tail > 0
  const end = isClosed ? Math.max(HAIRLINE_PX, referred) : 0
  const shift = frame.isOpen ? 0 : Math.min(0, (end - mouth) / 2)
  return {
    offsetAt: (share) => shift * ease(share),
    thicknessAt: (share) => (isClosed ? tail + (end - tail) * ease(share) : tail),
    isClosed,
  }
}

/** Segments like arrow feathers round a badge that says how many one actor brings, beside the `readout`. */
export function loopJoint(plan: LoopPlan, readout: readonly Rect[] = []): LoopJoint | null {
  const { measure, joint, frame } = plan
  if (measure.stages.length === 0) return null
  const arc = TURN + frame.mouthRad - frame.tailRad
  const middle = frame.at(frame.tailRad + arc * BADGE_AT, joint.offsetAt(BADGE_AT))
  const isDrawn = joint.isClosed
  return {
    segments: isDrawn ? segmentsOf(joint, frame, frame.tailRad, arc) : [],
    arriving: isDrawn && frame.isOpen ? arrivingAt(plan) : [],
    startThicknessPx: joint.thicknessAt(0),
    endThicknessPx: joint.thicknessAt(1),
    badge: besideReadout(badgeOf(middle, plan), readout, plan),
    middle,
    isClosed: joint.isClosed,
  }
}

/** Where the loop is cut open: those brought, as they come in again at the mouth. */
function arrivingAt({ profile, joint, frame, options }: LoopPlan): string[] {
  const mouth = profile[0]?.thicknessPx ?? 0
  const thickness = Math.min(mouth, joint.thicknessAt(1))
  const level: JointProfile = {
    offsetAt: () => (thickness - mouth) / 2,
    thicknessAt: () => thickness,
    isClosed: true,
  }
  const arc = Math.max(1, frame.at(frame.mouthRad, 0).x - sourceX(options)) / frame.pxPerRad
  return segmentsOf(level, frame, frame.mouthRad - arc, arc)
}

function segmentsOf(joint: JointProfile, frame: LoopFrame, begin: number, arc: number): string[] {
  const lengthPx = arc * frame.pxPerRad
  const count = Math.max(3, Math.round((lengthPx - GAP_PX) / (SEGMENT_PX + GAP_PX)))
  const gap = GAP_PX / lengthPx
  const each = (1 - gap * (count + 1)) / count
  return Array.from({ length: count }, (_, index) => {
    const from = gap + index * (each + gap)
    return segmentPath(joint, frame, { begin, arc }, from, from + each)
  })
}

/** One segment, notched behind and pointed before, so that it says which way it goes. */
function segmentPath(
  joint: JointProfile,
  frame: LoopFrame,
  way: { readonly begin: number; readonly arc: number },
  from: number,
  to: number,
): string {
  const at = (share: number, side: number): Point =>
    frame.at(way.begin + way.arc * share, joint.offsetAt(share) + (side * joint.thicknessAt(share)) / 2)
  const tip = Math.min(0.28 * joint.thicknessAt(from), 5) / (way.arc * frame.pxPerRad)
  const shares = Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - tip - from) * i) / STEPS)
  const outer = shares.map((share) => at(share, 1))
  const inner = shares.map((share) => at(share, -1)).reverse()
  return pathOf([...outer, at(to, 0), ...inner, at(from + tip, 0)], true)
}

function badgeOf(middle: Point, { frame, options }: LoopPlan): LoopJoint['badge'] {
  const { texts, density, measureText } = options
  if (texts === null || density === 'spark' || texts.joint.value === '') return null
  if (density === 'compact' || frame.radiusPx < 110)
    return badge(middle, [line(texts.joint.short, 13, false)], measureText)
  const { label, value, reached } = texts.joint
  const under = reached === undefined ? [] : [line(reached, 12, true)]
  return badge(middle, [line(label, 12, true), line(value, 16, false), ...under], measureText)
}

/** The badge leaves the readout its place, as far as it stays on the joint and in the picture. */
function besideReadout(found: LoopJoint['badge'], readout: readonly Rect[], { options }: LoopPlan): LoopJoint['badge'] {
  if (found === null) return null
  const { box, lines } = found
  const inTheWay = readout.filter((line) => overlaps(box, line, READOUT_GAP_PX))
  const right = Math.min(...inTheWay.map(({ x }) => x - READOUT_GAP_PX))
  const wanted = Math.max(0, box.x + box.width - right)
  const shift = Math.max(0, Math.min(wanted, box.width / 2 - READOUT_GAP_PX, box.x - options.margin.left))
  return {
    box: { ...box, x: box.x - shift },
    lines: lines.map((text) => ({ ...text, x: text.x - shift })),
  }
}

const READOUT_GAP_PX = 4

type BadgeLine = Omit<LabelLine, 'x' | 'y'>

function line(text: string, fontPx: number, quiet: boolean): BadgeLine {
  return { text, fontPx, quiet, weight: quiet ? 400 : 600 }
}

const LINE_HEIGHT = 1.2
const PAD = { x: 10, y: 6 }

function badge(
  middle: Point,
  lines: readonly BadgeLine[],
  measureText: ResolvedLoopLayoutOptions['measureText'],
): LoopJoint['badge'] {
  const widest = Math.max(...lines.map(({ text, fontPx, weight }) => measureText(text, fontPx, weight)))
  const heights = lines.map(({ fontPx }) => fontPx * LINE_HEIGHT)
  const height = heights.reduce((sum, next) => sum + next, 0) + 2 * PAD.y
  const width = Math.max(widest + 2 * PAD.x, height)
  const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height }
  let top = box.y + PAD.y
  const placed = lines.map((text, index) => {
    const y = top + text.fontPx * 0.95
    top += heights[index] ?? 0
    return { ...text, x: middle.x, y }
  })
  return { box, lines: placed }
}
