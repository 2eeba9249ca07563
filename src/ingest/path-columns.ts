import { missingColumn } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { plainName } from './column-names.js'

/** What a column of an aggregated table of paths stands for. */
export const PATH_ROLES = ['path', 'conversions', 'value', 'nulls', 'journeys'] as const
export type PathRole = (typeof PATH_ROLES)[number]

/** Which column stands for what in a table of paths. Roles that are left out are found by usual names; `null` says there is none. */
export type PathMapping<Row = Record<string, unknown>> = {
  readonly [R in PathRole]?: (keyof Row & string) | null
} & {
  /** What stands between two touchpoints in a text. Default: `>`, `→` or `»`, with or without blanks. */
  readonly separator?: string | undefined
}

const usualNames: Readonly<Record<PathRole, readonly string[]>> = {
  path: [
    'path',
    'paths',
    'journey_path',
    'conversion_path',
    'touchpoints',
    'channel_path',
    'default_channel_group_path',
  ],
  conversions: ['conversions', 'total_conversions', 'conversion', 'conv', 'key_events', 'converted'],
  value: ['value', 'conversion_value', 'total_conversion_value', 'conversions_value', 'revenue', 'total_revenue'],
  nulls: ['nulls', 'total_null', 'null', 'total_nulls', 'non_conversions', 'lost'],
  journeys: ['journeys', 'count', 'total', 'users', 'visitors'],
}

/**
 * The column of each role, stated or by its name; a role without column is absent.
 * Throws JourneyError `missing-column` where a stated column does not occur.
 */
export function pathColumns(
  columns: readonly string[],
  mapping: { readonly [R in PathRole]?: string | null },
): { readonly [R in PathRole]?: string } {
  const found: { [R in PathRole]?: string } = {}
  for (const role of PATH_ROLES) {
    const stated = mapping[role]
    if (typeof stated === 'string' && columns.length > 0 && !columns.includes(stated)) {
      throw new JourneyError(missingColumn, role, stated, columns)
    }
    const column = stated === undefined ? byName(role, columns) : stated
    if (typeof column === 'string') found[role] = column
  }
  return found
}

function byName(role: PathRole, columns: readonly string[]): string | undefined {
  const names = columns.map(plainName)
  const usual = usualNames[role].find((name) => names.includes(name))
  return usual === undefined ? undefined : columns[names.indexOf(usual)]
}
