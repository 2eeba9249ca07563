import type { Selection } from '../../interaction/selection.js'
import { journeysOf, knownRefs } from '../../measures/selection/journeys-of.js'
import type { JourneySet } from '../../model/journey-set.js'
import { selectJourneys } from '../../model/select-journeys.js'
import type { Formatter } from '../../voice/common/formatter.js'
import type { JourneyLocale } from '../../voice/journey-locale.js'
import { linkedEn } from '../../voice/linked/en.js'

/** The journeys of a selection, as a set of their own. */
export interface FilteredJourneys {
  readonly journeys: JourneySet
  /** The chart in which the selection was made, which is not filtered by it. */
  readonly by: string | null
  /** What a filtered chart says of itself. */
  readonly note: (locale: JourneyLocale, formatter: Formatter) => string
}

/** The set of what a selection means; null where that is nothing the set knows, and so no filter. Cost: linear. */
export function filterBySelection(whole: JourneySet, selection: Selection, by: string | null): FilteredJourneys | null {
  if (knownRefs(whole, selection).length === 0) return null
  const journeys = selectJourneys(whole, journeysOf(whole, selection))
  return {
    journeys,
    by,
    note: (locale, f) => (locale.linked ?? linkedEn).counted(journeys.totals.journeys, whole.totals.journeys, f),
  }
}
