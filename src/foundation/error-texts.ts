/** A text that a JourneyError can carry: what happened, what was got, why it matters and what to do. */
export interface ErrorText<Code extends string = string, Details extends readonly unknown[] = readonly unknown[]> {
  /** Stable across versions; docs/errors.md has one heading per code (a test compares). */
  readonly code: Code
  say(...details: Details): string
}

// One constant per text, so that a page carries only those that can happen on it.

/** A stage that the definition does not know. */
export const unknownStage: ErrorText<'unknown-stage', [id: string, known: readonly string[]]> = {
  code: 'unknown-stage',
  say: (id, known) =>
    `Stage "${id}" is not part of the definition, which knows ${list(known)}. A stage needs its place in the order, so it cannot be guessed here. Add it to "stages" or correct the id.`,
}

/** One id for two things. */
export const duplicateId: ErrorText<'duplicate-id', [what: string, id: string]> = {
  code: 'duplicate-id',
  say: (what, id) =>
    `The definition lists ${what} "${id}" twice. Ids tell things apart, so each may stand once. Remove or rename one of them.`,
}

/** An option with a value outside what it takes. */
export const badOption: ErrorText<'bad-option', [option: string, got: unknown, allowed: string]> = {
  code: 'bad-option',
  say: (option, got, allowed) =>
    `Option "${option}" got ${show(got)}, but takes ${allowed}. Pass one of these, or leave it out for its default.`,
}

/** A column that the rows do not have. */
export const missingColumn: ErrorText<'missing-column', [role: string, column: string, columns: readonly string[]]> = {
  code: 'missing-column',
  say: (role, column, columns) =>
    `The mapping names column "${column}" for ${role}, but the rows have ${list(columns)}. Without it the rows cannot be read as touches. Correct the column's name in the mapping.`,
}

/** Something else than rows. */
export const notRows: ErrorText<'not-rows', [got: unknown]> = {
  code: 'not-rows',
  say: (got) =>
    `Rows must be an array (or another iterable) of objects, one per touch; got ${show(got)}. Pass the parsed rows, or use journeysFromCsv / journeysFromJson for text.`,
}

/** Something else than journeys, or than the numbers that a chart draws. */
export const wrongData: ErrorText<'wrong-data', [door: string, prop: string, got: unknown]> = {
  code: 'wrong-data',
  say: (door, prop, got) =>
    `${door} got ${show(got)} as "${prop}". Rows, JSON of journeys and other families' measures cannot be drawn. Pass journeys, made with journeysFromRows(rows, mapping), or what its own measure function returned.`,
}

/** Something else than plain totals. */
export const notTotals: ErrorText<'not-totals', [door: string, got: unknown, wanted: string]> = {
  code: 'not-totals',
  say: (door, got, wanted) =>
    `${door} got ${show(got)}, but takes ${wanted}. Without it there is nothing to draw. Pass the totals in that shape; rows of touches go through journeysFromRows.`,
}

/** A chart without data. */
export const noData: ErrorText<'no-data', [chart: string]> = {
  code: 'no-data',
  say: (chart) =>
    `${chart} got neither "journeys" nor "measure", and stands in no JourneyProvider. It has nothing to draw from. Pass one of the two (null or undefined while it is on the way), or wrap it in <JourneyProvider journeys={...}>.`,
}

/** A chart with two sources of data. */
export const bothData: ErrorText<'both-data', [chart: string]> = {
  code: 'both-data',
  say: (chart) =>
    `${chart} got both "journeys" and "measure". It cannot tell which of the two you mean. Pass one of them.`,
}

/** A part or hook outside its root. */
export const noRoot: ErrorText<'no-root', [family: string]> = {
  code: 'no-root',
  say: (family) =>
    `A part or hook of ${family} stands outside <${family}.Root>. It draws from the model that the root holds. Put it inside <${family}.Root> or inside the chart.`,
}

/** Journeys whose memory went to later ones. */
export const handedOver: ErrorText<'handed-over', []> = {
  code: 'handed-over',
  say: () =>
    'These journeys were handed over when touches were appended with "handOver", so their memory holds the later ones. Read the set of the log that appendTouches returned, or append without "handOver" to keep both.',
}

/** Work that the caller has cancelled. */
export const wasCancelled: ErrorText<'cancelled', [what: string]> = {
  code: 'cancelled',
  say: (what) => `${what} was cancelled before it ended. No result exists. Start it again if you still need it.`,
}

/** A file that could not be read. */
export const unreadableFile: ErrorText<'unreadable-file', [name: string, reason: string]> = {
  code: 'unreadable-file',
  say: (name, reason) =>
    `The file "${name}" could not be read: ${reason}. It may have been moved, changed or locked since it was chosen, so no rows are known. Choose it again.`,
}

/** A worker that has stopped. */
export const workerFailed: ErrorText<'worker-failed', [reason: string]> = {
  code: 'worker-failed',
  say: (reason) =>
    `The worker stopped while it was reading: ${reason}. What it had read is lost. Try again with { worker: 'never' }, or with a smaller file.`,
}

/** A table of the contract that cannot be read. */
export const contractTable: ErrorText<'contract-table', [table: string, problem: string]> = {
  code: 'contract-table',
  say: (table, problem) =>
    `Table "${table}" of the contract ${problem}. Without it the numbers that rest on it cannot be made. Hand over the result of the query of that name as it came.`,
}

/** Tables of the contract that contradict one another. */
export const contractUnbalanced: ErrorText<'contract-unbalanced', [table: string, place: string, what: string]> = {
  code: 'contract-unbalanced',
  say: (table, place, what) =>
    `Table "${table}" does not balance at ${place}: ${what}. Charts of it would contradict themselves. Run all queries of the contract again, on the same data.`,
}

/** A question that the tables of a contract do not hold the answer to. */
export const notInContract: ErrorText<'not-in-contract', [asked: string, lacking: string]> = {
  code: 'not-in-contract',
  say: (asked, lacking) =>
    `The tables of a contract cannot tell ${asked}: ${lacking}. They hold counts, not touches. Ask the warehouse for it, or measure the journeys themselves.`,
}

/** The texts, by code. */
export interface ErrorTexts {
  readonly 'unknown-stage': typeof unknownStage
  readonly 'duplicate-id': typeof duplicateId
  readonly 'bad-option': typeof badOption
  readonly 'missing-column': typeof missingColumn
  readonly 'not-rows': typeof notRows
  readonly 'wrong-data': typeof wrongData
  readonly 'not-totals': typeof notTotals
  readonly 'no-data': typeof noData
  readonly 'both-data': typeof bothData
  readonly 'no-root': typeof noRoot
  readonly 'handed-over': typeof handedOver
  readonly cancelled: typeof wasCancelled
  readonly 'unreadable-file': typeof unreadableFile
  readonly 'worker-failed': typeof workerFailed
  readonly 'contract-table': typeof contractTable
  readonly 'contract-unbalanced': typeof contractUnbalanced
  readonly 'not-in-contract': typeof notInContract
}

/** All texts, by code: for who must read any of them, such as the far side of a worker. */
export const errorTexts: ErrorTexts = {
  'unknown-stage': unknownStage,
  'duplicate-id': duplicateId,
  'bad-option': badOption,
  'missing-column': missingColumn,
  'not-rows': notRows,
  'wrong-data': wrongData,
  'not-totals': notTotals,
  'no-data': noData,
  'both-data': bothData,
  'no-root': noRoot,
  'handed-over': handedOver,
  cancelled: wasCancelled,
  'unreadable-file': unreadableFile,
  'worker-failed': workerFailed,
  'contract-table': contractTable,
  'contract-unbalanced': contractUnbalanced,
  'not-in-contract': notInContract,
}

/** The closed list of codes. */
export type ErrorCode = keyof ErrorTexts

const LISTED_AT_MOST = 8

function list(names: readonly string[]): string {
  if (names.length === 0) return 'none'
  const shown = names.slice(0, LISTED_AT_MOST).map((name) => `"${name}"`)
  const rest = names.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}

const SHOWN_AT_MOST = 60

/** What was got, in few words: the beginning of a text, the keys of an object. */
function show(value: unknown): string {
  if (typeof value === 'string') {
    const [line = ''] = value.split('\n', 1)
    return value.length > SHOWN_AT_MOST || line !== value ? `"${line.slice(0, SHOWN_AT_MOST)}…"` : `"${value}"`
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (value instanceof Promise) return 'a promise, which has to be awaited'
  const keys = typeof value === 'object' ? Object.keys(value).slice(0, 4) : []
  return keys.length === 0 ? typeof value : `an object with ${list(keys)}`
}
