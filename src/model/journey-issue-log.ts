import { DiagnosticCollector } from '../foundation/diagnostics.js'
import { type JourneyIssueKind, journeyIssueSeverity } from './journey-issues.js'

/** Collects the faults found while journeys are built. */
export type JourneyIssueLog = DiagnosticCollector<JourneyIssueKind>

/** An empty collection of faults. */
export function journeyIssueLog(): JourneyIssueLog {
  return new DiagnosticCollector<JourneyIssueKind>(journeyIssueSeverity)
}

/** An instant as text for messages; times beyond the calendar as their milliseconds. */
export function timeText(ms: number): string {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : `${ms} ms`
}

/**
 * Reports one fault per entry of `rows`; only the first few are put into words, so that a fault in
 * every row of a large log costs no more than one in five.
 */
export function reportRows(
  issues: JourneyIssueLog,
  kind: JourneyIssueKind,
  rows: readonly number[],
  describe: (row: number) => string,
): void {
  const described = rows.slice(0, 5)
  for (const row of described) issues.add(kind, describe(row))
  issues.add(kind, '', rows.length - described.length)
}
