import { bothData, noData } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import type { JourneySet } from '../../model/journey-set.js'
import { type JourneyLink, useJourneyLink } from '../JourneyProvider.js'

/** Where a chart's numbers come from. Both null: they are still on the way. */
export interface ChartData<Measure> {
  readonly journeys: JourneySet | null
  readonly measure: Measure | null
  readonly link: JourneyLink | null
}

interface DataProps<Measure> {
  readonly journeys?: JourneySet | null | undefined
  readonly measure?: Measure | undefined
}

/**
 * The chart's own journeys or measure, else the provider's journeys.
 * @throws JourneyError `both-data` or `no-data` where the caller gave both, or nothing at all.
 */
export function useChartData<Measure>(chart: string, props: DataProps<Measure>): ChartData<Measure> {
  const link = useJourneyLink()
  if (props.journeys !== undefined && props.measure !== undefined) throw new JourneyError(bothData, chart)
  if (props.measure !== undefined) return { journeys: null, measure: props.measure, link }
  if (props.journeys !== undefined) return { journeys: props.journeys, measure: null, link }
  if (link === null) throw new JourneyError(noData, chart)
  return { journeys: link.journeys, measure: null, link }
}
