import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in French. */
export const networkSkyFr: NetworkSkyMessages = {
  zoomIn: 'Agrandir (+)',
  zoomOut: 'Réduire (-)',
  showAll: 'Tout afficher (0)',
  zoomed: (factor, f) => `Zoom ${f.percent(factor)}`,
  wheelHint: 'Ctrl ou ⌘ et molette pour agrandir',
  impulse: (journeys, f) =>
    f.plural(journeys, {
      one: '1 point mobile = {n} parcours converti',
      other: '1 point mobile = {n} parcours convertis',
    }),
  pause: 'Arrêter les points',
  run: 'Laisser courir les points',
}
