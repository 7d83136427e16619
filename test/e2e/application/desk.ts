import { execFileSync } from 'node:child_process'
import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { openConfigStore } from '../../../main/application/config-store.js'
import { startBrowserHost } from '../../../main/hosts/browser/browser-host.js'

const root = resolve(import.meta.dirname, '../../..')

/** The application in a real browser, with a folder of projects of its own. */
export type Desk = {
  readonly page: Page
  readonly client: CDPSession
  readonly projects: string
  readonly problems: string[]
  readonly close: () => Promise<void>
}

/** Bundles the page where it is stale, starts the browser host in this process and opens it. */
export const openDesk = async (
  executablePath: string,
  options: { readonly folder?: string; readonly width?: number; readonly colorScheme?: 'light' | 'dark' } = {},
): Promise<Desk> => {
  const place = await mkdtemp(join(tmpdir(), 'fivestar-desk-'))
  const projects = join(place, '项目')
  await mkdir(projects)
  bundlePage()
  const problems: string[] = []
  const host = await startBrowserHost({
    config: openConfigStore(join(place, 'config')),
    root: projects,
    pageFolder: join(root, 'build', 'renderer'),
    onFault: (what, error) => problems.push(`${what}: ${String(error)}`),
    ...(options.folder === undefined ? {} : { initialFolder: options.folder }),
  })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1440, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
    colorScheme: options.colorScheme ?? 'light',
  })
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  await page.goto(host.url)
  return {
    page,
    client: await page.context().newCDPSession(page),
    projects,
    problems,
    close: async () => {
      await browser.close()
      await host.close()
      await rm(place, { recursive: true, force: true })
    },
  }
}

/** In a process of its own: bundling and the tests would otherwise share one set of modules. */
const bundlePage = (): void => {
  const script =
    "import('./scripts/run/build.mjs').then(({ ensurePageBuilt }) => process.exit(ensurePageBuilt() ? 0 : 1))"
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, stdio: 'inherit' })
}
