import type { FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import { type ArcPlan, type ArcShape, arcBetween } from './arc.js'
import type { FunnelPlume } from './funnel-layout.js'
import type { FunnelNeck, FunnelStreamKind } from './funnel-layout-options.js'
import { type PlumeShape, plumeAxis, plumeBounds, plumeOn, plumeWidth } from './plume.js'
import { type Profile, peakOf, scaled, stacked, thicknessAt } from './profile.js'
import type { FlowPoint } from './projection.js'
import { type FunnelCurve, type FunnelScale, type SilhouetteForm, shouldersOf, silhouetteOf } from './silhouette.js'

/** A plume in flow coordinates. */
export interface ComposedPlume {
  readonly stage: number
  readonly kind: FunnelPlume['kind']
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
  readonly curve: FunnelCurve
  readonly neck: FunnelNeck
  readonly besides: readonly FunnelMeasure[]
  readonly streams: readonly FunnelStreamKind[]
  readonly pitch: number
  readonly gap: number
  readonly arcs: readonly ArcPlan[]
  readonly maxArcWidth: number
  /** Px beyond a plume for its label, above and below. */
  readonly labelRoom: number
}

/** The silhouette in counts, solved once: per stage its profile, those of its bands, and where its streams stand. */
export interface SolvedSilhouette {
  readonly total: readonly Profile[]
  readonly bands: readonly (readonly Profile[])[]
  readonly peak: number
  readonly berths: readonly Berth[]
}

const ROOT_POINTS = 13
/** Space between a plume and the ends of its stage, as a share of the stage. */
const INSET = 0.05
/** The stage that would follow the last one, as a share of it: what its end leads to. */
const BEYOND: Readonly<Record<FunnelNeck, number | null>> = { level: null, taper: 0.3, point: 0 }

/** Solves the silhouette: where there are bands, each for itself, so that the area of every band is true. */
export function solveSilhouette(plan: CompositionPlan): SolvedSilhouette {
  const { measure, besides } = plan
  const arrivals = measure.stages.map(countOf)
  const solve = solverOf(arrivals, plan)
  const bands = (measure.breakdown?.bands ?? []).map((band) => solve(band.arrivals))
  const total =
    bands.length === 0
      ? solve(arrivals)
      : arrivals.map((_, i) => bands.map((band) => band[i] as Profile).reduce(stacked))
  const all = [...total, ...besides.flatMap((other) => solveBeside(other, plan))]
  const berths = measure.stages.flatMap((stage, i) => berthsOf(stage, i, plan))
  return { total, bands, peak: Math.max(0, ...all.map(peakOf)), berths }
}

/** What a silhouette is solved with. */
export type SilhouettePlan = Pick<CompositionPlan, 'measure' | 'pitch' | 'gap' | 'scale' | 'curve' | 'neck'>

/** The silhouette, in counts, of another funnel on the stages of this one, matched by id. */
export function solveBeside(other: FunnelMeasure, plan: SilhouettePlan): Profile[] {
  const counts = new Map(other.stages.map((stage) => [stage.stage.id, countOf(stage)]))
  const arrivals = plan.measure.stages.map(({ stage }) => counts.get(stage.id) ?? null)
  return solverOf(arrivals, plan)(arrivals)
}

/** Null where nothing is known. */
function countOf({ arrivals, missing }: FunnelStage): number | null {
  return missing === true ? null : arrivals
}

function solverOf(
  arrivals: readonly (number | null)[],
  { pitch, gap, scale, curve, neck }: SilhouettePlan,
): (counts: readonly (number | null)[]) => Profile[] {
  const length = pitch - gap
  const form: SilhouetteForm = { length, scale, curve, shoulders: shouldersOf(arrivals, length, scale) }
  const beyond = BEYOND[neck]
  return (counts) =>
    silhouetteOf(beyond === null ? counts : [...counts, (counts.at(-1) ?? 0) * beyond], form).slice(0, counts.length)
}

/** The whole picture at this thickness of its thickest place. Pure; cost: linear in stages and moves. */
export function composeFunnel(plan: CompositionPlan, solved: SolvedSilhouette, thickness: number): Composition {
  const factor = solved.peak > 0 ? thickness / solved.peak : 0
  const profiles = solved.total.map((profile) => scaled(profile, factor))
  const stageLength = plan.pitch - plan.gap
  const areaPerJourney = factor * stageLength
  const plumes = solved.berths.flatMap((berth): ComposedPlume[] => {
    const { stage, kind, visits } = berth
    const shape = plumeIn(berth, profiles[stage] as Profile, plan, visits * areaPerJourney, thickness)
    return shape === null ? [] : [{ stage, kind, visits, shape }]
  })
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
    ...extent(plan, thickness, plumes, arcs),
  }
}

/** Where a plume of a kind stands: its stage, its side, the stretch of the stage it may take. */
interface Berth {
  readonly stage: number
  readonly kind: FunnelPlume['kind']
  readonly visits: number
  readonly side: 1 | -1
  readonly from: number
  readonly to: number
}

/** Streams come in above at the stage's beginning and leave at its end: what converts rises, what is lost falls. */
function berthsOf({ inflow, outflow }: FunnelStage, stage: number, { measure, streams }: CompositionPlan): Berth[] {
  const { stages } = measure
  const drawn = (kind: Berth['kind'], visits: number): Pick<Berth, 'stage' | 'kind' | 'visits'>[] =>
    visits > 0 && streams.includes(kind) ? [{ stage, kind, visits }] : []
  // What came or went beside a missing count is not known.
  const entered = drawn('entered', stage === 0 || stages[stage - 1]?.missing === true ? 0 : inflow.entered)
  const converted = drawn('converted', outflow.converted)
  const isOpenEnded = stage === stages.length - 1 || stages[stage + 1]?.missing === true
  const falls = [
    ...drawn('ended', outflow.ended),
    // Who was counted at the last stage has come all the way.
    ...drawn('unknown', isOpenEnded ? 0 : outflow.unknown),
    ...drawn('lost', outflow.lost),
  ]
  const share = 0.86 / Math.max(1, falls.length)
  const side = -1 as const
  return [
    ...entered.map((one) => ({ ...one, side, from: INSET, to: converted.length > 0 ? 0.48 : 1 - INSET })),
    ...converted.map((one) => ({ ...one, side, from: entered.length > 0 ? 0.52 : INSET, to: 1 - INSET })),
    ...falls.map((one, i) => {
      const to = 1 - INSET - share * (falls.length - 1 - i)
      return { ...one, side: 1 as const, from: to - share + 0.02, to }
    }),
  ]
}

/** Drift along the flow, as a share of the plume's width, and px at most. */
const DRIFT = 0.22
const DRIFT_AT_MOST = 28

function plumeIn(
  { stage, kind, side, from, to }: Berth,
  profile: Profile,
  { pitch, gap }: CompositionPlan,
  area: number,
  thickness: number,
): PlumeShape | null {
  const length = pitch - gap
  const width = plumeWidth(area, ((to - from) * length) / (1 + DRIFT), thickness)
  if (!(width > 0)) return null
  const drift = Math.min(width * DRIFT, DRIFT_AT_MOST)
  // Who enters drifts towards the root, who leaves drifts away from it: both with the flow.
  const isIn = kind === 'entered'
  const rootFrom = isIn ? from * length + drift : to * length - drift - width
  const root: FlowPoint[] = []
  for (let k = 0; k < ROOT_POINTS; k++) {
    const u = rootFrom + (width * k) / (ROOT_POINTS - 1)
    root.push([stage * pitch + u, (side * thicknessAt(profile, u)) / 2])
  }
  return plumeOn(root, area, side, isIn ? -drift : drift)
}

function composeArcs(
  { arcs, maxArcWidth, pitch, gap }: CompositionPlan,
  profiles: readonly Profile[],
  plumes: readonly ComposedPlume[],
  factor: number,
): { arcs: ComposedArc[]; widthPerVisit: number } {
  const most = Math.max(0, ...arcs.map((arc) => arc.visits))
  const widthPerVisit = most > 0 ? Math.min(factor, maxArcWidth / most) : 0
  const edgeAt = (stage: number, share: number, side: 1 | -1): FlowPoint => {
    const u = share * (pitch - gap)
    return [stage * pitch + u, (side * thicknessAt(profiles[stage] as Profile, u)) / 2]
  }
  const lostEnd = (stage: number): FlowPoint | null => {
    const lost = plumes.find((plume) => plume.stage === stage && plume.kind === 'lost')
    return lost === undefined ? null : plumeAxis(lost.shape).far
  }
  const ground = { edgeAt, lostEnd, halfThickness: profiles.map((profile) => peakOf(profile) / 2), pitch }
  return {
    widthPerVisit,
    arcs: arcs.map((plan) => ({ plan, width: plan.visits * widthPerVisit, shape: arcBetween(plan, ground) })),
  }
}

function extent(
  plan: CompositionPlan,
  thickness: number,
  plumes: readonly ComposedPlume[],
  arcs: readonly ComposedArc[],
): { above: number; below: number } {
  let above = thickness / 2
  let below = thickness / 2
  for (const { shape } of plumes) {
    const { v0, v1 } = plumeBounds(shape)
    if (v0 < 0) above = Math.max(above, plan.labelRoom - v0)
    if (v1 > 0) below = Math.max(below, v1 + plan.labelRoom)
  }
  for (const { shape, width } of arcs) {
    above = Math.max(above, width / 2 - shape.v0)
    below = Math.max(below, shape.v1 + width / 2)
  }
  return { above, below }
}
