import type { CommonMessages } from './common-messages.js'
import type { Formatter } from './formatter.js'

const CUT = {
  both: 'at each conversion and each long silence',
  conversion: 'at each conversion',
  silence: 'at each long silence',
  'first-conversion': 'at the first conversion',
  never: 'nowhere: one journey per actor',
} as const

function patience([least, most]: readonly [number, number], f: Formatter): string {
  if (least === Number.POSITIVE_INFINITY) return 'never lost by silence'
  if (least === most) return `lost after ${f.duration(least)} of silence`
  if (most === Number.POSITIVE_INFINITY) return `lost after ${f.duration(least)} of silence or never, by touchpoint`
  return `lost after ${f.duration(least)} to ${f.duration(most)} of silence, by touchpoint`
}

/** The shared texts in English: the texts that every other locale falls back to. */
export const commonEn: CommonMessages = {
  outcome: { converted: 'Converted', lost: 'Lost', open: 'Still under way', ended: 'Ended well' },
  keyboardHint: 'Arrow keys walk, Enter selects, Escape steps out, question mark lists the keys.',
  help: {
    title: 'Keys',
    rows: [
      { keys: 'Arrow keys', does: 'walk from one part to the next' },
      { keys: 'Home, End', does: 'go to the first, the last' },
      { keys: 'Enter', does: 'select; with Shift add, with Ctrl or Cmd toggle' },
      { keys: 'Escape', does: 'close what is open, then clear the selection' },
      { keys: 'T', does: 'show or hide the table' },
      { keys: '?', does: 'show or hide this list' },
    ],
    close: 'Escape closes',
  },
  showTable: 'Show table',
  hideTable: 'Hide table',
  selected: (title) => `Selected: ${title}.`,
  selectionCleared: 'Selection cleared.',
  numberedStage: (label) => `stage ${label}`,
  loading: 'Reading the journeys …',
  emptyTitle: 'No journeys to draw',
  emptyHint: 'The data holds no touch that could be read. Check the columns for actor, time and touchpoint.',
  thinData: (n, f) => `few data (n = ${f.count(n)})`,
  definition: (facts, f) =>
    [
      `Journeys cut ${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows' ? 'ties in the order of the rows' : 'ties ordered by content',
      facts.observation === 'complete' ? 'observation complete' : `observed until ${f.date(facts.observedUntilMs)}`,
    ].join('; '),
  rowsAtFault: {
    'missing-actor': {
      one: '{n} row names no actor and is left out.',
      other: '{n} rows name no actor and are left out.',
    },
    'unreadable-time': {
      one: '{n} row has no time that can be read and is left out.',
      other: '{n} rows have no time that can be read and are left out.',
    },
    'malformed-row': { one: '{n} row is not well formed.', other: '{n} rows are not well formed.' },
    'missing-column': {
      one: 'A column that is needed was not found.',
      other: 'Columns that are needed were not found.',
    },
  },
  stagesGuessed: {
    data: 'The order of the stages is guessed from the data.',
    proposed: 'The data states no stages: these are proposed from the order of touchpoints.',
  },
  issue: {
    'missing-actor': 'Rows without an actor (left out)',
    'unreadable-time': 'Rows with a time that cannot be read (left out)',
    'malformed-row': 'Rows that are not well formed',
    'missing-column': 'Rows that cannot be read for want of a column',
    'unknown-stage': 'Stages that the definition does not know (treated as missing)',
    'unreadable-value': 'Values that are not numbers (treated as missing)',
    'unreadable-mark': 'Marks that are neither yes nor no (treated as no)',
    'duplicate-row': 'Rows that stand more than once (kept)',
    'time-before-epoch': 'Times before 1970',
    'time-after-observed-until': 'Times after the end of observation',
    'suspect-time': 'Times far from all others (do not set the end of observation)',
    'stage-conflict': 'Touches whose stage differs from their touchpoint’s (the touch’s own counts)',
    'ambiguous-time': 'Times that can be read in more than one way',
    'unknown-referrer': 'Referrers who are not among the actors',
    'too-many-touchpoints': 'More than a million touchpoints',
    'guessed-column': 'Columns recognised by name and values',
    'guessed-stages': 'Stages put in order, or proposed, from the data',
  },
}
