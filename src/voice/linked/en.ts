import type { LinkedMessages } from './linked-messages.js'

/** Linked charts in English. */
export const linkedEn: LinkedMessages = {
  counted: (journeys, of, f) =>
    `Counts only what is selected: ${f.count(journeys)} of ${f.plural(of, { one: '{n} journey', other: '{n} journeys' })}.`,
  panelTitle: (journeys, actors, f) =>
    `${f.plural(journeys, { one: '{n} journey', other: '{n} journeys' })} of ${f.plural(actors, { one: '{n} actor', other: '{n} actors' })}`,
  nothing: 'Nothing is selected.',
  actors: 'Actors',
  more: (rest, f) => `and ${f.count(rest)} more`,
  saveActors: 'Actors (CSV)',
  saveJourneys: 'Journeys (CSV)',
  clear: 'Clear selection',
}
