import { type CodeColumn, codeColumn } from '../foundation/code-column.js'
import type { AddedTouches } from './added-touches.js'
import type { JourneyLog } from './journey-log.js'

/** Whom the rows of base and new touches name as referrer, coded alike. */
export interface MergedReferrers {
  readonly ids: readonly string[]
  /** Per id: the actor of the result, or -1. */
  readonly actorOf: Int32Array
  /** Per row of the base, and of the new touches: the code of an id, or -1; empty where none names one. */
  readonly base: CodeColumn
  readonly added: CodeColumn
  /** Actors of the base with a row whose referrer only comes now. */
  readonly resolvedActors: readonly number[]
}

/** Null where neither names referrers. Cost: the ids; the rows of the base where an id is an actor that comes now. */
export function mergeReferrers(log: JourneyLog, added: AddedTouches): MergedReferrers | null {
  const { referrers, definition } = log
  const more = added.table.referredBy
  if (referrers === null && more === undefined) return null
  const ids = [...(referrers?.ids ?? [])]
  const codeOf = new Map(ids.map((id, code) => [id, code]))
  const newCode = (more?.values ?? []).map((value) => {
    const id = definition.aliases.get(value) ?? value
    const known = codeOf.get(id)
    if (known !== undefined) return known
    codeOf.set(id, ids.length)
    return ids.push(id) - 1
  })
  const positionOf = new Map(added.actors.values.map((id, position) => [id, position]))
  const actorOf = Int32Array.from(ids, (id) => positionOf.get(id) ?? -1)
  const codes = codeColumn(ids.length, more?.codes.length ?? 0)
  more?.codes.forEach((code, row) => {
    codes[row] = code < 0 ? -1 : (newCode[code] as number)
  })
  const base = referrers?.codes ?? new Int8Array(0)
  return { ids, actorOf, base, added: codes, resolvedActors: resolvedActors(log, added, actorOf, base) }
}

function resolvedActors(
  { set, referrers }: JourneyLog,
  { actors, touches }: AddedTouches,
  actorOf: Int32Array,
  codes: CodeColumn,
): readonly number[] {
  const isNew = new Set<number>()
  touches.actors.forEach((_, i) => {
    if (actors.isInBase[i] === 0) isNew.add(actors.fromMore[i] as number)
  })
  const comesNow = Uint8Array.from(referrers?.ids ?? [], (_, code) => (isNew.has(actorOf[code] as number) ? 1 : 0))
  if (!comesNow.includes(1)) return []
  const found: number[] = []
  for (let actor = 0; actor < set.actors.length; actor++) {
    const end = set.actorRows[actor + 1] as number
    let row = set.actorRows[actor] as number
    while (row < end && comesNow[codes[row] as number] !== 1) row++
    if (row < end) found.push(actor)
  }
  return found
}

/** The actor that a row of `self` refers to, or -1: unknown ones and oneself are none. */
export function referrerOf({ actorOf }: MergedReferrers, code: number, self: number): number {
  const actor = code < 0 ? -1 : (actorOf[code] as number)
  return actor === self ? -1 : actor
}
