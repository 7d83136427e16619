import { EventEmitter } from 'node:events'
import type { ElectronParts } from '../../main/hosts/electron/electron-host.js'

type Handler = (...parameters: readonly never[]) => unknown

/** A window that does nothing but note what is asked of it. */
export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = []
  static getFocusedWindow = (): FakeWindow | null => FakeWindow.all.at(-1) ?? null
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>
  readonly webContents: FakeContents
  readonly loaded: string[] = []
  isGone = false

  constructor(options: FakeWindow['options']) {
    super()
    this.options = options
    this.webContents = new FakeContents(FakeWindow.all.length + 1)
    FakeWindow.all.push(this)
  }

  loadURL = async (url: string): Promise<void> => void this.loaded.push(url)
  loadFile = async (path: string): Promise<void> => void this.loaded.push(path)
  show = (): void => undefined
  focus = (): void => undefined
  restore = (): void => undefined
  maximize = (): void => undefined
  isMinimized = (): boolean => false
  isMaximized = (): boolean => true
  getNormalBounds = (): object => ({ x: 10, y: 20, width: 1200, height: 800 })

  destroy = (): void => {
    this.isGone = true
    FakeWindow.all = FakeWindow.all.filter((window) => window !== this)
    this.emit('closed')
  }

  /** What closing by the person is: it may be held back. */
  close(): void {
    let isHeld = false
    this.emit('close', { preventDefault: () => (isHeld = true) })
    if (!isHeld) this.destroy()
  }
}

/** The contents of a fake window. */
export class FakeContents extends EventEmitter {
  readonly id: number
  readonly sent: { readonly channel: string; readonly event: unknown }[] = []
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | undefined
  reloads = 0
  printAnswer: readonly [boolean, string] = [true, '']

  constructor(id: number) {
    super()
    this.id = id
  }

  isDestroyed = (): boolean => false
  send = (channel: string, event: unknown): void => void this.sent.push({ channel, event })
  setWindowOpenHandler = (handler: NonNullable<FakeContents['openHandler']>): void => void (this.openHandler = handler)
  reload = (): void => void (this.reloads += 1)
  print = (_options: object, done: (isDone: boolean, reason: string) => void): void => done(...this.printAnswer)
}

/** Electron as far as the host uses it, and what was done with it. */
export const fakeElectron = (documents: string) => {
  FakeWindow.all = []
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    getLocale: () => 'zh-CN',
    getPath: () => documents,
    recent: [] as string[],
    quits: 0,
    addRecentDocument: (path: string) => void app.recent.push(path),
    quit: () => void (app.quits += 1),
  })
  const handlers = new Map<string, Handler>()
  const scheme = new Map<string, (request: Request) => Promise<Response>>()
  const asked: Record<string, Handler> = {}
  const noted = (name: string) => (handler: Handler) => void (asked[name] = handler)
  const outside: string[] = []
  const dialogs = {
    folder: { canceled: true, filePaths: [] as string[] },
    file: { canceled: true, filePath: '' },
    shown: [] as string[],
  }
  const menus: unknown[] = []
  const parts = {
    app,
    BrowserWindow: FakeWindow,
    ipcMain: { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => void menus.push(menu),
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    dialog: {
      showOpenDialog: async () => dialogs.folder,
      showSaveDialog: async () => dialogs.file,
      showMessageBox: async (_window: unknown, { message }: { readonly message: string }) => {
        dialogs.shown.push(message)
        return { response: 0 }
      },
    },
    shell: {
      openExternal: async (url: string) => void outside.push(url),
      showItemInFolder: (path: string) => void outside.push(path),
      openPath: async (path: string) => {
        outside.push(path)
        return ''
      },
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: noted('permission'),
        setPermissionCheckHandler: noted('permissionCheck'),
        setDevicePermissionHandler: noted('device'),
        webRequest: { onBeforeRequest: noted('request') },
        protocol: {
          handle: (name: string, handler: (request: Request) => Promise<Response>) => void scheme.set(name, handler),
        },
      },
    },
  }
  return { electron: parts as unknown as ElectronParts, app, handlers, scheme, asked, outside, dialogs, menus }
}
