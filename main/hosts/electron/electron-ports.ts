import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Language } from '../../../core/diagnostics/language.js'
import { languageOf } from '../../application/config-folder.js'
import type { HostPorts } from '../../application/host-ports.js'
import { menuWords } from './menu-words.js'
import { isOutsideUrl } from './origin.js'

/** The parts of Electron that dialogs, printing and the like need. */
export type PortParts = Pick<typeof import('electron'), 'app' | 'dialog' | 'shell' | 'BrowserWindow'>

/** What the ports ask of the host around them. */
export type PortOptions = {
  readonly windowOf: (page: string) => BrowserWindow | undefined
  readonly language: () => Language
  readonly readyToClose: (page: string) => void
  readonly projectOpened: (folder: string) => void
  readonly settingsChanged: HostPorts['settingsChanged']
}

/** Dialogs, printing, folders and other programs, as Electron has them. */
export const electronPorts = ({ app, dialog, shell, BrowserWindow }: PortParts, options: PortOptions): HostPorts => {
  const { windowOf, language } = options
  return {
    host: 'electron',
    capabilities: { chooseFolder: true, reveal: true, print: true, menu: true },
    language: languageOf(app.getLocale()),
    chooseFolder: async (page) => {
      const asked = {
        title: menuWords.chooseFolder[language()],
        properties: ['openDirectory' as const],
      }
      const window = windowOf(page)
      const { canceled, filePaths } = await (window === undefined
        ? dialog.showOpenDialog(asked)
        : dialog.showOpenDialog(window, asked))
      return canceled ? undefined : filePaths[0]
    },
    exportPlace: async (page, name) => {
      const extension = extname(name).slice(1)
      const asked = {
        title: menuWords.exportTitle[language()],
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      }
      const window = windowOf(page)
      const { canceled, filePath } = await (window === undefined
        ? dialog.showSaveDialog(asked)
        : dialog.showSaveDialog(window, asked))
      return canceled || filePath === '' ? { type: 'none' } : { type: 'asked', path: filePath }
    },
    reveal: async (path) => {
      shell.showItemInFolder(path)
      return true
    },
    print: async (page, pdf) => {
      const folder = await mkdtemp(join(tmpdir(), 'fivestar-print-'))
      const path = join(folder, 'print.pdf')
      await writeFile(path, pdf)
      // Another program that is given the file needs it for as long as it likes.
      if (!(await printFile(BrowserWindow, windowOf(page), path))) return (await shell.openPath(path)) === ''
      await rm(folder, { recursive: true, force: true })
      return true
    },
    openExternal: async (url) => {
      if (isOutsideUrl(url)) await shell.openExternal(url)
    },
    readyToClose: options.readyToClose,
    projectOpened: options.projectOpened,
    settingsChanged: options.settingsChanged,
  }
}

/**
 * Prints a PDF from a hidden window with the built-in viewer. False where the system refused; closing the dialog is no
 * refusal. The file is one that this program has just made.
 */
const printFile = async (
  Window: PortParts['BrowserWindow'],
  parent: BrowserWindow | undefined,
  path: string,
): Promise<boolean> => {
  const window = new Window({
    show: false,
    ...(parent === undefined ? {} : { parent }),
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      plugins: true,
      partition: 'print',
    },
  })
  try {
    await window.loadFile(path)
    return await new Promise((resolve) => {
      window.webContents.print({}, (isDone, reason) => resolve(isDone || /cancel/i.test(reason)))
    })
  } catch {
    return false
  } finally {
    window.destroy()
  }
}
