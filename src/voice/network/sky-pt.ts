import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in Portuguese. */
export const networkSkyPt: NetworkSkyMessages = {
  zoomIn: 'Aproximar (+)',
  zoomOut: 'Afastar (-)',
  showAll: 'Mostrar tudo (0)',
  zoomed: (factor, f) => `Zoom: ${f.percent(factor)}`,
  wheelHint: 'Ctrl ou ⌘ e roda do mouse para aproximar',
  impulse: (journeys, f) =>
    f.plural(journeys, {
      one: '1 ponto móvel = {n} jornada convertida',
      many: '1 ponto móvel = {n} de jornadas convertidas',
      other: '1 ponto móvel = {n} jornadas convertidas',
    }),
  pause: 'Parar os pontos',
  run: 'Deixar os pontos correr',
}
