import type { JourneySet } from '../../model/journey-set.js'
import type { CommonMessages, RowFault } from './common-messages.js'
import type { Formatter } from './formatter.js'

const ROW_FAULTS: readonly RowFault[] = ['missing-actor', 'unreadable-time', 'malformed-row', 'missing-column']

/** What a reader must know of the data before trusting any chart of it: rows at fault by kind, guessed stages. */
export function setNotes(set: JourneySet, messages: CommonMessages, f: Formatter): readonly string[] {
  const notes = ROW_FAULTS.flatMap((kind) => {
    const issue = set.diagnostics.issues.find((found) => found.kind === kind)
    return issue === undefined ? [] : [f.plural(issue.count, messages.rowsAtFault[kind])]
  })
  if (set.diagnostics.issues.some(({ kind, count }) => kind === 'no-conversion' && count > 0))
    notes.push(messages.noConversion)
  const { stagesFrom } = set.rules
  return stagesFrom === 'definition' ? notes : [...notes, messages.stagesGuessed[stagesFrom]]
}

/** True where the notes of a set tell that no row of it is a conversion: then a finding speaks of something else. */
export function lacksConversion(notes: readonly string[] | undefined, { noConversion }: CommonMessages): boolean {
  return notes?.includes(noConversion) === true
}
