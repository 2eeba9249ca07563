import { codePointOrder } from '../../foundation/code-point-order.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { FunnelRecovery } from './funnel-measure.js'
import { journeyValueReader } from './journey-value.js'
import type { StageVisits } from './stage-visits.js'

interface Cell extends Omit<FunnelRecovery, 'journeys'> {
  journeys: number
}

/**
 * Counts the recovery matrix: stage where lost by stage of return, by channel. Journeys must be
 * added in the set's order, because a return is matched with the same actor's journey before it.
 */
export class RecoveryTally {
  readonly #set: JourneySet
  readonly #channelOf: (journey: number) => string | null
  readonly #cells = new Map<string | null, Map<number, Cell>>()
  #lastStage = -1

  constructor(set: JourneySet) {
    this.#set = set
    this.#channelOf = journeyValueReader(set, 'channel', 'first')
  }

  /** Every journey is added, so that the next one finds where it ended; `isCounted` is false where it stands in no cell itself. */
  add(journey: number, visits: StageVisits, isCounted: boolean): void {
    const isReturn = this.#set.journeys.isReturn[journey] === 1
    if (isCounted && isReturn && visits.count > 0) this.#count(journey, visits.stage[0] as number)
    this.#lastStage = visits.count > 0 ? (visits.stage[visits.count - 1] as number) : -1
  }

  /** The cells, by stage where lost (none first), stage of return, channel (not known first). */
  result(): FunnelRecovery[] {
    const rank = new Map(this.#set.stages.map((stage, index) => [stage.id, index]))
    const place = (id: string | null): number => (id === null ? -1 : (rank.get(id) ?? -1))
    const cells = [...this.#cells.values()].flatMap((byPlace) => [...byPlace.values()])
    return cells.sort(
      (a, b) =>
        place(a.lostAt) - place(b.lostAt) ||
        place(a.returnedAt) - place(b.returnedAt) ||
        codePointOrder(a.channel ?? '', b.channel ?? '') ||
        Number(a.retargeted) - Number(b.retargeted),
    )
  }

  #count(journey: number, stage: number): void {
    const lostAt = this.#set.stages[this.#lastStage]?.id ?? null
    const returnedAt = this.#set.stages[stage]?.id ?? ''
    const channel = this.#channelOf(journey)
    const retargeted = beganByRetargeting(this.#set, journey)
    const cells = this.#cells.get(channel) ?? new Map<number, Cell>()
    if (cells.size === 0) this.#cells.set(channel, cells)
    const key = ((this.#lastStage + 1) * this.#set.stages.length + stage) * 2 + (retargeted ? 1 : 0)
    const cell = cells.get(key)
    if (cell !== undefined) cell.journeys++
    else cells.set(key, { lostAt, returnedAt, channel, retargeted, journeys: 1 })
  }
}

function beganByRetargeting(set: JourneySet, journey: number): boolean {
  const end = set.journeys.end[journey] as number
  for (let row = set.journeys.start[journey] as number; row < end; row++) {
    const touchpoint = set.rows.touchpoint[row] as number
    if (touchpoint >= 0) return set.touchpoints[touchpoint]?.retargeting === true
  }
  return false
}
