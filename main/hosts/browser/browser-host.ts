import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startApplication } from '../../application/application.js'
import { languageOf } from '../../application/config-folder.js'
import type { ConfigStore } from '../../application/config-store.js'
import type { HostPorts } from '../../application/host-ports.js'
import type { Workshop } from '../../application/work/workshop.js'
import { openPageFiles } from '../page-files.js'
import { Access } from './access.js'
import { EventStreams } from './event-streams.js'
import { respond } from './respond.js'

/** What the browser host is started with. */
export type BrowserHostOptions = {
  readonly config: ConfigStore
  readonly root: string
  readonly initialFolder?: string
  /** The built page. */
  readonly pageFolder: string
  /** 0 for any free one. */
  readonly port?: number
  readonly onFault?: (what: string, error: unknown) => void
  /** How long a page may be away before what it had open is closed. */
  readonly graceMilliseconds?: number
  readonly openWorkshop?: () => Promise<Workshop>
  /** Reads the kits at once, so that the first project opens fast; true where nothing is said. */
  readonly isWarm?: boolean
}

/** A running browser host. */
export type BrowserHost = {
  /** The address that opens the application, good for one browser. */
  readonly url: string
  readonly port: number
  readonly close: () => Promise<void>
}

/** A browser has no dialogs that give paths, and downloads and prints by itself. */
const browserPorts: HostPorts = {
  host: 'browser',
  capabilities: { chooseFolder: false, reveal: false, print: false, menu: false },
  language: languageOf(process.env['LC_ALL'] ?? process.env['LANG']),
  chooseFolder: async () => undefined,
  exportPlace: async () => ({ type: 'kept' }),
  reveal: async () => false,
  print: async () => false,
  openExternal: async () => undefined,
  readyToClose: () => undefined,
  projectOpened: () => undefined,
  settingsChanged: () => undefined,
}

/** Serves the application to a browser on this machine: loopback only, by whatever name. */
export const startBrowserHost = async (options: BrowserHostOptions): Promise<BrowserHost> => {
  const { config, root, pageFolder, onFault = () => undefined } = options
  const access = new Access(() => randomBytes(32).toString('base64url'))
  const application = await startApplication({
    ports: browserPorts,
    config,
    root,
    owner: randomBytes(12).toString('hex'),
    onFault,
    isWarm: options.isWarm ?? true,
    ...(options.initialFolder === undefined ? {} : { initialFolder: options.initialFolder }),
    ...(options.openWorkshop === undefined ? {} : { openWorkshop: options.openWorkshop }),
  })
  const streams = new EventStreams(application, options.graceMilliseconds)
  const pageFiles = openPageFiles(pageFolder)
  const server = createServer((request, response) => {
    respond({ access, application, streams, pageFiles }, request, response).catch((error: unknown) => {
      onFault(request.url ?? '', error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  access.listenOn(port)
  return {
    url: access.url,
    port,
    close: async () => {
      streams.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      await application.close()
    },
  }
}
