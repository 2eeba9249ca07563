import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { HAIRLINE_PX } from './band-path.js'
import type { LoopChord, Point } from './loop-layout.js'
import { pathOf, polar, TURN } from './polar.js'
import type { RingFrame } from './ring-frame.js'
import { type ProfileStage, thicknessAt } from './ring-profile.js'

const STEPS = 48
const HEAD_PX = 5

/** Where on its stage's plateau a stream leaves and arrives, as shares of the plateau. */
const PORTS: Readonly<Record<LoopChord['kind'], { readonly leaves: number; readonly arrives: number }>> = {
  advance: { leaves: 0.9, arrives: 0.1 },
  skip: { leaves: 0.86, arrives: 0.12 },
  stepBack: { leaves: 0.2, arrives: 0.8 },
  reEntry: { leaves: 0.56, arrives: 0.44 },
  referral: { leaves: 0.66, arrives: 0.02 },
}

/** What flows between two stages, of whatever kind. */
interface ChordFlow {
  readonly kind: LoopChord['kind']
  readonly from: number
  readonly to: number
  readonly actors: number
}

/**
 * Moves that are not the ribbon itself run inside the ring: skips cut the corner clockwise, steps
 * back run against the clock close to the ribbon, re-entries and referrals by other stages go on
 * clockwise, further in. `innerPx` is the radius of the readout, which no stream enters.
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
    .sort((a, b) => b.widthPx - a.widthPx || a.from - b.from || a.to - b.to || (a.kind < b.kind ? -1 : 1))
}

function chordOf(flow: ChordFlow, profile: readonly ProfileStage[], frame: RingFrame, innerPx: number): LoopChord {
  const trueWidth = flow.actors * frame.pxPerActor
  const widthPx = Math.max(HAIRLINE_PX, trueWidth)
  const start = portOf(profile[flow.from], PORTS[flow.kind].leaves)
  const end = landingOf(flow, portOf(profile[flow.to], PORTS[flow.kind].arrives), start)
  const line = chordLine(flow, start, end, profile, frame, innerPx, widthPx)
  return {
    kind: flow.kind,
    from: flow.from,
    to: flow.to,
    path: pathOf(line, false),
    spine: line,
    widthPx,
    isHairline: trueWidth < HAIRLINE_PX,
    head: headOf(line, widthPx),
    middle: line[Math.floor(line.length / 2)] ?? frame.center,
  }
}

function portOf(stage: ProfileStage | undefined, share: number): number {
  if (stage === undefined) return 0
  return stage.plateauStartRad + (stage.plateauEndRad - stage.plateauStartRad) * share
}

/** Re-entries and referrals go on clockwise where that is the shorter way; the others keep their side. */
function landingOf(flow: { readonly kind: LoopChord['kind'] }, end: number, start: number): number {
  if (flow.kind !== 'reEntry' && flow.kind !== 'referral') return end
  const onward = end > start ? end : end + TURN
  return onward - start <= TURN * 0.56 || flow.kind === 'referral' ? onward : onward - TURN
}

/** Leaves the inner edge, runs along a lane, and comes back to the inner edge. */
function chordLine(
  flow: { readonly kind: LoopChord['kind']; readonly from: number; readonly to: number },
  start: number,
  end: number,
  profile: readonly ProfileStage[],
  frame: RingFrame,
  innerPx: number,
  widthPx: number,
): Point[] {
  const edge = (angle: number): number =>
    frame.radiusPx - thicknessAt(profile, angle - Math.floor((angle - frame.mouthRad) / TURN) * TURN) / 2
  const [ra, rb] = [edge(start), edge(end)]
  const isOwn = flow.from === flow.to
  const sweep = Math.abs(end - start)
  const room = Math.max(0, Math.min(ra, rb) - innerPx - widthPx / 2)
  const wanted = isOwn ? 0.9 * room : depthOf(flow.kind, sweep) * room
  const flatness = sweep > 1.6 ? 4 : 2
  return Array.from({ length: STEPS + 1 }, (_, index) => {
    const t = index / STEPS
    const bow = 1 - Math.abs(2 * t - 1) ** flatness
    const swing = isOwn ? (widthPx / frame.radiusPx + 0.14) * Math.sin(TURN * t) * (t < 0.5 ? 1 : 1) : 0
    const angle = start + (end - start) * t + swing
    return polar(frame.center, ra + (rb - ra) * t - wanted * bow, angle)
  })
}

function depthOf(kind: LoopChord['kind'], sweep: number): number {
  const longer = Math.min(1, sweep / Math.PI)
  if (kind === 'stepBack') return 0.3 + 0.4 * longer
  return kind === 'skip' ? 0.35 + 0.4 * longer : 0.6 + 0.4 * longer
}

/** A small triangle at the end, across the line's last direction. */
function headOf(line: readonly Point[], widthPx: number): string {
  const tip = line.at(-1)
  const before = line.at(-4)
  if (tip === undefined || before === undefined) return ''
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length }
  const half = Math.max(HEAD_PX * 0.7, widthPx * 0.5 + 2)
  const long = Math.max(HEAD_PX, half * 1.1)
  const base = { x: tip.x - along.x * long, y: tip.y - along.y * long }
  return pathOf(
    [
      tip,
      { x: base.x - along.y * half, y: base.y + along.x * half },
      { x: base.x + along.y * half, y: base.y - along.x * half },
    ],
    true,
  )
}
