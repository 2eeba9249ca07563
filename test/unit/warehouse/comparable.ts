import type { CirclesMeasure } from '../../../src/measures/circles/circles-measure.js'
import type { FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import type { LoopMeasure } from '../../../src/measures/loop/loop-measure.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import type { DurationSummary } from '../../../src/measures/statistics/duration-summary.js'

/** The four measures without what a contract cannot hold: single actors and exact quantiles of times. */
export interface Comparable {
  readonly funnel: unknown
  readonly loop: unknown
  readonly circles: unknown
  readonly network: unknown
}

/** Brings measures into a form in which those of journeys and those of a contract are equal. */
export function comparable(
  funnel: FunnelMeasure,
  loop: LoopMeasure,
  circles: CirclesMeasure,
  network: NetworkMeasure,
): Comparable {
  return {
    funnel: {
      ...funnel,
      timeToConvertMs: exactOf(funnel.timeToConvertMs),
      stages: funnel.stages.map((stage) => ({
        ...stage,
        // Counts per stage do not tell single touches.
        lastSeen: undefined,
        dwellMs: exactOf(stage.dwellMs),
        timeToNextMs: exactOf(stage.timeToNextMs),
      })),
    },
    loop: rounded({
      ...loop,
      timeToReferral: loop.timeToReferral.actors,
      timeToReEntry: loop.timeToReEntry.actors,
      issues: loop.issues.filter(({ kind }) => kind !== 'referral-before-touch'),
    }),
    circles: { ...circles, dots: null },
    network: rounded({
      ...network,
      touchpoints: network.touchpoints,
      paths: network.paths.map(({ medianMs, ...path }) => ({ ...path, hasTime: medianMs !== null })),
    }),
  }
}

function exactOf(summary: DurationSummary | null): unknown {
  if (summary === null) return null
  const { count, minMs, maxMs, meanMs } = summary
  return { count, minMs, maxMs, meanMs: Math.round(meanMs * 1000) / 1000 }
}

/** Sums of fractions may differ in their last digits by the order in which they are added. */
function rounded<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'number' && !Number.isInteger(item) ? Number(item.toPrecision(9)) : item,
    ),
  ) as Value
}
