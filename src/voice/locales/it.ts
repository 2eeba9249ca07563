import { circlesIt } from '../circles/it.js'
import { circlesPartsIt } from '../circles/parts-it.js'
import { commonIt } from '../common/it.js'
import { funnelIt } from '../funnel/it.js'
import { funnelViewsIt } from '../funnel/views-it.js'
import { issuesIt } from '../issues/it.js'
import type { JourneyLocale } from '../journey-locale.js'
import { linkedIt } from '../linked/it.js'
import { loopIt } from '../loop/it.js'
import { loopViewsIt } from '../loop/views-it.js'
import { networkIt } from '../network/it.js'
import { networkSkyIt } from '../network/sky-it.js'
import { networkViewsIt } from '../network/views-it.js'
import { toolbarIt } from '../toolbar/it.js'

/** Italian: the texts of all four charts, numbers and dates as in Italy. */
export const it: JourneyLocale = {
  tag: 'it',
  direction: 'ltr',
  common: commonIt,
  funnel: funnelIt,
  funnelViews: funnelViewsIt,
  circles: circlesIt,
  circlesParts: circlesPartsIt,
  loop: loopIt,
  loopViews: loopViewsIt,
  network: networkIt,
  networkSky: networkSkyIt,
  networkViews: networkViewsIt,
  linked: linkedIt,
  toolbar: toolbarIt,
  issues: issuesIt,
}
