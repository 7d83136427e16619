import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { templatesFolder } from '../kit-store/templates-folder.js'
import { parseCommand } from './arguments.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { helpText } from './help.js'
import { printDiagnostics, type Terminal } from './terminal.js'

/** Runs one command line; never throws for bad input. A command loads only what it needs itself. */
export const run = async (words: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const parsed = parseCommand(words)
  if (parsed.command === undefined) {
    printDiagnostics(terminal, [parsed.problem])
    return exitCodes.badInput
  }
  const { command } = parsed
  switch (command.name) {
    case 'help':
      terminal.out(helpText)
      return exitCodes.ok
    case 'version':
      terminal.out(`${programVersion()}\n`)
      return exitCodes.ok
    case 'new':
      return (await import('./run-new.js')).runNew(command, terminal)
    case 'check':
      return (await import('./run-check.js')).runCheck(command, terminal)
    case 'export':
      return (await import('./run-export.js')).runExport(command, terminal)
    case 'serve':
      return (await import('./run-serve.js')).runServe(command, terminal)
  }
}

const programVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(templatesFolder(), '..', 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
}
