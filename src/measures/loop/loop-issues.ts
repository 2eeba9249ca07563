import type { Severity } from '../../foundation/diagnostics.js'
import type { LoopIssueKind } from './loop-measure.js'

/** What a loop measure can report, with its severity. */
export const loopIssueSeverity: Readonly<Record<LoopIssueKind, Severity>> = {
  'unusable-number': 'warning',
  'unknown-flow-stage': 'warning',
  'referral-before-touch': 'info',
  'no-stages': 'info',
  'assumed-base': 'info',
}
