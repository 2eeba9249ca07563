import type { ReactElement } from 'react'
import type { FunnelLayout } from '../../layout/funnel/funnel-layout.js'
import { createPart, type Part, type PartDrawing } from '../shell/create-part.js'
import { useFunnel } from './funnel-context.js'
import type { FunnelChartModel } from './use-funnel-chart.js'

/** The model of a funnel that has something to draw. */
export interface DrawnFunnel extends FunnelChartModel {
  readonly layout: FunnelLayout
  /** The key of what is drawn: anew for a new size, since shapes go over only from data to data. */
  readonly sizeKey: string
}

/** A part of the funnel: nothing while there is no layout. Give `sizeKey` as key to the `<g>` that it draws. */
export function funnelPart<Own>(draw: (model: DrawnFunnel, props: PartDrawing<Own>) => ReactElement): Part<Own> {
  return createPart<FunnelChartModel, Own>(useFunnel, (model, props) => {
    const { layout } = model
    if (layout === null) return null
    return draw({ ...model, layout, sizeKey: `${layout.widthPx} ${layout.heightPx}` }, props)
  })
}
