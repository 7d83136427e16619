import type { BrowserWindow } from 'electron'
import type { ConfigStore, WindowState } from '../../application/config-store.js'
import { closeWhenReady } from './closing.js'
import { guardContents, type GuardedContents } from './guards.js'
import { pageUrl } from './origin.js'
import { placeWindow, smallestWindow } from './window-state.js'

/** The parts of Electron that a window needs. */
export type WindowParts = Pick<typeof import('electron'), 'BrowserWindow' | 'screen'>

/** What a window is opened with. */
export type WindowOptions = {
  readonly config: ConfigStore
  /** The bundled preload script. */
  readonly preload: string
  readonly isPackaged: boolean
  readonly openOutside: (url: string) => void
  readonly askToClose: (window: BrowserWindow) => void
  readonly pageCrashed: (window: BrowserWindow) => void
  /** The window is there and has not loaded anything: whoever listens to its page must be told now. */
  readonly onCreated: (main: MainWindow) => void
}

/** A window of the application, and what is to be called when its page has saved before it closes. */
export type MainWindow = { readonly window: BrowserWindow; readonly readyToClose: () => void }

/** Opens a window where the last one was, and loads the page. It is shown when there is something to see. */
export const openMainWindow = async (
  { BrowserWindow, screen }: WindowParts,
  options: WindowOptions,
): Promise<MainWindow> => {
  const { config, preload, isPackaged } = options
  const state = await config.windowState()
  const window = new BrowserWindow({
    ...placeWindow(
      state,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: '五星文档',
    backgroundColor: '#f5f6f8',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      plugins: true,
      spellcheck: false,
      devTools: !isPackaged,
    },
  })
  if (state?.isMaximised === true) window.maximize()
  // Electron has an overload for each of its hundred events, which no smaller type matches.
  guardContents(window.webContents as unknown as GuardedContents, options.openOutside)
  window.once('ready-to-show', () => window.show())
  window.on('close', () => void config.writeWindowState(stateOf(window)).catch(() => undefined))
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') options.pageCrashed(window)
  })
  const readyToClose = closeWhenReady(window, () => options.askToClose(window))
  const main = { window, readyToClose }
  options.onCreated(main)
  await window.loadURL(pageUrl)
  return main
}

const stateOf = (window: BrowserWindow): WindowState => ({
  ...window.getNormalBounds(),
  isMaximised: window.isMaximized(),
})
