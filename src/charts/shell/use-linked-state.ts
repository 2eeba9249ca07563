import { useRef, useState, useSyncExternalStore } from 'react'
import { createJourneyStore } from '../../interaction/journey-store.js'
import type { Selection } from '../../interaction/selection.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import type { CommonChartProps } from '../common-chart-props.js'
import type { JourneyLink } from '../JourneyProvider.js'
import { useBeforePaint } from './use-before-paint.js'

/** What is chosen and pointed at, and how to change it. */
export interface LinkedControls {
  readonly selection: Selection
  readonly highlight: JourneyRef | null
  readonly select: (selection: Selection) => void
  readonly point: (ref: JourneyRef | null) => void
  /** Ends pointing at what has this key; what another chart has pointed at since stays. */
  readonly release: (key: string | null) => void
}

/**
 * Own prop beats provider beats inner state; callbacks are told in every case. The inner state is a
 * store of the chart's own, so that there is one way to hold it.
 */
export function useLinkedState(props: CommonChartProps, link: JourneyLink | null, chartId: string): LinkedControls {
  const [own] = useState(() => createJourneyStore({ selection: props.defaultSelection ?? [] }))
  const { get, subscribe, select, point } = link?.store ?? own
  const held = useSyncExternalStore(subscribe, get, get)
  // What is released later looks at what the caller points at then.
  const latest = useRef(props)
  useBeforePaint(() => {
    latest.current = props
  })
  return {
    selection: props.selection ?? held.selection,
    highlight: props.highlight === undefined ? held.highlight : props.highlight,
    select: (selection) => {
      select(selection, chartId)
      props.onSelectionChange?.(selection)
    },
    point: (ref) => {
      point(ref)
      props.onHighlightChange?.(ref)
    },
    release: (key) => {
      const isOurs = (ref: JourneyRef | null | undefined): boolean => ref != null && refKey(ref) === key
      if (isOurs(get().highlight)) point(null)
      const { highlight, onHighlightChange } = latest.current
      if (highlight == null || isOurs(highlight)) onHighlightChange?.(null)
    },
  }
}
