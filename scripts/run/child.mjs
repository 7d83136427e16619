import { spawnSync } from 'node:child_process'
import { root } from './paths.mjs'

/** Runs a program of node_modules to its end; what it prints goes to stderr unless `toStdout`. */
export const runNode = (file, parameters, { toStdout = false, environment = {} } = {}) =>
  run(process.execPath, [file, ...parameters], { toStdout, environment })

/** Runs a program to its end. */
export const run = (command, parameters, { toStdout = false, environment = {}, shell = false } = {}) => {
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', toStdout ? 'inherit' : 2, 'inherit'],
    shell,
  })
  return { isDone: error === undefined && status === 0, status, error }
}
