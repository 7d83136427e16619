import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { openConfigStore } from '../../../main/application/config-store.js'
import { threadWorkshop } from '../../../main/application/work/workshop.js'
import { startBrowserHost, type BrowserHost } from '../../../main/hosts/browser/browser-host.js'
import type { Desk, DeskOptions, DeskPlace } from './desk.js'

/** A desk in a browser; the host runs in this process and can be closed under the page. */
export type BrowserDesk = Desk & { readonly host: BrowserHost; readonly openPage: () => Promise<Desk['page']> }

/** Starts the browser host and opens it in Chromium. */
export const openBrowserDesk = async (
  { program, place, projects, root }: DeskPlace,
  { folder, width = 1440, colorScheme = 'light' }: DeskOptions,
): Promise<BrowserDesk> => {
  const problems: string[] = []
  const host = await startBrowserHost({
    config: openConfigStore(join(place, 'config')),
    root: projects,
    pageFolder: join(root, 'build', 'renderer'),
    // As in the program: kits, previews and exports in a thread, so that the host stays free for the page.
    openWorkshop: async () => threadWorkshop(pathToFileURL(join(root, 'build/main/application/work/worker.js'))),
    onFault: (what, error) => problems.push(`${what}: ${String(error)}`),
    ...(folder === undefined ? {} : { initialFolder: folder }),
  })
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
    colorScheme,
  })
  const page = await context.newPage()
  await page.goto(host.url)
  return {
    page,
    client: await context.newCDPSession(page),
    projects,
    problems,
    host,
    // The first page has spent the token of the address; the cookie that it was given holds for this one too.
    openPage: async () => {
      const other = await context.newPage()
      await other.goto(new URL('/', host.url).href)
      return other
    },
    takeExport: async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-download').click()])
      const path = join(place, download.suggestedFilename())
      await download.saveAs(path)
      return path
    },
    close: async () => {
      await browser.close()
      await host.close()
    },
  }
}
