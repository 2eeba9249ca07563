'use client'
import { Component, type ReactNode } from 'react'
import { JourneyError } from '../../foundation/journey-error.js'

/** Props of `ChartBoundary`. */
export interface ChartBoundaryProps {
  /** What stands in place of what failed. */
  readonly fallback: (error: unknown) => ReactNode
  /** Told of the error, for the host's own log. */
  readonly onError?: ((error: unknown) => void) | undefined
  /** Trying again begins when this changes: new data, a new size. */
  readonly resetKey: unknown
  /** The same for misuse, which other props may end. Without it, misuse is passed on. */
  readonly misuseKey?: unknown
  readonly children?: ReactNode
}

interface BoundaryState {
  readonly failed: boolean
  readonly error: unknown
  readonly resetKey: unknown
  readonly misuseKey: unknown
}

/**
 * Keeps a fault in drawing, ours or a custom layer's, to the chart in which it happens. Misuse by
 * the developer (`JourneyError`) must not look like an empty chart: it is passed on to who can say what it is.
 */
export class ChartBoundary extends Component<ChartBoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, error: undefined, resetKey: undefined, misuseKey: undefined }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failed: true, error }
  }

  static getDerivedStateFromProps(
    { resetKey, misuseKey }: ChartBoundaryProps,
    { failed, error, ...last }: BoundaryState,
  ): Partial<BoundaryState> {
    const isAsBefore = resetKey === last.resetKey && (misuseKey === last.misuseKey || !(error instanceof JourneyError))
    return { failed: failed && isAsBefore, resetKey, misuseKey }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error)
  }

  override render(): ReactNode {
    const { fallback, misuseKey, children } = this.props
    const { failed, error } = this.state
    if (failed && misuseKey === undefined && error instanceof JourneyError) throw error
    return failed ? fallback(error) : children
  }
}
