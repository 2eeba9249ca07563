import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in Spanish. */
export const networkSkyEs: NetworkSkyMessages = {
  zoomIn: 'Acercar (+)',
  zoomOut: 'Alejar (-)',
  showAll: 'Mostrar todo (0)',
  zoomed: (factor, f) => `Zoom: ${f.percent(factor)}`,
  wheelHint: 'Ctrl o ⌘ y rueda para acercar',
  impulse: (journeys, f) =>
    f.plural(journeys, {
      one: '1 punto móvil = {n} recorrido convertido',
      many: '1 punto móvil = {n} de recorridos convertidos',
      other: '1 punto móvil = {n} recorridos convertidos',
    }),
  pause: 'Detener los puntos',
  run: 'Dejar correr los puntos',
}
