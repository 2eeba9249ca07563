'use client'
import {
  type ComponentType,
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type ReactElement,
  type RefAttributes,
} from 'react'
import { JourneyError } from '../../foundation/journey-error.js'
import { commonEn } from '../../voice/common/en.js'
import type { CommonChartProps } from '../common-chart-props.js'
import { useJourneyLink } from '../JourneyProvider.js'
import { useParcoursDefaults } from '../ParcoursDefaults.js'
import { ChartBoundary } from './ChartBoundary.js'
import { hostProps } from './host-props.js'
import type { HostRef } from './use-chart-shell.js'

/** A chart or its root: its `ref` is the figure. */
export type ChartComponent<Props> = ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<HTMLElement>>

/** What is read here of the props of a chart. */
export type GuardedProps = CommonChartProps & HostRef & { readonly journeys?: unknown; readonly measure?: unknown }

/**
 * The root of a family, and a guard round it: where measuring or laying out fails, before there are words or a
 * table, its place says so and the page round it goes on. New data is a new attempt. Misuse by the developer is
 * shown in its own words; other props are a new attempt. `dataOf` is for charts whose data has a name of its own.
 */
export function chartRoot<Props extends GuardedProps>(
  Drawing: ComponentType<Props & HostRef>,
  dataOf: (props: Props) => unknown = ({ journeys, measure }) => journeys ?? measure,
): ChartComponent<Props> {
  return forwardRef<HTMLElement, Props>((given, hostRef) => {
    const props = { ...(given as Props), hostRef }
    const link = useJourneyLink()
    const defaults = useParcoursDefaults()
    return (
      <ChartBoundary
        onError={props.onError}
        resetKey={dataOf(props) ?? link?.filtered ?? link?.journeys}
        misuseKey={props}
        fallback={(error) => failed(error, props, props.locale ?? defaults.locale)}
      >
        <Drawing {...props} />
      </ChartBoundary>
    )
  })
}

/** In the page's own colours: the theme may be what is wrong. */
function failed(error: unknown, chart: GuardedProps, locale: CommonChartProps['locale']): ReactElement {
  const { common = commonEn } = typeof locale === 'object' ? locale : {}
  return (
    <figure
      {...hostProps(chart)}
      ref={chart.hostRef}
      dir="auto"
      data-part="failed"
      style={{ boxSizing: 'border-box', width: chart.width, margin: 0, padding: 16, ...chart.style }}
    >
      {error instanceof JourneyError ? error.message : common.failedTitle}
    </figure>
  )
}
