import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in Italian. */
export const networkSkyIt: NetworkSkyMessages = {
  zoomIn: 'Ingrandisci (+)',
  zoomOut: 'Riduci (-)',
  showAll: 'Mostra tutto (0)',
  zoomed: (factor, f) => `Zoom ${f.percent(factor)}`,
  wheelHint: 'Ctrl o ⌘ e rotellina per lo zoom',
  impulse: (journeys, f) =>
    f.plural(journeys, {
      one: '1 punto in moto = {n} percorso convertito',
      other: '1 punto in moto = {n} percorsi convertiti',
    }),
  pause: 'Ferma i punti',
  run: 'Fai scorrere i punti',
}
