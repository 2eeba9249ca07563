import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { HAIRLINE_PX } from './band-path.js'
import type { LoopChord, Point } from './loop-layout.js'
import { pathOf, polar, TURN } from './polar.js'
import type { RingFrame } from './ring-frame.js'
import { type ProfileStage, thicknessAt } from './ring-profile.js'

const STEPS = 60

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
 * Moves that are not the ribbon itself run inside the ring: skips cut the corner clockwise, steps
 * back run against the clock close to the ribbon, re-entries and referrals by other stages go on
 * clockwise, further in. `innerPx` is the radius of the readout, which no stream enters. Wide ones
 * come first, so that thin ones are drawn over them; loops at one stage, which have one place, last.
 */
export function ringChords(
  measure: LoopMeasure,
  profile: readonly ProfileStage[],
  frame: RingFrame,
  innerPx: number,
): LoopChord[] {
  const last = measure.stages.length - 1
  const flows: ChordFlow[] = [
    ...measure.flows.filter((flow) => flow.kind !== 'advance'),
    ...measure.referrals
      .filter((referral) => referral.from >= 0 && referral.from !== last)
      .map(({ from, to, actors }) => ({ kind: 'referral' as const, from, to: Math.max(0, to), actors })),
  ]
  return flows
    .filter((flow) => flow.actors > 0)
    .map((flow) => chordOf(flow, profile, frame, innerPx))
    .sort(
      (a, b) =>
        Number(a.from === a.to) - Number(b.from === b.to) ||
        b.widthPx - a.widthPx ||
        a.from - b.from ||
        a.to - b.to ||
        (a.kind < b.kind ? -1 : 1),
    )
}

function chordOf(flow: ChordFlow, profile: readonly ProfileStage[], frame: RingFrame, innerPx: number): LoopChord {
  const trueWidth = flow.actors * frame.pxPerActor
  const widthPx = Math.max(HAIRLINE_PX, trueWidth)
  const { start, end } = portsOf(flow, profile, frame, widthPx)
  const line = chordLine(flow, start, end, profile, frame, innerPx, widthPx)
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
    middle: line[Math.floor(line.length / 2)] ?? frame.center,
  }
}

/** Where it leaves and arrives. Who comes again at its own stage makes a loop as open as it is wide. */
function portsOf(
  flow: ChordFlow,
  profile: readonly ProfileStage[],
  frame: RingFrame,
  widthPx: number,
): { start: number; end: number } {
  if (flow.from === flow.to) {
    const stage = profile[flow.from]
    const middle = portOf(stage, 0.5)
    const room = ((stage?.plateauEndRad ?? 0) - (stage?.plateauStartRad ?? 0)) * 0.48
    const half = Math.min(room, (widthPx * 0.9 + 8) / Math.max(1, frame.radiusPx - (stage?.thicknessPx ?? 0) / 2))
    return { start: middle + half, end: middle - half }
  }
  const start = portOf(profile[flow.from], PORTS[flow.kind].leaves)
  return { start, end: landingOf(flow.kind, portOf(profile[flow.to], PORTS[flow.kind].arrives), start) }
}

function portOf(stage: ProfileStage | undefined, share: number): number {
  if (stage === undefined) return 0
  return stage.plateauStartRad + (stage.plateauEndRad - stage.plateauStartRad) * share
}

/** Re-entries and referrals go on clockwise where that is not much the longer way; the others keep their side. */
function landingOf(kind: LoopChord['kind'], end: number, start: number): number {
  if (kind !== 'reEntry' && kind !== 'referral') return end
  const onward = end > start ? end : end + TURN
  return onward - start <= TURN * 0.56 || kind === 'referral' ? onward : onward - TURN
}

/** Leaves from under the ribbon's inner edge, runs along a lane, and comes back to the inner edge. */
function chordLine(
  flow: ChordFlow,
  start: number,
  end: number,
  profile: readonly ProfileStage[],
  frame: RingFrame,
  innerPx: number,
  widthPx: number,
): Point[] {
  const isOwn = flow.from === flow.to
  const sweep = Math.abs(end - start)
  const thickAt = (angle: number): number =>
    thicknessAt(profile, angle - Math.floor((angle - frame.mouthRad) / TURN) * TURN)
  const ra = frame.radiusPx - thickAt(start) / 2 + Math.min(thickAt(start) / 2, widthPx * 0.4)
  const rb = frame.radiusPx - thickAt(end) / 2
  const room = Math.max(0, Math.min(ra, rb) - innerPx - widthPx / 2)
  if (isOwn) return ownLoop(frame, start, end, ra, Math.max(0, rb - innerPx * 0.86 - widthPx / 2))
  const wanted = depthOf(flow.kind, sweep) * room
  const flatness = sweep > 1.6 ? 4 : 2.2
  return Array.from({ length: STEPS + 1 }, (_, index) => {
    const t = index / STEPS
    const bow = 1 - Math.abs(2 * t - 1) ** flatness
    const angle = start + (end - start) * t
    return polar(frame.center, ra + (rb - ra) * t - wanted * bow, angle)
  })
}

/** A balloon into the ring: leaving straight inward, coming back straight outward, round at its end. */
function ownLoop(frame: RingFrame, start: number, end: number, edge: number, room: number): Point[] {
  const middle = (start + end) / 2
  const half = (start - end) / 2
  const depth = Math.min(room, half * edge * 3.4)
  const bulge = Math.min(1.2, Math.max(0, depth / Math.max(1, half * edge) - 1))
  return Array.from({ length: STEPS + 1 }, (_, index) => {
    const turn = (Math.PI * index) / STEPS
    const angle = middle + half * Math.cos(turn) * (1 + bulge * Math.sin(turn))
    return polar(frame.center, edge - depth * Math.sin(turn), angle)
  })
}

function depthOf(kind: LoopChord['kind'], sweep: number): number {
  const longer = Math.min(1, sweep / Math.PI)
  if (kind === 'stepBack') return 0.24 + 0.5 * longer
  return kind === 'skip' ? 0.5 + 0.4 * longer : 0.6 + 0.4 * longer
}

/** A triangle over the last part of the line, and the point of the line where it begins. */
function headOf(line: readonly Point[], widthPx: number): { path: string; from: number } {
  const tip = line[line.length - 1] as Point
  const half = widthPx / 2 + Math.min(4, 1.5 + widthPx * 0.25)
  const long = Math.max(5, Math.min(half * 1.2, 16))
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
