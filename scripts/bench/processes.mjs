import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './figures.mjs'

/** The repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The built command-line tool. */
export const cli = join(root, 'build', 'main', 'cli', 'fivestar.js')

/** A process that did not do its work: there is nothing to compare then. */
export class Failed extends Error {}

/** Runs a whole process and says how many seconds it took; `accepts` lists the exit codes of work that was done. */
export const run = ({ command, parameters, environment = {}, accepts = [0] }) => {
  const started = performance.now()
  const done = spawnSync(command, parameters, {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const seconds = (performance.now() - started) / 1000
  if (done.error !== undefined || !accepts.includes(done.status)) {
    const reason = done.error?.message ?? `exit code ${done.status}\n${(done.stderr || done.stdout).trim().slice(-800)}`
    throw new Failed(`${[command, ...parameters].join(' ')}\n${reason}`)
  }
  return seconds
}

/** A process of this same Node. */
export const node = (...parameters) => ({ command: process.execPath, parameters })

/** The first of the names under which a tool answers, with its version, or null. */
export const findTool = (names, pattern) => {
  for (const command of names) {
    const asked = spawnSync(command, ['--version'], { encoding: 'utf8' })
    if (asked.error === undefined && asked.status === 0)
      return { command, version: pattern.exec(asked.stdout)?.[1] ?? '' }
  }
  return null
}

/** Says on a terminal what is being timed; quiet elsewhere. */
export const progress = (text) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

/**
 * Runs the candidates in turn, once to warm up and then round by round, so that a busy moment hits them alike. A
 * candidate is a process, or a function that does the work and says how many seconds it took.
 */
export const alternate = (title, rounds, candidates) => {
  const seconds = candidates.map(() => [])
  for (let round = 0; round <= rounds; round += 1)
    candidates.forEach((candidate, index) => {
      progress(round === 0 ? `${title}: warming up` : `${title}: round ${round} of ${rounds}`)
      const taken = typeof candidate === 'function' ? candidate() : run(candidate)
      if (round > 0) seconds[index].push(taken)
    })
  progress('')
  return seconds.map(median)
}
