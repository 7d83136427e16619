/** What the preload script of the Electron host puts on the page's window; absent in a browser. */
export type HostBridge = {
  readonly call: (method: string, parameters: unknown) => Promise<unknown>
  readonly subscribe: (listener: (event: unknown) => void) => () => void
}

declare global {
  interface Window {
    readonly fivestarHost?: HostBridge
  }
}

/** The bridge of the Electron host, where there is one. */
export const hostBridge = (): HostBridge | undefined => window.fivestarHost
