import { bothData, noData } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import type { JourneySet } from '../../model/journey-set.js'
import { type JourneyLink, useJourneyLink } from '../JourneyProvider.js'
import type { FilteredJourneys } from '../linked/filter-by-selection.js'

/** Where a chart's numbers come from. Both null: they are still on the way. */
export interface ChartData<Measure> {
  readonly journeys: JourneySet | null
  readonly measure: Measure | null
  readonly link: JourneyLink | null
  /** Set where `journeys` are only those that another linked chart has selected. */
  readonly filtered: FilteredJourneys | null
}

interface DataProps<Measure> {
  readonly journeys?: JourneySet | null | undefined
  readonly measure?: Measure | undefined
}

/**
 * The chart's own journeys or measure, else the provider's journeys: in crossfilter mode only those
 * selected, unless they were selected in this very chart (`chartId`).
 * @throws JourneyError `both-data` or `no-data` where the caller gave both, or nothing at all.
 */
export function useChartData<Measure>(chart: string, props: DataProps<Measure>, chartId: string): ChartData<Measure> {
  const link = useJourneyLink()
  const { journeys, measure = null } = props
  if (journeys !== undefined && measure !== null) throw new JourneyError(bothData, chart)
  if (measure !== null || journeys !== undefined) return { journeys: journeys ?? null, measure, link, filtered: null }
  if (link === null) throw new JourneyError(noData, chart)
  const filtered = link.filtered?.by === chartId ? null : link.filtered
  return { journeys: filtered?.journeys ?? link.journeys, measure, link, filtered }
}
