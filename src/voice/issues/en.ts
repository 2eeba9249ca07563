import type { IssueMessages } from './issue-messages.js'

/** Faults in data, in English. */
export const issuesEn: IssueMessages = {
  'missing-actor': 'Rows without an actor (left out)',
  'unreadable-time': 'Rows with a time that cannot be read (left out)',
  'malformed-row': 'Rows that are not well formed',
  'missing-column': 'Rows that cannot be read for want of a column',
  'unknown-stage': 'Stages that the definition does not know (treated as missing)',
  'unreadable-value': 'Values that are not numbers (treated as missing)',
  'unreadable-mark': 'Marks that are neither yes nor no (treated as no)',
  'unreadable-text': 'Bytes that are not of the file’s encoding (read as �)',
  'duplicate-row': 'Rows that stand more than once (kept)',
  'time-before-epoch': 'Times before 1970',
  'time-after-observed-until': 'Times after the end of observation',
  'suspect-time': 'Times far from all others (do not set the end of observation)',
  'stage-conflict': 'Touches whose stage differs from their touchpoint’s (the touch’s own counts)',
  'ambiguous-time': 'Times that can be read in more than one way',
  'unnamed-case': 'Cases of an event log without a name (numbered)',
  'several-lifecycles': 'Events that tell a further state of the same activity (kept)',
  'unknown-referrer': 'Referrers who are not among the actors',
  'too-many-touchpoints': 'More than a million touchpoints',
  'guessed-column': 'Columns recognised by name and values',
  'guessed-stages': 'Stages put in order, or proposed, from the data',
  'similar-stages': 'Stage names that may be one misspelt (kept apart)',
  'unmatched-rule': 'Ids in rules of conversion or loss that occur nowhere',
  'no-conversion': 'Journeys in a log without any conversion (rates of conversion say nothing)',
}
