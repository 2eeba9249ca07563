import type { LinkedMessages } from './linked-messages.js'

/** Linked charts in German. */
export const linkedDe: LinkedMessages = {
  counted: (journeys, of, f) =>
    `Zählt nur die Auswahl: ${f.count(journeys)} von ${f.plural(of, { one: '{n} Journey', other: '{n} Journeys' })}.`,
  panelTitle: (journeys, actors, f) =>
    `${f.plural(journeys, { one: '{n} Journey', other: '{n} Journeys' })} von ${f.plural(actors, { one: '{n} Akteur', other: '{n} Akteuren' })}`,
  nothing: 'Nichts ist ausgewählt.',
  actors: 'Akteure',
  more: (rest, f) => f.plural(rest, { one: 'und {n} weiterer', other: 'und {n} weitere' }),
  saveActors: 'Akteure (CSV)',
  saveJourneys: 'Journeys (CSV)',
  clear: 'Auswahl aufheben',
}
