import { nounsEs } from '../common/nouns-es.js'
import type { LinkedMessages } from './linked-messages.js'

/** Linked charts in Spanish. */
export const linkedEs: LinkedMessages = {
  counted: (journeys, of, f) =>
    `Cuenta solo lo seleccionado: ${f.count(journeys)} de ${f.plural(of, nounsEs.journeys)}.`,
  panelTitle: (journeys, actors, f) => `${f.plural(journeys, nounsEs.journeys)} de ${f.plural(actors, nounsEs.actors)}`,
  nothing: 'No hay nada seleccionado.',
  actors: 'Actores',
  more: (rest, f) => `y ${f.count(rest)} más`,
  saveActors: 'Actores (CSV)',
  saveJourneys: 'Recorridos (CSV)',
  clear: 'Quitar la selección',
}
