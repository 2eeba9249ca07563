import { codePointOrder } from '../../foundation/code-point-order.js'
import type { JourneySet } from '../../model/journey-set.js'
import { lostAtReader } from '../../model/lost-at.js'
import { beganByRetargeting } from './began-by-retargeting.js'
import type { FunnelRecovery } from './funnel-measure.js'
import { journeyValueReader } from './journey-value.js'
import type { StageVisits } from './stage-visits.js'

interface Cell extends Omit<FunnelRecovery, 'journeys'> {
  journeys: number
}

/** Counts the recovery matrix: stage where lost by stage of return, by channel. */
export class RecoveryTally {
  readonly #set: JourneySet
  readonly #channelOf: (journey: number) => string | null
  readonly #lostAt: (journey: number) => number
  readonly #cells = new Map<string | null, Map<number, Cell>>()

  constructor(set: JourneySet) {
    this.#set = set
    this.#channelOf = journeyValueReader(set, 'channel', 'first')
    this.#lostAt = lostAtReader(set, 'stage')
  }

  /** Counts a journey if it is a return. */
  add(journey: number, visits: StageVisits): void {
    const isReturn = this.#set.journeys.isReturn[journey] === 1
    if (isReturn && visits.count > 0) this.#count(journey, visits.stage[0] as number)
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
    const lostStage = this.#lostAt(journey)
    const lostAt = this.#set.stages[lostStage]?.id ?? null
    const returnedAt = this.#set.stages[stage]?.id ?? ''
    const channel = this.#channelOf(journey)
    const retargeted = beganByRetargeting(this.#set, journey)
    const cells = this.#cells.get(channel) ?? new Map<number, Cell>()
    if (cells.size === 0) this.#cells.set(channel, cells)
    const key = ((lostStage + 1) * this.#set.stages.length + stage) * 2 + (retargeted ? 1 : 0)
    const cell = cells.get(key)
    if (cell !== undefined) cell.journeys++
    else cells.set(key, { lostAt, returnedAt, channel, retargeted, journeys: 1 })
  }
}
