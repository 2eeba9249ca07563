import type { JourneySet } from '../../model/journey-set.js'
import type { CommonMessages, DefinitionFacts } from './common-messages.js'
import type { Formatter } from './formatter.js'

/** The facts of a set's definition, for the definition line of any chart. */
export function definitionFacts(set: JourneySet): DefinitionFacts {
  const { cut, ties, observation, patienceRangeMs, observedUntilMs, stagesFrom } = set.rules
  return { cut, ties, observation, patienceRangeMs, observedUntilMs, stagesFrom }
}

/** What a reader must know of the data before trusting any chart of it: rows left out, guessed stages. */
export function setNotes(set: JourneySet, messages: CommonMessages, f: Formatter): readonly string[] {
  const leftOut = set.diagnostics.issues
    .filter((issue) => issue.severity === 'error')
    .reduce((sum, issue) => sum + issue.count, 0)
  const notes: string[] = []
  if (leftOut > 0) notes.push(messages.rowsLeftOut(leftOut, f))
  const { stagesFrom } = set.rules
  if (stagesFrom !== 'definition') notes.push(messages.stagesGuessed[stagesFrom])
  return notes
}
