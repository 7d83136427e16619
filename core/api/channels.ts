/** The channel of calls between the preload script and the Electron host. */
export const callChannel = 'fivestar:call'

/** The channel of events from the Electron host to its pages. */
export const eventChannel = 'fivestar:event'

/** What the preload script puts on the page's window, under the name `fivestarHost`. */
export type HostBridge = {
  readonly call: (method: string, parameters: unknown) => Promise<unknown>
  readonly subscribe: (listener: (event: unknown) => void) => () => void
}

/** The name of the bridge on the page's window. */
export const bridgeName = 'fivestarHost'
