import { nounsPt } from '../common/nouns-pt.js'
import type { LinkedMessages } from './linked-messages.js'

/** Linked charts in Portuguese. */
export const linkedPt: LinkedMessages = {
  counted: (journeys, of, f) =>
    `Conta apenas o que está selecionado: ${f.count(journeys)} de ${f.plural(of, nounsPt.journeys)}.`,
  panelTitle: (journeys, actors, f) => `${f.plural(journeys, nounsPt.journeys)} de ${f.plural(actors, nounsPt.actors)}`,
  nothing: 'Nada está selecionado.',
  actors: 'Atores',
  more: (rest, f) => `e mais ${f.count(rest)}`,
  saveActors: 'Atores (CSV)',
  saveJourneys: 'Jornadas (CSV)',
  clear: 'Limpar a seleção',
}
