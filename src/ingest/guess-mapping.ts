import type { ColumnGuess, Role } from './column-mapping.js'
import { nameFit } from './column-names.js'
import { type ColumnProfile, profileColumn } from './column-profile.js'

/** Roles that are sought first: without them rows are no touches. */
const REQUIRED = ['actor', 'time', 'touchpoint'] as const
/** Guessed by name and values. `referredBy` needs all values of the log: see `guessReferrer`. */
const OPTIONAL = ['conversion', 'value', 'stage', 'loss', 'channel', 'device', 'content', 'sequence'] as const
const STAGES_AT_MOST = 40
const TOUCHPOINTS_AT_MOST = 200

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
 * and touchpoint come first, by name and then by values alone; a log that has stages but no
 * touchpoints uses the stages as touchpoints. One column gets one role, but for that case.
 * Deterministic; cost: columns times rows given.
 */
export function guessMapping<Row>(input: GuessInput<Row>): readonly ColumnGuess[] {
  const profiles = input.columns.map((column) => profileColumn(column, input.rows, input.read(column)))
  const search = new Search(profiles, input.taken, input.settled)
  for (const role of REQUIRED) search.byName(role)
  for (const role of OPTIONAL) search.byName(role)
  search.byValues('time')
  search.byValues('actor')
  search.stagesAsTouchpoints()
  search.byValues('touchpoint')
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

  constructor(profiles: readonly ColumnProfile[], taken: ReadonlySet<string>, settled: ReadonlySet<Role>) {
    this.#profiles = profiles
    this.#taken = new Set(taken)
    this.#settled = settled
  }

  byName(role: Role): void {
    const best = this.#best(role, (profile) => nameFit(role, profile.column) * valueFit(role, profile))
    if (best !== undefined) this.#take(role, best, 'name', `it is named "${best.profile.column}"`)
  }

  byValues(role: 'actor' | 'time' | 'touchpoint'): void {
    const best = this.#best(role, (profile) => (hasUsualName(profile.column) ? 0 : valuesAlone(role, profile)))
    if (best !== undefined) this.#take(role, best, 'values', whyValues(role, best.profile))
  }

  stagesAsTouchpoints(): void {
    if (this.#has('touchpoint')) return
    const stage = this.guesses.find((guess) => guess.role === 'stage')
    if (stage === undefined) return
    const why = 'no column names touchpoints, so its stages stand for them'
    this.guesses.push({ role: 'touchpoint', column: stage.column, by: 'stages', why, confidence: 0.4 })
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
