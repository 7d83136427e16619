// Times what users wait for: the compilation beside other tools, checks in full and after an edit, and the application
// in a browser. Prints figures beside the targets. Missing a target is no failure.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { arch, cpus, platform, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchApplication } from './bench/application.mjs'
import { benchChecks } from './bench/checks.mjs'
import { benchCompilation } from './bench/compilation.mjs'
import { cli, Failed, progress } from './bench/processes.mjs'

const parts = { compilation: benchCompilation, checks: benchChecks, application: benchApplication }
const fewestRounds = 5

const usage = `npm run bench -- [${Object.keys(parts).join('|')}] [--rounds n] [--project folder]

  compilation, checks, application
                        only this part
  --rounds n            rounds of each comparison, at least ${fewestRounds} (default ${fewestRounds})
  --project folder      compile this project instead of the demo's; the demo is not timed then
`

const readOptions = () => {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string' }, project: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  const unknown = positionals.find((name) => !Object.hasOwn(parts, name))
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}`)
  const rounds = values.rounds === undefined ? fewestRounds : Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < fewestRounds) throw new Error(`--rounds must be ${fewestRounds} or more`)
  const project = values.project === undefined ? undefined : resolve(values.project)
  const chosen = positionals.length === 0 ? Object.keys(parts) : positionals
  return { rounds, project, chosen, help: values.help === true }
}

const main = async () => {
  let options
  try {
    options = readOptions()
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
  if (options.help) {
    console.log(usage)
    return 0
  }
  if (!existsSync(cli)) {
    console.error('The command-line tool is not built; npm run build makes it.')
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'fivestar-bench-'))
  try {
    for (const part of options.chosen) {
      await parts[part](options, folder)
      console.log('')
    }
    const processors = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}`
    console.log(`Node ${process.version}, ${platform()} ${arch()}, ${processors}`)
    return 0
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    progress('')
    console.error(`This could not be timed:\n${error.message}`)
    return 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main()
