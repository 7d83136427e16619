import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell } from 'electron'
import { configFolder, languageOf } from '../../application/config-folder.js'
import { openConfigStore } from '../../application/config-store.js'
import { isNoOption, startElectronHost } from './electron-host.js'
import { menuWords } from './menu-words.js'
import { schemePrivileges } from './protocol.js'

// The main process of the Electron host. What must happen before Electron is ready happens here, all else in the host.
const built = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

const fault = (what: string, error: unknown): void => console.error(what, error)

const crash = (error: unknown): void => {
  fault('crash', error)
  const language = languageOf(app.isReady() ? app.getLocale() : undefined)
  dialog.showErrorBox(menuWords.crashTitle[language], menuWords.crashHost[language])
  app.exit(1)
}

process.on('uncaughtException', crash)
process.on('unhandledRejection', (error) => fault('unhandled', error))

app.setName('五星文档')
// A profile of Chromium's own beside the settings; ASCII, as some of its parts cannot read other paths on Windows.
app.setPath('userData', join(configFolder(), 'chromium'))
app.enableSandbox()
protocol.registerSchemesAsPrivileged([schemePrivileges])

const start = async (): Promise<void> => {
  const folder = process.argv.slice(1).find(isNoOption)
  await startElectronHost(
    { app, BrowserWindow, dialog, ipcMain, Menu, screen, session, shell },
    {
      config: openConfigStore(configFolder()),
      pageFolder: join(built, 'renderer'),
      preload: join(built, 'preload', 'preload.cjs'),
      ...(folder === undefined ? {} : { folder }),
      sample: 'shuoli',
      onFault: fault,
    },
  )
}

// Electron becomes ready only after this module has run to its end: waiting for it here would be for ever.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(crash)
else app.exit(0)
