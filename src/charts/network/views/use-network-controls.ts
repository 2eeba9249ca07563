import { useMemo, useState } from 'react'
import { filterJourneys, type JourneyFilter } from '../../../measures/network/filter-journeys.js'
import { groupTouchpoints } from '../../../measures/network/group-touchpoints.js'
import type { JourneySet, Outcome } from '../../../model/journey-set.js'
import { selectJourneys } from '../../../model/select-journeys.js'

/** What is shown, as readers set it. */
export interface NetworkControlsState {
  /** Share of journeys to cover, 0..1; 1 is all. */
  readonly coverage: number
  /** Share of ways to draw one by one, or as many as fit. */
  readonly detail: number | 'auto'
  /** The dimension whose values are the bodies, such as `channel`; null: touchpoints. */
  readonly groupBy: string | null
  /** One value per dimension that is asked for. */
  readonly dimensions: Readonly<Record<string, string>>
  readonly cohort: { readonly fromMs: number; readonly untilMs: number } | null
  readonly outcome: Outcome | null
}

/** Everything, as it comes. */
export const EVERYTHING: NetworkControlsState = {
  coverage: 1,
  detail: 'auto',
  groupBy: null,
  dimensions: {},
  cohort: null,
  outcome: null,
}

/** The state of `NetworkControls` and what follows from it. */
export interface NetworkControlsModel {
  readonly state: NetworkControlsState
  readonly set: (state: NetworkControlsState) => void
  /** The journeys that the filters leave, with groups for touchpoints where asked; for the charts. */
  readonly journeys: JourneySet | null
  /** Journeys that the filters leave, and all. */
  readonly kept: number
  readonly all: number
}

/**
 * What a reader wants to see of a set: spread `coverage`, `detail` and `journeys` over a `NetworkChart`. Filters leave whole
 * journeys, and the picture keeps its places; groups are counted again from journeys.
 *
 * @example
 * const controls = useNetworkControls(journeys)
 * <NetworkControls controls={controls} source={journeys} />
 * <NetworkChart journeys={controls.journeys} coverage={controls.state.coverage} detail={controls.state.detail} />
 */
export function useNetworkControls(
  journeys: JourneySet | null,
  initial: Partial<NetworkControlsState> = {},
): NetworkControlsModel {
  const [state, set] = useState<NetworkControlsState>({ ...EVERYTHING, ...initial })
  const { dimensions, cohort, outcome, groupBy } = state
  const filtered = useMemo(() => {
    if (journeys === null || !isFiltered({ dimensions, cohort, outcome })) return journeys
    return selectJourneys(journeys, filterJourneys(journeys, filterOf({ dimensions, cohort, outcome })))
  }, [journeys, dimensions, cohort, outcome])
  const shown = useMemo(() => {
    const isKnown = journeys?.dimensions.some(({ name }) => name === groupBy) ?? false
    return filtered === null || groupBy === null || !isKnown ? filtered : groupTouchpoints(filtered, { by: groupBy })
  }, [journeys, filtered, groupBy])
  return { state, set, journeys: shown, kept: filtered?.totals.journeys ?? 0, all: journeys?.totals.journeys ?? 0 }
}

type Filters = Pick<NetworkControlsState, 'dimensions' | 'cohort' | 'outcome'>

function isFiltered({ dimensions, cohort, outcome }: Filters): boolean {
  return cohort !== null || outcome !== null || Object.keys(dimensions).length > 0
}

function filterOf({ dimensions, cohort, outcome }: Filters): JourneyFilter {
  return {
    dimensions: Object.fromEntries(Object.entries(dimensions).map(([name, value]) => [name, [value]])),
    ...(cohort === null ? {} : { cohort }),
    ...(outcome === null ? {} : { outcomes: [outcome] }),
  }
}
