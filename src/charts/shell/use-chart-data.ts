import { bothData, noData, wrongData } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { checkJourneys } from '../../model/check-journeys.js'
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
  readonly measure?: Measure | null | undefined
}

/** The name of a member by which a measure is told from others. */
export type Hallmark<Measure> = keyof Measure & string

/**
 * The chart's own journeys or measure, else the provider's journeys: in crossfilter mode only those
 * selected, unless they were selected in this very chart (`chartId`). Outside a provider, a prop that
 * is named but undefined is one whose value is on the way. `hallmark` is a member that only this measure has.
 * @throws JourneyError `both-data` or `no-data` where the caller gave both, or named neither;
 * `wrong-data` where it is something else
 */
export function useChartData<Measure>(
  chart: string,
  props: DataProps<Measure>,
  chartId: string,
  hallmark?: Hallmark<Measure>,
): ChartData<Measure> {
  const link = useJourneyLink()
  const { journeys, measure } = props
  if (journeys !== undefined && measure != null) throw new JourneyError(bothData, chart)
  if (link !== null && journeys === undefined && measure === undefined) {
    const filtered = link.filtered?.by === chartId ? null : link.filtered
    return { journeys: filtered?.journeys ?? link.journeys, measure: null, link, filtered }
  }
  if (journeys != null) checkJourneys(chart, journeys)
  if (measure != null && hallmark !== undefined && !(hallmark in Object(measure)))
    throw new JourneyError(wrongData, chart, 'measure', measure)
  if (!('journeys' in props || 'measure' in props)) throw new JourneyError(noData, chart)
  return { journeys: journeys ?? null, measure: measure ?? null, link, filtered: null }
}
