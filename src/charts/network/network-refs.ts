import type { NetworkLayout } from '../../layout/network/network-layout.js'
import type { NetworkMarkKeys } from '../../marks/network/network-mark-keys.js'
import type { NetworkPicture } from '../../measures/network/network-measure.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'

/** What stands for the body of all other touchpoints in refs of transitions. */
export const OTHERS = '(other touchpoints)'

/** The goal, as a ref: all conversions together. */
export const GOAL_REF: JourneyRef = { kind: 'transition', from: '', to: '', flow: 'conversion' }

/** The refs of everything that is drawn, in the order of the layout. */
export interface NetworkRefs {
  readonly bodies: readonly JourneyRef[]
  readonly dendrites: readonly JourneyRef[]
  readonly paths: readonly JourneyRef[]
}

/** Refs by identity: from and to are touchpoint ids; '' is the start, or the goal. */
export function networkRefs(measure: NetworkPicture, layout: NetworkLayout): NetworkRefs {
  const idOf = (body: number): string => {
    const touchpoint = layout.bodies[body]?.touchpoint ?? -1
    return body < 0 ? '' : (measure.touchpoints[touchpoint]?.id ?? OTHERS)
  }
  return {
    bodies: layout.bodies.map((body, i) =>
      body.touchpoint < 0 ? { kind: 'view', view: 'network', id: OTHERS } : { kind: 'touchpoint', touchpoint: idOf(i) },
    ),
    dendrites: layout.dendrites.map(({ kind, from, to }) => ({
      kind: 'transition',
      from: idOf(from),
      to: idOf(to),
      ...(kind === 'transition' ? {} : { flow: kind }),
    })),
    paths: layout.paths.map(({ path }) => ({
      kind: 'path',
      touchpoints: (measure.paths[path]?.touchpoints ?? []).map((i) => measure.touchpoints[i]?.id ?? ''),
    })),
  }
}

/** The keys that marks carry. */
export function networkMarkKeys(refs: NetworkRefs): NetworkMarkKeys {
  return { bodies: refs.bodies.map(refKey), dendrites: refs.dendrites.map(refKey), goal: refKey(GOAL_REF) }
}
