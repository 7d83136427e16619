import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, ensurePageBuilt, productRooms } from './build.mjs'
import { runChecks } from './checks.mjs'
import { runNode } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './paths.mjs'
import { say } from './terminal.mjs'

/**
 * What runs after set-up: a module of the repository, in the folder where the user stands or in the repository. What
 * shows the application's page has it bundled first, `fivestar serve` too.
 */
const programs = {
  start: { entry: 'build/main/cli/start.js', isWhereUserStands: true, hasPage: true },
  fivestar: { entry: 'build/main/cli/fivestar.js', isWhereUserStands: true },
  demo: { entry: 'build/main/cli/demo.js', isWhereUserStands: false },
  bench: { entry: 'scripts/bench.mjs', isWhereUserStands: true, hasPage: true },
}

/** Runs a subcommand. The exit code and signals are those of the program itself: it runs in this process. */
export const runCommand = async (name, parameters) => {
  if (name !== 'test' && name !== 'dist' && !Object.hasOwn(programs, name ?? '')) {
    say(`Usage: node scripts/run.mjs ${[...Object.keys(programs), 'dist', 'test'].join('|')} …`)
    process.exitCode = 2
    return
  }
  if (!ensureInstalled()) return fail()
  if (name === 'test') {
    process.exitCode = runChecks() ? 0 : 1
    return
  }
  if (name === 'dist') {
    process.exitCode = ensureBuilt(productRooms) && ensurePageBuilt() && makePackages(parameters) ? 0 : 1
    return
  }
  const { entry, isWhereUserStands, hasPage = parameters[0] === 'serve' } = programs[name]
  if (!ensureBuilt(productRooms) || (hasPage && !ensurePageBuilt())) return fail()
  const file = join(root, entry)
  if (!existsSync(file)) {
    say(`${entry} is missing although the build went well.`)
    return fail()
  }
  process.argv = [process.execPath, file, ...parameters]
  process.chdir(isWhereUserStands ? (process.env.INIT_CWD ?? process.cwd()) : root)
  await import(pathToFileURL(file).href)
}

/** electron-builder finds its configuration in electron-builder.yml. */
const makePackages = (parameters) =>
  runNode(join(root, 'node_modules', 'electron-builder', 'cli.js'), parameters, { toStdout: true }).isDone

const fail = () => {
  process.exitCode = 1
}
