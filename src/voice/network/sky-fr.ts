import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in French. */
export const networkSkyFr: NetworkSkyMessages = {
  zoomIn: 'Agrandir (+)',
  zoomOut: 'Réduire (-)',
  showAll: 'Tout afficher (0)',
  zoomed: (factor, f) => `Agrandi ${f.count(factor)} fois`,
  wheelHint: 'Ctrl ou ⌘ et molette pour agrandir',
  impulse: (journeys, f) =>
    f.plural(journeys, { one: '1 point mobile = {n} parcours', other: '1 point mobile = {n} parcours' }),
  pause: 'Arrêter les points',
  run: 'Laisser courir les points',
}
