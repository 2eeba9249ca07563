import type { LinkedMessages } from './linked-messages.js'

/** Linked charts in Dutch. */
export const linkedNl: LinkedMessages = {
  counted: (journeys, of, f) =>
    `Telt alleen wat geselecteerd is: ${f.count(journeys)} van ${f.plural(of, { one: '{n} klantreis', other: '{n} klantreizen' })}.`,
  panelTitle: (journeys, actors, f) =>
    `${f.plural(journeys, { one: '{n} klantreis', other: '{n} klantreizen' })} van ${f.plural(actors, { one: '{n} actor', other: '{n} actoren' })}`,
  nothing: 'Er is niets geselecteerd.',
  actors: 'Actoren',
  more: (rest, f) => `en nog ${f.count(rest)}`,
  saveActors: 'Actoren (CSV)',
  saveJourneys: 'Klantreizen (CSV)',
  clear: 'Selectie wissen',
}
