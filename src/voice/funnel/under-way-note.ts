import { isUnfinished } from '../../measures/compare/is-unfinished.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'

/** That so many of a period, or of a named funnel, are under way that its rates are not final; none where they are. */
export function underWayNote(
  { name, open, journeys }: { readonly name: string; readonly open: number; readonly journeys: number },
  messages: FunnelViewsMessages,
  f: Formatter,
): string[] {
  return isUnfinished(open, journeys) ? [messages.underWay({ name, open, journeys }, f)] : []
}
