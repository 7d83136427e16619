import { isOutsideUrl, isPageUrl } from './origin.js'

/** The part of a window's `webContents` that the guards hold on to. */
export type GuardedContents = {
  readonly on: {
    (
      event: 'will-navigate' | 'will-redirect',
      listener: (event: Cancellable & { readonly url: string }) => void,
    ): unknown
    (event: 'will-attach-webview', listener: (event: Cancellable) => void): unknown
  }
  readonly setWindowOpenHandler: (handler: (details: { readonly url: string }) => { readonly action: 'deny' }) => void
}

type Cancellable = { readonly preventDefault: () => void }

/** The part of a session that the guards hold on to. */
export type GuardedSession = {
  readonly setPermissionRequestHandler: (
    handler: (
      contents: unknown,
      permission: string,
      answer: (isGranted: boolean) => void,
      details: RequestDetails,
    ) => void,
  ) => void
  readonly setPermissionCheckHandler: (
    handler: (contents: unknown, permission: string, origin: string) => boolean,
  ) => void
  readonly setDevicePermissionHandler: (handler: () => boolean) => void
  readonly webRequest: {
    readonly onBeforeRequest: (
      handler: (details: { readonly url: string }, answer: (response: { readonly cancel: boolean }) => void) => void,
    ) => void
  }
}

type RequestDetails = { readonly requestingUrl?: string }

/** Copying text is the one thing that a page may ask of the system. */
const granted = new Set(['clipboard-sanitized-write'])

/** Keeps a window on its page: no other address, no further windows; links go to the system's own programs. */
export const guardContents = (contents: GuardedContents, openOutside: (url: string) => void): void => {
  const stay = (event: Cancellable & { readonly url: string }): void => {
    if (isPageUrl(event.url) && new URL(event.url).pathname === '/') return
    event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isOutsideUrl(url)) openOutside(url)
    return { action: 'deny' }
  })
}

/** Denies permissions and devices, and lets no request leave the machine. */
export const guardSession = (session: GuardedSession): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl = '' }) =>
    answer(granted.has(permission) && isPageUrl(requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => granted.has(permission) && isPageUrl(origin))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isInside(url) }))
}

/** The page's own scheme, data that it made itself, and the parts of the window (PDF viewer, developer tools). */
const isInside = (url: string): boolean =>
  isPageUrl(url) || /^(?:data|blob|devtools|chrome-extension|chrome):/.test(url)
