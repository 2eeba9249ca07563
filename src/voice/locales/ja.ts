import { circlesJa } from '../circles/ja.js'
import { circlesPartsJa } from '../circles/parts-ja.js'
import { commonJa } from '../common/ja.js'
import { funnelJa } from '../funnel/ja.js'
import { funnelViewsJa } from '../funnel/views-ja.js'
import { issuesJa } from '../issues/ja.js'
import type { JourneyLocale } from '../journey-locale.js'
import { linkedJa } from '../linked/ja.js'
import { loopJa } from '../loop/ja.js'
import { loopViewsJa } from '../loop/views-ja.js'
import { networkJa } from '../network/ja.js'
import { networkSkyJa } from '../network/sky-ja.js'
import { networkViewsJa } from '../network/views-ja.js'
import { toolbarJa } from '../toolbar/ja.js'

/** Japanese: the texts of all four charts, numbers and dates as in Japan. */
export const ja: JourneyLocale = {
  tag: 'ja',
  direction: 'ltr',
  common: commonJa,
  funnel: funnelJa,
  funnelViews: funnelViewsJa,
  circles: circlesJa,
  circlesParts: circlesPartsJa,
  loop: loopJa,
  loopViews: loopViewsJa,
  network: networkJa,
  networkSky: networkSkyJa,
  networkViews: networkViewsJa,
  linked: linkedJa,
  toolbar: toolbarJa,
  issues: issuesJa,
}
