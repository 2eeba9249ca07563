import { bandPath, HAIRLINE_PX } from './band-path.js'
import type { LoopChord, Point } from './loop-layout.js'
import type { LoopPlan } from './loop-plan.js'
import { type ProfileStage, thicknessAt } from './loop-profile.js'
import { pathOf, TURN } from './polar.js'

/** Fine enough for the eye: more points on a long way. */
const STEPS = { least: 20, most: 48, perRad: 13 }
const OWN_STEPS = 32
/** From here on a stream is drawn by its edges, so that what it crosses can be seen. */
const WIDE_PX = 6

/** Where on its stage's plateau a stream leaves and arrives, as shares of the plateau. */
const PORTS: Readonly<Record<LoopChord['kind'], { readonly leaves: number; readonly arrives: number }>> = {
  advance: { leaves: 0.9, arrives: 0.1 },
  // A skip spans the steps back beside it, so that neighbours nest and do not cross.
  skip: { leaves: 0.72, arrives: 0.28 },
  stepBack: { leaves: 0.14, arrives: 0.86 },
  reEntry: { leaves: 0.58, arrives: 0.42 },
  referral: { leaves: 0.66, arrives: 0.02 },
}

/** What flows between two stages, of whatever kind. */
interface ChordFlow {
  readonly kind: LoopChord['kind']
  readonly from: number
  readonly to: number
  readonly actors: number
  readonly moves?: number
  readonly unobserved?: number
}

/**
 * Moves that are not the ribbon itself run inward of it: skips cut the corner onward, steps back run
 * against the way close to the ribbon, re-entries and referrals by other stages go on round, further
 * in; none enters the readout. Wide ones come first, so that thin ones are drawn over them; loops at
 * one stage, which have one place, last.
 */
export function loopChords(plan: LoopPlan): LoopChord[] {
  const { measure } = plan
  const last = measure.stages.length - 1
  const flows: ChordFlow[] = [
    ...measure.flows.filter((flow) => flow.kind !== 'advance'),
    ...measure.referrals
      .filter((referral) => referral.from >= 0 && referral.from !== last)
      .map(({ from, to, actors }) => ({ kind: 'referral' as const, from, to: Math.max(0, to), actors })),
  ]
  return flows
    .filter((flow) => flow.actors > 0)
    .map((flow) => chordOf(flow, plan))
    .sort(
      (a, b) =>
        Number(a.from === a.to) - Number(b.from === b.to) ||
        b.widthPx - a.widthPx ||
        a.from - b.from ||
        a.to - b.to ||
        (a.kind < b.kind ? -1 : 1),
    )
}

function chordOf(flow: ChordFlow, plan: LoopPlan): LoopChord {
  const { frame } = plan
  const trueWidth = flow.actors * frame.pxPerActor
  const widthPx = Math.max(HAIRLINE_PX, trueWidth)
  const { start, end } = portsOf(flow, plan, widthPx)
  const line = chordLine(flow, start, end, plan, widthPx)
  const isHairline = trueWidth < HAIRLINE_PX
  const head = isHairline ? { path: '', from: line.length - 1 } : headOf(line, widthPx)
  const spine = line.slice(0, head.from + 1)
  return {
    kind: flow.kind,
    from: flow.from,
    to: flow.to,
    path: pathOf(spine, false),
    spine,
    widthPx,
    isHairline,
    isUnknown: 2 * (flow.unobserved ?? 0) > (flow.moves ?? flow.actors),
    head: head.path,
    outline: flow.kind !== 'reEntry' || widthPx < WIDE_PX ? '' : bandPath(spine, widthPx),
    middle: line[Math.floor(line.length / 2)] ?? frame.center,
  }
}

/** Who comes again at a stage that is most of the loop goes round, from near its end to near its beginning. */
const ROUND = { leaves: 0.82, arrives: 0.18 }
const MOST_OF_THE_LOOP = TURN / 3

/** True where a stream leaves and arrives at one stage beside which there is room for a small loop. */
function isBalloon({ from, to }: ChordFlow, { profile }: LoopPlan): boolean {
  const stage = profile[from]
  return from === to && (stage === undefined || stage.endRad - stage.startRad < MOST_OF_THE_LOOP)
}

/** Where it leaves and arrives. Who comes again at its own stage makes a loop as open as it is wide. */
function portsOf(flow: ChordFlow, plan: LoopPlan, widthPx: number): { start: number; end: number } {
  const { profile, frame } = plan
  if (isBalloon(flow, plan)) {
    const stage = profile[flow.from]
    const middle = portOf(stage, 0.5)
    const room = ((stage?.plateauEndRad ?? 0) - (stage?.plateauStartRad ?? 0)) * 0.48
    const half = Math.min(room, (widthPx * 0.9 + 8) / Math.max(1, frame.pxPerRad - (stage?.thicknessPx ?? 0) / 2))
    return { start: middle + half, end: middle - half }
  }
  if (flow.from === flow.to) {
    const stage = profile[flow.from]
    return { start: portOf(stage, ROUND.leaves), end: portOf(stage, ROUND.arrives) + (frame.isOpen ? 0 : TURN) }
  }
  const start = portOf(profile[flow.from], PORTS[flow.kind].leaves)
  const end = portOf(profile[flow.to], PORTS[flow.kind].arrives)
  return { start, end: frame.isOpen ? end : landingOf(flow.kind, end, start) }
}

function portOf(stage: ProfileStage | undefined, share: number): number {
  if (stage === undefined) return 0
  return stage.plateauStartRad + (stage.plateauEndRad - stage.plateauStartRad) * share
}

/** Re-entries and referrals go on round where that is not much the longer way; the others keep their side. */
function landingOf(kind: LoopChord['kind'], end: number, start: number): number {
  if (kind !== 'reEntry' && kind !== 'referral') return end
  const onward = end > start ? end : end + TURN
  return onward - start <= TURN * 0.56 || kind === 'referral' ? onward : onward - TURN
}

/** Leaves from under the ribbon's inner edge, runs along a lane, and comes back to the inner edge. */
function chordLine(flow: ChordFlow, start: number, end: number, plan: LoopPlan, widthPx: number): Point[] {
  const { profile, frame } = plan
  const sweep = Math.abs(end - start)
  const thickAt = (angle: number): number =>
    thicknessAt(profile, angle - Math.floor((angle - frame.mouthRad) / TURN) * TURN)
  const from = Math.min(thickAt(start) / 2, widthPx * 0.4) - thickAt(start) / 2
  const to = -thickAt(end) / 2
  if (isBalloon(flow, plan)) return ownLoop(frame, start, end, from, Math.max(0, to + frame.lanePx - widthPx / 2))
  const room = Math.max(0, Math.min(from, to) + frame.lanePx - widthPx / 2)
  const wanted = depthOf(flow.kind, sweep) * room
  const flatness = sweep > 1.6 ? 4 : 2.2
  const steps = Math.min(STEPS.most, Math.max(STEPS.least, Math.ceil(sweep * STEPS.perRad)))
  const line: Point[] = []
  for (let index = 0; index <= steps; index++) {
    const t = index / steps
    const bow = 1 - Math.abs(2 * t - 1) ** flatness
    line.push(frame.at(start + (end - start) * t, from + (to - from) * t - wanted * bow))
  }
  return line
}

/** A balloon inward: leaving straight inward, coming back straight outward, round at its end. */
function ownLoop(frame: LoopPlan['frame'], start: number, end: number, edge: number, room: number): Point[] {
  const middle = (start + end) / 2
  const half = (start - end) / 2
  const halfPx = half * frame.pxPerRad
  const depth = Math.min(room, halfPx * 3.4)
  const bulge = Math.min(1.2, Math.max(0, depth / Math.max(1, halfPx) - 1))
  return Array.from({ length: OWN_STEPS + 1 }, (_, index) => {
    const turn = (Math.PI * index) / OWN_STEPS
    const angle = middle + half * Math.cos(turn) * (1 + bulge * Math.sin(turn))
    return frame.at(angle, edge - depth * Math.sin(turn))
  })
}

function depthOf(kind: LoopChord['kind'], sweep: number): number {
  const longer = Math.min(1, sweep / Math.PI)
  if (kind === 'stepBack') return 0.24 + 0.5 * longer
  return kind === 'skip' ? 0.5 + 0.4 * longer : 0.6 + 0.4 * longer
}

/** A head takes at most this share of its stream. */
const MOST_OF_IT = 0.36

function lengthOf(line: readonly Point[]): number {
  let sum = 0
  for (let index = 1; index < line.length; index++) sum += distance(line[index] as Point, line[index - 1] as Point)
  return sum
}

/** A triangle over the last part of the line, and the point of the line where it begins. */
function headOf(line: readonly Point[], widthPx: number): { path: string; from: number } {
  const tip = line[line.length - 1] as Point
  const half = widthPx / 2 + Math.min(8, 1.5 + widthPx * 0.35)
  const long = Math.max(5, Math.min(half * 1.2, MOST_OF_IT * lengthOf(line)))
  let from = line.length - 1
  while (from > line.length / 2 && distance(line[from] as Point, tip) < long) from--
  const base = line[from] as Point
  const length = distance(base, tip) || 1
  const along = { x: (tip.x - base.x) / length, y: (tip.y - base.y) / length }
  const corner = (side: number): Point => ({ x: base.x - along.y * half * side, y: base.y + along.x * half * side })
  return { path: pathOf([tip, corner(1), corner(-1)], true), from }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
