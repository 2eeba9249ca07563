import { NOUNS_AR } from '../common/nouns-ar.js'
import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in Arabic. */
export const networkSkyAr: NetworkSkyMessages = {
  zoomIn: 'تكبير (+)',
  zoomOut: 'تصغير (-)',
  showAll: 'إظهار الكل (0)',
  zoomed: (factor, f) => `التكبير ${f.percent(factor)}`,
  wheelHint: 'Ctrl أو ⌘ مع العجلة للتكبير',
  impulse: (journeys, f) => `نقطة متحركة واحدة = ${NOUNS_AR.journey.is(journeys, f)} (متحوّلة)`,
  pause: 'إيقاف النقاط',
  run: 'تحريك النقاط',
}
