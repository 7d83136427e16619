import { execFileSync } from 'node:child_process'
import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { findElectron } from '../../../main/hosts/choose-host.js'
import { findChromium } from '../../support/chromium.js'
import { fivestar } from '../../support/cli.js'
import { openBrowserDesk, type BrowserDesk } from './browser-desk.js'
import { openElectronDesk } from './electron-desk.js'

const root = resolve(import.meta.dirname, '../../..')

/** The application in front of a user, with a folder of projects of its own. */
export type Desk = {
  readonly page: Page
  readonly client: CDPSession
  /** Where new projects come to lie. */
  readonly projects: string
  /** Errors of page and host; none are expected. */
  readonly problems: string[]
  /** Takes the export whose result the page shows; gives the file. */
  readonly takeExport: () => Promise<string>
  readonly close: () => Promise<void>
}

/** What a desk is opened with. */
export type DeskOptions = {
  /** The project that opens; the start screen where there is none. */
  readonly folder?: string
  /** A sample company, for which a project is drafted and opened. */
  readonly sample?: string
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
}

/** What a host opens a desk from: its program, a folder of its own, and where the tree's build is. */
export type DeskPlace = {
  readonly program: string
  readonly place: string
  readonly projects: string
  readonly root: string
}

/** A host that the application can be driven in here. */
export type TestHost = { readonly name: 'browser' | 'electron'; readonly program: string | undefined }

/** The hosts; one without a program is skipped, said in one line. */
export const testHosts = async (): Promise<readonly [TestHost, TestHost]> => {
  const electron = await findElectron(join(root, 'node_modules', 'electron'))
  if (electron === undefined)
    console.warn('skipped in Electron: no program here (ELECTRON_OVERRIDE_DIST_PATH names one)')
  return [
    { name: 'browser', program: findChromium() },
    { name: 'electron', program: electron },
  ]
}

/** Bundles the page where it is stale and opens the application in a host. */
export const openDesk = ({ name, program = '' }: TestHost, options: DeskOptions = {}): Promise<Desk> =>
  name === 'electron' ? opened(openElectronDesk, program, options) : openBrowser(program, options)

/** The same in a browser. */
export const openBrowser = (program: string, options: DeskOptions = {}): Promise<BrowserDesk> =>
  opened(openBrowserDesk, program, options)

const opened = async <Opened extends Desk>(
  open: (place: DeskPlace, options: DeskOptions) => Promise<Opened>,
  program: string,
  options: DeskOptions,
): Promise<Opened> => {
  const place = await mkdtemp(join(tmpdir(), 'fivestar-desk-'))
  const projects = join(place, '文稿', '五星文档')
  await mkdir(projects, { recursive: true })
  bundlePage()
  const folder = options.sample === undefined ? options.folder : await draftSample(projects, options.sample)
  const desk = await open(
    { program, place, projects, root },
    { ...options, ...(folder === undefined ? {} : { folder }) },
  )
  desk.page.setDefaultTimeout(15_000)
  desk.page.on('pageerror', (error) => desk.problems.push(`page: ${error.message}`))
  desk.page.on('console', (message) => {
    if (message.type() === 'error') desk.problems.push(`console: ${message.text()}`)
  })
  return {
    ...desk,
    close: async () => {
      await desk.close()
      await rm(place, { recursive: true, force: true })
    },
  }
}

/** A new project with a sample company's facts. */
const draftSample = async (projects: string, sample: string): Promise<string> => {
  const folder = join(projects, sample)
  const drafted = await fivestar('new', folder, '--profile', join(root, 'templates', 'samples', sample, 'profile.yml'))
  if (drafted.code !== 0) throw new Error(drafted.error)
  return folder
}

/** In a process of its own: bundling and the tests would otherwise share one set of modules. */
const bundlePage = (): void => {
  const script = `
    const { ensureBuilt, ensurePageBuilt, productRooms } = await import('./scripts/run/build.mjs')
    process.exit(ensurePageBuilt() && ensureBuilt(productRooms) ? 0 : 1)`
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, stdio: 'inherit' })
}
