import type { Cut, Observation } from './definition.js'
import { CONVERTED, ENDED, type JourneyColumns, LOST, OPEN, type RowColumns } from './journey-set.js'
import { timeAt } from './time-column.js'

/** What the cut reads besides the rows. */
export interface CutRules {
  readonly cut: Cut
  readonly observation: Observation
  readonly patienceMs: number
  readonly observedUntilMs: number
  /** Per touchpoint, ms. */
  readonly touchpointPatienceMs: Float64Array
  /** Per touchpoint: 1 where it is a good end. */
  readonly touchpointIsEnd: Uint8Array
}

/** The journeys, and what is counted beside them. */
export interface CutResult {
  readonly journeys: JourneyColumns
  readonly actorJourneys: Int32Array
  /** Rows after the goal (cut `first-conversion`). */
  readonly afterGoal: number
}

type OpenColumns = { -readonly [K in keyof JourneyColumns]: JourneyColumns[K] }

/** Room for so many journeys at first; half as much again whenever it is full. */
const FIRST_CAPACITY = 4096
/** No row of this journey ended it by itself. */
const NONE = -1

/**
 * Cuts ordered rows into journeys (semantics.md, section 1). One pass, no allocation but the columns.
 *
 * A row moves its journey when it has a touchpoint or a stage, converts or is a loss; it ends any
 * silence. Rows that move nothing belong to a journey only where they lie between two of its rows.
 * A declared gap is no silence: nobody knows what happened in it, so the journey goes on behind it.
 *
 * @param only the actors whose journeys are wanted, ascending (default: all); `actorJourneys` is of these.
 */
export function cutJourneys(rows: RowColumns, actorRows: Int32Array, rules: CutRules, only?: Int32Array): CutResult {
  const cutter = new JourneyCutter(rows, rules)
  const actors = only?.length ?? actorRows.length - 1
  const actorJourneys = new Int32Array(actors + 1)
  for (let i = 0; i < actors; i++) {
    const actor = only === undefined ? i : (only[i] as number)
    cutter.cutActor(actor, actorRows[actor] as number, actorRows[actor + 1] as number)
    actorJourneys[i + 1] = cutter.count
  }
  return { journeys: cutter.columns(), actorJourneys, afterGoal: cutter.afterGoal }
}

class JourneyCutter {
  count = 0
  afterGoal = 0
  readonly #rows: RowColumns
  readonly #rules: CutRules
  readonly #cutsAtConversion: boolean
  readonly #cutsAtSilence: boolean
  /** Reading past the end of an empty column is slow, so it is not tried. */
  readonly #hasGaps: boolean
  readonly #columns: OpenColumns

  // The actor at hand.
  #actor = 0
  #cycle = 1
  #wasLost = 0
  #hasGoal = false

  // The journey at hand; none where #start is -1.
  #start = -1
  #end = 0
  #touches = 0
  #conversions = 0
  #lastMs = 0
  #patienceMs = 0
  #lastEnds = NONE
  /** True where something since the last row that moved was not observed. */
  #isUnobserved = false

  constructor(rows: RowColumns, rules: CutRules) {
    this.#rows = rows
    this.#rules = rules
    this.#cutsAtConversion = rules.cut !== 'silence' && rules.cut !== 'never'
    this.#hasGaps = rows.gap.length > 0
    this.#cutsAtSilence = rules.cut === 'both' || rules.cut === 'silence'
    this.#columns = emptyColumns(Math.min(rows.count, FIRST_CAPACITY), this.#cutsAtConversion)
  }

  cutActor(actor: number, start: number, end: number): void {
    this.#actor = actor
    this.#cycle = 1
    this.#wasLost = 0
    this.#hasGoal = false
    this.#isUnobserved = false
    for (let row = start; row < end; row++) this.#take(row)
    if (this.#start >= 0) this.#close(this.#outcomeAtEnd())
  }

  columns(): JourneyColumns {
    return resize(this.#columns, this.count)
  }

  #take(row: number): void {
    if (this.#hasGoal) {
      this.afterGoal++
      return
    }
    const { touchpoint, stage, conversion, loss, gap } = this.#rows
    if (this.#hasGaps && gap[row] === 1) this.#isUnobserved = true
    const place = touchpoint[row] as number
    const converts = conversion[row] === 1
    const loses = loss[row] === 1
    if (place < 0 && !converts && !loses && (stage[row] as number) < 0) return
    this.#move(row, place)
    if (converts) this.#conversions++
    this.#lastEnds = this.#endOf(place, loses)
    if (converts && this.#cutsAtConversion) {
      this.#hasGoal = this.#rules.cut === 'first-conversion'
      this.#close(CONVERTED)
    } else if (this.#lastEnds !== NONE && this.#rules.cut !== 'never') {
      this.#close(this.#conversions > 0 ? CONVERTED : this.#lastEnds)
    }
  }

  /** Carries the journey on to a row, or opens one there. */
  #move(row: number, place: number): void {
    const timeMs = timeAt(this.#rows, row)
    const isSilent = this.#cutsAtSilence && !this.#isUnobserved && timeMs - this.#lastMs > this.#patienceMs
    this.#isUnobserved = false
    if (this.#start >= 0 && isSilent) this.#close(this.#conversions > 0 ? CONVERTED : LOST)
    if (this.#start < 0) this.#open(row)
    this.#end = row + 1
    this.#lastMs = timeMs
    if (place < 0) return
    this.#touches++
    this.#patienceMs = this.#rules.touchpointPatienceMs[place] as number
  }

  #open(row: number): void {
    this.#start = row
    this.#touches = 0
    this.#conversions = 0
    this.#patienceMs = this.#rules.patienceMs
  }

  /** How a row ends its journey, conversions apart. A loss that is marked outweighs a good end. */
  #endOf(place: number, loses: boolean): number {
    if (loses) return LOST
    return place >= 0 && this.#rules.touchpointIsEnd[place] === 1 ? ENDED : NONE
  }

  /** The outcome of a journey that nothing has cut. */
  #outcomeAtEnd(): number {
    if (this.#conversions > 0) return CONVERTED
    if (this.#lastEnds !== NONE) return this.#lastEnds
    const silenceMs = this.#rules.observedUntilMs - this.#lastMs
    return this.#rules.observation === 'complete' || silenceMs > this.#patienceMs ? LOST : OPEN
  }

  #close(outcome: number): void {
    if (this.count === this.#columns.count) resize(this.#columns, this.count + (this.count >> 1) + 16)
    const columns = this.#columns
    const journey = this.count++
    columns.actor[journey] = this.#actor
    columns.start[journey] = this.#start
    columns.end[journey] = this.#end
    columns.outcome[journey] = outcome
    columns.cycle[journey] = this.#cycle
    columns.isReturn[journey] = this.#wasLost
    columns.touches[journey] = this.#touches
    if (!this.#cutsAtConversion) columns.repeatConversions[journey] = Math.max(0, this.#conversions - 1)
    this.#wasLost = outcome === LOST ? 1 : 0
    if (outcome === CONVERTED) this.#cycle++
    this.#start = -1
  }
}

/** A cut at conversions leaves none to repeat. */
function emptyColumns(count: number, cutsAtConversion: boolean): OpenColumns {
  const column = (): Int32Array => new Int32Array(count)
  return {
    count,
    actor: column(),
    start: column(),
    end: column(),
    outcome: new Uint8Array(count),
    cycle: column(),
    isReturn: new Uint8Array(count),
    touches: column(),
    repeatConversions: cutsAtConversion ? new Int32Array(0) : column(),
  }
}

/** The same columns with room for `count` journeys, fewer or more; one after the other, so that little stands twice. */
function resize(columns: OpenColumns, count: number): OpenColumns {
  columns.count = count
  for (const name of INTS) columns[name] = copied(columns[name], new Int32Array(count))
  if (columns.repeatConversions.length > 0) {
    columns.repeatConversions = copied(columns.repeatConversions, new Int32Array(count))
  }
  for (const name of FLAGS) columns[name] = copied(columns[name], new Uint8Array(count))
  return columns
}

const INTS = ['actor', 'start', 'end', 'cycle', 'touches'] as const
const FLAGS = ['outcome', 'isReturn'] as const

function copied<Column extends Int32Array | Uint8Array>(from: Column, into: Column): Column {
  into.set(from.length > into.length ? from.subarray(0, into.length) : from)
  return into
}
