import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { bridgeName, callChannel, eventChannel, type HostBridge } from '../../../core/api/channels.js'
import { isMethodName } from '../../../core/api/names.js'

// Runs in the sandbox of the page, bundled into one file. The page gets two functions and nothing of Electron itself.
const bridge: HostBridge = {
  call: (method, parameters) =>
    isMethodName(method)
      ? ipcRenderer.invoke(callChannel, method, parameters)
      : Promise.resolve({ ok: false, code: 'unknown-method', detail: '' }),
  subscribe: (listener) => {
    const hear = (_event: IpcRendererEvent, event: unknown): void => listener(event)
    ipcRenderer.on(eventChannel, hear)
    return () => void ipcRenderer.off(eventChannel, hear)
  },
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
