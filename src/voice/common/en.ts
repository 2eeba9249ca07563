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
      { label: 'Arrow keys', value: 'walk from one part to the next' },
      { label: 'Home, End', value: 'go to the first, the last' },
      { label: 'Enter', value: 'select; with Shift add, with Ctrl or Cmd toggle' },
      { label: 'Escape', value: 'close what is open, then clear the selection' },
      { label: 'T', value: 'show or hide the table' },
      { label: '?', value: 'show or hide this list' },
    ],
    close: 'Close',
  },
  showTable: 'Show table',
  hideTable: 'Hide table',
  selected: (title) => `Selected: ${title}.`,
  selectionCleared: 'Selection cleared.',
  numberedStage: (label) => `stage ${label}`,
  loading: 'Reading the journeys …',
  emptyTitle: 'No journeys to draw',
  emptyHint: 'The data holds no touch that could be read. Check the columns for actor, time and touchpoint.',
  failedTitle: 'This picture could not be drawn',
  failedHint: 'Its numbers are in the table.',
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
  noConversion: 'No row is a conversion: name what counts as one in the definition.',
  stagesGuessed: {
    data: 'The order of the stages is guessed from the data.',
    proposed: 'The data states no stages: these are proposed from the order of touchpoints.',
  },
}
