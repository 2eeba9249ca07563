'use client'
import type { ReactElement, ReactNode } from 'react'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { CommonChartProps } from '../common-chart-props.js'
import { useJourneyLink } from '../JourneyProvider.js'
import { ChartBoundary } from './ChartBoundary.js'
import { usePresentation } from './use-presentation.js'

/** Props of `ChartGuard`. */
export interface ChartGuardProps {
  /** Those of the chart. */
  readonly chart: CommonChartProps & { readonly journeys?: unknown; readonly measure?: unknown }
  readonly children: ReactNode
}

/**
 * Stands round a whole chart: where measuring or laying out fails, before there are words or a table,
 * its place says so and the page round it goes on. New data is a new attempt.
 */
export function ChartGuard({ chart, children }: ChartGuardProps): ReactElement {
  const link = useJourneyLink()
  return (
    <ChartBoundary
      onError={chart.onError}
      resetKey={chart.journeys ?? chart.measure ?? link?.filtered ?? link?.journeys}
      fallback={() => <Failure chart={chart} />}
    >
      {children}
    </ChartBoundary>
  )
}

function Failure({ chart }: { readonly chart: CommonChartProps }): ReactElement {
  const { theme, common, direction } = usePresentation(chart, 'UTC')
  return (
    <figure
      id={chart.id}
      className={chart.className}
      dir={direction}
      data-part="failed"
      style={{
        boxSizing: 'border-box',
        width: chart.width,
        height: chart.height,
        margin: 0,
        padding: 16,
        background: theme.paint.ground,
        color: theme.paint.ink,
        fontSize: FONT_PX.heading,
        fontWeight: FONT_WEIGHT.strong,
      }}
    >
      {common.failedTitle}
    </figure>
  )
}
