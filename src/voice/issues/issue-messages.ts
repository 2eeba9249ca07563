import type { JourneyIssueKind } from '../../model/journey-issues.js'

/**
 * What each kind of fault in data is called in a report for readers. Charts name only the few that
 * cost rows, so these texts are apart: who lists `journeys.diagnostics.issues` takes them.
 */
export type IssueMessages = Readonly<Record<JourneyIssueKind, string>>
