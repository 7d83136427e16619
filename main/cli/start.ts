#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { diagnose, wordDiagnostic, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { configFolder, defaultProjectsRoot } from '../application/config-folder.js'
import { openConfigStore } from '../application/config-store.js'
import { initialFolder } from '../application/initial-project.js'
import { chooseHost, findElectron, hasDisplay } from '../hosts/choose-host.js'
import { templatesFolder } from '../kit-store/templates-folder.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { runServe } from './run-serve.js'
import { printDiagnostics, type Terminal } from './terminal.js'

type Wish = {
  readonly host?: 'electron' | 'browser'
  readonly folder?: string
  readonly port: number
  readonly opensBrowser: boolean
}

/** `npm start`: opens the application in the host that can be had, and says which and why. */
const start = async (words: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const wish = parseWish(words)
  if ('code' in wish) {
    printDiagnostics(terminal, [wish])
    return exitCodes.badInput
  }
  const home = dirname(templatesFolder())
  const electron = await findElectron(join(home, 'node_modules', 'electron'))
  const chosen = chooseHost({
    hasDisplay: hasDisplay(),
    ...(wish.host === undefined ? {} : { wanted: wish.host }),
    ...(electron === undefined ? {} : { electron }),
  })
  if (chosen.host === undefined) {
    printDiagnostics(terminal, [chosen.reason])
    return exitCodes.badInput
  }
  const [chinese, english] = (['zh-CN', 'en'] as const).map(
    (language) => wordDiagnostic(chosen.reason, language).message,
  )
  terminal.error(`${chinese} / ${english}\n`)
  if (chosen.host === 'electron') return runElectron(chosen.program, home, wish.folder)
  return serveInBrowser(wish, terminal)
}

const serveInBrowser = async ({ folder, port, opensBrowser }: Wish, terminal: Terminal): Promise<ExitCode> => {
  const given = folder === undefined ? await lastOrSample() : resolve(folder)
  return runServe({ name: 'serve', folder: given, port, opensBrowser: opensBrowser && hasDisplay() }, terminal)
}

const lastOrSample = async (): Promise<string> => {
  const root = defaultProjectsRoot()
  await mkdir(root, { recursive: true })
  return (await initialFolder({ config: openConfigStore(configFolder()), root, sample: 'shuoli' })) ?? root
}

/** Runs Electron on this build and ends with its exit code. */
const runElectron = (program: string, home: string, folder: string | undefined): Promise<ExitCode> =>
  new Promise((done) => {
    const words = [join(home, 'build', 'main', 'hosts', 'electron', 'app.js')]
    const child = spawn(program, folder === undefined ? words : [...words, resolve(folder)], { stdio: 'inherit' })
    child.on('error', () => done(exitCodes.failed))
    child.on('exit', (code) => done(code === 0 ? exitCodes.ok : exitCodes.failed))
  })

const parseWish = (words: readonly string[]): Wish | Diagnostic => {
  const wrong = (problem: string): Diagnostic => diagnose('usage', { problem })
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { host: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    })
    const { host, port = '0' } = values
    if (host !== undefined && host !== 'electron' && host !== 'browser') return wrong('--host 应为 electron 或 browser')
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return wrong('--port 应为 0 到 65535 的整数')
    if (positionals.length > 1) return wrong(`多余的参数：${positionals.slice(1).join(' ')}`)
    const [folder] = positionals
    return {
      port: Number(port),
      opensBrowser: values['no-open'] !== true,
      ...(host === undefined ? {} : { host }),
      ...(folder === undefined ? {} : { folder }),
    }
  } catch (error) {
    return wrong(`参数有误：${(error as Error).message.split('\n')[0]}`)
  }
}

process.exitCode = await start(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  interactive: process.stdout.isTTY === true,
})
