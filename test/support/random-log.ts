import { type Random, seededRandom } from '../../src/foundation/seeded-random.js'
import type { Cut, JourneyDefinition, Observation, Ties, TouchpointDefinition } from '../../src/model/definition.js'
import type { DictionaryColumn, TouchTable } from '../../src/model/touch-table.js'

const DAY = 86_400_000
const START = 1_700_000_000_000
const CUTS: readonly Cut[] = ['both', 'conversion', 'silence', 'first-conversion', 'never']

/** What a random log is like. Everything has a default; chances are 0..1 per row unless said otherwise. */
export interface RandomLogOptions {
  /** At most so many rows (at least 1). Default: 1 to 60, by seed. */
  readonly rows?: number
  /** Default: 1 to 8, by seed. */
  readonly actors?: number
  /** Default: 1 to 7, by seed. */
  readonly touchpoints?: number
  /** 0 for a log and a definition without any stage (`stages: []`). Default: 0 to 5, by seed. */
  readonly stages?: number
  /** States the stages in the definition (default true); else they are left to be guessed. */
  readonly stagesStated?: boolean
  /** Default 0.15. */
  readonly conversion?: number
  /** Default 0.05. */
  readonly loss?: number
  /** Rows before which something was not observed. Default 0. */
  readonly gap?: number
  /** Rows without touchpoint. Default 0.12. */
  readonly noTouchpoint?: number
  /** Rows whose stage differs from that of their touchpoint. Default 0.2. */
  readonly ownStage?: number
  /** Rows at the very time of an earlier row of the actor. Default 0.25. */
  readonly tied?: number
  /** Rows at the touchpoint of the actor's row before (self-loops). Default 0.2. */
  readonly repeat?: number
  /** Steps in time that outlast the patience of 30 days. Default 0.15. */
  readonly silence?: number
  /** Rows that copy an earlier row. Default 0.04. */
  readonly duplicate?: number
  /** Share of actors whose first row names a referrer. Default 0.3. */
  readonly referral?: number
  /** Share of actors that are an alias of another. Default 0.15. */
  readonly alias?: number
  /** One touchpoint is terminal good. Default: by seed. */
  readonly terminal?: boolean
  /** Further columns `channel` and `device`. Default true. */
  readonly dimensions?: boolean
  /** Default: by seed. */
  readonly cut?: Cut
  /** Default `content`. */
  readonly ties?: Ties
  /** Default: by seed. */
  readonly observation?: Observation
}

/** A random log and the definition to build it with. */
export interface RandomLog {
  readonly table: TouchTable
  readonly definition: JourneyDefinition
}

/** One row, as an object, before it goes into columns. */
export interface LogRow {
  readonly actor: string
  readonly timeMs: number
  readonly touchpoint?: string | undefined
  readonly stage?: string | undefined
  readonly value?: number | undefined
  readonly conversion?: boolean | undefined
  readonly loss?: boolean | undefined
  readonly gap?: boolean | undefined
  readonly sequence?: number | undefined
  readonly referredBy?: string | undefined
  readonly channel?: string | undefined
  readonly device?: string | undefined
}

/**
 * A log with all that logs can hold: ties, self-loops, repeats, rows without touchpoint, explicit
 * losses, returns, referrals, aliases, duplicate rows. The same seed and options give the same log.
 *
 * @example
 * const { table, definition } = randomLog(7, { cut: 'conversion' })
 * const set = journeysFromTouches(table, definition)
 */
export function randomLog(seed: number, options: RandomLogOptions = {}): RandomLog {
  const random = seededRandom(seed)
  const rows = randomRows(random, options)
  return { table: touchTable(rows.rows), definition: rows.definition }
}

/** Puts row objects into the columns of a touch table. */
export function touchTable(rows: readonly LogRow[]): TouchTable {
  return {
    count: rows.length,
    actor: dictionary(rows.map((row) => row.actor)),
    timeMs: Float64Array.from(rows, (row) => row.timeMs),
    touchpoint: dictionary(rows.map((row) => row.touchpoint)),
    ...(rows.some((row) => row.stage !== undefined) && { stage: dictionary(rows.map((row) => row.stage)) }),
    ...(rows.some((row) => row.value !== undefined) && { value: numbers(rows.map((row) => row.value)) }),
    ...(rows.some((row) => row.conversion) && { conversion: flags(rows.map((row) => row.conversion)) }),
    ...(rows.some((row) => row.loss) && { loss: flags(rows.map((row) => row.loss)) }),
    ...(rows.some((row) => row.gap) && { gap: flags(rows.map((row) => row.gap)) }),
    ...(rows.some((row) => row.sequence !== undefined) && { sequence: numbers(rows.map((row) => row.sequence)) }),
    ...(rows.some((row) => row.referredBy !== undefined) && {
      referredBy: dictionary(rows.map((row) => row.referredBy)),
    }),
    dimensions: {
      ...(rows.some((row) => row.channel !== undefined) && { channel: dictionary(rows.map((row) => row.channel)) }),
      ...(rows.some((row) => row.device !== undefined) && { device: dictionary(rows.map((row) => row.device)) }),
    },
    source: Int32Array.from(rows, (_, i) => i + 1),
    issues: [],
  }
}

/** Reads a touch table back as row objects, in its order. */
export function logRows(table: TouchTable): LogRow[] {
  const text = (column: DictionaryColumn | undefined, i: number): string | undefined =>
    column?.values[column.codes[i] as number]
  const number = (column: Float64Array | undefined, i: number): number | undefined =>
    Number.isNaN(column?.[i] ?? Number.NaN) ? undefined : column?.[i]
  return Array.from({ length: table.count }, (_, i) => ({
    actor: text(table.actor, i) ?? '',
    timeMs: table.timeMs[i] as number,
    touchpoint: text(table.touchpoint, i),
    stage: text(table.stage, i),
    value: number(table.value, i),
    conversion: table.conversion?.[i] === 1,
    loss: table.loss?.[i] === 1,
    gap: table.gap?.[i] === 1,
    sequence: number(table.sequence, i),
    referredBy: text(table.referredBy, i),
    channel: text(table.dimensions.channel, i),
    device: text(table.dimensions.device, i),
  }))
}

/** The same rows in another order (Fisher-Yates by seed), numbered anew. */
export function shuffledTable(table: TouchTable, seed: number): TouchTable {
  return touchTable(shuffled(logRows(table), seededRandom(seed)))
}

/** The log twice, every actor beside a twin: all counts double, all rates stay. */
export function doubledLog(log: RandomLog): RandomLog {
  const rows = logRows(log.table)
  const twin = (id: string): string => `${id}'`
  const twins = rows.map((row) => ({
    ...row,
    actor: twin(row.actor),
    referredBy: row.referredBy === undefined ? undefined : twin(row.referredBy),
  }))
  const aliases = Object.entries(log.definition.aliases ?? {})
  return {
    table: touchTable([...rows, ...twins]),
    definition: {
      ...log.definition,
      aliases: Object.fromEntries([...aliases, ...aliases.map(([alias, actor]) => [twin(alias), twin(actor)])]),
    },
  }
}

interface World {
  readonly random: Random
  readonly chance: (probability: number) => boolean
  readonly below: (n: number) => number
}

function randomRows(random: Random, options: RandomLogOptions): { rows: LogRow[]; definition: JourneyDefinition } {
  const below = (n: number): number => Math.floor(random() * n)
  const world: World = { random, below, chance: (probability) => random() < probability }
  const actors = names('a', options.actors ?? 1 + below(8))
  const touchpointIds = names('t', options.touchpoints ?? 1 + below(7))
  const stageIds = names('s', options.stages ?? below(6))
  const definition = randomDefinition(world, options, actors, touchpointIds, stageIds)
  const count = Math.max(1, options.rows ?? 1 + below(60))
  const rows: LogRow[] = []
  const last = new Map<string, LogRow>()
  while (rows.length < count) {
    const copied = rows.length > 0 && world.chance(options.duplicate ?? 0.04)
    const row = copied
      ? (rows[below(rows.length)] as LogRow)
      : randomRow(world, options, pick(world, actors), last, { actors, touchpointIds, stageIds })
    if (!copied) last.set(row.actor, row)
    rows.push(row)
  }
  return { rows: shuffled(rows, random), definition }
}

function randomDefinition(
  world: World,
  options: RandomLogOptions,
  actors: readonly string[],
  touchpointIds: readonly string[],
  stageIds: readonly string[],
): JourneyDefinition {
  const { below, chance } = world
  const stated = options.stagesStated ?? true
  const terminal = options.terminal ?? chance(0.4)
  const touchpoints = touchpointIds
    .filter(() => chance(0.8))
    .map(
      (id, i): TouchpointDefinition => ({
        id,
        ...(stated && stageIds.length > 0 && chance(0.8) && { stage: pick(world, stageIds) }),
        ...(terminal && i === 1 && { terminal: 'good' as const }),
        ...(chance(0.2) && { patience: below(3) * 20 * DAY }),
        ...(chance(0.2) && { channel: 'own' }),
      }),
    )
  const aliases: Record<string, string> = {}
  for (let i = 1; i < actors.length; i++) {
    if (chance(options.alias ?? 0.15)) aliases[actors[i] as string] = actors[below(i)] as string
  }
  return {
    ...(stated && { stages: stageIds }),
    touchpoints,
    aliases,
    cut: options.cut ?? pick(world, CUTS),
    ties: options.ties ?? 'content',
    observation: options.observation ?? (chance(0.3) ? 'complete' : 'ongoing'),
    ...(touchpoints.length > 2 && chance(0.2) && { conversion: { touchpoints: [touchpointIds.at(-1) as string] } }),
  }
}

interface Ids {
  readonly actors: readonly string[]
  readonly touchpointIds: readonly string[]
  readonly stageIds: readonly string[]
}

function randomRow(
  world: World,
  options: RandomLogOptions,
  actor: string,
  last: ReadonlyMap<string, LogRow>,
  ids: Ids,
): LogRow {
  const { random, chance } = world
  const before = last.get(actor)
  const own = chance(options.ownStage ?? 0.2)
  return {
    actor,
    timeMs: randomTime(world, options, before),
    touchpoint: randomTouchpoint(world, options, before, ids.touchpointIds),
    stage: own && ids.stageIds.length > 0 ? pick(world, ids.stageIds) : undefined,
    value: chance(0.3) ? Math.round(random() * 100) : undefined,
    conversion: chance(options.conversion ?? 0.15),
    loss: chance(options.loss ?? 0.05),
    // Nothing is drawn where no gaps are wanted, so that older seeds keep their logs.
    gap: options.gap !== undefined && chance(options.gap),
    referredBy: before === undefined && chance(options.referral ?? 0.3) ? pick(world, ids.actors) : undefined,
    channel: (options.dimensions ?? true) && chance(0.8) ? pick(world, ['paid', 'social', 'mail']) : undefined,
    device: (options.dimensions ?? true) && chance(0.8) ? pick(world, ['phone', 'tablet']) : undefined,
  }
}

function randomTime(world: World, options: RandomLogOptions, before: LogRow | undefined): number {
  if (before === undefined) return START + world.below(40) * DAY
  if (world.chance(options.tied ?? 0.25)) return before.timeMs
  if (world.chance(options.silence ?? 0.15)) return before.timeMs + (30 + world.below(30)) * DAY + 1
  return before.timeMs + world.below(10 * DAY)
}

function randomTouchpoint(
  world: World,
  options: RandomLogOptions,
  before: LogRow | undefined,
  ids: readonly string[],
): string | undefined {
  if (ids.length === 0 || world.chance(options.noTouchpoint ?? 0.12)) return undefined
  if (before?.touchpoint !== undefined && world.chance(options.repeat ?? 0.2)) return before.touchpoint
  return pick(world, ids)
}

function names(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)
}

function pick<Item>(world: World, items: readonly Item[]): Item {
  return items[world.below(items.length)] as Item
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const item = result[i] as Item
    result[i] = result[j] as Item
    result[j] = item
  }
  return result
}

function dictionary(texts: readonly (string | undefined)[]): DictionaryColumn {
  const codeOf = new Map<string, number>()
  const codes = Int32Array.from(texts, (text) => {
    if (text === undefined) return -1
    const code = codeOf.get(text) ?? codeOf.size
    codeOf.set(text, code)
    return code
  })
  return { values: [...codeOf.keys()], codes }
}

function numbers(values: readonly (number | undefined)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN)
}

function flags(values: readonly (boolean | undefined)[]): Uint8Array {
  return Uint8Array.from(values, (value) => (value ? 1 : 0))
}
