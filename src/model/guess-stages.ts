import { codePointOrder } from '../foundation/code-point-order.js'
import type { CodedTouches } from './code-touches.js'
import type { Stage } from './journey-set.js'
import type { TouchOrder } from './order-touches.js'
import { timeAt } from './time-column.js'

/** What one stage id shows about its place. */
interface Evidence {
  readonly id: string
  /** Sum of relative positions, and over how many actors. */
  positions: number
  compared: number
  /** Actors that ever show it. */
  actors: number
}

/**
 * Puts the stage ids that rows and touchpoints name into an order, outermost first, where the definition does not.
 *
 * Ids that are numbers, or differ only in a number after the same beginning ("Stage 2"), go by that
 * number. Others go by the mean position of their first appearance among the stages of the same
 * actor (0 first, 1 last; the same time counts half), over actors with two stages and more; then by
 * how many actors show them, then by code point. Empty where no stage is named.
 */
export function guessStages(touches: CodedTouches, timeOrdered: TouchOrder): readonly Stage[] {
  const ids = new Set(touches.ownStages)
  for (const { stage } of touches.touchpoints) {
    if (stage !== undefined) ids.add(stage)
  }
  const known = [...ids]
  const ordered = orderByNumber(known) ?? orderByAppearance(known, touches, timeOrdered)
  return ordered.map((id) => ({ id, label: id }))
}

function orderByNumber(ids: readonly string[]): readonly string[] | null {
  const parts = ids.map((id) => /^(\D*?)(-?\d+(?:\.\d+)?)(?=\D|$)/.exec(id.trim()))
  const prefix = parts[0]?.[1]
  const numbers = parts.map((part) => (part !== null && part[1] === prefix ? Number(part[2]) : Number.NaN))
  if (numbers.some(Number.isNaN) || new Set(numbers).size < ids.length) return null
  return ids
    .map((id, i) => ({ id, number: numbers[i] as number }))
    .sort((a, b) => a.number - b.number)
    .map(({ id }) => id)
}

function orderByAppearance(ids: readonly string[], touches: CodedTouches, order: TouchOrder): readonly string[] {
  const positionOf = new Map(ids.map((id, position) => [id, position]))
  const evidence = ids.map((id): Evidence => ({ id, positions: 0, compared: 0, actors: 0 }))
  const stageOf = stageReader(touches, positionOf)
  for (let actor = 0; actor < touches.actors.length; actor++) {
    const start = order.actorRows[actor] as number
    const places = { start, end: order.actorRows[actor + 1] as number }
    noteActor(firstAppearances(places, touches, order, stageOf), evidence)
  }
  return evidence.sort(evidenceOrder).map(({ id }) => id)
}

function stageReader(touches: CodedTouches, positionOf: ReadonlyMap<string, number>): (row: number) => number {
  const own = touches.ownStages.map((id) => positionOf.get(id) ?? -1)
  const byTouchpoint = touches.touchpoints.map(({ stage }) => positionOf.get(stage ?? '') ?? -1)
  return (row) => {
    const code = touches.ownStage[row] ?? -1
    return code >= 0 ? (own[code] as number) : (byTouchpoint[touches.touchpoint[row] as number] ?? -1)
  }
}

/** Per stage of one actor, the running number of the moment (time and sequence) of its first row. */
function firstAppearances(
  { start, end }: { readonly start: number; readonly end: number },
  { sequence }: CodedTouches,
  order: TouchOrder,
  stageOf: (row: number) => number,
): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  const isSameMoment = (a: number, b: number): boolean =>
    timeAt(order, a) === timeAt(order, b) &&
    (sequence === null || Object.is(sequence[order.rows[a] as number], sequence[order.rows[b] as number]))
  let moment = 0
  for (let place = start; place < end; place++) {
    if (place > start && !isSameMoment(place - 1, place)) moment++
    const stage = stageOf(order.rows[place] as number)
    if (stage >= 0 && !first.has(stage)) first.set(stage, moment)
  }
  return first
}

function noteActor(first: ReadonlyMap<number, number>, evidence: readonly Evidence[]): void {
  for (const [stage, moment] of first) {
    const entry = evidence[stage]
    if (entry === undefined) continue
    entry.actors++
    if (first.size < 2) continue
    let before = -0.5
    for (const other of first.values()) before += other < moment ? 1 : other === moment ? 0.5 : 0
    entry.positions += before / (first.size - 1)
    entry.compared++
  }
}

function evidenceOrder(a: Evidence, b: Evidence): number {
  return meanPosition(a) - meanPosition(b) || b.actors - a.actors || codePointOrder(a.id, b.id)
}

function meanPosition({ positions, compared }: Evidence): number {
  return compared === 0 ? 0 : positions / compared
}
