/**
 * What a column can stand for. `actor` and `time` make a row a touch; `touchpoint` makes it a visit.
 */
export const ROLES = [
  'actor',
  'time',
  'touchpoint',
  'stage',
  'conversion',
  'value',
  'loss',
  'gap',
  'channel',
  'device',
  'content',
  'sequence',
  'referredBy',
] as const
export type Role = (typeof ROLES)[number]

/** A column by its name, or a function that reads its value from a row. */
export type ColumnSource<Row> = (keyof Row & string) | ((row: Row) => unknown)

/** How to read numeric times. Default: by the magnitude of the whole column. */
export type TimeUnit = 's' | 'ms' | 'us' | 'ns'

/** Which part of 03/04/2026 is the day. Default: decided by the whole column, where it can be. */
export type DateOrder = 'day-first' | 'month-first'

/**
 * Which column stands for what.
 *
 * A role that is left out is guessed from names and values, and the guess is reported in the
 * diagnostics (`guessed-column`). `null` says that no column stands for the role: nothing is guessed.
 * A column may stand for several roles.
 */
export type ColumnMapping<Row = Record<string, unknown>> = {
  readonly [R in Role]?: ColumnSource<Row> | null
} & {
  /** Further columns to keep: names, or a column for each name. Default: every column without a role. */
  readonly dimensions?: readonly (keyof Row & string)[] | Readonly<Record<string, ColumnSource<Row>>> | undefined
  /** The unit of numeric times. Default: seconds below 1e11, then ms, µs and ns, by the column's median. */
  readonly timeUnit?: TimeUnit | undefined
  /** Default: decided by the days beyond 12 in the column; where there are none, such rows are left out and reported. */
  readonly dateOrder?: DateOrder | undefined
}

/** Where a resolved role comes from. */
export interface ResolvedColumn {
  /** The column's name; for a function its own name, or the role. */
  readonly column: string
  /** `stated` by the caller, or `guessed`. */
  readonly from: 'stated' | 'guessed'
}

/** The mapping that was used, guesses included. A role that no column stands for is absent. */
export type ResolvedMapping = { readonly [R in Role]?: ResolvedColumn } & {
  /** Names of the further columns that were kept. */
  readonly dimensions: readonly string[]
}

/** A column recognised by its name or its values. */
export interface ColumnGuess {
  readonly role: Role
  readonly column: string
  /**
   * What it was recognised by: its name; its values; values that are actors (`referredBy`); or, for
   * touchpoints, that there are only stages.
   */
  readonly by: 'name' | 'values' | 'actors' | 'stages'
  /** The same in one clause for the reader, such as `it is named "user_id"`. */
  readonly why: string
  /** 0 to 1; a ranking, no probability. */
  readonly confidence: number
}
