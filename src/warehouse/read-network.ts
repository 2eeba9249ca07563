import { codePointOrder } from '../foundation/code-point-order.js'
import { notInContract } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { type AbsorbingChain, absorbingChain } from '../measures/network/absorbing-chain.js'
import { blackHoles } from '../measures/network/black-holes.js'
import { pathSupport } from '../measures/network/brightest-paths.js'
import { chainTable, type PooledChainTable } from '../measures/network/chain-table.js'
import { type NetworkCounts, untouchedJourneys } from '../measures/network/count-transitions.js'
import { removalShares } from '../measures/network/network-credits.js'
import {
  type BrightPath,
  CREDIT_METHODS,
  type CreditMethod,
  type NetworkCredit,
  type NetworkMeasure,
  type NetworkTotals,
} from '../measures/network/network-measure.js'
import {
  type NetworkOptions,
  type ResolvedNetworkOptions,
  resolveNetworkOptions,
} from '../measures/network/network-options.js'
import { networkTouchpoints } from '../measures/network/network-touchpoints.js'
import { networkTransitions } from '../measures/network/network-transitions.js'
import { NO_VISITS } from '../measures/network/network-visits.js'
import { rateOf } from '../measures/statistics/wilson.js'
import type { StageIndex, Touchpoint } from '../model/journey-set.js'
import type { ContractRow } from './contract.js'
import { summariseBins } from './duration-bins.js'
import { networkCounts, poolsOf } from './network-counts.js'
import type { ContractInput } from './read-contract.js'
import { readTable, readTableIfThere } from './read-table.js'

type TouchpointRow = ContractRow<'touchpoints'>

/** The network as the tables have it; errors as in `readContract`. Cost: as `measureNetwork` behind its counting. */
export function readNetwork(input: ContractInput, options: NetworkOptions): NetworkMeasure {
  const resolved = resolveNetworkOptions(options)
  if (resolved.coverage < 1)
    throw new JourneyError(notInContract, `coverage of ${resolved.coverage}`, 'that selects whole journeys')
  const { raw, definition, rules } = input
  const rows = [...readTable(raw, 'touchpoints')].sort((a, b) => a.touchpoint - b.touchpoint)
  const counts = networkCounts(raw, rows)
  const pools = poolsOf(readTable(raw, 'pools'), rows.length, definition.stages.length)
  const table = chainTable(counts, pools)
  const chain = absorbingChain(table)
  const touchpoints = touchpointsOf(input, rows)
  const totals = totalsOf(input, rows, counts)
  const paths = pathsOf(input, touchpoints, resolved)
  return {
    family: 'network',
    options: resolved,
    rules,
    stages: definition.stages.map(({ id, label }) => ({ id, label })),
    touchpoints: networkTouchpoints(touchpoints, NO_VISITS, counts, chain, table),
    transitions: networkTransitions(counts),
    totals,
    chain: {
      conversionRate: Number.isNaN(chain.conversion) ? null : chain.conversion,
      removedShare: chain.removedShare,
      pooled: table.pooled,
    },
    credits: creditsOf(input, chain, table, counts),
    paths,
    pathSupport: pathSupport(totals.journeys),
    variants: readTable(raw, 'paths').reduce((sum, row) => sum + row.variants, 0),
    holes: blackHoles({
      chain,
      stateOf: table.stateOf,
      pools,
      journeys: totals.journeys,
      conversions: totals.converted,
      rank: resolved.holeRank,
    }),
    coverage: {
      asked: resolved.coverage,
      journeys: 1,
      conversions: 1,
      journeysOfAll: totals.journeys,
      conversionsOfAll: totals.converted,
    },
  }
}

/** The touchpoints with what the definition says of them; without a stage there, that of most visits. */
function touchpointsOf({ raw, definition, rules }: ContractInput, rows: readonly TouchpointRow[]): Touchpoint[] {
  const defined = new Map(definition.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  const stageIndex = new Map(definition.stages.map(({ id }, index) => [id, index]))
  const pools = readTable(raw, 'pools').filter((row) => row.poolClass < definition.stages.length)
  return rows.map(({ touchpoint, id }) => {
    const known = defined.get(id) ?? { id, label: id, patienceMs: rules.patienceMs }
    const stage = stageIndex.get(known.stage ?? '') ?? usualStage(pools.filter((row) => row.touchpoint === touchpoint))
    return { ...known, stageIndex: stage as StageIndex, patienceFrom: 'stated' }
  })
}

/** The stage of most visits, the outermost of equals; -1 without any. */
function usualStage(pools: readonly ContractRow<'pools'>[]): number {
  const [best] = [...pools].sort((a, b) => b.visits - a.visits || a.poolClass - b.poolClass)
  return best?.poolClass ?? -1
}

function totalsOf({ raw, meta }: ContractInput, rows: readonly TouchpointRow[], counts: NetworkCounts): NetworkTotals {
  const none = readTable(raw, 'ends').find((row) => row.touchpoint === null)
  return {
    journeys: meta.journeys,
    converted: meta.convertedJourneys,
    lost: meta.lostJourneys,
    open: meta.openJourneys,
    ended: meta.endedJourneys,
    visits: rows.reduce((sum, row) => sum + row.visits, 0),
    eligibleVisits: rows.reduce((sum, row) => sum + row.eligible, 0),
    untouchedConverted: none?.convertedJourneys ?? 0,
    untouchedLost: none?.lostJourneys ?? 0,
    untouched: untouchedJourneys(counts.untouched),
    unobserved: meta.unobservedJourneys,
  }
}

function creditsOf(
  { raw, meta }: ContractInput,
  chain: AbsorbingChain,
  table: PooledChainTable,
  { touchpoints }: NetworkCounts,
): NetworkMeasure['credits'] {
  const rows = readTable(raw, 'credits')
  const conversions = meta.convertedJourneys
  const none = readTable(raw, 'starts').find((row) => row.touchpoint === null)
  const untouched = none?.convertingJourneys ?? 0
  const byMethod = (method: CreditMethod): NetworkCredit => {
    const noTouchpoint = method === 'removal' ? untouched : unearned(rows, method)
    const perTouchpoint =
      method === 'removal'
        ? removalShares(chain, table.stateOf, touchpoints.visits).map((share) => share * (conversions - noTouchpoint))
        : creditColumn(rows, method, touchpoints.visits.length)
    const placed = method !== 'removal' || perTouchpoint.some((credit) => credit > 0)
    return { method, perTouchpoint, noTouchpoint, unmodelled: placed ? 0 : conversions - noTouchpoint, conversions }
  }
  return Object.fromEntries(CREDIT_METHODS.map((method) => [method, byMethod(method)])) as Record<
    CreditMethod,
    NetworkCredit
  >
}

/** What a method cannot place: conversions without any touch before. */
function unearned(rows: readonly ContractRow<'credits'>[], method: CreditMethod): number {
  return rows.reduce((sum, row) => (row.method === method && row.touchpoint === null ? sum + row.conversions : sum), 0)
}

function creditColumn(rows: readonly ContractRow<'credits'>[], method: CreditMethod, size: number): number[] {
  const credit = new Array<number>(size).fill(0)
  for (const row of rows) {
    if (row.method !== method || row.touchpoint === null) continue
    credit[row.touchpoint] = (credit[row.touchpoint] ?? 0) + row.conversions
  }
  return credit
}

/** The kept paths with support that are known as a whole, brightest first. */
function pathsOf(
  input: ContractInput,
  touchpoints: readonly Touchpoint[],
  options: ResolvedNetworkOptions,
): BrightPath[] {
  const { raw, meta } = input
  const least = pathSupport(meta.journeys)
  const times = timesOfPaths(readTableIfThere(raw, 'durations'))
  const bright = readTable(raw, 'paths').flatMap((row): Omit<BrightPath, 'runningShare'>[] => {
    if (row.path === null || row.path.includes('?') || row.conversions === 0 || row.journeys < least) return []
    return [
      {
        touchpoints: row.path === '' ? [] : row.path.split(',').map(Number),
        journeys: row.journeys,
        conversions: row.conversions,
        value: row.pathValue,
        rate: rateOf(row.conversions, row.journeys),
        medianMs: summariseBins(times.get(row.path) ?? [])?.medianMs ?? null,
        share: row.conversions / meta.convertedJourneys,
      },
    ]
  })
  bright.sort(brighterFirst(touchpoints, options))
  let running = 0
  return bright.slice(0, options.paths).map((path) => {
    running += path.conversions
    return { ...path, runningShare: running / meta.convertedJourneys }
  })
}

function timesOfPaths(rows: readonly ContractRow<'durations'>[]): Map<string, ContractRow<'durations'>[]> {
  const byPath = new Map<string, ContractRow<'durations'>[]>()
  for (const row of rows) {
    if (row.kind !== 'path' || row.path === null) continue
    const own = byPath.get(row.path)
    if (own === undefined) byPath.set(row.path, [row])
    else own.push(row)
  }
  return byPath
}

type Ranked = Omit<BrightPath, 'runningShare'>

/** By what was asked for; then value, then shorter, then label. */
function brighterFirst(
  touchpoints: readonly Touchpoint[],
  { rank }: ResolvedNetworkOptions,
): (a: Ranked, b: Ranked) => number {
  const key = (path: Ranked): number => {
    if (rank === 'value') return path.value
    return rank === 'wilson' ? path.rate.low : path.conversions
  }
  const name = (path: Ranked): string => path.touchpoints.map((i) => touchpoints[i]?.label ?? '').join(' \u2192 ')
  return (a, b) =>
    key(b) - key(a) ||
    b.value - a.value ||
    a.touchpoints.length - b.touchpoints.length ||
    codePointOrder(name(a), name(b))
}
