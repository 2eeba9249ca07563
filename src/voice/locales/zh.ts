import { circlesPartsZh } from '../circles/parts-zh.js'
import { circlesZh } from '../circles/zh.js'
import { commonZh } from '../common/zh.js'
import { funnelViewsZh } from '../funnel/views-zh.js'
import { funnelZh } from '../funnel/zh.js'
import { issuesZh } from '../issues/zh.js'
import type { JourneyLocale } from '../journey-locale.js'
import { linkedZh } from '../linked/zh.js'
import { loopViewsZh } from '../loop/views-zh.js'
import { loopZh } from '../loop/zh.js'
import { networkSkyZh } from '../network/sky-zh.js'
import { networkViewsZh } from '../network/views-zh.js'
import { networkZh } from '../network/zh.js'
import { toolbarZh } from '../toolbar/zh.js'

/** Chinese: the texts of all four charts, numbers and dates as in mainland China. */
export const zh: JourneyLocale = {
  tag: 'zh',
  direction: 'ltr',
  common: commonZh,
  funnel: funnelZh,
  funnelViews: funnelViewsZh,
  circles: circlesZh,
  circlesParts: circlesPartsZh,
  loop: loopZh,
  loopViews: loopViewsZh,
  network: networkZh,
  networkSky: networkSkyZh,
  networkViews: networkViewsZh,
  linked: linkedZh,
  toolbar: toolbarZh,
  issues: issuesZh,
}
