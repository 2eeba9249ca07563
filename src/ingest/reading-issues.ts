import type { TouchTable } from '../model/touch-table.js'
import type { ColumnGuess, Role } from './column-mapping.js'

/** What reading knows of the columns beside the touches themselves. */
export interface ColumnFindings {
  readonly rowsRead: number
  /** Needed roles that no column stands for. */
  readonly missing: readonly Role[]
  readonly columns: readonly string[]
  readonly guesses: readonly ColumnGuess[]
}

/** The issues of a table with those of its columns: `missing-column` first, `guessed-column` last. */
export function readingIssues(found: ColumnFindings, issues: TouchTable['issues']): TouchTable['issues'] {
  const { rowsRead, guesses } = found
  const guessed = guesses.map(({ role, column, why }) => `${role} from "${column}": ${why}`)
  const examples = guessed.length <= 5 ? guessed : [...guessed.slice(0, 4), guessed.slice(4).join('; ')]
  const missing = rowsRead === 0 ? [] : found.missing
  return [
    ...missing.map((role) => ({
      kind: 'missing-column' as const,
      severity: 'error' as const,
      count: rowsRead,
      examples: [noColumnText(role, found.columns)],
    })),
    ...issues,
    ...(guessed.length === 0
      ? []
      : [{ kind: 'guessed-column' as const, severity: 'info' as const, count: guessed.length, examples }]),
  ]
}

/** A log may do without touchpoints where the caller says so (`null`), but not without actors and times. */
export function missingRoles(
  known: { readonly [R in Role]?: unknown },
  mapping: { readonly touchpoint?: unknown },
): readonly Role[] {
  const needed: readonly Role[] = mapping.touchpoint === null ? ['actor', 'time'] : ['actor', 'time', 'touchpoint']
  return needed.filter((role) => known[role] === undefined)
}

const LISTED_AT_MOST = 8

/** What to say of a role that no column could be recognised for. */
export function noColumnText(role: string, columns: readonly string[]): string {
  const shown = columns.slice(0, LISTED_AT_MOST).map((name) => `"${name}"`)
  const more = columns.length > shown.length ? ` and ${columns.length - shown.length} more` : ''
  const among = shown.length === 0 ? 'there are no columns' : `among ${shown.join(', ')}${more}`
  return `no column could be recognised as ${role} ${among}; name it in the mapping: { ${role}: 'your column' }`
}
