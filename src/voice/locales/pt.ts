import { circlesPartsPt } from '../circles/parts-pt.js'
import { circlesPt } from '../circles/pt.js'
import { commonPt } from '../common/pt.js'
import { funnelPt } from '../funnel/pt.js'
import { funnelViewsPt } from '../funnel/views-pt.js'
import { issuesPt } from '../issues/pt.js'
import type { JourneyLocale } from '../journey-locale.js'
import { linkedPt } from '../linked/pt.js'
import { loopPt } from '../loop/pt.js'
import { loopViewsPt } from '../loop/views-pt.js'
import { networkPt } from '../network/pt.js'
import { networkSkyPt } from '../network/sky-pt.js'
import { networkViewsPt } from '../network/views-pt.js'
import { toolbarPt } from '../toolbar/pt.js'

/** Portuguese, as written in Brazil: the texts of all four charts, with its numbers and dates. */
export const pt: JourneyLocale = {
  tag: 'pt',
  direction: 'ltr',
  common: commonPt,
  funnel: funnelPt,
  funnelViews: funnelViewsPt,
  circles: circlesPt,
  circlesParts: circlesPartsPt,
  loop: loopPt,
  loopViews: loopViewsPt,
  network: networkPt,
  networkSky: networkSkyPt,
  networkViews: networkViewsPt,
  linked: linkedPt,
  toolbar: toolbarPt,
  issues: issuesPt,
}
