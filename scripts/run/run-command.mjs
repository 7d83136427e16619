import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, productRooms } from './build.mjs'
import { runChecks } from './checks.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './paths.mjs'
import { say } from './terminal.mjs'

/** What runs after set-up: a module of the repository, in the folder where the user stands or in the repository. */
const programs = {
  fivestar: { entry: 'build/main/cli/fivestar.js', isWhereUserStands: true },
  demo: { entry: 'build/main/cli/demo.js', isWhereUserStands: false },
  bench: { entry: 'scripts/bench.mjs', isWhereUserStands: true },
}

/** Runs a subcommand. The exit code and signals are those of the program itself: it runs in this process. */
export const runCommand = async (name, parameters) => {
  if (name !== 'test' && !Object.hasOwn(programs, name ?? '')) {
    say(`Usage: node scripts/run.mjs ${[...Object.keys(programs), 'test'].join('|')} …`)
    process.exitCode = 2
    return
  }
  if (!ensureInstalled()) return fail()
  if (name === 'test') {
    process.exitCode = runChecks() ? 0 : 1
    return
  }
  if (!ensureBuilt(productRooms)) return fail()
  const { entry, isWhereUserStands } = programs[name]
  const file = join(root, entry)
  if (!existsSync(file)) {
    say(`${entry} is missing although the build went well.`)
    return fail()
  }
  process.argv = [process.execPath, file, ...parameters]
  process.chdir(isWhereUserStands ? (process.env.INIT_CWD ?? process.cwd()) : root)
  await import(pathToFileURL(file).href)
}

const fail = () => {
  process.exitCode = 1
}
