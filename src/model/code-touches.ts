import { type CodeColumn, codeColumn } from '../foundation/code-column.js'
import { codePointRanks } from '../foundation/code-point-ranks.js'
import { sortByCodePoint } from '../foundation/sort-by-code-point.js'
import { partOf, type Steps } from '../foundation/steps.js'
import type { GatheredDimension } from './gather-rows.js'
import { type JourneyIssueLog, reportRows } from './journey-issue-log.js'
import type { ResolvedJourneyDefinition, ResolvedTouchpoint } from './resolve-definition.js'
import { type DictionaryOrder, dictionaryOrder, recoded, sortedDictionary } from './sorted-dictionary.js'
import { sourceOf, type TouchTable } from './touch-table.js'

/** Above so many touchpoints the column is more likely an id than a touchpoint. */
const TOUCHPOINTS_AT_MOST = 1_000_000

/** The touches in the order of the input, every text coded by its final position. Columns that say nothing are empty. */
export interface CodedTouches {
  readonly count: number
  /** By code point, aliases merged. */
  readonly actors: readonly string[]
  /** Per row: code in the table. There are too many rows to write the position of the actor beside each. */
  readonly actorCode: CodeColumn
  /** Per code of the table: position in `actors`. */
  readonly actorOfCode: Int32Array
  readonly timeMs: Float64Array
  /** Those of the definition first, then those of the rows by code point. */
  readonly touchpoints: readonly ResolvedTouchpoint[]
  readonly touchpoint: CodeColumn
  /** Per touchpoint: its place by code point. */
  readonly touchpointRank: Int32Array
  /** The stage ids that the rows name themselves, by code point. */
  readonly ownStages: readonly string[]
  /** Empty where no row names one. */
  readonly ownStage: CodeColumn
  readonly value: Float64Array
  /** Rows that are marked as such by themselves. */
  readonly conversion: Uint8Array
  readonly loss: Uint8Array
  /** Empty where no row declares an unobserved middle. */
  readonly gap: Uint8Array
  readonly sequence: Float64Array | null
  /** Empty where no row names a referrer. */
  readonly referredBy: Int32Array
  /** Whom rows name as referrer, known or not, aliases resolved; null where no row names one. */
  readonly referrers: { readonly ids: readonly string[]; readonly codes: CodeColumn } | null
  /** By name. */
  readonly dimensions: readonly GatheredDimension[]
  readonly source?: Int32Array
}

/** Codes a sound table. Reports unknown referrers and too many touchpoints. Cost: rows + names log names. */
export function* codeTouches(
  table: TouchTable,
  definition: ResolvedJourneyDefinition,
  issues: JourneyIssueLog,
): Steps<CodedTouches> {
  const actor = dictionaryOrder(table.actor, definition.aliases)
  yield 0.4
  const touchpoint = codeTouchpoints(table, definition)
  reportManyTouchpoints(touchpoint.touchpoints.length, issues)
  yield 0.5
  const ownStage = table.stage ? sortedDictionary(table.stage) : { values: [], codes: new Int8Array(0) }
  const referredBy = codeReferrers(table, actor, definition.aliases, issues)
  yield 0.6
  const dimensions = yield* partOf(codeDimensions(table, touchpoint), 0.6, 1)
  return {
    count: table.count,
    actors: actor.values,
    actorCode: table.actor.codes,
    actorOfCode: actor.position,
    timeMs: table.timeMs,
    ...touchpoint,
    touchpointRank: codePointRanks(touchpoint.touchpoints.map(({ id }) => id)),
    ownStages: ownStage.values,
    ownStage: ownStage.codes,
    value: table.value ?? new Float64Array(0),
    conversion: table.conversion ?? new Uint8Array(0),
    loss: table.loss ?? new Uint8Array(0),
    gap: table.gap ?? new Uint8Array(0),
    sequence: table.sequence ?? null,
    referredBy,
    referrers: table.referredBy ? namedReferrers(table.referredBy, definition.aliases) : null,
    dimensions,
    ...(table.source && { source: table.source }),
  }
}

/** The actor of an input row. */
export function actorOf({ actorCode, actorOfCode }: CodedTouches, row: number): number {
  return actorOfCode[actorCode[row] as number] as number
}

type CodedTouchpoints = Pick<CodedTouches, 'touchpoints' | 'touchpoint'>

function codeTouchpoints(table: TouchTable, definition: ResolvedJourneyDefinition): CodedTouchpoints {
  const { values, position } = dictionaryOrder(table.touchpoint)
  const touchpoints = [...definition.touchpoints]
  const positionOf = new Map(touchpoints.map(({ id }, place) => [id, place]))
  for (const id of values) {
    if (positionOf.has(id)) continue
    positionOf.set(id, touchpoints.length)
    touchpoints.push({ id, label: id, patienceMs: definition.patienceMs })
  }
  const places = position.map((sorted) => positionOf.get(values[sorted] ?? '') ?? -1)
  return { touchpoints, touchpoint: recoded(table.touchpoint.codes, places, touchpoints.length) }
}

function reportManyTouchpoints(count: number, issues: JourneyIssueLog): void {
  if (count > TOUCHPOINTS_AT_MOST) issues.add('too-many-touchpoints', `${count} touchpoints`)
}

function namedReferrers(
  { values, codes }: TouchTable['touchpoint'],
  aliases: ReadonlyMap<string, string>,
): NonNullable<CodedTouches['referrers']> {
  return { ids: aliases.size === 0 ? values : values.map((id) => aliases.get(id) ?? id), codes }
}

/** Referrers are actors, after aliases; one who is not in the data or refers to oneself is reported. */
function codeReferrers(
  table: TouchTable,
  actor: DictionaryOrder,
  aliases: ReadonlyMap<string, string>,
  issues: JourneyIssueLog,
): Int32Array {
  const column = table.referredBy
  if (column === undefined) return new Int32Array(0)
  const positionOf = new Map(actor.values.map((id, position) => [id, position]))
  const actorByCode = column.values.map((id) => positionOf.get(aliases.get(id) ?? id) ?? -1)
  const unknown: number[] = []
  const codes = Int32Array.from(column.codes, (code, row) => {
    const referrer = code < 0 ? -1 : (actorByCode[code] ?? -1)
    const self = actor.position[table.actor.codes[row] as number]
    if (code < 0 || (referrer >= 0 && referrer !== self)) return referrer
    unknown.push(row)
    return -1
  })
  reportRows(issues, 'unknown-referrer', unknown, (row) => {
    const code = column.codes[row] as number
    const why = actorByCode[code] === -1 ? 'is no actor of the data' : 'is the actor itself'
    return `row ${sourceOf(table, row)}: "${column.values[code]}" ${why}`
  })
  return codes
}

function* codeDimensions(table: TouchTable, coded: CodedTouchpoints): Steps<readonly GatheredDimension[]> {
  const columns = new Map(Object.entries(table.dimensions))
  const ownChannel = columns.get('channel')
  if (coded.touchpoints.some(({ channel }) => channel !== undefined)) {
    columns.set('channel', channelColumn(ownChannel, coded))
  }
  const names = sortByCodePoint([...columns.keys()])
  const dimensions: GatheredDimension[] = []
  for (const name of names) {
    const column = columns.get(name)
    if (column === undefined) continue
    const sorted = sortedDictionary(column)
    const isByTouchpoint = name === 'channel' && ownChannel === undefined
    dimensions.push({
      name,
      ...sorted,
      ...(isByTouchpoint && {
        ofTouchpoint: Int32Array.from(coded.touchpoints, ({ channel }) =>
          channel === undefined ? -1 : sorted.values.indexOf(channel),
        ),
      }),
    })
    yield dimensions.length / names.length
  }
  return dimensions
}

/** A touch that names no channel has that of its touchpoint. */
function channelColumn(own: TouchTable['touchpoint'] | undefined, coded: CodedTouchpoints): TouchTable['touchpoint'] {
  const values = [...(own?.values ?? [])]
  const codeOf = new Map(values.map((value, code) => [value, code]))
  const fallback = coded.touchpoints.map(({ channel }) => {
    if (channel === undefined) return -1
    const code = codeOf.get(channel) ?? values.length
    if (code === values.length) values.push(channel)
    codeOf.set(channel, code)
    return code
  })
  const codes = codeColumn(values.length, coded.touchpoint.length)
  for (let row = 0; row < codes.length; row++) {
    const code = own?.codes[row] ?? -1
    codes[row] = code >= 0 ? code : (fallback[coded.touchpoint[row] as number] ?? -1)
  }
  return { values, codes }
}
