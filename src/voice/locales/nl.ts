import { circlesNl } from '../circles/nl.js'
import { circlesPartsNl } from '../circles/parts-nl.js'
import { commonNl } from '../common/nl.js'
import { funnelNl } from '../funnel/nl.js'
import { funnelViewsNl } from '../funnel/views-nl.js'
import { issuesNl } from '../issues/nl.js'
import type { JourneyLocale } from '../journey-locale.js'
import { linkedNl } from '../linked/nl.js'
import { loopNl } from '../loop/nl.js'
import { loopViewsNl } from '../loop/views-nl.js'
import { networkNl } from '../network/nl.js'
import { networkSkyNl } from '../network/sky-nl.js'
import { networkViewsNl } from '../network/views-nl.js'
import { toolbarNl } from '../toolbar/nl.js'

/** Dutch: the texts of all four charts, numbers and dates as in the Netherlands. */
export const nl: JourneyLocale = {
  tag: 'nl',
  direction: 'ltr',
  common: commonNl,
  funnel: funnelNl,
  funnelViews: funnelViewsNl,
  circles: circlesNl,
  circlesParts: circlesPartsNl,
  loop: loopNl,
  loopViews: loopViewsNl,
  network: networkNl,
  networkSky: networkSkyNl,
  networkViews: networkViewsNl,
  linked: linkedNl,
  toolbar: toolbarNl,
  issues: issuesNl,
}
