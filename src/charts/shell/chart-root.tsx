'use client'
import {
  type ComponentType,
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type RefAttributes,
} from 'react'
import { ChartGuard, type GuardedProps } from './ChartGuard.js'
import type { HostRef } from './use-chart-shell.js'

/** A chart or its root: its `ref` is the figure. */
export type ChartComponent<Props> = ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<HTMLElement>>

/**
 * The root of a family: what `Drawing` throws is shown in its place, and the page round it goes on.
 */
export function chartRoot<Props extends GuardedProps>(Drawing: ComponentType<Props & HostRef>): ChartComponent<Props> {
  return forwardRef<HTMLElement, Props>((given, hostRef) => {
    const props = { ...(given as Props), hostRef }
    return (
      <ChartGuard chart={props}>
        <Drawing {...props} />
      </ChartGuard>
    )
  })
}
