'use client'
import type { ComponentProps, CSSProperties, ReactElement, ReactNode } from 'react'
import { JourneyError } from '../../foundation/journey-error.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { CommonChartProps } from '../common-chart-props.js'
import { useJourneyLink } from '../JourneyProvider.js'
import { ChartBoundary } from './ChartBoundary.js'
import { hostProps } from './host-props.js'
import type { HostRef } from './use-chart-shell.js'
import { usePresentation } from './use-presentation.js'

/** Props of `ChartGuard`. */
export interface ChartGuardProps {
  /** Those of the chart. */
  readonly chart: GuardedProps
  readonly children: ReactNode
}

/** What a guard reads of the props of a chart. */
export type GuardedProps = CommonChartProps & HostRef & { readonly journeys?: unknown; readonly measure?: unknown }

/**
 * Stands round a whole chart: where measuring or laying out fails, before there are words or a table,
 * its place says so and the page round it goes on. New data is a new attempt. Misuse by the developer
 * is shown in its own words; other props are a new attempt.
 */
export function ChartGuard({ chart, children }: ChartGuardProps): ReactElement {
  const link = useJourneyLink()
  return (
    <ChartBoundary
      onError={chart.onError}
      resetKey={chart.journeys ?? chart.measure ?? link?.filtered ?? link?.journeys}
      misuseKey={chart}
      fallback={(error) => (error instanceof JourneyError ? misuse(chart, error) : <Failure chart={chart} />)}
    >
      {children}
    </ChartBoundary>
  )
}

function Failure({ chart }: { readonly chart: GuardedProps }): ReactElement {
  const { theme, common, direction } = usePresentation(chart, 'UTC')
  const style = {
    width: chart.width,
    height: chart.height,
    background: theme.paint.ground,
    color: theme.paint.ink,
    fontSize: FONT_PX.heading,
    fontWeight: FONT_WEIGHT.strong,
  }
  return (
    <figure {...figureOf(chart, style)} dir={direction}>
      {common.failedTitle}
    </figure>
  )
}

/** In the page's own colours and size: what is asked for of them may be what is wrong. */
function misuse(chart: GuardedProps, { message }: Error): ReactElement {
  return <figure {...figureOf(chart)}>{message}</figure>
}

function figureOf(
  chart: GuardedProps,
  style?: CSSProperties,
): ComponentProps<'figure'> & Record<`data-${string}`, string> {
  return {
    ...hostProps(chart),
    ref: chart.hostRef,
    'data-part': 'failed',
    style: { boxSizing: 'border-box', margin: 0, padding: 16, ...style, ...chart.style },
  }
}
