import { DiagnosticCollector, type DiagnosticIssue } from '../../foundation/diagnostics.js'
import { sum } from '../../foundation/sum.js'
import { CONVERTED, ENDED, LOST, OPEN, type StageIndex, type Touchpoint } from '../../model/journey-set.js'
import { absorbingChain } from './absorbing-chain.js'
import { blackHoles } from './black-holes.js'
import { pathSupport } from './brightest-paths.js'
import { chainTable } from './chain-table.js'
import { type NetworkCounts, untouchedJourneys } from './count-transitions.js'
import { creditsFromCounts } from './credits-from-counts.js'
import { estimateJourneys } from './estimate-journeys.js'
import { type Estimated, estimateTouchpoints, estimateTransitions } from './estimate-records.js'
import type { LossPools } from './loss-pools.js'
import type { NetworkIssueKind, NetworkMeasure, NetworkTotals } from './network-measure.js'
import { resolveNetworkOptions } from './network-options.js'
import { networkTouchpoints } from './network-touchpoints.js'
import { networkTransitions } from './network-transitions.js'
import { NO_VISITS } from './network-visits.js'
import { lacksOf, readTransitionTotals } from './read-transition-totals.js'
import { balanceTransitions } from './transition-counts.js'
import type { TransitionTotal, TransitionTotalsOptions } from './transition-totals.js'

/**
 * The network of a table of transitions, for `<NetworkChart measure={networkFromTransitions(...)} />`: how often what
 * led to what, where journeys began and how they ended. Such tables come from process mining, from attribution
 * models, from a report.
 *
 * Counted: visits, starts, ends, transitions; of these follow, as from journeys, the chain with its probabilities and
 * removal effects, credits by removal and by last touch, what-if, and black holes (without stages judged against all
 * others, since the number of a step is not known). Journeys per touchpoint and transition, their light and the places
 * of touchpoints are *estimates of the chain* unless the rows state them; paths are not known at all. `lacking` says
 * which of these hold. In = out at every touchpoint: where the table does not balance, see `balanceTransitions`.
 *
 * Counts that are no counts are left out and reported in `issues`; they are rounded to whole numbers. Never throws for
 * values. Cost: linear in the rows, and the cube of the touchpoints (at most 400 of them by themselves).
 * @throws JourneyError `bad-option` for a `holeRank` that is none.
 *
 * @example
 * networkFromTransitions([
 *   { from: null, to: 'ad', count: 100 },
 *   { from: 'ad', to: 'shop', count: 60 },
 *   { from: 'ad', to: null, outcome: 'lost', count: 40 },
 *   { from: 'shop', to: null, outcome: 'converted', count: 15 },
 *   { from: 'shop', to: null, outcome: 'lost', count: 45 },
 * ]).chain.conversionRate // 0.15
 */
export function networkFromTransitions(
  transitions: readonly TransitionTotal[],
  options: TransitionTotalsOptions = {},
): NetworkMeasure {
  const resolved = resolveNetworkOptions(options.holeRank === undefined ? {} : { holeRank: options.holeRank })
  const sums = readTransitionTotals(transitions, options)
  const { counts, hasLosses } = balanceTransitions(sums, options.observation === 'complete')
  const stages = (options.stages ?? []).map((stage) => (typeof stage === 'string' ? { id: stage } : stage))
  const stageIssues = new DiagnosticCollector<NetworkIssueKind>(SEVERITY)
  const touchpoints = touchpointsOf(sums.ids, options, new Map(stages.map(({ id }, i) => [id, i])), stageIssues)
  const pools = poolsOf(touchpoints, counts, stages.length)
  const table = chainTable(hasLosses ? counts : { ...counts, untouched: new Float64Array(4) }, pools)
  const chain = absorbingChain(table)
  const totals = totalsOf(counts)
  const estimated: Estimated = { sums, counts, totals, estimates: estimateJourneys(chain), table, chain }
  return {
    family: 'network',
    options: resolved,
    rules: null,
    stages: stages.map(({ id, label }) => ({ id, label: label ?? id })),
    touchpoints: estimateTouchpoints(networkTouchpoints(touchpoints, NO_VISITS, counts, chain, table), estimated),
    transitions: estimateTransitions(networkTransitions(counts), estimated),
    totals,
    chain: {
      conversionRate: Number.isNaN(chain.conversion) ? null : chain.conversion,
      removedShare: hasLosses ? chain.removedShare : 0,
      pooled: table.pooled,
    },
    credits: creditsFromCounts(counts, chain, table),
    paths: [],
    pathSupport: pathSupport(totals.journeys),
    variants: 0,
    holes: blackHoles({
      chain,
      stateOf: table.stateOf,
      pools,
      journeys: totals.journeys,
      conversions: totals.converted,
      rank: resolved.holeRank,
    }),
    coverage: {
      asked: 1,
      journeys: 1,
      conversions: 1,
      journeysOfAll: totals.journeys,
      conversionsOfAll: totals.converted,
    },
    lacking: lacksOf(sums, hasLosses),
    issues: [...sums.issues, ...stageIssues.result().issues] satisfies DiagnosticIssue<NetworkIssueKind>[],
  }
}

const SEVERITY = { 'unusable-number': 'warning', 'unknown-stage': 'warning' } as const

function touchpointsOf(
  ids: readonly string[],
  { touchpoints = [] }: TransitionTotalsOptions,
  stageIndex: ReadonlyMap<string, number>,
  issues: DiagnosticCollector<NetworkIssueKind>,
): Touchpoint[] {
  const defined = new Map(touchpoints.map((one) => (typeof one === 'string' ? [one, { id: one }] : [one.id, one])))
  return ids.map((id) => {
    const { label = id, ...known } = defined.get(id) ?? { id }
    const index = known.stage === undefined ? -1 : (stageIndex.get(known.stage) ?? -1)
    if (known.stage !== undefined && index < 0) issues.add('unknown-stage', `${id}: "${known.stage}"`)
    return {
      ...known,
      label,
      stageIndex: index as StageIndex,
      patienceMs: Number.POSITIVE_INFINITY,
      patienceFrom: 'stated',
    }
  })
}

function totalsOf({ touchpoints, outcomes, untouched }: NetworkCounts): NetworkTotals {
  const at = (column: ArrayLike<number>, code: number): number => column[code] ?? 0
  return {
    journeys: sum(touchpoints.starts) + untouchedJourneys(untouched),
    converted: at(outcomes, CONVERTED),
    lost: at(outcomes, LOST),
    open: at(outcomes, OPEN),
    ended: at(outcomes, ENDED),
    visits: sum(touchpoints.visits),
    eligibleVisits: sum(touchpoints.eligible),
    untouchedConverted: at(untouched, CONVERTED),
    untouchedLost: at(untouched, LOST),
    untouched: untouchedJourneys(untouched),
    unobserved: 0,
  }
}

/** Visits and losses by stage; who has no stage stands in one class of its own. */
function poolsOf(
  touchpoints: readonly Touchpoint[],
  { touchpoints: counts }: NetworkCounts,
  stages: number,
): LossPools {
  const size = touchpoints.length
  const visits = new Float64Array((stages + 1) * size)
  const losses = new Float64Array((stages + 1) * size)
  touchpoints.forEach(({ stageIndex }, at) => {
    const cell = (stageIndex >= 0 ? stageIndex : stages) * size + at
    visits[cell] = counts.eligible[at] as number
    losses[cell] = counts.eligibleLost[at] as number
  })
  return { size, classes: stages + 1, stages, visits, losses, isUnstepped: true }
}
