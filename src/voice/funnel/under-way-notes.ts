import { isUnfinished } from '../../measures/compare/is-unfinished.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'

/** A period or a named funnel, and how many of its journeys are under way. */
interface Named {
  readonly name: string
  readonly open: number
  readonly journeys: number
}

/** Of which of these so many are under way that their rates are not final, in one sentence; none where of none. */
export function underWayNotes(all: readonly Named[], messages: FunnelViewsMessages, f: Formatter): string[] {
  const unfinished = all.filter(({ open, journeys }) => isUnfinished(open, journeys))
  return unfinished.length > 0 ? [messages.underWay(unfinished, f)] : []
}
