import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in German. */
export const networkSkyDe: NetworkSkyMessages = {
  zoomIn: 'Vergrößern (+)',
  zoomOut: 'Verkleinern (-)',
  showAll: 'Alles zeigen (0)',
  zoomed: (factor, f) => `Vergrößerung ${f.percent(factor)}`,
  wheelHint: 'Strg oder ⌘ und Mausrad zum Vergrößern',
  impulse: (journeys, f) =>
    f.plural(journeys, {
      one: '1 wandernder Punkt = {n} konvertierte Journey',
      other: '1 wandernder Punkt = {n} konvertierte Journeys',
    }),
  pause: 'Punkte anhalten',
  run: 'Punkte laufen lassen',
}
