import { type CodeColumn, codeColumn } from '../foundation/code-column.js'
import { codePointRanks } from '../foundation/code-point-ranks.js'
import { gather } from '../foundation/gather.js'
import { runThrough } from '../foundation/steps.js'
import type { AddedTouches } from './added-touches.js'
import { actorOf, type CodedTouches } from './code-touches.js'
import { gatherDimensions, gatherRows } from './gather-rows.js'
import { journeyIssueLog } from './journey-issue-log.js'
import type { JourneyLog } from './journey-log.js'
import type { Dimension, JourneySet, RowColumns } from './journey-set.js'
import { type MergedReferrers, referrerOf } from './merge-referrers.js'
import { basePositions } from './merge-values.js'
import { orderByTime, orderTies, type TouchMarks, type TouchOrder } from './order-touches.js'
import { firstRowFrom } from './place-rows.js'
import type { ChangedActors } from './splice-plan.js'
import { timeAt } from './time-column.js'

/**
 * The rows that are put into the base, in their order and in the coding of the result: per changed actor its new
 * rows, or where these touch the order of old ones all its rows.
 */
export interface ChangedRows {
  /** Per changed actor: 1 where all its rows are here. */
  readonly isWhole: Uint8Array
  readonly order: TouchOrder
  readonly rows: RowColumns
  readonly dimensions: readonly Dimension[]
  /** NaN where missing; empty where no row has one. */
  readonly sequence: Float64Array
  /** Codes of referrers; empty where no row names one. */
  readonly referrers: Int32Array
  /** How many rows more than before are like the one before them, with examples. */
  readonly duplicates: { readonly more: number; readonly examples: readonly string[] }
}

/** The actors whose rows change: those of new touches, and those whose referrer only comes now. */
export function changedActors(base: number, added: AddedTouches, referrers: MergedReferrers | null): ChangedActors {
  const { fromMore, baseBefore, isInBase, values } = added.actors
  const changed = { count: values.length, position: fromMore, baseBefore, isInBase }
  if (referrers === null || referrers.resolvedActors.length === 0) return changed
  const fromBase = basePositions(added.actors, base)
  const all = new Map([...fromMore].map((position, i) => [position, [baseBefore[i] as number, isInBase[i] as number]]))
  for (const actor of referrers.resolvedActors) all.set(fromBase?.[actor] ?? actor, [actor, 1])
  const ordered = [...all].sort(([a], [b]) => a - b)
  return {
    count: values.length,
    position: Int32Array.from(ordered, ([position]) => position),
    baseBefore: Int32Array.from(ordered, ([, [before]]) => before as number),
    isInBase: Uint8Array.from(ordered, ([, [, known]]) => known as number),
  }
}

/**
 * Puts the rows that change in order. Where a new row stands at the moment of an old one of its actor, what they say
 * decides, so all rows of that actor are ordered anew. Cost: as building from these rows alone.
 */
export function changedRows(
  log: JourneyLog,
  added: AddedTouches,
  changed: ChangedActors,
  referrers: MergedReferrers | null,
): ChangedRows {
  const isWhole = wholeActors(log.set, added, changed, referrers)
  const { touches, marks, referrerCodes, baseRows } = mixedRows(log, added, { ...changed, isWhole }, referrers)
  const before = duplicatesIn(log, headOf(touches, baseRows, log), headMarks(marks, baseRows.length))
  const { order, issue } = ordered(log, touches, marks)
  const rows = gatherRows({ ...touches, ...marks }, order.rows, order.time)
  return {
    isWhole,
    order,
    rows,
    dimensions: gatherDimensions(touches.dimensions, order.rows, rows.touchpoint),
    sequence: touches.sequence ? gather(touches.sequence, order.rows, new Float64Array(touches.count)) : NO_NUMBERS,
    referrers: gather(referrerCodes, order.rows, new Int32Array(touches.count)),
    duplicates: { more: (issue?.count ?? 0) - before, examples: issue?.examples ?? [] },
  }
}

/** Actors of whom a new row stands at the moment of an old one, and those whose old rows get their referrer now. */
function wholeActors(
  { actorRows, rows }: JourneySet,
  { touches, actors, table }: AddedTouches,
  { position, baseBefore, isInBase }: ChangedActors,
  referrers: MergedReferrers | null,
): Uint8Array {
  const placeOf = placesOf(actors.fromMore, position)
  const isWhole = isInBase.map((is) => 1 - is)
  for (let row = 0; row < table.count; row++) {
    const i = placeOf[actorOf(touches, row)] as number
    if (isWhole[i] === 1) continue
    const actor = baseBefore[i] as number
    const timeMs = table.timeMs[row] as number
    const end = actorRows[actor + 1] as number
    const at = firstRowFrom(rows, actorRows[actor] as number, end, timeMs)
    if (at < end && timeAt(rows, at) === timeMs) isWhole[i] = 1
  }
  const resolved = new Set(referrers?.resolvedActors)
  if (resolved.size === 0) return isWhole
  return isWhole.map((is, i) => (is === 1 || resolved.has(baseBefore[i] as number) ? 1 : 0))
}

const NO_NUMBERS = new Float64Array(0)

function ordered(
  { definition }: JourneyLog,
  touches: CodedTouches,
  marks: TouchMarks,
): { order: TouchOrder; issue: { readonly count: number; readonly examples: readonly string[] } | undefined } {
  const issues = journeyIssueLog()
  const order = runThrough(orderByTime(touches))
  runThrough(orderTies(touches, order, marks, definition.ties, issues))
  return { order, issue: issues.result().issues[0] }
}

function duplicatesIn(log: JourneyLog, touches: CodedTouches, marks: TouchMarks): number {
  if (!log.set.diagnostics.issues.some(({ kind }) => kind === 'duplicate-row')) return 0
  return ordered(log, touches, marks).issue?.count ?? 0
}

/** The rows of the base alone, with the referrers that were known then. */
function headOf(touches: CodedTouches, baseRows: Int32Array, { set }: JourneyLog): CodedTouches {
  const count = baseRows.length
  const { referredBy } = set.rows
  return {
    ...touches,
    count,
    actorCode: touches.actorCode.subarray(0, count),
    timeMs: touches.timeMs.subarray(0, count),
    touchpoint: touches.touchpoint.subarray(0, count),
    value: touches.value.subarray(0, count),
    gap: touches.gap.subarray(0, count),
    sequence: touches.sequence?.subarray(0, count) ?? null,
    referredBy: referredBy.length > 0 ? gather(referredBy, baseRows, new Int32Array(count)) : referredBy,
    dimensions: touches.dimensions.map((dimension) => ({ ...dimension, codes: dimension.codes.subarray(0, count) })),
  }
}

function headMarks({ stage, conversion, loss }: TouchMarks, count: number): TouchMarks {
  return { stage: stage.subarray(0, count), conversion: conversion.subarray(0, count), loss: loss.subarray(0, count) }
}

interface MixedRows {
  readonly touches: CodedTouches
  readonly marks: TouchMarks
  readonly referrerCodes: Int32Array
  /** Rows of the base that come first. */
  readonly baseRows: Int32Array
}

/** The rows of the base of those actors that are ordered anew, actor by actor, and behind them all new ones as they came. */
function mixedRows(
  log: JourneyLog,
  added: AddedTouches,
  changed: ChangedActors & Pick<ChangedRows, 'isWhole'>,
  referrers: MergedReferrers | null,
): MixedRows {
  const { baseRows, actorCode } = rowsOfChanged(log, added, changed)
  const mixer: Mixer = { baseRows, count: actorCode.length }
  const referrerCodes = mixedReferrers(mixer, referrers)
  const namedBy = (code: number, row: number): number =>
    referrerOf(referrers as MergedReferrers, code, changed.position[actorCode[row] as number] as number)
  return {
    baseRows,
    referrerCodes,
    marks: mixedMarks(mixer, log, added),
    touches: {
      ...mixedTouches(mixer, log, added),
      actors: Array.from(changed.position, (position) => added.actors.values[position] as string),
      actorCode,
      actorOfCode: Int32Array.from(changed.position, (_, i) => i),
      referredBy: referrers === null ? new Int32Array(0) : referrerCodes.map(namedBy),
      referrers: null,
    },
  }
}

/** Which rows of the base come first, and how many rows there are with the new ones. */
interface Mixer {
  readonly baseRows: Int32Array
  readonly count: number
}

/** A column of both; empty where it says nothing in either. `into` has room for all rows. */
function mix<Into extends Column>({ baseRows }: Mixer, base: Column, more: Column, into: Into, missing = 0): Into {
  return base.length + more.length > 0 ? mixed(baseRows, base, more, into, missing, {}) : (into.subarray(0, 0) as Into)
}

/** A column of codes of both, -1 where there is none. */
function mixCodes({ baseRows, count }: Mixer, base: Column, more: Column, size: number, recodes: Recodes): CodeColumn {
  return mixed(baseRows, base, more, codeColumn(size, count), -1, recodes)
}

function mixedReferrers(mixer: Mixer, referrers: MergedReferrers | null): Int32Array {
  const codes = new Int32Array(mixer.count)
  return referrers === null ? codes.fill(-1) : mix(mixer, referrers.base, referrers.added, codes, -1)
}

function mixedMarks(mixer: Mixer, { set }: JourneyLog, { marks }: AddedTouches): TouchMarks {
  const { count } = mixer
  return {
    stage: mixCodes(mixer, set.rows.stage, marks.stage, set.stages.length, {}),
    conversion: mix(mixer, set.rows.conversion, marks.conversion, new Uint8Array(count)),
    loss: mix(mixer, set.rows.loss, marks.loss, new Uint8Array(count)),
  }
}

function mixedTimes({ baseRows, count }: Mixer, { set }: JourneyLog, { table }: AddedTouches): Float64Array {
  const timeMs = new Float64Array(count)
  for (let i = 0; i < baseRows.length; i++) timeMs[i] = timeAt(set.rows, baseRows[i] as number)
  timeMs.set(table.timeMs, baseRows.length)
  return timeMs
}

/** All but who the actors are. */
function mixedTouches(
  mixer: Mixer,
  log: JourneyLog,
  added: AddedTouches,
): Omit<CodedTouches, 'actors' | 'actorCode' | 'actorOfCode' | 'referredBy' | 'referrers'> {
  const { rows } = log.set
  const { touches, touchpoints } = added
  const { count } = mixer
  const base = added.touchpointOfBase
  const more = added.touchpointOfAdded
  const isSequenced = log.sequence !== null || touches.sequence !== null
  const [before, after] = [log.sequence ?? NO_NUMBERS, touches.sequence ?? NO_NUMBERS]
  return {
    count,
    timeMs: mixedTimes(mixer, log, added),
    touchpoints,
    touchpointRank: codePointRanks(touchpoints.map(({ id }) => id)),
    touchpoint: mixCodes(mixer, rows.touchpoint, touches.touchpoint, touchpoints.length, { base, more }),
    ownStages: [],
    ownStage: new Int8Array(0),
    value: mix(mixer, rows.value, touches.value, new Float64Array(count), Number.NaN),
    conversion: NO_MARKS,
    loss: NO_MARKS,
    gap: mix(mixer, rows.gap, touches.gap, new Uint8Array(count)),
    sequence: isSequenced ? mix(mixer, before, after, new Float64Array(count), Number.NaN) : null,
    dimensions: added.dimensions.map(({ name, values, baseCodes, addedCodes, fromBase, fromMore }) => ({
      name,
      values,
      codes: mixCodes(mixer, baseCodes, addedCodes, values.length, { base: fromBase, more: fromMore }),
    })),
  }
}

const NO_MARKS = new Uint8Array(0)

function rowsOfChanged(
  { set }: JourneyLog,
  { touches, actors, table }: AddedTouches,
  { position, baseBefore, isInBase, isWhole }: ChangedActors & Pick<ChangedRows, 'isWhole'>,
): { baseRows: Int32Array; actorCode: Int32Array } {
  const startOf = (i: number): number => set.actorRows[baseBefore[i] as number] as number
  const endOf = (i: number): number =>
    isInBase[i] === 1 && isWhole[i] === 1 ? (set.actorRows[(baseBefore[i] as number) + 1] as number) : 0
  let count = 0
  for (let i = 0; i < position.length; i++) count += Math.max(0, endOf(i) - startOf(i))
  const baseRows = new Int32Array(count)
  const actorCode = new Int32Array(count + table.count)
  let at = 0
  for (let i = 0; i < position.length; i++) {
    for (let row = startOf(i); row < endOf(i); row++) {
      baseRows[at] = row
      actorCode[at++] = i
    }
  }
  const placeOf = placesOf(actors.fromMore, position)
  for (let row = 0; row < table.count; row++) actorCode[at++] = placeOf[actorOf(touches, row)] as number
  return { baseRows, actorCode }
}

/** Where ascending numbers stand in an ascending list that has them all. */
function placesOf(numbers: Int32Array, list: Int32Array): Int32Array {
  let place = 0
  return numbers.map((number) => {
    while (list[place] !== number) place++
    return place
  })
}

type Column = CodeColumn | Uint8Array | Float64Array

/** New codes for old ones; none where they stay. */
interface Recodes {
  readonly base?: Int32Array | null
  readonly more?: Int32Array | null
}

/** Fills `into` with the base's entries at `baseRows` and all of `more`; an empty column is `missing` throughout. */
function mixed<Into extends Column>(
  baseRows: Int32Array,
  base: Column,
  more: Column,
  into: Into,
  missing: number,
  recodes: Recodes,
): Into {
  const head = into.subarray(0, baseRows.length)
  const tail = into.subarray(baseRows.length)
  if (base.length === 0) head.fill(missing)
  else recode(gather(base, baseRows, head), recodes.base)
  if (more.length === 0) tail.fill(missing)
  else {
    tail.set(more)
    recode(tail, recodes.more)
  }
  return into
}

function recode(column: Column, codes: Int32Array | null | undefined): void {
  if (!codes) return
  for (let i = 0; i < column.length; i++) {
    const code = column[i] as number
    if (code >= 0) column[i] = codes[code] as number
  }
}
