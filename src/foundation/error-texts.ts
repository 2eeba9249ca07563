/**
 * Every text that a JourneyError can carry, by code. Each says what happened, what was got,
 * why it matters and what to do; docs/errors.md has one heading per code (a test compares).
 */
export const errorTexts = {
  'unknown-stage': (id: string, known: readonly string[]): string =>
    `Stage "${id}" is not part of the definition, which knows ${list(known)}. A stage needs its place in the order, so it cannot be guessed here. Add it to "stages" or correct the id.`,
  'unknown-touchpoint': (id: string, known: readonly string[]): string =>
    `Touchpoint "${id}" does not occur; known are ${list(known)}. Correct the id, or add the touchpoint to the definition.`,
  'duplicate-id': (what: string, id: string): string =>
    `The definition lists ${what} "${id}" twice. Ids tell things apart, so each may stand once. Remove or rename one of them.`,
  'bad-option': (option: string, got: unknown, allowed: string): string =>
    `Option "${option}" got ${show(got)}, but takes ${allowed}. Pass one of these, or leave it out for its default.`,
  'missing-column': (role: string, column: string, columns: readonly string[]): string =>
    `The mapping names column "${column}" for ${role}, but the rows have ${list(columns)}. Without it the rows cannot be read as touches. Correct the column's name in the mapping.`,
  'no-column': (role: string, columns: readonly string[]): string =>
    `No column could be recognised as ${role} among ${list(columns)}. A journey needs one. Name it in the mapping, for example { ${role}: 'your column' }.`,
  'not-rows': (got: unknown): string =>
    `Rows must be an array (or another iterable) of objects, one per touch; got ${show(got)}. Pass the parsed rows, or use journeysFromCsv / journeysFromJson for text.`,
  'no-data': (chart: string): string =>
    `${chart} got neither "journeys" nor "measure", and stands in no JourneyProvider. It has nothing to draw from. Pass one of the two, or wrap it in <JourneyProvider journeys={...}>.`,
  'both-data': (chart: string): string =>
    `${chart} got both "journeys" and "measure". It cannot tell which of the two you mean. Pass one of them.`,
  'no-root': (family: string): string =>
    `A part or hook of ${family} stands outside <${family}.Root>. It draws from the model that the root holds. Put it inside <${family}.Root> or inside the chart.`,
  cancelled: (what: string): string =>
    `${what} was cancelled before it ended. No result exists. Start it again if you still need it.`,
  'unreadable-file': (name: string, reason: string): string =>
    `The file "${name}" could not be read: ${reason}. It may have been moved, changed or locked since it was chosen, so no rows are known. Choose it again.`,
  'worker-failed': (reason: string): string =>
    `The worker stopped while it was reading: ${reason}. What it had read is lost. Try again with { worker: 'never' }, or with a smaller file.`,
  'contract-table': (table: string, problem: string): string =>
    `Table "${table}" of the contract ${problem}. Without it the numbers that rest on it cannot be made. Hand over the result of the query of that name as it came.`,
  'contract-unbalanced': (table: string, place: string, what: string): string =>
    `Table "${table}" does not balance at ${place}: ${what}. Charts of it would contradict themselves. Run all queries of the contract again, on the same data.`,
  'not-in-contract': (asked: string, lacking: string): string =>
    `The tables of a contract cannot tell ${asked}: ${lacking}. They hold counts, not touches. Ask the warehouse for it, or measure the journeys themselves.`,
} as const

/** The texts, by code. */
export type ErrorTexts = typeof errorTexts

/** The closed list of codes. */
export type ErrorCode = keyof ErrorTexts

const LISTED_AT_MOST = 8

function list(names: readonly string[]): string {
  if (names.length === 0) return 'none'
  const shown = names.slice(0, LISTED_AT_MOST).map((name) => `"${name}"`)
  const rest = names.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}

function show(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : typeof value
}
