import type { ColumnGuess, Role } from './column-mapping.js'
import { nameFit } from './column-names.js'
import { type ColumnProfile, profileColumn } from './column-profile.js'
import { readText } from './read-text.js'

/** Roles that are sought first: without them rows are no touches. */
const REQUIRED = ['actor', 'time', 'touchpoint'] as const
/** Guessed by name and values. `referredBy` needs all values of the log: see `guessReferrer`. */
const OPTIONAL = ['conversion', 'value', 'stage', 'loss', 'channel', 'device', 'content', 'sequence'] as const
const STAGES_AT_MOST = 40
const TOUCHPOINTS_AT_MOST = 200
/** A column that is emptier names neither people nor places. */
const MOST_ROWS = 0.5
/** Of the people with several rows, at least so many come to more than one place. */
const WHO_MOVES = 0.25

/** What is known before guessing. */
export interface GuessInput<Row> {
  readonly columns: readonly string[]
  /** The first rows; a few hundred suffice. */
  readonly rows: readonly Row[]
  readonly read: (column: string) => (row: Row) => unknown
  /** Roles that need no guess. */
  readonly settled: ReadonlySet<Role>
  /** Columns that have a role already. */
  readonly taken: ReadonlySet<string>
}

/**
 * Guesses which column stands for which role, from names and from values.
 *
 * A name counts only where the values fit (a column `time` without times is no time). Actor, time
 * and touchpoint come first, by name and then by values alone (for a touchpoint they must change on the way of a
 * person, as a country does not); a log without touchpoints uses its channels, or else its stages, as touchpoints.
 * One column gets one role, but for that case. Deterministic; cost: columns times rows given.
 */
export function guessMapping<Row>(input: GuessInput<Row>): readonly ColumnGuess[] {
  const profiles = input.columns.map((column) => profileColumn(column, input.rows, input.read(column)))
  const search = new Search(profiles, input.taken, input.settled, (actor, place) => shareThatMoves(input, actor, place))
  for (const role of REQUIRED) search.byName(role)
  for (const role of OPTIONAL) search.byName(role)
  search.byValues('time')
  search.byValues('actor')
  search.byValues('touchpoint')
  search.asTouchpoints('channel')
  search.asTouchpoints('stage')
  return search.guesses
}

/** A column and how well it fits a role. */
interface Candidate {
  readonly profile: ColumnProfile
  readonly fit: number
}

/** One run of guessing: profiles in, guesses out, columns used up on the way. */
class Search {
  readonly guesses: ColumnGuess[] = []
  readonly #profiles: readonly ColumnProfile[]
  readonly #taken: Set<string>
  readonly #settled: ReadonlySet<Role>
  readonly #shareThatMoves: (actor: string, place: string) => number

  constructor(
    profiles: readonly ColumnProfile[],
    taken: ReadonlySet<string>,
    settled: ReadonlySet<Role>,
    shareThatMoves: (actor: string, place: string) => number,
  ) {
    this.#profiles = profiles
    this.#taken = new Set(taken)
    this.#settled = settled
    this.#shareThatMoves = shareThatMoves
  }

  byName(role: Role): void {
    const best = this.#best(role, (profile) => nameFit(role, profile.column) * valueFit(role, profile))
    if (best !== undefined) this.#take(role, best, 'name', `it is named "${best.profile.column}"`)
  }

  byValues(role: 'actor' | 'time' | 'touchpoint'): void {
    const best = this.#best(role, (profile) =>
      hasUsualName(profile.column) || (role === 'touchpoint' && this.#isOfThePerson(profile.column))
        ? 0
        : valuesAlone(role, profile),
    )
    if (best !== undefined) this.#take(role, best, 'values', whyValues(role, best.profile))
  }

  /** Where nothing names touchpoints, channels stand for them, else stages, if most rows have one. */
  asTouchpoints(role: 'channel' | 'stage'): void {
    if (this.#has('touchpoint')) return
    const guess = this.guesses.find((each) => each.role === role)
    const profile = this.#profiles.find(({ column }) => column === guess?.column)
    if (guess === undefined || profile === undefined) return
    if (role === 'channel' && profile.filled < profile.rows * MOST_ROWS) return
    const why = `no column names touchpoints, so its ${role}s stand for them`
    const by = role === 'stage' ? 'stages' : 'name'
    this.guesses.push({ role: 'touchpoint', column: guess.column, by, why, confidence: 0.4 })
  }

  /**
   * True for a country or a plan: it recurs as touchpoints do, but stays the same for each person. Only where
   * something else can stand for touchpoints.
   */
  #isOfThePerson(column: string): boolean {
    const columnOf = (wanted: Role): string | undefined => this.guesses.find(({ role }) => role === wanted)?.column
    const actor = columnOf('actor')
    const hasElse = columnOf('channel') !== undefined || columnOf('stage') !== undefined
    return hasElse && actor !== undefined && this.#shareThatMoves(actor, column) < WHO_MOVES
  }

  #has(role: Role): boolean {
    return this.#settled.has(role) || this.guesses.some((guess) => guess.role === role)
  }

  #best(role: Role, fitOf: (profile: ColumnProfile) => number): Candidate | undefined {
    if (this.#has(role)) return undefined
    let best: Candidate | undefined
    for (const profile of this.#profiles) {
      if (this.#taken.has(profile.column)) continue
      const fit = fitOf(profile)
      if (fit > (best?.fit ?? 0.3)) best = { profile, fit }
    }
    return best
  }

  #take(role: Role, { profile, fit }: Candidate, by: ColumnGuess['by'], why: string): void {
    this.#taken.add(profile.column)
    this.guesses.push({ role, column: profile.column, by, why, confidence: Math.round(fit * 100) / 100 })
  }
}

/** Of the actors with several rows, the share with more than one value in the column; 1 where no actor has several. */
function shareThatMoves<Row>({ rows, read }: GuessInput<Row>, actor: string, place: string): number {
  const readActor = read(actor)
  const readPlace = read(place)
  const first = new Map<string, string>()
  const several = new Set<string>()
  const moving = new Set<string>()
  for (const row of rows) {
    const who = readText(readActor(row))
    const where = readText(readPlace(row))
    if (who === null || where === null) continue
    const known = first.get(who)
    if (known === undefined) first.set(who, where)
    else several.add(who)
    if (known !== undefined && known !== where) moving.add(who)
  }
  return several.size === 0 ? 1 : moving.size / several.size
}

/** 0 where the values forbid the role, 1 where they allow it, between where they weaken the name. */
function valueFit(role: Role, profile: ColumnProfile): number {
  if (profile.filled === 0) return role === 'time' || role === 'actor' ? 0.5 : 0.7
  if (profile.objectShare > 0.5) return 0
  switch (role) {
    case 'time':
      return profile.timeShare >= 0.5 || (profile.numberShare > 0.9 && profile.distinct > 2) ? 1 : 0
    case 'actor':
      return profile.timeShare > 0.9 && profile.numberShare < 0.5 ? 0 : actorFit(profile)
    case 'touchpoint':
      return profile.markShare === 1 && profile.distinct <= 2 ? 0 : texture(profile)
    case 'stage':
      return profile.distinct <= STAGES_AT_MOST && profile.timeShare < 0.5 ? 1 : 0
    case 'conversion':
    case 'loss':
      return Math.max(profile.markShare, profile.numberShare) >= 0.9 ? 1 : 0
    case 'value':
      return profile.numberShare >= 0.8 ? 1 : 0
    case 'sequence':
      return profile.numberShare >= 0.95 ? 1 : 0
    default:
      return 1
  }
}

/** A column that is mostly empty names few actors, one with a single value names none apart. */
function actorFit(profile: ColumnProfile): number {
  const fill = profile.filled / profile.rows
  return (0.5 + fill / 2) * (profile.distinct === 1 && profile.rows > 20 ? 0.6 : 1)
}

/** Touchpoints are texts that recur: a usual name on numbers or on unique texts is weaker. */
function texture(profile: ColumnProfile): number {
  if (profile.timeShare > 0.9) return 0
  if (profile.numberShare > 0.9) return 0.55
  return profile.filled > 50 && profile.distinct / profile.filled > 0.9 ? 0.5 : 1
}

function hasUsualName(column: string): boolean {
  return [...REQUIRED, ...OPTIONAL, 'referredBy' as const].some((role) => nameFit(role, column) >= 0.6)
}

function valuesAlone(role: 'actor' | 'time' | 'touchpoint', profile: ColumnProfile): number {
  const { filled, rows, distinct } = profile
  if (filled < rows * 0.5 || profile.objectShare > 0) return 0
  if (role === 'time') return profile.timeShare >= 0.9 && distinct > 1 ? 0.7 * profile.timeShare : 0
  if (profile.timeShare > 0.5 || distinct < 2) return 0
  const spread = distinct / filled
  if (role === 'actor') return spread < 0.95 && distinct > 2 && !isFraction(profile) ? 0.31 + 0.3 * spread : 0
  const recurs = distinct <= TOUCHPOINTS_AT_MOST && spread <= 0.5 && profile.numberShare < 0.5
  return recurs && profile.markShare < 1 ? 0.5 - 0.3 * spread : 0
}

/** Few distinct marks or numbers are a measure of something, not a name of somebody. */
function isFraction(profile: ColumnProfile): boolean {
  return profile.markShare === 1 || (profile.numberShare === 1 && profile.distinct < 10)
}

function whyValues(role: 'actor' | 'time' | 'touchpoint', profile: ColumnProfile): string {
  const sample = `of the first ${profile.rows} rows`
  if (role === 'time') return `${Math.round(profile.timeShare * 100)} % of its values ${sample} read as times`
  if (role === 'actor') return `its ${profile.distinct} values recur over the rows, as people do`
  return `its ${profile.distinct} values recur often ${sample}`
}
