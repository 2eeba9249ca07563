'use client'
import { createContext, type ReactElement, type ReactNode, useContext, useMemo, useState } from 'react'
import { createJourneyStore, type JourneyStore } from '../interaction/journey-store.js'
import type { JourneySet } from '../model/journey-set.js'

/** What linked charts share. */
export interface JourneyLink {
  readonly journeys: JourneySet | null
  readonly store: JourneyStore
}

const JourneyContext = createContext<JourneyLink | null>(null)

/** Props of `JourneyProvider`. */
export interface JourneyProviderProps {
  /** The journeys of all charts below that name none; null while they are on the way. */
  readonly journeys?: JourneySet | null
  /** A store made by `createJourneyStore`, to reach the linked state from outside. Default: an own one. */
  readonly store?: JourneyStore
  readonly children?: ReactNode
}

/**
 * Links the charts below: what is pointed at or selected in one shows in the others, and one set
 * of journeys serves them all.
 *
 * @example
 * <JourneyProvider journeys={journeys}>
 *   <FunnelChart />
 *   <NetworkChart />
 * </JourneyProvider>
 */
export function JourneyProvider({ journeys = null, store, children }: JourneyProviderProps): ReactElement {
  const [ownStore] = useState(() => createJourneyStore())
  const link = useMemo(() => ({ journeys, store: store ?? ownStore }), [journeys, store, ownStore])
  return <JourneyContext.Provider value={link}>{children}</JourneyContext.Provider>
}

/** The link that a chart stands in, or null. */
export function useJourneyLink(): JourneyLink | null {
  return useContext(JourneyContext)
}
