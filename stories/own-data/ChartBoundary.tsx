import { Component, type ReactNode } from 'react'

interface ChartBoundaryProps {
  /** Another value gives the chart another try. */
  readonly about: unknown
  readonly failed: string
  readonly children: ReactNode
}

interface ChartBoundaryState {
  readonly failedAbout: unknown
}

const NOTHING = Symbol('nothing failed')

/** Keeps a chart that fails on somebody's data from taking the page, and the way out of it, along. */
export class ChartBoundary extends Component<ChartBoundaryProps, ChartBoundaryState> {
  override state: ChartBoundaryState = { failedAbout: NOTHING }

  override componentDidCatch(): void {
    this.setState({ failedAbout: this.props.about })
  }

  static getDerivedStateFromError(): Partial<ChartBoundaryState> {
    return { failedAbout: undefined }
  }

  override render(): ReactNode {
    const { failedAbout } = this.state
    const hasFailed = failedAbout !== NOTHING && (failedAbout === undefined || failedAbout === this.props.about)
    return hasFailed ? <p role="alert">{this.props.failed}</p> : this.props.children
  }
}
