import { randomBytes } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { MenuCommand } from '../../../core/api/schema-events.js'
import type { Language } from '../../../core/diagnostics/language.js'
import { startApplication, type Application } from '../../application/application.js'
import { defaultProjectsRoot, languageOf } from '../../application/config-folder.js'
import type { ConfigStore } from '../../application/config-store.js'
import { initialFolder } from '../../application/initial-project.js'
import { isProjectFolder } from '../../application/project-folders.js'
import { openPageFiles } from '../page-files.js'
import { electronPorts } from './electron-ports.js'
import { guardSession } from './guards.js'
import { openDoor, pageOf, sendEvents, type IpcMain } from './ipc.js'
import { openMainWindow, type MainWindow } from './main-window.js'
import { menuWords } from './menu-words.js'
import { menuTemplate } from './menu.js'
import { answerRequest } from './protocol.js'
import { scheme } from './origin.js'

/** The parts of Electron that the host is made of; tests hand in others. */
export type ElectronParts = Pick<
  typeof import('electron'),
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'screen' | 'session' | 'shell'
>

/** What the host is started with. */
export type ElectronHostOptions = {
  readonly config: ConfigStore
  /** The built page and the bundled preload script. */
  readonly pageFolder: string
  readonly preload: string
  /** What stood on the command line: a project folder, or a file in one. */
  readonly folder?: string
  /** The sample that is opened where there is nothing else; none for the start screen. */
  readonly sample?: string
  readonly onFault: (what: string, error: unknown) => void
}

/** Recent projects in the menu. */
const mostInMenu = 10

/** Starts the application in Electron, once it is ready and the only one of its kind. */
export const startElectronHost = async (
  electron: ElectronParts,
  options: ElectronHostOptions,
): Promise<Application> => {
  const { app, BrowserWindow, dialog, ipcMain, Menu, session, shell } = electron
  const { config, onFault } = options
  const windows = new Map<string, MainWindow>()
  let chosenLanguage = (await config.settings()).language
  const language = (): Language => chosenLanguage ?? languageOf(app.getLocale())
  const root = defaultProjectsRoot(app.getPath('documents'))
  const first = await initialFolder({ config, root, ...given(options) })
  const application = await startApplication({
    config,
    root,
    owner: randomBytes(12).toString('hex'),
    onFault,
    isWarm: true,
    ...(first === undefined ? {} : { initialFolder: first }),
    ports: electronPorts(electron, {
      language,
      windowOf: (page) => windows.get(page)?.window,
      readyToClose: (page) => windows.get(page)?.readyToClose(),
      projectOpened: (folder) => {
        app.addRecentDocument(join(folder, 'fivestar.json'))
        void updateMenu()
      },
      settingsChanged: (settings) => {
        chosenLanguage = settings.language
        void updateMenu()
      },
    }),
  })
  const pageFiles = openPageFiles(options.pageFolder)
  guardSession(session.defaultSession as Parameters<typeof guardSession>[0])
  session.defaultSession.protocol.handle(scheme, (request) => answerRequest(request, pageFiles, application.file))
  openDoor(ipcMain as IpcMain, application.serve, (id) => windows.has(pageOf({ id })))
  await updateMenu()
  await open()
  app.on('second-instance', (_event, words, where) => void openFolder(words.slice(1).find(isNoOption), where))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openFolder(path, '/')
  })
  app.on('activate', () => {
    if (windows.size === 0) void open()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void application.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
  return application

  async function open(): Promise<void> {
    const main = await openMainWindow(electron, {
      config,
      preload: options.preload,
      isPackaged: app.isPackaged,
      openOutside: (url) => void shell.openExternal(url),
      askToClose: ({ webContents }) => application.pages.tell(pageOf(webContents), 'app.closing', {}),
      pageCrashed,
      onCreated: (created) => {
        const page = pageOf(created.window.webContents)
        windows.set(page, created)
        const disconnect = sendEvents(application, created.window.webContents)
        created.window.on('closed', () => {
          windows.delete(page)
          disconnect()
          void application.pageGone(page)
        })
      },
    })
    main.window.focus()
  }

  /** A page that was reloaded after a crash opens its projects anew. */
  function pageCrashed(window: BrowserWindow): void {
    const page = pageOf(window.webContents)
    void application.pageGone(page)
    const words = { message: menuWords.crashPage[language()], buttons: [menuWords.reload[language()]] }
    void dialog
      .showMessageBox(window, { type: 'error', title: menuWords.crashTitle[language()], ...words })
      .then(() => window.webContents.reload())
  }

  function send(command: MenuCommand, project?: string): void {
    const window = BrowserWindow.getFocusedWindow() ?? [...windows.values()][0]?.window
    if (window === undefined) return
    const named = project === undefined ? {} : { project }
    application.pages.tell(pageOf(window.webContents), 'menu.command', { command, ...named })
  }

  async function openFolder(path: string | undefined, where: string): Promise<void> {
    const [main] = windows.values()
    if (main === undefined) return
    if (main.window.isMinimized()) main.window.restore()
    main.window.focus()
    const folder = path === undefined ? undefined : await projectFolderOf(resolve(where, path))
    if (folder !== undefined) send('project.open', await application.folders.admit(folder))
  }

  async function updateMenu(): Promise<void> {
    const { recents } = await application.folders.list()
    const shown = recents.filter(({ isThere }) => isThere).slice(0, mostInMenu)
    const isMac = process.platform === 'darwin'
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ language: language(), isMac, recents: shown, send })))
  }
}

const given = ({ folder, sample }: ElectronHostOptions): { readonly folder?: string; readonly sample?: string } => ({
  ...(folder === undefined ? {} : { folder }),
  ...(sample === undefined ? {} : { sample }),
})

/** Electron and Chromium put options of their own among the words. */
export const isNoOption = (word: string): boolean =>
  !word.startsWith('-') && !/\.(?:js|asar)$/.test(word) && word !== '.'

/** The project folder of a path: the path itself, or the folder of the file that it names. */
export const projectFolderOf = async (path: string): Promise<string | undefined> => {
  for (const folder of [path, dirname(path)]) if (await isProjectFolder(folder)) return folder
  return undefined
}
