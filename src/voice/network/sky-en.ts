import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in English. */
export const networkSkyEn: NetworkSkyMessages = {
  zoomIn: 'Zoom in (+)',
  zoomOut: 'Zoom out (-)',
  showAll: 'Show everything (0)',
  zoomed: (factor, f) => `Zoom ${f.percent(factor)}`,
  wheelHint: 'Ctrl or ⌘ and wheel to zoom',
  impulse: (journeys, f) =>
    f.plural(journeys, {
      one: '1 moving dot = {n} converted journey',
      other: '1 moving dot = {n} converted journeys',
    }),
  pause: 'Pause the dots',
  run: 'Let the dots run',
}
