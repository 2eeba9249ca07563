/** Every kind of fault that reading rows and building journeys can report, with its severity. */
export const journeyIssueSeverity = {
  'missing-actor': 'error',
  'unreadable-time': 'error',
  'malformed-row': 'error',
  'missing-column': 'error',
  'unknown-stage': 'warning',
  'unreadable-value': 'warning',
  'unreadable-mark': 'warning',
  'unreadable-text': 'warning',
  'duplicate-row': 'info',
  'time-before-epoch': 'warning',
  'time-after-observed-until': 'warning',
  'suspect-time': 'warning',
  'stage-conflict': 'info',
  'ambiguous-time': 'info',
  'unnamed-case': 'info',
  'several-lifecycles': 'info',
  'unknown-referrer': 'info',
  'too-many-touchpoints': 'warning',
  'guessed-column': 'info',
  'guessed-stages': 'info',
  'similar-stages': 'warning',
  'unmatched-rule': 'warning',
  'no-conversion': 'info',
} as const

/** The closed list of kinds. */
export type JourneyIssueKind = keyof typeof journeyIssueSeverity
