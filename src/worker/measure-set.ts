import type { CirclesMeasure } from '../measures/circles/circles-measure.js'
import { measureCircles } from '../measures/circles/measure-circles.js'
import type { CirclesOptions } from '../measures/circles/resolve-circles-options.js'
import type { FunnelMeasure } from '../measures/funnel/funnel-measure.js'
import type { FunnelOptions } from '../measures/funnel/funnel-options.js'
import { measureFunnel } from '../measures/funnel/measure-funnel.js'
import type { LoopMeasure } from '../measures/loop/loop-measure.js'
import type { LoopOptions } from '../measures/loop/loop-options.js'
import { measureLoop } from '../measures/loop/measure-loop.js'
import { measureNetwork } from '../measures/network/measure-network.js'
import type { NetworkMeasure } from '../measures/network/network-measure.js'
import type { NetworkOptions } from '../measures/network/network-options.js'
import type { JourneySet } from '../model/journey-set.js'

/** What can be measured beside the touches, by family: the options it takes and what it gives. All of it is plain data. */
export interface FamilyMeasures {
  readonly funnel: { readonly options: FunnelOptions; readonly measure: FunnelMeasure }
  readonly loop: { readonly options: LoopOptions; readonly measure: LoopMeasure }
  readonly circles: { readonly options: CirclesOptions; readonly measure: CirclesMeasure }
  readonly network: { readonly options: NetworkOptions; readonly measure: NetworkMeasure }
}

/** A family that can be measured beside the touches. */
export type MeasuredFamily = keyof FamilyMeasures

const MEASURES: {
  readonly [F in MeasuredFamily]: (
    set: JourneySet,
    options?: FamilyMeasures[F]['options'],
  ) => FamilyMeasures[F]['measure']
} = { funnel: measureFunnel, loop: measureLoop, circles: measureCircles, network: measureNetwork }

/** Measures a set for a family, as `measureFunnel` and its like do. Errors and cost as there. */
export function measureSet<F extends MeasuredFamily>(
  set: JourneySet,
  family: F,
  options?: FamilyMeasures[F]['options'],
): FamilyMeasures[F]['measure'] {
  return MEASURES[family](set, options)
}
