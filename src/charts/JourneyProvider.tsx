'use client'
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { createJourneyStore, type JourneyStore } from '../interaction/journey-store.js'
import { knownRefs } from '../measures/selection/journeys-of.js'
import { checkJourneys } from '../model/check-journeys.js'
import type { JourneySet } from '../model/journey-set.js'
import { type FilteredJourneys, filterBySelection } from './linked/filter-by-selection.js'

/** What linked charts share. */
export interface JourneyLink {
  readonly journeys: JourneySet | null
  readonly store: JourneyStore
  /** What all charts count but the one in which it was selected; null outside crossfilter mode, and while nothing is selected. */
  readonly filtered: FilteredJourneys | null
}

const JourneyContext = createContext<JourneyLink | null>(null)

/** Props of `JourneyProvider`. */
export interface JourneyProviderProps {
  /** The journeys of all charts below that name none; null or undefined while they are on the way. */
  readonly journeys?: JourneySet | null | undefined
  /** A store made by `createJourneyStore`, to reach the linked state from outside. Default: an own one. */
  readonly store?: JourneyStore | undefined
  /**
   * True: while something is selected, the other charts count only the journeys that it means; the
   * chart in which it was selected keeps its picture. Default false: they only show it.
   */
  readonly crossfilter?: boolean | undefined
  readonly children?: ReactNode
}

/**
 * Links the charts below: what is pointed at or selected in one shows in the others, and one set
 * of journeys serves them all. Refs that new journeys no longer hold leave the selection.
 *
 * @example
 * <JourneyProvider journeys={journeys}>
 *   <FunnelChart />
 *   <NetworkChart />
 * </JourneyProvider>
 * @throws JourneyError `wrong-data` where `journeys` are something else
 */
export function JourneyProvider({
  journeys = null,
  store: given,
  crossfilter = false,
  children,
}: JourneyProviderProps): ReactElement {
  if (journeys !== null) checkJourneys('JourneyProvider', journeys)
  const [own] = useState(() => createJourneyStore())
  const store = given ?? own
  const filtered = useFiltered(journeys, store, crossfilter)
  useEffect(() => prune(store, journeys), [store, journeys])
  const link = useMemo(() => ({ journeys, store, filtered }), [journeys, store, filtered])
  return <JourneyContext.Provider value={link}>{children}</JourneyContext.Provider>
}

function useFiltered(journeys: JourneySet | null, store: JourneyStore, isOn: boolean): FilteredJourneys | null {
  const selectionOf = (): ReturnType<JourneyStore['get']>['selection'] => store.get().selection
  // The chart that selects answers at once; what the others count may follow a moment later.
  const selection = useDeferredValue(useSyncExternalStore(store.subscribe, selectionOf, selectionOf))
  return useMemo(
    () => (isOn && journeys !== null ? filterBySelection(journeys, selection, store.get().by) : null),
    [isOn, journeys, selection, store],
  )
}

function prune(store: JourneyStore, journeys: JourneySet | null): void {
  if (journeys === null) return
  const { selection, highlight, by } = store.get()
  store.select(knownRefs(journeys, selection), by)
  if (highlight !== null && knownRefs(journeys, [highlight]).length === 0) store.point(null)
}

/** The link that a chart stands in, or null. */
export function useJourneyLink(): JourneyLink | null {
  return useContext(JourneyContext)
}
