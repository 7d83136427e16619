import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type Client } from '../../core/api/client.js'
import type { HostEvent } from '../../core/api/schema-events.js'
import { startApplication, type Application } from '../../main/application/application.js'
import { openConfigStore } from '../../main/application/config-store.js'
import type { HostPorts } from '../../main/application/host-ports.js'

/** A port of every kind that does nothing and offers nothing. */
export const quietPorts: HostPorts = {
  host: 'browser',
  capabilities: { chooseFolder: false, reveal: false, print: false, menu: false },
  language: 'zh-CN',
  chooseFolder: async () => undefined,
  exportPlace: async () => ({ type: 'kept' }),
  reveal: async () => false,
  print: async () => false,
  openExternal: async () => undefined,
  readyToClose: () => undefined,
  projectOpened: () => undefined,
  settingsChanged: () => undefined,
}

/** A page of an application without a wire: its client and what it heard. */
export type TestPage = { readonly id: string; readonly client: Client; readonly heard: HostEvent[] }

/** Connects a page to an application through JSON, as both wires do. */
export const connectPage = (application: Application, id: string): TestPage => {
  const heard: HostEvent[] = []
  const listeners = new Set<(event: unknown) => void>()
  application.connect(id, (event) => {
    const sent = JSON.parse(JSON.stringify(event)) as HostEvent
    heard.push(sent)
    for (const listener of [...listeners]) listener(sent)
  })
  const client = createClient({
    call: async (method, parameters) =>
      JSON.parse(JSON.stringify(await application.serve(method, JSON.parse(JSON.stringify(parameters)), { page: id }))),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  return { id, client, heard }
}

/** A folder of its own for one test file, with what an application needs in it. */
export const temporaryPlace = async (): Promise<{
  readonly folder: string
  readonly root: string
  readonly start: (owner?: string, ports?: Partial<HostPorts>) => Promise<Application>
  readonly remove: () => Promise<void>
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'fivestar-test-'))
  const root = join(folder, '项目')
  return {
    folder,
    root,
    start: (owner = 'one', ports = {}) =>
      startApplication({
        ports: { ...quietPorts, ...ports },
        config: openConfigStore(join(folder, 'config')),
        root,
        owner,
        onFault: (method, error) => console.error(method, error),
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Waits until something holds, for ten seconds at most. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 10_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came about')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
