'use client'
import type { ReactElement, ReactNode } from 'react'
import { JourneyError } from '../../foundation/journey-error.js'
import { commonEn } from '../../voice/common/en.js'
import type { JourneyLocale } from '../../voice/journey-locale.js'
import type { CommonChartProps } from '../common-chart-props.js'
import { useJourneyLink } from '../JourneyProvider.js'
import { useParcoursDefaults } from '../ParcoursDefaults.js'
import { ChartBoundary } from './ChartBoundary.js'
import { hostProps } from './host-props.js'
import type { HostRef } from './use-chart-shell.js'

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
  const defaults = useParcoursDefaults()
  const { common = commonEn } = localeOf(chart.locale ?? defaults.locale)
  return (
    <ChartBoundary
      onError={chart.onError}
      resetKey={chart.journeys ?? chart.measure ?? link?.filtered ?? link?.journeys}
      misuseKey={chart}
      fallback={(error) => (
        // In the page's own colours: the theme may be what is wrong.
        <figure
          {...hostProps(chart)}
          ref={chart.hostRef}
          dir="auto"
          data-part="failed"
          style={{ boxSizing: 'border-box', width: chart.width, margin: 0, padding: 16, ...chart.style }}
        >
          {error instanceof JourneyError ? error.message : common.failedTitle}
        </figure>
      )}
    >
      {children}
    </ChartBoundary>
  )
}

function localeOf(chosen: CommonChartProps['locale']): Partial<JourneyLocale> {
  return typeof chosen === 'object' ? chosen : {}
}
