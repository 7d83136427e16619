import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { diagnose } from '../../core/diagnostics/diagnostic.js'
import { configFolder } from '../application/config-folder.js'
import { openConfigStore } from '../application/config-store.js'
import { isProjectFolder } from '../application/project-folders.js'
import { startBrowserHost, type BrowserHost } from '../hosts/browser/browser-host.js'
import { openInBrowser } from '../hosts/browser/open-in-browser.js'
import { templatesFolder } from '../kit-store/templates-folder.js'
import { failureReason } from '../project-store/failure-reason.js'
import type { Command } from './arguments.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { printDiagnostics, type Terminal } from './terminal.js'

/** `fivestar serve`: the browser host for one project or a folder of projects, until it is told to end. */
export const runServe = async (
  command: Extract<Command, { readonly name: 'serve' }>,
  terminal: Terminal,
  untilEnd: () => Promise<void> = untilSignal,
): Promise<ExitCode> => {
  const folder = resolve(command.folder)
  const isFolder = await stat(folder).then(
    (status) => status.isDirectory(),
    () => false,
  )
  if (!isFolder) {
    printDiagnostics(terminal, [diagnose('folder-gone', { name: command.folder })])
    return exitCodes.badInput
  }
  const isProject = await isProjectFolder(folder)
  let host: BrowserHost
  try {
    host = await startBrowserHost({
      config: openConfigStore(configFolder()),
      root: isProject ? dirname(folder) : folder,
      pageFolder: join(templatesFolder(), '..', 'build', 'renderer'),
      port: command.port,
      onFault: (what, error) => terminal.error(`${what}: ${error instanceof Error ? error.stack : String(error)}\n`),
      ...(isProject ? { initialFolder: folder } : {}),
    })
  } catch (error) {
    printDiagnostics(terminal, [diagnose('serve-failed', { port: command.port, reason: failureReason(error) })])
    return exitCodes.badInput
  }
  terminal.out(`${host.url}\n`)
  if (command.opensBrowser) openInBrowser(host.url)
  await untilEnd()
  await host.close()
  return exitCodes.ok
}

/** Waits for Ctrl+C or the end of the session; a second Ctrl+C ends at once, as the system does it. */
const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM', ...(process.platform === 'win32' ? [] : (['SIGHUP'] as const))] as const
    const end = (): void => {
      for (const signal of signals) process.removeListener(signal, end)
      resolve()
    }
    for (const signal of signals) process.once(signal, end)
  })
