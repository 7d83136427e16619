import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { _electron } from 'playwright-core'
import type { Desk, DeskOptions, DeskPlace } from './desk.js'

/** Starts the application in Electron; its dialog for the place of an export answers by itself. */
export const openElectronDesk = async (
  { program, place, root }: DeskPlace,
  { folder, width = 1440, colorScheme = 'light' }: DeskOptions,
): Promise<Desk> => {
  const exports = join(place, '导出')
  await mkdir(exports)
  const application = await _electron.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      join(root, 'build', 'main', 'hosts', 'electron', 'app.js'),
      ...(folder === undefined ? [] : [folder]),
    ],
    // On Linux the folder of documents is found under these; elsewhere it is the user's own.
    env: {
      ...process.env,
      FIVESTAR_CONFIG: join(place, 'config'),
      HOME: place,
      XDG_CONFIG_HOME: join(place, 'config'),
    },
    locale: 'zh-CN',
    colorScheme,
  })
  await application.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as { readonly defaultPath?: string }
      return { canceled: false, filePath: `${to}/${defaultPath.split(/[\\/]/).at(-1) ?? ''}` }
    }
  }, exports)
  const page = await application.firstWindow()
  await page.setViewportSize({ width, height: 900 })
  return {
    page,
    client: await page.context().newCDPSession(page),
    projects: join(place, 'Documents', '五星文档'),
    problems: [],
    takeExport: async () => {
      const files = await Promise.all(
        (await readdir(exports)).map(async (name) => ({ name, time: (await stat(join(exports, name))).mtimeMs })),
      )
      const newest = files.sort((one, other) => other.time - one.time)[0]
      if (newest === undefined) throw new Error(`nothing was exported to ${basename(exports)}`)
      return join(exports, newest.name)
    },
    close: () => application.close(),
  }
}
