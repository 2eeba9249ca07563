import type { FunnelLayout, FunnelMarkId } from '../../layout/funnel/funnel-layout.js'

/** What every part of the funnel is drawn from. */
export interface FunnelMarkProps {
  readonly layout: FunnelLayout
  /** The key of a stage or flow, as the chart's items carry it. */
  readonly keyOf: (id: FunnelMarkId) => string
}
