import { isMisspelling } from '../foundation/is-misspelling.js'
import type { JourneyIssueLog } from './journey-issue-log.js'
import type { JourneyTotals } from './journey-set.js'
import type { ResolvedJourneyDefinition } from './resolve-definition.js'

/** What rules can name: ids of touchpoints and stages, stated or in the data. */
export interface KnownIds {
  readonly touchpoints: readonly { readonly id: string }[]
  readonly stages: readonly { readonly id: string }[]
}

/**
 * Reports ids in the rules of conversion and loss that neither the definition nor any row knows (most often a slip of
 * the pen), and a set in which nothing converts: its rates say nothing of success. Cost: the ids.
 */
export function reportRules(
  definition: Pick<ResolvedJourneyDefinition, 'conversion' | 'loss'>,
  known: KnownIds,
  totals: Pick<JourneyTotals, 'journeys' | 'conversions'>,
  issues: JourneyIssueLog,
): void {
  for (const rule of ['conversion', 'loss'] as const) {
    for (const kind of ['touchpoint', 'stage'] as const) reportUnmatched(definition, known, { rule, kind }, issues)
  }
  if (totals.conversions === 0) issues.add('no-conversion', HOW_TO_CONVERT, totals.journeys)
}

function reportUnmatched(
  definition: Pick<ResolvedJourneyDefinition, 'conversion' | 'loss'>,
  known: KnownIds,
  { rule, kind }: { readonly rule: 'conversion' | 'loss'; readonly kind: 'touchpoint' | 'stage' },
  issues: JourneyIssueLog,
): void {
  const named = definition[rule][`${kind}s`]
  // Most definitions name few ids or none, while a log may have a million touchpoints.
  if (named.size === 0) return
  const ids = new Set(known[`${kind}s`].map(({ id }) => id))
  for (const id of named) {
    if (!ids.has(id)) issues.add('unmatched-rule', `${rule}: no row is at ${kind} "${id}"${hint(id, ids)}`)
  }
}

const HOW_TO_CONVERT =
  "no row is a conversion: name a column that marks them, or what counts as one, such as { conversion: { touchpoints: ['purchase'] } }"

function hint(id: string, known: ReadonlySet<string>): string {
  for (const other of known) if (isMisspelling(id, other)) return `; did you mean "${other}"?`
  return ''
}
