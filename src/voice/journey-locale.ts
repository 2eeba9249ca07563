import type { CirclesMessages } from './circles/circles-messages.js'
import type { CirclesPartsMessages } from './circles/parts-messages.js'
import type { CommonMessages } from './common/common-messages.js'
import type { FunnelMessages } from './funnel/funnel-messages.js'
import type { FunnelViewsMessages } from './funnel/funnel-views-messages.js'
import type { IssueMessages } from './issues/issue-messages.js'
import type { LinkedMessages } from './linked/linked-messages.js'
import type { LoopMessages } from './loop/loop-messages.js'
import type { LoopViewsMessages } from './loop/loop-views-messages.js'
import type { NetworkMessages } from './network/network-messages.js'
import type { NetworkSkyMessages } from './network/sky-messages.js'
import type { NetworkViewsMessages } from './network/views-messages.js'
import type { ToolbarMessages } from './toolbar/toolbar-messages.js'

/**
 * The texts of one language. Charts take it as `locale={fr}`; only who imports a locale pays for
 * it. What is missing falls back to English. A plain tag (`locale="fr"`) sets numbers, dates and
 * direction and leaves the texts in English.
 */
export interface JourneyLocale {
  /** BCP 47 tag, for `Intl`. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  readonly common?: CommonMessages
  readonly funnel?: FunnelMessages
  readonly funnelViews?: FunnelViewsMessages
  readonly loop?: LoopMessages
  readonly loopViews?: LoopViewsMessages
  readonly circles?: CirclesMessages
  readonly circlesParts?: CirclesPartsMessages
  readonly network?: NetworkMessages
  readonly networkSky?: NetworkSkyMessages
  readonly networkViews?: NetworkViewsMessages
  /** Notes and panels of linked charts. */
  readonly linked?: LinkedMessages
  readonly toolbar?: ToolbarMessages
  /** Faults in data, for a report of them. */
  readonly issues?: IssueMessages
}

/** Languages written from right to left (Unicode CLDR, scripts Arab, Hebr, Syrc, Thaa, Nkoo). */
const RIGHT_TO_LEFT = /^(arc?|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)(-|$)/i

/** The locale of a plain tag: its numbers, dates and direction, with English texts. */
export function localeOfTag(tag: string): JourneyLocale {
  return { tag, direction: RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr' }
}
