import { useSyncExternalStore } from 'react'
import type { Selection } from '../../interaction/selection.js'
import type { JourneyRef } from '../../model/journey-ref.js'
import { useNetwork } from './network-context.js'

/** What is chosen and pointed at in a network, and how to choose. */
export interface NetworkLinkState {
  readonly selection: Selection
  readonly highlight: JourneyRef | null
  readonly select: (selection: Selection) => void
}

/**
 * For parts that draw what is chosen or pointed at; every hover renders the caller again.
 * @throws JourneyError `no-root` outside `Network.Root` and `NetworkChart`
 */
export function useNetworkLink(): NetworkLinkState {
  const { link, shell } = useNetwork()
  const { subscribe, get, select } = link.store
  const held = useSyncExternalStore(subscribe, get, get)
  const { selection, highlight, onSelectionChange } = shell.props
  return {
    selection: selection ?? held.selection,
    highlight: highlight === undefined ? held.highlight : highlight,
    select: (chosen) => {
      select(chosen)
      onSelectionChange?.(chosen)
    },
  }
}

/**
 * What is chosen in a network; unlike `useNetworkLink` a hover does not render the caller again.
 * @throws JourneyError `no-root` outside `Network.Root` and `NetworkChart`
 */
export function useNetworkSelection(): Selection {
  const { link, shell } = useNetwork()
  const get = (): Selection => link.store.get().selection
  const held = useSyncExternalStore(link.store.subscribe, get, get)
  return shell.props.selection ?? held
}
