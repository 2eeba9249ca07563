/** `count`: a whole number; `number`: any; `?` where it may be null. */
export type ColumnKind = 'count' | 'count?' | 'number' | 'text' | 'text?'

/**
 * The tables that a warehouse hands over instead of touches, with their columns (semantics.md, section 7).
 *
 * In SQL the names are written in snake case. All amounts add across partitions of the actors. Touchpoints
 * are positions in the table `touchpoints`; stages and rings are positions in the definition, outermost 0; a
 * null touchpoint stands for none. What each column means stands in docs/warehouse.md.
 */
export const CONTRACT_COLUMNS = {
  meta: {
    definition: 'text',
    rowCount: 'count',
    touches: 'count',
    actors: 'count',
    placedActors: 'count',
    journeys: 'count',
    convertedJourneys: 'count',
    lostJourneys: 'count',
    openJourneys: 'count',
    endedJourneys: 'count',
    unobservedJourneys: 'count',
    conversions: 'count',
    repeatConversions: 'count',
    returns: 'count',
    afterGoal: 'count',
    observedFrom: 'number',
    observedUntil: 'number',
    leastPatience: 'number',
    greatestPatience: 'number',
    missingActor: 'count',
    missingTime: 'count',
    unknownStage: 'count',
    unknownReferrer: 'count',
    namedChannels: 'count',
    namedReferrers: 'count',
  },
  touchpoints: {
    touchpoint: 'count',
    id: 'text',
    visits: 'count',
    eligible: 'count',
    journeys: 'count',
    convertingJourneys: 'count',
    unobservedIn: 'count',
    unobservedOut: 'count',
    convertingVisits: 'count',
    convertingPosition: 'number',
    position: 'number',
  },
  transitions: {
    fromTouchpoint: 'count?',
    toTouchpoint: 'count?',
    transitions: 'count',
    eligible: 'count',
    journeys: 'count',
    convertingJourneys: 'count',
    lostJourneys: 'count',
  },
  starts: { touchpoint: 'count?', journeys: 'count', convertingJourneys: 'count' },
  ends: {
    touchpoint: 'count?',
    journeys: 'count',
    convertedJourneys: 'count',
    lostJourneys: 'count',
    openJourneys: 'count',
    endedJourneys: 'count',
    eligible: 'count',
    eligibleConverted: 'count',
    eligibleLost: 'count',
  },
  pools: { touchpoint: 'count', poolClass: 'count', visits: 'count', eligible: 'count', eligibleLost: 'count' },
  paths: { path: 'text?', journeys: 'count', conversions: 'count', pathValue: 'number', variants: 'count' },
  credits: { method: 'text', touchpoint: 'count?', conversions: 'number', creditValue: 'number' },
  stageFlow: {
    periodStart: 'count?',
    kind: 'text',
    fromStage: 'count?',
    toStage: 'count?',
    outcome: 'text?',
    breakdown: 'text?',
    visits: 'count',
    unobserved: 'count',
  },
  recoveries: { lostAt: 'count?', returnedAt: 'count', channel: 'text?', retargeted: 'count', journeys: 'count' },
  durations: {
    kind: 'text',
    fromKey: 'count?',
    toKey: 'count?',
    path: 'text?',
    bin: 'count',
    amount: 'count',
    sumMs: 'number',
    minMs: 'number',
    maxMs: 'number',
  },
  moves: { periodStart: 'count?', kind: 'text', fromRing: 'count', toRing: 'count', amount: 'count' },
  loop: { kind: 'text', fromStage: 'count', toStage: 'count', moves: 'count', actors: 'count', unobserved: 'count' },
  reach: { firstStage: 'count', stages: 'text', actors: 'count' },
  drivers: {
    kind: 'text',
    firstStage: 'count',
    channel: 'text?',
    touchpoint: 'text',
    referred: 'count',
    amount: 'count',
  },
  steps: { dialect: 'text', reached: 'count', open: 'count', excluded: 'count', breakdown: 'text?', actors: 'count' },
} as const

/** The name of a table of the contract. */
export type ContractTable = keyof typeof CONTRACT_COLUMNS

/** All tables, in the order in which they are documented. */
export const CONTRACT_TABLES: readonly ContractTable[] = Object.keys(CONTRACT_COLUMNS) as ContractTable[]

export type ColumnValue<Kind> = Kind extends 'text'
  ? string
  : Kind extends 'text?'
    ? string | null
    : Kind extends 'count?'
      ? number | null
      : number

/** One row of a table of the contract. */
export type ContractRow<Table extends ContractTable> = {
  readonly [Column in keyof (typeof CONTRACT_COLUMNS)[Table]]: ColumnValue<(typeof CONTRACT_COLUMNS)[Table][Column]>
}

/** All tables of the contract as plain rows: safe to write as JSON. */
export type ContractTables = { readonly [Table in ContractTable]: readonly ContractRow<Table>[] }

/**
 * Tables as a driver hands them over: rows of objects with the columns of CONTRACT_COLUMNS, in snake case,
 * camel case or capitals; whole numbers also as bigint or text.
 */
export type RawTables = { readonly [Table in ContractTable]?: readonly Readonly<Record<string, unknown>>[] }

/** The kinds of row in `stageFlow` that count journeys for rates; the others are moves of the stage flow. */
export const RATE_KINDS = ['journeys', 'arrived', 'wentOn', 'furthest', 'furthestFromFirst'] as const
/** What a row of `stageFlow` can be about, besides the kinds of a FunnelFlow. */
export type RateKind = (typeof RATE_KINDS)[number]

/** The kinds of time that `durations` holds. */
export type DurationKind =
  | 'gap'
  | 'path'
  | 'dwell'
  | 'toNext'
  | 'toConvert'
  | 'toReferral'
  | 'toReEntry'
  | 'stepToNext'
  | 'stepToConvert'
