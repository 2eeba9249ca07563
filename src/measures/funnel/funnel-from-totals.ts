import { notTotals } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { type Rate, rateOf, THIN_BELOW } from '../statistics/wilson.js'
import type { FunnelFlow, FunnelMeasure, FunnelNote, FunnelStage, FunnelStageRates } from './funnel-measure.js'

/** One stage with its plain count. */
export interface FunnelTotal {
  /** Its id. One that is neither text nor number is none: the stage bears its position, and a note says so. */
  readonly stage: string
  /** Default: the id. */
  readonly label?: string | undefined
  /** From 0 to 2^53 (or a part of one, from 1e-9); anything else is missing: drawn empty and noted. */
  readonly count: number | null | undefined
}

const TOTALS = 'a list of stages, [{ stage, count }, ...]'
const EXAMPLES_AT_MOST = 5
const NO_JOURNEYS = { journeys: 0, converted: 0, lost: 0, open: 0, ended: 0 }

/**
 * A funnel of nothing but a count per stage, outermost first.
 *
 * What became of those not counted further in is unknown and named so: never lost, never open.
 * Where a stage counts more than the one before, the surplus *entered* there; a share of the stage
 * before is then not known (its rate is null) and a note says so. Counts that are no counts (null,
 * NaN, negative, infinite, beyond 2^53) become 0, are marked `missing` and noted; no rate and no flow leads to or
 * from them, for nothing is known. A stage without a name (an entry that is null, `{}`) bears its position, which a
 * note says. A repeated stage id gets a suffix, so that ids stay apart. Never throws for values. Cost: linear.
 * @throws JourneyError `not-totals` for anything else than a list, and for one of numbers or texts
 */
export function funnelFromTotals(totals: readonly FunnelTotal[]): FunnelMeasure {
  const given: unknown = totals
  if (!Array.isArray(given) || given.some(isNoTotal))
    throw new JourneyError(notTotals, 'funnelFromTotals', given, TOTALS)
  // Where it comes from JSON, an entry may be null.
  const entries = given.map((entry: Partial<FunnelTotal> | null | undefined) => entry ?? {})
  const counts = entries.map(({ count }) => soundCount(count))
  const known = entries.map(({ count }) => !isHostile(count))
  const named = entries.map(({ stage, label }) => ({ id: nameOf(stage), label: nameOf(label) }))
  const ids = distinctIds(named.map(({ id, label }, index) => id ?? label ?? String(index + 1)))
  const journeys = counts[0] ?? 0
  return {
    reading: 'totals',
    stages: counts.map((_, index) =>
      stageOf({ id: ids[index] ?? '', label: named[index]?.label ?? ids[index] ?? '' }, { counts, known }, index),
    ),
    flows: counts.flatMap((_, index) => flowsOf(ids, { counts, known }, index)),
    recoveries: [],
    unstaged: NO_JOURNEYS,
    totals: { ...NO_JOURNEYS, journeys },
    conversion: shareBetween({ counts, known }, counts.length - 1, 0),
    timeToConvertMs: null,
    settled: false,
    breakdown: null,
    rules: null,
    notes: [
      ...notesOf({ counts, known }, ids),
      ...noteOf(
        'unnamed',
        ids.filter((_, index) => named[index]?.id === null && named[index]?.label === null),
      ),
    ],
  }
}

/** A number or a text in place of a stage with its count is another shape, not a fault in data. */
function isNoTotal(entry: unknown): boolean {
  return Array.isArray(entry) || (entry != null && typeof entry !== 'object')
}

/** A text or number as a name; null for what is none. */
function nameOf(value: unknown): string | null {
  return typeof value === 'string' || Number.isFinite(value) ? String(value) : null
}

/** The counts as they are drawn, and which of them were counts. */
interface Counts {
  readonly counts: readonly number[]
  readonly known: readonly boolean[]
}

function soundCount(count: number | null | undefined): number {
  return isHostile(count) ? 0 : (count ?? 0)
}

/** Smaller parts of one are noise; they would make shares of nothing. */
const LEAST = 1e-9

/** Weights and parts of one are counts, too; what no number can tell apart from its neighbour is none. */
function isHostile(count: unknown): boolean {
  return typeof count !== 'number' || !((count >= LEAST && count <= Number.MAX_SAFE_INTEGER) || count === 0)
}

function distinctIds(ids: readonly string[]): string[] {
  const used = new Set<string>()
  return ids.map((id) => {
    let distinct = id
    for (let n = 2; used.has(distinct); n++) distinct = `${id} (${n})`
    used.add(distinct)
    return distinct
  })
}

function stageOf(stage: FunnelStage['stage'], all: Counts, index: number): FunnelStage {
  const { counts, known } = all
  const count = counts[index] ?? 0
  const carriedIn = index === 0 ? 0 : Math.min(count, counts[index - 1] ?? 0)
  const movedOn = Math.min(count, counts[index + 1] ?? 0)
  return {
    stage,
    arrivals: count,
    ...(known[index] === true ? {} : { missing: true as const }),
    visits: count,
    inflow: { carriedIn, entered: count - carriedIn, skippedIn: 0, steppedBackIn: 0, returned: 0 },
    outflow: { ...NO_OUTFLOW, movedOn, unknown: count - movedOn },
    rates: ratesOf(all, index),
    dwellMs: null,
    timeToNextMs: null,
  }
}

const NO_OUTFLOW = { movedOn: 0, skippedAhead: 0, steppedBack: 0, converted: 0, lost: 0, open: 0, ended: 0, unknown: 0 }

function ratesOf(all: Counts, index: number): FunnelStageRates {
  const first = shareBetween(all, index, 0)
  return {
    previous: index === 0 || !all.known[index] || !all.known[index - 1] ? null : shareBetween(all, index, index - 1),
    first,
    total: first,
    conversion: shareBetween(all, all.counts.length - 1, index),
  }
}

/** The share that one stage's count is of another's; of nothing, where either is missing. */
function shareBetween({ counts, known }: Counts, stage: number, base: number): Rate {
  return known[stage] && known[base] ? shareOf(counts[stage] ?? 0, counts[base] ?? 0) : rateOf(0, 0)
}

/** A rate is a share: where more stand above than below the line, none is known. */
function shareOf(numerator: number, denominator: number): Rate {
  if (numerator <= denominator) return rateOf(numerator, denominator)
  return { numerator, denominator, rate: null, low: 0, high: 1, thin: denominator < THIN_BELOW }
}

/** What came and went beside a missing count is not known, so no flow tells of it. */
function flowsOf(ids: readonly string[], { counts, known }: Counts, index: number): FunnelFlow[] {
  const count = counts[index] ?? 0
  const id = ids[index] ?? null
  const next = counts[index + 1] ?? 0
  const entered = index === 0 ? count : count - Math.min(count, counts[index - 1] ?? 0)
  const flows: FunnelFlow[] = [
    { from: null, to: id, kind: 'entered', visits: entered },
    { from: id, to: ids[index + 1] ?? null, kind: 'advance', visits: Math.min(count, next) },
    { from: id, to: null, kind: 'unknown', visits: count - Math.min(count, next) },
  ]
  const isBegun = index === 0 || known[index - 1] === true
  const isFollowed = index === counts.length - 1 || known[index + 1] === true
  return flows.filter(
    ({ visits, kind }) => visits > 0 && (kind !== 'entered' || isBegun) && (kind !== 'unknown' || isFollowed),
  )
}

function notesOf({ counts, known }: Counts, ids: readonly string[]): FunnelNote[] {
  const hostile = ids.filter((_, index) => known[index] === false)
  const rising = ids.filter(
    (_, index) => index > 0 && known[index - 1] && (counts[index] ?? 0) > (counts[index - 1] ?? 0),
  )
  return [...noteOf('hostile-count', hostile), ...noteOf('rising-totals', rising)]
}

/** None where there is nothing to note. */
function noteOf(kind: FunnelNote['kind'], ids: readonly string[]): FunnelNote[] {
  return ids.length === 0 ? [] : [{ kind, count: ids.length, examples: ids.slice(0, EXAMPLES_AT_MOST) }]
}
