import type { LinkedMessages } from './linked-messages.js'

/** Linked charts in French. */
export const linkedFr: LinkedMessages = {
  counted: (journeys, of, f) => `Ne compte que ce qui est choisi : ${f.count(journeys)} parcours sur ${f.count(of)}.`,
  panelTitle: (journeys, actors, f) =>
    `${f.plural(journeys, { one: '{n} parcours', other: '{n} parcours' })} de ${f.plural(actors, { one: '{n} acteur', other: '{n} acteurs' })}`,
  nothing: 'Rien n’est choisi.',
  actors: 'Acteurs',
  more: (rest, f) => `et ${f.count(rest)} de plus`,
  saveActors: 'Acteurs (CSV)',
  saveJourneys: 'Parcours (CSV)',
  clear: 'Effacer le choix',
}
