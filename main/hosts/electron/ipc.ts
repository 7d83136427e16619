import { callChannel, eventChannel } from '../../../core/api/channels.js'
import type { HostEvent } from '../../../core/api/schema-events.js'
import type { Reply } from '../../../core/api/reply.js'
import type { Application } from '../../application/application.js'
import { isPageUrl } from './origin.js'

/** The sender of a call, as far as it is looked at. */
export type CallEvent = {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/** The part of Electron's `ipcMain` that is used. */
export type IpcMain = {
  readonly handle: (
    channel: string,
    answer: (event: CallEvent, method: unknown, parameters: unknown) => Promise<Reply>,
  ) => void
}

/** The part of a window's `webContents` that is used. */
export type EventReceiver = {
  readonly id: number
  readonly isDestroyed: () => boolean
  readonly send: (channel: string, event: HostEvent) => void
}

/** The page of a window, as the application knows it. */
export const pageOf = (contents: { readonly id: number }): string => `window-${contents.id}`

/**
 * The one door for calls: from the top frame of a window that shows the application's own page, and from nowhere else.
 * What a call carries is checked against the contract behind it.
 */
export const openDoor = (ipcMain: IpcMain, serve: Application['serve'], isKnown: (id: number) => boolean): void =>
  ipcMain.handle(callChannel, async ({ sender, senderFrame }, method, parameters) => {
    const isOwnPage = senderFrame !== null && senderFrame.parent === null && isPageUrl(senderFrame.url)
    if (!isOwnPage || !isKnown(sender.id)) return { ok: false, code: 'refused', detail: 'sender' }
    return serve(method, parameters, { page: pageOf(sender) })
  })

/** Sends an application's events to the page of a window; the function that comes back ends it. */
export const sendEvents = (application: Pick<Application, 'connect'>, contents: EventReceiver): (() => void) =>
  application.connect(pageOf(contents), (event) => {
    if (!contents.isDestroyed()) contents.send(eventChannel, event)
  })
