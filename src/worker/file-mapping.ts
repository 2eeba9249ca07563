import type { DateOrder, Role, TimeUnit } from '../ingest/column-mapping.js'

/**
 * Which column of a file stands for what, by name; as `ColumnMapping`, but without functions, which
 * cannot travel to a worker. Roles that are left out are guessed; `null` means: no column.
 */
export type FileMapping = { readonly [R in Role]?: string | null } & {
  /** Further columns to keep: names, or a column for each name. Default: every column without a role. */
  readonly dimensions?: readonly string[] | Readonly<Record<string, string>> | undefined
  readonly timeUnit?: TimeUnit | undefined
  readonly dateOrder?: DateOrder | undefined
}
