import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in Dutch. */
export const networkSkyNl: NetworkSkyMessages = {
  zoomIn: 'Inzoomen (+)',
  zoomOut: 'Uitzoomen (-)',
  showAll: 'Alles tonen (0)',
  zoomed: (factor, f) => `Zoom ${f.percent(factor)}`,
  wheelHint: 'Ctrl of ⌘ en scrollwiel om te zoomen',
  impulse: (journeys, f) =>
    f.plural(journeys, {
      one: '1 bewegende stip = {n} geconverteerde klantreis',
      other: '1 bewegende stip = {n} geconverteerde klantreizen',
    }),
  pause: 'De stippen stilzetten',
  run: 'De stippen laten lopen',
}
