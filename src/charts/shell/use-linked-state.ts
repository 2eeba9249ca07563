import { useCallback, useState, useSyncExternalStore } from 'react'
import type { LinkedState } from '../../interaction/journey-store.js'
import type { Selection } from '../../interaction/selection.js'
import type { JourneyRef } from '../../model/journey-ref.js'
import type { CommonChartProps } from '../common-chart-props.js'
import type { JourneyLink } from '../JourneyProvider.js'

/** What is chosen and pointed at, and how to change it. */
export interface LinkedControls extends LinkedState {
  readonly select: (selection: Selection) => void
  readonly point: (ref: JourneyRef | null) => void
}

const NOTHING: LinkedState = { selection: [], highlight: null }
const noSubscription = (): (() => void) => () => undefined
const nothing = (): LinkedState => NOTHING

/** Own prop beats provider beats inner state; callbacks are told in every case. */
export function useLinkedState(props: CommonChartProps, link: JourneyLink | null): LinkedControls {
  const shared = useSyncExternalStore(
    link?.store.subscribe ?? noSubscription,
    link?.store.get ?? nothing,
    link?.store.get ?? nothing,
  )
  const [inner, setInner] = useState<LinkedState>({ selection: props.defaultSelection ?? [], highlight: null })
  const held = link === null ? inner : shared
  const { onSelectionChange, onHighlightChange } = props
  const select = useCallback(
    (selection: Selection) => {
      if (link === null) setInner((state) => ({ ...state, selection }))
      else link.store.select(selection)
      onSelectionChange?.(selection)
    },
    [link, onSelectionChange],
  )
  const point = useCallback(
    (highlight: JourneyRef | null) => {
      if (link === null) setInner((state) => ({ ...state, highlight }))
      else link.store.point(highlight)
      onHighlightChange?.(highlight)
    },
    [link, onHighlightChange],
  )
  return {
    selection: props.selection ?? held.selection,
    highlight: props.highlight === undefined ? held.highlight : props.highlight,
    select,
    point,
  }
}
