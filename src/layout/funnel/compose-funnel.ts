import type { FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import { type ArcPlan, type ArcShape, arcBetween } from './arc.js'
import { type PlumeShape, plumeAxis, plumeBounds, plumeOn, plumeWidth } from './plume.js'
import { type Profile, scaled, stacked, thicknessAt } from './profile.js'
import type { FlowPoint } from './projection.js'
import { type FunnelScale, silhouetteOf } from './silhouette.js'

/** The kinds of plume, and where on a stage each has its root. */
export type PlumeKind = 'entered' | 'converted' | 'lost' | 'ended' | 'unknown'

/** A plume in flow coordinates. */
export interface ComposedPlume {
  readonly stage: number
  readonly kind: PlumeKind
  readonly visits: number
  readonly shape: PlumeShape
}

/** An arc in flow coordinates. */
export interface ComposedArc {
  readonly plan: ArcPlan
  readonly width: number
  readonly shape: ArcShape
}

/** The picture before it is put on the screen: u along the flow, v across, 0 at the centre line. */
export interface Composition {
  /** Length of one stage without its gap, and from one stage's start to the next. */
  readonly stageLength: number
  readonly pitch: number
  /** Per stage its profile, and per band of it, in px. */
  readonly profiles: readonly Profile[]
  readonly bandProfiles: readonly (readonly Profile[])[]
  readonly plumes: readonly ComposedPlume[]
  readonly arcs: readonly ComposedArc[]
  readonly areaPerJourney: number
  readonly widthPerVisit: number
  /** How far the picture reaches above and below the centre line, both positive. */
  readonly above: number
  readonly below: number
}

/** What a composition is made from; all of it is fixed while the thickness is sought. */
export interface CompositionPlan {
  readonly measure: FunnelMeasure
  readonly scale: FunnelScale
  readonly pitch: number
  readonly gap: number
  readonly arcs: readonly ArcPlan[]
  readonly maxArcWidth: number
  /** Px beyond a plume for its label, above and below. */
  readonly labelRoom: number
}

/** The silhouette in counts, solved once: per stage its profile, and those of its bands. */
export interface SolvedSilhouette {
  readonly total: readonly Profile[]
  readonly bands: readonly (readonly Profile[])[]
  readonly peak: number
}

const ROOT_POINTS = 13
/** Space between a plume and the ends of its stage, as a share of the stage. */
const INSET = 0.05

/** Solves the silhouette: where there are bands, each for itself, so that the area of every band is true. */
export function solveSilhouette({ measure, pitch, gap, scale }: CompositionPlan): SolvedSilhouette {
  const length = pitch - gap
  const perBand = (measure.breakdown?.bands ?? []).map((band) => silhouetteOf(band.arrivals, length, scale))
  const arrivals = measure.stages.map((stage) => stage.arrivals)
  const total = perBand.length === 0 ? silhouetteOf(arrivals, length, scale) : sumOf(perBand, arrivals.length)
  const peak = Math.max(0, ...total.map((profile) => Math.max(profile.left, profile.plateau, profile.right)))
  return { total, bands: perBand, peak }
}

/** The whole picture at this thickness of its thickest place. Pure; cost: linear in stages and moves. */
export function composeFunnel(plan: CompositionPlan, solved: SolvedSilhouette, thickness: number): Composition {
  const factor = solved.peak > 0 ? thickness / solved.peak : 0
  const profiles = solved.total.map((profile) => scaled(profile, factor))
  const stageLength = plan.pitch - plan.gap
  const areaPerJourney = factor * stageLength
  const plumes = plan.measure.stages.flatMap((stage, i) =>
    plumesOf(stage, i, plan, profiles[i] as Profile, { areaPerJourney, thickness }),
  )
  const { arcs, widthPerVisit } = composeArcs(plan, profiles, plumes, factor)
  return {
    stageLength,
    pitch: plan.pitch,
    profiles,
    bandProfiles: solved.bands.map((band) => band.map((profile) => scaled(profile, factor))),
    plumes,
    arcs,
    areaPerJourney,
    widthPerVisit,
    ...extent(plan, profiles, plumes, arcs),
  }
}

function sumOf(perBand: readonly (readonly Profile[])[], stages: number): Profile[] {
  return Array.from({ length: stages }, (_, i) => perBand.map((band) => band[i] as Profile).reduce(stacked))
}

/** Where a plume of a kind stands: its side, the stretch of the stage it may take, where it drifts. */
interface Berth {
  readonly kind: PlumeKind
  readonly visits: number
  readonly side: 1 | -1
  readonly from: number
  readonly to: number
  /** The end of the berth that it keeps to. */
  readonly keepsTo: 'start' | 'end'
}

function plumesOf(
  stage: FunnelStage,
  index: number,
  plan: CompositionPlan,
  profile: Profile,
  scale: { readonly areaPerJourney: number; readonly thickness: number },
): ComposedPlume[] {
  return berths(stage, index, plan.measure.stages).flatMap((berth) => {
    const area = berth.visits * scale.areaPerJourney
    const shape = plumeIn(berth, index * plan.pitch, profile, area, scale.thickness)
    return shape === null ? [] : [{ stage: index, kind: berth.kind, visits: berth.visits, shape }]
  })
}

/** Streams come in above at the stage's beginning and leave at its end: what converts rises, what is lost falls. */
function berths({ inflow, outflow }: FunnelStage, index: number, stages: readonly FunnelStage[]): Berth[] {
  // What came or went beside a missing count is not known.
  const entered = index === 0 || stages[index - 1]?.missing === true ? 0 : inflow.entered
  const isOpenEnded = index === stages.length - 1 || stages[index + 1]?.missing === true
  const isBoth = entered > 0 && outflow.converted > 0
  const falls = [
    { kind: 'ended' as const, visits: outflow.ended },
    // Who was counted at the last stage has come all the way.
    { kind: 'unknown' as const, visits: isOpenEnded ? 0 : outflow.unknown },
    { kind: 'lost' as const, visits: outflow.lost },
  ].filter(({ visits }) => visits > 0)
  const share = 0.86 / Math.max(1, falls.length)
  const above = [
    {
      kind: 'entered' as const,
      visits: entered,
      side: -1 as const,
      from: INSET,
      to: isBoth ? 0.48 : 1 - INSET,
      keepsTo: 'start' as const,
    },
    {
      kind: 'converted' as const,
      visits: outflow.converted,
      side: -1 as const,
      from: isBoth ? 0.52 : INSET,
      to: 1 - INSET,
      keepsTo: 'end' as const,
    },
  ].filter(({ visits }) => visits > 0)
  const below = falls.map(({ kind, visits }, i) => {
    const to = 1 - INSET - share * (falls.length - 1 - i)
    return { kind, visits, side: 1 as const, from: to - share + 0.02, to, keepsTo: 'end' as const }
  })
  return [...above, ...below]
}

/** Drift along the flow, as a share of the plume's width, and px at most. */
const DRIFT = 0.22
const DRIFT_AT_MOST = 28

function plumeIn(berth: Berth, start: number, profile: Profile, area: number, thickness: number): PlumeShape | null {
  const { length } = profile
  const room = (berth.to - berth.from) * length
  const width = plumeWidth(area, room / (1 + DRIFT), thickness)
  if (!(width > 0)) return null
  const drift = Math.min(width * DRIFT, DRIFT_AT_MOST)
  // Who enters drifts towards the root, who leaves drifts away from it: both with the flow.
  const rootFrom = berth.keepsTo === 'start' ? berth.from * length + drift : berth.to * length - drift - width
  const root = Array.from({ length: ROOT_POINTS }, (_, k): FlowPoint => {
    const u = rootFrom + (width * k) / (ROOT_POINTS - 1)
    return [start + u, (berth.side * thicknessAt(profile, u)) / 2]
  })
  return plumeOn(root, area, berth.side, berth.keepsTo === 'start' ? -drift : drift)
}

function composeArcs(
  plan: CompositionPlan,
  profiles: readonly Profile[],
  plumes: readonly ComposedPlume[],
  factor: number,
): { arcs: ComposedArc[]; widthPerVisit: number } {
  const most = Math.max(0, ...plan.arcs.map((arc) => arc.visits))
  const widthPerVisit = most > 0 ? Math.min(factor, plan.maxArcWidth / most) : 0
  const edgeAt = (stage: number, share: number, side: 1 | -1): FlowPoint => {
    const profile = profiles[stage] as Profile
    return [stage * plan.pitch + share * profile.length, (side * thicknessAt(profile, share * profile.length)) / 2]
  }
  const lostEnd = (stage: number): FlowPoint | null => {
    const lost = plumes.find((plume) => plume.stage === stage && plume.kind === 'lost')
    return lost === undefined ? null : plumeAxis(lost.shape).far
  }
  const halfThickness = profiles.map((profile) => Math.max(profile.left, profile.plateau, profile.right) / 2)
  const arcs = plan.arcs.map((arc) => ({
    plan: arc,
    width: arc.visits * widthPerVisit,
    shape: arcBetween(arc, { edgeAt, lostEnd, halfThickness, pitch: plan.pitch }),
  }))
  return { arcs, widthPerVisit }
}

function extent(
  plan: CompositionPlan,
  profiles: readonly Profile[],
  plumes: readonly ComposedPlume[],
  arcs: readonly ComposedArc[],
): { above: number; below: number } {
  const half = Math.max(0, ...profiles.map((profile) => Math.max(profile.left, profile.plateau, profile.right) / 2))
  let above = half
  let below = half
  for (const { shape } of plumes) {
    const { v0, v1 } = plumeBounds(shape)
    if (v0 < 0) above = Math.max(above, -v0 + plan.labelRoom)
    if (v1 > 0) below = Math.max(below, v1 + plan.labelRoom)
  }
  for (const { shape, width } of arcs) {
    above = Math.max(above, -shape.v0 + width / 2)
    below = Math.max(below, shape.v1 + width / 2)
  }
  return { above, below }
}
