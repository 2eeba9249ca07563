import { sortedDictionary } from '../model/sorted-dictionary.js'
import type { DictionaryColumn } from '../model/touch-table.js'
import { type ColumnGuess, type ColumnMapping, type ResolvedMapping, ROLES, type Role } from './column-mapping.js'
import { nameFit } from './column-names.js'
import { type ColumnPlan, columnTouches, texts } from './column-touches.js'
import { guessReferrer } from './guess-referrer.js'
import type { ReadOptions } from './read-touches.js'
import { missingRoles, readingIssues } from './reading-issues.js'
import { type ColumnsMapping, type ColumnView, columnViews, type TouchColumns } from './touch-columns.js'
import { type RowShape, TouchReader, type TouchReading } from './touch-reader.js'

/** Rows that are looked at before columns are guessed, as for rows. */
const HEAD_ROWS = 2000
/** Roles whose columns are kept as dimensions too, under the role's name. */
const DIMENSION_ROLES = ['channel', 'device', 'content'] as const

/**
 * Reads whole columns into a table of touches, by the rules for rows (docs/data-in.md), without
 * making a row of anything. Codes in an Int32Array and numbers in a Float64Array are used as they
 * are: leave them alone while the table is in use.
 *
 * Throws JourneyError `bad-option` where columns differ in length or have codes without values, and
 * `missing-column` where the mapping names a column that is not there. Cost: one pass per column in use.
 */
export function readColumns<const Columns extends TouchColumns>(
  columns: Columns,
  mapping: ColumnsMapping<keyof Columns & string> = {},
  options: ReadOptions = {},
): TouchReading {
  return readViews(columnViews(columns), mapping, options)
}

/** The same for columns of any origin. */
export function readViews(
  views: ReadonlyMap<string, ColumnView>,
  mapping: ColumnsMapping,
  options: ReadOptions,
): TouchReading {
  const count = views.values().next().value?.length ?? 0
  const head = readHead(views, mapping, count)
  const referrer = mapping.referredBy === undefined ? findReferrer(views, mapping, head, count) : undefined
  const guesses = referrer === undefined ? head.guesses : [...head.guesses, referrer]
  const resolved: ResolvedMapping = {
    ...head.mapping,
    ...(referrer && { referredBy: { column: referrer.column, from: 'guessed' as const } }),
    dimensions: head.mapping.dimensions.filter((name) => name !== referrer?.column),
  }
  const table = columnTouches(planOf(views, mapping, resolved, count), mapping, options.timeZone ?? 'UTC')
  const found = { rowsRead: count, missing: missingRoles(resolved, mapping), columns: head.columns, guesses }
  return {
    ...head,
    table: { ...table, issues: readingIssues(found, table.issues) },
    mapping: resolved,
    guesses,
    rowsRead: count,
  }
}

/** Settles the mapping from the first rows, as for rows; the referrer needs them all. */
function readHead(views: ReadonlyMap<string, ColumnView>, mapping: ColumnsMapping, count: number): TouchReading {
  const shape: RowShape<number> = {
    columnsOf: () => [...views.keys()],
    isOpen: false,
    cell: (column) => (row) => views.get(column)?.at(row),
    asObject: () => ({}),
  }
  const withoutReferrer = { ...mapping, referredBy: mapping.referredBy ?? null } as ColumnMapping
  const reader = new TouchReader(shape, withoutReferrer)
  for (let row = 0; row < Math.min(count, HEAD_ROWS); row++) reader.push(row)
  return reader.finish()
}

/** Looks among the columns without another role. */
function findReferrer(
  views: ReadonlyMap<string, ColumnView>,
  mapping: ColumnsMapping,
  head: TouchReading,
  count: number,
): ColumnGuess | undefined {
  const taken = takenColumns(head.mapping)
  const isCandidate = (column: string): boolean =>
    !taken.has(column) && (mapping.dimensions === undefined || nameFit('referredBy', column) > 0)
  const actor = texts(head.mapping.actor && views.get(head.mapping.actor.column), count)
  const candidates = [...views].flatMap(([column, view]) => {
    const values = isCandidate(column) ? evidence(texts(view, count), actor) : undefined
    return values === undefined || values.values.length === 0 ? [] : [{ column, values }]
  })
  if (candidates.length === 0) return undefined
  return guessReferrer(evidence(actor, actor), candidates)
}

/** Only values of rows that have an actor count, as where rows are read one by one. */
function evidence({ values, codes }: DictionaryColumn, actor: DictionaryColumn): DictionaryColumn {
  return sortedDictionary({ values, codes: codes.map((code, row) => ((actor.codes[row] as number) < 0 ? -1 : code)) })
}

function takenColumns(mapping: ResolvedMapping): ReadonlySet<string> {
  return new Set(ROLES.flatMap((role) => mapping[role]?.column ?? []))
}

function planOf(
  views: ReadonlyMap<string, ColumnView>,
  mapping: ColumnsMapping,
  resolved: ResolvedMapping,
  count: number,
): ColumnPlan {
  const roles: { [R in Role]?: ColumnView } = {}
  for (const role of ROLES) {
    const view = resolved[role] && views.get(resolved[role].column)
    if (view !== undefined) roles[role] = view
  }
  const own = DIMENSION_ROLES.flatMap((role) => (roles[role] === undefined ? [] : [[role, roles[role]] as const]))
  const isTaken = (name: string): boolean => own.some(([role]) => role === name)
  const further = furtherColumns(views, mapping, resolved).flatMap(([name, column]) => {
    const view = views.get(column)
    return view === undefined ? [] : [[isTaken(name) ? `${name} (2)` : name, view] as const]
  })
  return { count, roles, dimensions: [...own, ...further] }
}

/** The dimensions besides channel, device and content: by name, the column they come from. */
function furtherColumns(
  views: ReadonlyMap<string, ColumnView>,
  { dimensions }: ColumnsMapping,
  resolved: ResolvedMapping,
): readonly (readonly [name: string, column: string])[] {
  const taken = takenColumns(resolved)
  if (dimensions === undefined) return [...views.keys()].filter((name) => !taken.has(name)).map((name) => [name, name])
  const stated = Array.isArray(dimensions)
    ? (dimensions as readonly string[]).map((name) => [name, name] as const)
    : Object.entries(dimensions as Readonly<Record<string, string>>)
  return resolved.referredBy?.from === 'guessed'
    ? stated.filter(([name]) => name !== resolved.referredBy?.column)
    : stated
}
