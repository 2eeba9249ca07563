import { circlesFr } from '../circles/fr.js'
import { circlesPartsFr } from '../circles/parts-fr.js'
import { commonFr } from '../common/fr.js'
import { funnelFr } from '../funnel/fr.js'
import { funnelViewsFr } from '../funnel/views-fr.js'
import { issuesFr } from '../issues/fr.js'
import type { JourneyLocale } from '../journey-locale.js'
import { linkedFr } from '../linked/fr.js'
import { loopFr } from '../loop/fr.js'
import { loopViewsFr } from '../loop/views-fr.js'
import { networkFr } from '../network/fr.js'
import { networkSkyFr } from '../network/sky-fr.js'
import { networkViewsFr } from '../network/views-fr.js'
import { toolbarFr } from '../toolbar/fr.js'

/** French: the texts of all four charts, numbers and dates as in France. */
export const fr: JourneyLocale = {
  tag: 'fr',
  direction: 'ltr',
  common: commonFr,
  funnel: funnelFr,
  funnelViews: funnelViewsFr,
  circles: circlesFr,
  circlesParts: circlesPartsFr,
  loop: loopFr,
  loopViews: loopViewsFr,
  network: networkFr,
  networkSky: networkSkyFr,
  networkViews: networkViewsFr,
  linked: linkedFr,
  toolbar: toolbarFr,
  issues: issuesFr,
}
