import type { LinkedMessages } from './linked-messages.js'

/** Linked charts in Italian. */
export const linkedIt: LinkedMessages = {
  counted: (journeys, of, f) =>
    `Conta solo ciò che è selezionato: ${f.plural(journeys, { one: '{n} percorso', other: '{n} percorsi' })} su ${f.count(of)}.`,
  panelTitle: (journeys, actors, f) =>
    `${f.plural(journeys, { one: '{n} percorso', other: '{n} percorsi' })} di ${f.plural(actors, { one: '{n} attore', other: '{n} attori' })}`,
  nothing: 'Nessuna selezione.',
  actors: 'Attori',
  more: (rest, f) => f.plural(rest, { one: 'e {n} altro', other: 'e altri {n}' }),
  saveActors: 'Attori (CSV)',
  saveJourneys: 'Percorsi (CSV)',
  clear: 'Annulla la selezione',
}
