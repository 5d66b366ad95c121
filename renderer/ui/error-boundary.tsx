import { Component, type ReactNode } from 'react'

type Props = { children: ReactNode }

/** Stands in for a screen that failed, says that what was saved is safe, and offers it again. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="page-body" role="alert">
        <h1>This screen could not be shown</h1>
        <p>What was saved is safe. Try again; if it happens twice, lock and unlock Footprint.</p>
        <button type="button" onClick={() => this.setState({ hasFailed: false })}>
          Try again
        </button>
      </div>
    )
  }
}
