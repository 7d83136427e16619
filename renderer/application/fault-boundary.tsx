import { Component, type ReactNode } from 'react'

/** What is shown when a part of the page fails: what it was, and the way out. Saved work is on the disk already. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null }

  static getDerivedStateFromError(fault: Error): { readonly fault: Error } {
    return { fault }
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (fault === null) return this.props.children
    return (
      <main className="start" role="alert">
        <h1>界面出错 / The page failed</h1>
        <p>已保存的内容不受影响。请重新载入；若再次出错，请把下面的文字发给我们。</p>
        <p>What was saved is safe. Reload; if it happens again, send us the text below.</p>
        <pre>{fault.stack ?? fault.message}</pre>
        <button type="button" onClick={() => location.reload()}>
          重新载入 / Reload
        </button>
      </main>
    )
  }
}
