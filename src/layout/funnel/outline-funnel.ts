import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import { solveBeside } from './compose-funnel.js'
import { between, edgeOf, longEdges } from './emit-shapes.js'
import type { FunnelLayout } from './funnel-layout.js'
import { scaled, thicknessAt } from './profile.js'

/** One stage of an outline. */
export interface FunnelOutlineStage {
  readonly stage: string
  readonly arrivals: number
  /** Closed; on the layout's scale, so its area is true to its count as that of the stage below it is. */
  readonly d: string
  /** Its two long edges alone: what a line is drawn along, so that neighbours are not parted twice. */
  readonly edges: string
}

/**
 * Another funnel, such as an earlier period, as an outline over a layout: its stages matched by id,
 * on the same scale. Name it in the layout's option `besides`, so that there is room for it. `measure`
 * is the one that the layout was made from. Pure. Cost: linear in stages.
 */
export function outlineFunnel(
  layout: FunnelLayout,
  measure: FunnelMeasure,
  other: FunnelMeasure,
): FunnelOutlineStage[] {
  const { frame, scale } = layout
  const length = frame.pitch - frame.gap
  const factor = length > 0 ? scale.areaPerJourneyPx2 / length : 0
  const counts = new Map(other.stages.map(({ stage, arrivals }) => [stage.id, arrivals]))
  return solveBeside(other, { ...frame, measure, scale: scale.kind }).map((solved, i) => {
    const profile = scaled(solved, factor)
    const long = [edgeOf(profile, i * frame.pitch, -0.5), edgeOf(profile, i * frame.pitch, 0.5)] as const
    const stage = measure.stages[i]?.stage.id ?? ''
    const d = between(...long, frame.projection, thicknessAt(profile, length / 2))
    return { stage, arrivals: counts.get(stage) ?? 0, d, edges: longEdges(long, frame.projection) }
  })
}
