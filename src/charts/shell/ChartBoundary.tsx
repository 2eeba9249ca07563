'use client'
import { Component, type ReactNode } from 'react'
import { JourneyError } from '../../foundation/journey-error.js'

/** Props of `ChartBoundary`. */
export interface ChartBoundaryProps {
  /** What stands in place of what failed. */
  readonly fallback: () => ReactNode
  /** Told of the error, for the host's own log. */
  readonly onError?: ((error: unknown) => void) | undefined
  /** Trying again begins when this changes: new data, a new size. */
  readonly resetKey: unknown
  readonly children?: ReactNode
}

interface BoundaryState {
  readonly failed: boolean
  readonly error: unknown
  readonly resetKey: unknown
}

/**
 * Keeps a fault in drawing, ours or a custom layer's, to the chart in which it happens. Misuse by
 * the developer (`JourneyError`) is passed on: it must not look like an empty chart.
 */
export class ChartBoundary extends Component<ChartBoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, error: undefined, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failed: true, error }
  }

  static getDerivedStateFromProps(
    { resetKey }: ChartBoundaryProps,
    state: BoundaryState,
  ): Partial<BoundaryState> | null {
    return resetKey === state.resetKey ? null : { failed: false, resetKey }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error)
  }

  override render(): ReactNode {
    const { failed, error } = this.state
    if (failed && error instanceof JourneyError) throw error
    return failed ? this.props.fallback() : this.props.children
  }
}
