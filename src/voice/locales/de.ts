import { circlesDe } from '../circles/de.js'
import { circlesPartsDe } from '../circles/parts-de.js'
import { commonDe } from '../common/de.js'
import { funnelDe } from '../funnel/de.js'
import { funnelViewsDe } from '../funnel/views-de.js'
import { issuesDe } from '../issues/de.js'
import type { JourneyLocale } from '../journey-locale.js'
import { linkedDe } from '../linked/de.js'
import { loopDe } from '../loop/de.js'
import { loopViewsDe } from '../loop/views-de.js'
import { networkDe } from '../network/de.js'
import { networkSkyDe } from '../network/sky-de.js'
import { networkViewsDe } from '../network/views-de.js'
import { toolbarDe } from '../toolbar/de.js'

/** German: the texts of all four charts, numbers and dates as in Germany. */
export const de: JourneyLocale = {
  tag: 'de',
  direction: 'ltr',
  common: commonDe,
  funnel: funnelDe,
  funnelViews: funnelViewsDe,
  circles: circlesDe,
  circlesParts: circlesPartsDe,
  loop: loopDe,
  loopViews: loopViewsDe,
  network: networkDe,
  networkSky: networkSkyDe,
  networkViews: networkViewsDe,
  linked: linkedDe,
  toolbar: toolbarDe,
  issues: issuesDe,
}
