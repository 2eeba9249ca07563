import type { FunnelMarkId, FunnelStageShape } from '../../layout/funnel/funnel-layout.js'
import type { FunnelBreakdown } from '../../measures/funnel/funnel-measure.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'

/** The ref of a stage or flow. A flow from or to outside has an empty end. */
export function funnelRef(id: FunnelMarkId): JourneyRef {
  if (id.kind === 'stage') return { kind: 'stage', stage: id.stage }
  return { kind: 'transition', from: id.from, to: id.to, flow: id.flow }
}

/** The key of a stage or flow. */
export function funnelKey(id: FunnelMarkId): string {
  return refKey(funnelRef(id))
}

/** The key of what a mark stands for. */
export function keyOfMark({ id }: { readonly id: FunnelMarkId }): string {
  return funnelKey(id)
}

/** Who is under way at a stage. */
export function openId(stage: FunnelStageShape): FunnelMarkId & { readonly kind: 'flow' } {
  return { kind: 'flow', from: stage.id.stage, to: '', flow: 'open' }
}

/** The ref of a band: the cohort of journeys that show its value, at the touch that the breakdown reads. */
export function bandRef(breakdown: FunnelBreakdown | null, band: number): JourneyRef {
  const found = breakdown?.bands[band]
  const value = found?.kind === 'value' ? (found.value ?? '') : `(${found?.kind ?? 'missing'})`
  const cohort = { kind: 'cohort', dimension: breakdown?.dimension ?? '', value } as const
  return breakdown?.attribution === 'last' ? { ...cohort, attribution: 'last' } : cohort
}

/** The keys of all bands. */
export function bandKeys(breakdown: FunnelBreakdown | null): string[] {
  return breakdown?.bands.map((_, band) => refKey(bandRef(breakdown, band))) ?? []
}
