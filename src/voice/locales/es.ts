import { circlesEs } from '../circles/es.js'
import { circlesPartsEs } from '../circles/parts-es.js'
import { commonEs } from '../common/es.js'
import { funnelEs } from '../funnel/es.js'
import { funnelViewsEs } from '../funnel/views-es.js'
import { issuesEs } from '../issues/es.js'
import type { JourneyLocale } from '../journey-locale.js'
import { linkedEs } from '../linked/es.js'
import { loopEs } from '../loop/es.js'
import { loopViewsEs } from '../loop/views-es.js'
import { networkEs } from '../network/es.js'
import { networkSkyEs } from '../network/sky-es.js'
import { networkViewsEs } from '../network/views-es.js'
import { toolbarEs } from '../toolbar/es.js'

/** Spanish: the texts of all four charts, numbers and dates as in Spain. */
export const es: JourneyLocale = {
  tag: 'es',
  direction: 'ltr',
  common: commonEs,
  funnel: funnelEs,
  funnelViews: funnelViewsEs,
  circles: circlesEs,
  circlesParts: circlesPartsEs,
  loop: loopEs,
  loopViews: loopViewsEs,
  network: networkEs,
  networkSky: networkSkyEs,
  networkViews: networkViewsEs,
  linked: linkedEs,
  toolbar: toolbarEs,
  issues: issuesEs,
}
