import type { CodeColumn } from '../foundation/code-column.js'
import type { DiagnosticIssue } from '../foundation/diagnostics.js'
import type { JourneyIssueKind } from './journey-issues.js'

/** Distinct texts with their codes, in order of first appearance. */
export interface DictionaryColumn {
  readonly values: readonly string[]
  /** Per row: position in `values`, or -1 where missing. */
  readonly codes: CodeColumn
}

/**
 * Touches as they were read, in the order of the input: the hand-over from ingest to the model.
 * Nothing is cut or sorted yet, so one table can be built again with another cut or patience.
 * Rows without actor or with an unreadable time are already left out and reported in `issues`.
 * All columns have `count` entries; optional columns are absent where no row has them.
 */
export interface TouchTable {
  readonly count: number
  /** A value may stand twice where the given dictionary held it twice: the build takes both for one actor. */
  readonly actor: DictionaryColumn
  /** Epoch milliseconds. */
  readonly timeMs: Float64Array
  readonly touchpoint: DictionaryColumn
  /** Stage ids as they stand in the data. */
  readonly stage?: DictionaryColumn
  /** NaN where missing. */
  readonly value?: Float64Array
  readonly conversion?: Uint8Array
  readonly loss?: Uint8Array
  /** 1 where something between the actor's row before and this one was not observed. */
  readonly gap?: Uint8Array
  /** An explicit order at equal times. NaN where missing. */
  readonly sequence?: Float64Array
  readonly referredBy?: DictionaryColumn
  /** Further columns by name; `channel` and `device` are the ones with meaning. */
  readonly dimensions: Readonly<Record<string, DictionaryColumn>>
  /** Position of each row in the input, counted from 1 as a reader would; absent where row follows row. */
  readonly source?: Int32Array
  readonly issues: readonly DiagnosticIssue<JourneyIssueKind>[]
}

/** Position of a row in the input, counted from 1. */
export function sourceOf({ source }: Pick<TouchTable, 'source'>, row: number): number {
  return source?.[row] ?? row + 1
}
