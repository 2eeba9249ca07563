import { beganByRetargeting } from '../measures/funnel/began-by-retargeting.js'
import { journeyValueReader } from '../measures/funnel/journey-value.js'
import { firstFurther, type StageVisits, stageVisitReader } from '../measures/funnel/stage-visits.js'
import { journeyRows } from '../model/journey-query.js'
import { CONVERTED, type JourneySet, OUTCOMES } from '../model/journey-set.js'
import { lostAtReader } from '../model/lost-at.js'
import { timeAt } from '../model/time-column.js'
import type { ContractRow, ContractTables } from './contract.js'
import type { ContractDefinition } from './contract-definition.js'
import { WITHHELD } from './contract-options.js'
import { DurationRows } from './duration-rows.js'
import { KeyedRows } from './keyed-rows.js'
import { periodReader } from './period-reader.js'

/** What the funnel is read from. */
export type FlowTables = Pick<ContractTables, 'stageFlow' | 'recoveries' | 'durations'>

type FlowRow = ContractRow<'stageFlow'>
type RecoveryRow = ContractRow<'recoveries'>

/** Counts the moves between stages, the bases of rates, the recoveries and the times. Cost: one pass. */
export function flowTables(set: JourneySet, definition: ContractDefinition): FlowTables {
  const counter = new FlowCounter(set, definition)
  for (let journey = 0; journey < set.journeys.count; journey++) counter.add(journey)
  return counter.tables()
}

class FlowCounter {
  readonly #set: JourneySet
  readonly #definition: ContractDefinition
  readonly #visitsOf: (journey: number) => StageVisits
  readonly #valueOf: (journey: number) => string | null
  readonly #channelOf: (journey: number) => string | null
  readonly #lostAt: (journey: number) => number
  readonly #periodOf: (ms: number) => number | null
  readonly #flow = new KeyedRows<FlowRow>()
  readonly #recoveries = new KeyedRows<RecoveryRow>()
  readonly #durations = new DurationRows()

  constructor(set: JourneySet, definition: ContractDefinition) {
    this.#set = set
    this.#definition = definition
    this.#visitsOf = stageVisitReader(set)
    this.#lostAt = lostAtReader(set, 'stage')
    const { breakdown, attribution } = definition
    this.#valueOf = breakdown === null ? () => null : journeyValueReader(set, breakdown, attribution)
    this.#channelOf = journeyValueReader(set, 'channel', 'first')
    this.#periodOf = periodReader(definition.periodBounds)
  }

  add(journey: number): void {
    const visits = this.#visitsOf(journey)
    this.#addRates(journey, visits)
    if (visits.count > 0) this.#addMoves(journey, visits)
    this.#addTimes(journey, visits)
    this.#addRecovery(journey, visits)
  }

  tables(): FlowTables {
    const { threshold } = this.#definition
    const hasBreakdown = this.#definition.breakdown !== null
    const rest = (): Partial<FlowRow> => ({ periodStart: null, breakdown: hasBreakdown ? WITHHELD : null })
    const keys = ['periodStart', 'kind', 'fromStage', 'toStage', 'outcome', 'breakdown'] as const
    return {
      stageFlow: this.#flow.rowsFrom(threshold, rest, keys),
      recoveries: this.#recoveries.rowsFrom(threshold, () => ({ channel: WITHHELD }), [
        'lostAt',
        'returnedAt',
        'channel',
        'retargeted',
      ]),
      durations: this.#durations.rows(),
    }
  }

  #count(journey: number, ms: number, row: Pick<FlowRow, 'kind' | 'fromStage' | 'toStage'>, unobserved = 0): void {
    const isRate = RATES.has(row.kind)
    const key = {
      periodStart: this.#periodOf(ms),
      ...row,
      outcome: isRate ? (OUTCOMES[this.#set.journeys.outcome[journey] as number] ?? null) : null,
      breakdown: this.#valueOf(journey),
    }
    this.#flow.add(key, { visits: 1, unobserved }, this.#set.journeys.actor[journey])
  }

  /** One way in per visit, and the way out of the last. */
  #addMoves(journey: number, visits: StageVisits): void {
    const { journeys, rows } = this.#set
    const timeOf = (k: number): number => timeAt(rows, visits.row[k] as number)
    const stageOf = (k: number): number => visits.stage[k] as number
    const begin = journeys.isReturn[journey] === 1 ? 'returned' : 'entered'
    this.#count(journey, timeOf(0), { kind: begin, fromStage: null, toStage: stageOf(0) })
    for (let k = 1; k < visits.count; k++) {
      const move = { kind: moveKind(stageOf(k - 1), stageOf(k)), fromStage: stageOf(k - 1), toStage: stageOf(k) }
      this.#count(journey, timeOf(k), move, visits.isUnobserved[k] as number)
    }
    const outcome = OUTCOMES[journeys.outcome[journey] as number] ?? 'open'
    const endMs = timeAt(rows, (journeys.end[journey] as number) - 1)
    this.#count(journey, endMs, { kind: outcome, fromStage: stageOf(visits.count - 1), toStage: null })
  }

  /** The bases and numerators of rates: one row per journey and stage, dated by the journey's beginning. */
  #addRates(journey: number, visits: StageVisits): void {
    const startMs = timeAt(this.#set.rows, this.#set.journeys.start[journey] as number)
    const count = (kind: string, toStage: number | null): void =>
      this.#count(journey, startMs, { kind, fromStage: null, toStage })
    count('journeys', visits.count > 0 ? (visits.stage[0] as number) : null)
    let furthest = -1
    for (let k = visits.count - 1; k >= 0; k--) {
      const stage = visits.stage[k] as number
      if (visits.isFirst[k] === 1) {
        count('arrived', stage)
        if (furthest > stage) count('wentOn', stage)
        if (stage === 0) count('furthestFromFirst', Math.max(0, furthest))
      }
      furthest = Math.max(furthest, stage)
    }
    if (furthest >= 0) count('furthest', furthest)
  }

  #addTimes(journey: number, visits: StageVisits): void {
    const { rows, journeys } = this.#set
    const add = (kind: string, from: number, to: number): void => {
      const elapsed = timeAt(rows, visits.row[to] as number) - timeAt(rows, visits.row[from] as number)
      this.#durations.add(kind, visits.stage[from] as number, null, null, elapsed)
    }
    for (let k = 0; k < visits.count; k++) {
      if (k + 1 < visits.count) add('dwell', k, k + 1)
      const next = visits.isFirst[k] === 1 ? firstFurther(visits, k) : -1
      if (next >= 0) add('toNext', k, next)
    }
    if (journeys.outcome[journey] !== CONVERTED) return
    const { start, end } = journeyRows(this.#set, journey)
    let row = start
    while (row < end && rows.conversion[row] !== 1) row++
    if (row < end) this.#durations.add('toConvert', null, null, null, timeAt(rows, row) - timeAt(rows, start))
  }

  #addRecovery(journey: number, visits: StageVisits): void {
    const { journeys } = this.#set
    if (journeys.isReturn[journey] !== 1 || visits.count === 0) return
    const lostAt = this.#lostAt(journey)
    const key = {
      lostAt: lostAt < 0 ? null : lostAt,
      returnedAt: visits.stage[0] as number,
      channel: this.#channelOf(journey),
      retargeted: beganByRetargeting(this.#set, journey) ? 1 : 0,
    }
    this.#recoveries.add(key, { journeys: 1 }, journeys.actor[journey])
  }
}

const RATES: ReadonlySet<string> = new Set(['journeys', 'arrived', 'wentOn', 'furthest', 'furthestFromFirst'])

function moveKind(from: number, to: number): string {
  if (to < from) return 'step-back'
  return to === from + 1 ? 'advance' : 'skip'
}
