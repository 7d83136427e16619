import { ApiError } from '../../core/api/reply.js'
import type { Reference } from '../../core/api/reference.js'
import type { HostEvent } from '../../core/api/schema-events.js'
import { serve, type Handlers, type Serve } from '../../core/api/server.js'
import { kitFolder } from '../kit-store/templates-folder.js'
import { platformName } from './config-folder.js'
import type { ConfigStore } from './config-store.js'
import { ExportJobs } from './export-jobs.js'
import { outputHandlers } from './handlers-output.js'
import { projectHandlers } from './handlers-project.js'
import type { HostPorts } from './host-ports.js'
import type { HostServices } from './host-services.js'
import { OpenProjects } from './open-projects.js'
import { Pages } from './pages.js'
import { Previews } from './previews.js'
import { listKits, programVersion } from './program-facts.js'
import { openProjectFolders, type ProjectFolders } from './project-folders.js'
import { listSamples } from './samples.js'
import { serveFile, type ServedFile } from './served-files.js'
import { openWorkshop, type Workshop } from './work/workshop.js'

/** What an application is started with. */
export type ApplicationOptions = {
  readonly ports: HostPorts
  readonly config: ConfigStore
  /** The folder of projects: new ones are put there, those in it are offered. */
  readonly root: string
  /** A project to open at once. */
  readonly initialFolder?: string
  readonly now?: () => Date
  /** Tells this application from others on the same project. */
  readonly owner: string
  readonly onFault?: (method: string, error: unknown) => void
  readonly openWorkshop?: () => Promise<Workshop>
  /** Reads the kits and the initial project before anybody asks, so that it opens fast. */
  readonly isWarm?: boolean
}

/** The work behind the Api, the same in both hosts. */
export type Application = {
  readonly serve: Serve
  readonly pages: Pages
  readonly folders: ProjectFolders
  /** Connects a page to its events; the function that comes back ends it. */
  readonly connect: (page: string, listener: (event: HostEvent) => void) => () => void
  /** The page is gone: what it had open is closed. */
  readonly pageGone: (page: string) => Promise<void>
  /** The file of an address below `/files/`. */
  readonly file: (path: string) => Promise<ServedFile | undefined>
  readonly close: () => Promise<void>
}

/** Starts the work behind the Api. */
export const startApplication = async (options: ApplicationOptions): Promise<Application> => {
  const { ports, config, root, now = () => new Date(), owner } = options
  const open = options.openWorkshop ?? openWorkshop
  const workshop = await open()
  const pages = new Pages()
  const services: HostServices = {
    ports,
    config,
    root,
    now,
    pages,
    workshop,
    folders: openProjectFolders(root, config),
    projects: new OpenProjects({ pages, owner, host: ports.host, now }),
    previews: new Previews(workshop, () => performance.now()),
    jobs: new ExportJobs(pages, open),
    reference: keptReferences(workshop),
  }
  const { projects, previews, jobs, folders } = services
  if (options.isWarm === true) void warmUp(services, options.initialFolder).catch(() => undefined)
  const handlers: Handlers = {
    ...appHandlers(services, options),
    ...projectHandlers(services),
    ...outputHandlers(services),
  }
  return {
    serve: serve(handlers, options.onFault),
    pages,
    folders,
    connect: (page, listener) => pages.connect(page, listener),
    pageGone: async (page) => {
      for (const project of pages.projectsOf(page)) await projects.leave(project, page)
      pages.setAway(page, false)
    },
    file: (path) => serveFile(path, { projects, previews, jobs }),
    close: async () => {
      await projects.close()
      await jobs.close()
      await workshop.stop()
    },
  }
}

type AppMethod = Extract<keyof Handlers, `${'app' | 'settings'}.${string}`>

const appHandlers = (
  services: HostServices,
  { initialFolder, isWarm }: ApplicationOptions,
): Pick<Handlers, AppMethod> => {
  const { ports, config, folders, pages } = services
  const kits = once(listKits)
  const samples = once(listSamples)
  if (isWarm === true) void Promise.all([kits(), samples()]).catch(() => undefined)
  return {
    'app.info': async () => ({
      version: await programVersion(),
      host: ports.host,
      platform: platformName(process.platform),
      language: ports.language,
      capabilities: ports.capabilities,
      kits: [...(await kits())],
      samples: [...(await samples())],
      initialProject: initialFolder === undefined ? null : await folders.admit(initialFolder),
    }),
    'app.openExternal': async ({ url }) => {
      await ports.openExternal(url)
      return {}
    },
    'app.readyToClose': async (_, { page }) => {
      ports.readyToClose(page)
      return {}
    },
    'settings.read': () => config.settings(),
    'settings.write': async (change, { page }) => {
      const settings = await config.writeSettings(change)
      pages.tellAll('settings.changed', settings, page)
      ports.settingsChanged(settings)
      return settings
    },
  }
}

const warmUp = async ({ reference, projects, folders }: HostServices, initial: string | undefined): Promise<void> => {
  const read = (await listKits()).map(async ({ id }) => {
    const { folder } = await kitFolder(id)
    if (folder !== undefined) await reference(folder)
  })
  if (initial !== undefined) await projects.prepare(await folders.admit(initial), initial)
  await Promise.all(read)
}

/** What belongs to the installation is read once. */
const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let known: Promise<T> | undefined
  return () => (known ??= read())
}

/** References are of the installation: read once, and again only after a failure. */
const keptReferences = (workshop: Workshop): ((kitFolder: string) => Promise<Reference>) => {
  const kept = new Map<string, Promise<Reference>>()
  return (kitFolder) => {
    const known = kept.get(kitFolder)
    if (known !== undefined) return known
    const read = workshop.run('reference', { kitFolder }).then(({ reference, diagnostics }) => {
      if (reference === undefined)
        throw new ApiError('internal', `kit: ${diagnostics.map(({ code }) => code).join(' ')}`)
      return reference
    })
    kept.set(kitFolder, read)
    read.catch(() => kept.delete(kitFolder))
    return read
  }
}
