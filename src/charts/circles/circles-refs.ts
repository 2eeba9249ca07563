import type { CirclesKeys } from '../../marks/circles/circles-keys.js'
import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'

/** Stands for the place outside all rings in refs of transitions. */
export const OUTSIDE_RINGS = ''

/** The refs of what circles show. */
export interface CirclesRefs extends CirclesKeys {
  readonly ring: (ring: number) => JourneyRef
  readonly trafficRef: (outer: number, direction: 'inward' | 'outward') => JourneyRef
  readonly jumpRef: (from: number, to: number) => JourneyRef
}

/** Refs and keys by the ids of the stages, so that they stay the same with new data. */
export function circlesRefs(measure: CirclesMeasure): CirclesRefs {
  const id = (ring: number): string => measure.stages[ring]?.id ?? OUTSIDE_RINGS
  const ring = (index: number): JourneyRef => ({ kind: 'stage', stage: id(index) })
  const jumpRef = (from: number, to: number): JourneyRef => ({ kind: 'transition', from: id(from), to: id(to) })
  const trafficRef = (outer: number, direction: 'inward' | 'outward'): JourneyRef => {
    const isInward = direction === 'inward'
    if (outer < 0) {
      return { kind: 'transition', from: isInward ? OUTSIDE_RINGS : '*', to: isInward ? '*' : OUTSIDE_RINGS }
    }
    return isInward ? jumpRef(outer, outer + 1) : jumpRef(outer + 1, outer)
  }
  return {
    ring,
    trafficRef,
    jumpRef,
    rings: measure.stages.map((_, index) => refKey(ring(index))),
    traffic: (outer, direction) => refKey(trafficRef(outer, direction)),
    jump: (from, to) => refKey(jumpRef(from, to)),
  }
}
