import { circlesAr } from '../circles/ar.js'
import { circlesPartsAr } from '../circles/parts-ar.js'
import { commonAr } from '../common/ar.js'
import { funnelAr } from '../funnel/ar.js'
import { funnelViewsAr } from '../funnel/views-ar.js'
import { issuesAr } from '../issues/ar.js'
import type { JourneyLocale } from '../journey-locale.js'
import { linkedAr } from '../linked/ar.js'
import { loopAr } from '../loop/ar.js'
import { loopViewsAr } from '../loop/views-ar.js'
import { networkAr } from '../network/ar.js'
import { networkSkyAr } from '../network/sky-ar.js'
import { networkViewsAr } from '../network/views-ar.js'
import { toolbarAr } from '../toolbar/ar.js'

/** Arabic: the texts of all four charts, numbers and dates as in modern standard Arabic, from right to left. */
export const ar: JourneyLocale = {
  tag: 'ar',
  direction: 'rtl',
  common: commonAr,
  funnel: funnelAr,
  funnelViews: funnelViewsAr,
  circles: circlesAr,
  circlesParts: circlesPartsAr,
  loop: loopAr,
  loopViews: loopViewsAr,
  network: networkAr,
  networkSky: networkSkyAr,
  networkViews: networkViewsAr,
  linked: linkedAr,
  toolbar: toolbarAr,
  issues: issuesAr,
}
