import { loopCounts } from '../measures/loop/loop-counts.js'
import { referralList } from '../measures/loop/referral-list.js'
import { walkStages } from '../measures/loop/walk-stages.js'
import { actorHasRows } from '../model/journey-query.js'
import type { JourneySet } from '../model/journey-set.js'
import { timeAt } from '../model/time-column.js'
import type { ContractRow, ContractTables } from './contract.js'
import type { ContractDefinition } from './contract-definition.js'
import { WITHHELD } from './contract-options.js'
import { DurationRows } from './duration-rows.js'
import { KeyedRows } from './keyed-rows.js'

/** What the loop is read from. */
export type LoopTables = Pick<ContractTables, 'loop' | 'reach' | 'drivers' | 'durations'>

type LoopRow = ContractRow<'loop'>
type DriverRow = ContractRow<'drivers'>

/**
 * Counts the loop: per stage (`visits`, `onward`, `lost`, `open`, `ended`, `settled`, the stage in both columns), the
 * moves of actors (`advance`, `skip`, `stepBack`, `reEntry`) and the `referral`s (from the bringer's stage to where the
 * brought began, -1 unknown); `reach` has the sets of stages that actors ever reached. Cost: a few passes.
 */
export function loopTables(set: JourneySet, definition: ContractDefinition): LoopTables {
  const counts = loopCounts(set)
  const list = referralList(set)
  const loop = new KeyedRows<LoopRow>()
  const add = (
    kind: string,
    fromStage: number,
    toStage: number,
    moves: number,
    actors: number,
    unobserved = 0,
  ): void => {
    if (moves > 0) loop.add({ kind, fromStage, toStage }, { moves, actors, unobserved })
  }
  for (const name of ['visits', 'onward', 'lost', 'open', 'ended', 'settled'] as const) {
    counts[name].forEach((count, stage) => {
      add(name, stage, stage, count, count)
    })
  }
  for (const { kind, from, to, moves, actors, unobserved } of counts.flows)
    add(kind, from, to, moves, actors, unobserved)
  list.actor.forEach((actor, i) => {
    add('referral', list.creditStage[i] as number, counts.firstStage[actor] as number, 1, 1)
  })
  const isReferred = new Uint8Array(set.actors.length)
  for (const actor of list.actor) isReferred[actor] = 1
  return {
    loop: loop.rows(),
    reach: reachRows(set),
    drivers: driverRows(set, counts.firstStage, isReferred, definition.threshold),
    durations: timeRows(set, counts.firstReEntry, list),
  }
}

function reachRows(set: JourneySet): ContractRow<'reach'>[] {
  const rows = new KeyedRows<ContractRow<'reach'>>()
  for (let actor = 0; actor < set.actors.length; actor++) {
    let firstStage = -1
    const seen = new Set<number>()
    walkStages(set, actor, {
      enter: (stage) => {
        firstStage = stage
        seen.add(stage)
      },
      move: (_kind, _from, to) => seen.add(to),
    })
    const stages = [...seen].sort((a, b) => a - b).join(',')
    if (firstStage >= 0) rows.add({ firstStage, stages }, { actors: 1 })
  }
  return rows.rows()
}

/** Newcomers by their first touch, and touches at the last stage (`tail`). */
function driverRows(
  set: JourneySet,
  firstStage: Int32Array,
  isReferred: Uint8Array,
  threshold: number,
): ContractRow<'drivers'>[] {
  const rows = new KeyedRows<DriverRow>()
  const channel = set.dimensions.find(({ name }) => name === 'channel')
  const last = set.stages.length - 1
  const add = (kind: string, actor: number, row: number, stage: number, referred: number): void => {
    const touchpoint = set.touchpoints[set.rows.touchpoint[row] as number]
    const named = channel?.values[channel.codes[row] ?? -1] ?? touchpoint?.channel ?? null
    const key = { kind, firstStage: stage, channel: named, touchpoint: touchpoint?.id ?? '', referred }
    rows.add(key, { amount: 1 }, actor)
  }
  for (let actor = 0; actor < set.actors.length; actor++) {
    const end = set.actorRows[actor + 1] as number
    let isFirst = true
    for (let row = set.actorRows[actor] as number; row < end; row++) {
      if ((set.rows.touchpoint[row] as number) < 0) continue
      if (isFirst) add('newcomer', actor, row, firstStage[actor] as number, isReferred[actor] as number)
      isFirst = false
      if (last >= 0 && set.rows.stage[row] === last) add('tail', actor, row, last, 0)
    }
  }
  const rest = (row: DriverRow): Partial<DriverRow> => ({
    channel: row.channel === null ? null : WITHHELD,
    touchpoint: WITHHELD,
  })
  return rows.rowsFrom(threshold, rest, ['kind', 'firstStage', 'channel', 'touchpoint', 'referred'])
}

function timeRows(
  set: JourneySet,
  firstReEntry: Int32Array,
  list: ReturnType<typeof referralList>,
): ContractRow<'durations'>[] {
  const durations = new DurationRows()
  const startOf = (actor: number): number => timeAt(set.rows, set.actorRows[actor] as number)
  firstReEntry.forEach((row, actor) => {
    if (row >= 0) durations.add('toReEntry', null, null, null, timeAt(set.rows, row) - startOf(actor))
  })
  list.by.forEach((by, i) => {
    if ((i > 0 && by === list.by[i - 1]) || !actorHasRows(set, by)) return
    const waited = (list.timeMs[i] as number) - startOf(by)
    if (waited >= 0) durations.add('toReferral', null, null, null, waited)
  })
  return durations.rows()
}
