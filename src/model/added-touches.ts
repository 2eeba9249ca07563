import type { CodeColumn } from '../foundation/code-column.js'
import { sortByCodePoint } from '../foundation/sort-by-code-point.js'
import { runThrough } from '../foundation/steps.js'
import { type CodedTouches, codeTouches } from './code-touches.js'
import type { JourneyIssueLog } from './journey-issue-log.js'
import type { JourneyLog } from './journey-log.js'
import type { StageIndex, Touchpoint } from './journey-set.js'
import { basePositions, type MergedValues, mergeValues } from './merge-values.js'
import type { TouchMarks } from './order-touches.js'
import { soundTouches } from './sound-touches.js'
import { markTouches, stagingByDefinition } from './stage-touches.js'
import type { TouchTable } from './touch-table.js'

/** A dimension of the base, of the new touches, or of both. */
export interface MergedDimension extends MergedValues {
  readonly name: string
  /** Empty where the base, or where the new touches, do not have it. */
  readonly baseCodes: CodeColumn
  /** New codes for those of the base; null where they stay. */
  readonly fromBase: Int32Array | null
  readonly addedCodes: CodeColumn
}

/** New touches, and how their names and those of the base become one. */
export interface AddedTouches {
  readonly table: TouchTable
  /** In their own coding; whom they name as referrer stands apart. */
  readonly touches: CodedTouches
  readonly marks: TouchMarks
  readonly actors: MergedValues
  /** All touchpoints. */
  readonly touchpoints: readonly Touchpoint[]
  /** New positions for those of the base; null where they stay. */
  readonly touchpointOfBase: Int32Array | null
  readonly touchpointOfAdded: Int32Array
  readonly dimensions: readonly MergedDimension[]
  readonly patienceRangeMs: readonly [number, number]
}

/** Codes new touches and merges their names with those of the base. Cost: the new touches, and the names where some are new. */
export function addedTouches(log: JourneyLog, given: TouchTable, issues: JourneyIssueLog): AddedTouches {
  const { set, definition } = log
  const table = soundTouches(given, issues)
  const { referredBy: _, ...withoutReferrers } = table
  const touches = runThrough(codeTouches(withoutReferrers, definition, issues))
  const staging = stagingByDefinition(touches, set.stages, 'definition')
  const marks = markTouches(touches, staging, definition, issues)
  const points = mergeTouchpoints(log, touches)
  return {
    table,
    touches,
    marks,
    actors: mergeValues(set.actors, touches.actors),
    ...points,
    dimensions: mergeDimensions(log, touches),
    patienceRangeMs: patienceRange(log, touches, points),
  }
}

type MergedTouchpoints = Pick<AddedTouches, 'touchpoints' | 'touchpointOfBase' | 'touchpointOfAdded'>

/** Those of the definition stand first in both; behind them the others are in order of their ids. */
function mergeTouchpoints({ set, definition }: JourneyLog, touches: CodedTouches): MergedTouchpoints {
  const stated = definition.touchpoints.length
  const idsOf = (touchpoints: readonly { readonly id: string }[]): string[] =>
    touchpoints.slice(stated).map(({ id }) => id)
  const merged = mergeValues(idsOf(set.touchpoints), idsOf(touches.touchpoints))
  const fromBase = basePositions(merged, set.touchpoints.length - stated)
  const behind = (places: Int32Array, count: number): Int32Array =>
    Int32Array.from({ length: count }, (_, i) => (i < stated ? i : stated + (places[i - stated] as number)))
  const known = new Map(set.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  const fresh = (id: string): Touchpoint => ({
    id,
    label: id,
    stageIndex: -1 as StageIndex,
    patienceMs: set.rules.patienceMs,
    patienceFrom: 'stated',
  })
  return {
    touchpoints: [...set.touchpoints.slice(0, stated), ...merged.values.map((id) => known.get(id) ?? fresh(id))],
    touchpointOfBase: fromBase && behind(fromBase, set.touchpoints.length),
    touchpointOfAdded: behind(merged.fromMore, touches.touchpoints.length),
  }
}

function mergeDimensions({ set }: JourneyLog, { dimensions }: CodedTouches): readonly MergedDimension[] {
  const names = sortByCodePoint([...new Set([...set.dimensions, ...dimensions].map(({ name }) => name))])
  return names.map((name) => {
    const base = set.dimensions.find((dimension) => dimension.name === name)
    const added = dimensions.find((dimension) => dimension.name === name)
    const merged = mergeValues(base?.values ?? [], added?.values ?? [])
    return {
      name,
      ...merged,
      fromBase: basePositions(merged, base?.values.length ?? 0),
      baseCodes: base?.codes ?? new Int8Array(0),
      addedCodes: added?.codes ?? new Int8Array(0),
    }
  })
}

/** The range of the base, widened by the touchpoints that the new touches visit. */
function patienceRange(
  { set }: JourneyLog,
  { touchpoint }: CodedTouches,
  { touchpoints, touchpointOfAdded }: MergedTouchpoints,
): readonly [number, number] {
  let [least, most] =
    set.totals.touches > 0 ? set.rules.patienceRangeMs : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < touchpoint.length; row++) {
    const place = touchpoint[row] as number
    if (place < 0) continue
    const { patienceMs } = touchpoints[touchpointOfAdded[place] as number] as Touchpoint
    least = Math.min(least, patienceMs)
    most = Math.max(most, patienceMs)
  }
  return least <= most ? [least, most] : set.rules.patienceRangeMs
}
