import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder } from './paths.mjs'
import { progress } from './terminal.mjs'

const folder = join(buildFolder, '.lock')
const owner = join(folder, 'pid')
const pollMilliseconds = 100

/** Does work that two processes must not do at a time; waits for the other one, if there is one and it lives. */
export const locked = (work) => {
  mkdirSync(buildFolder, { recursive: true })
  let isWaiting = false
  while (!taken()) {
    if (!isWaiting) progress('Another process is building; waiting for it …')
    isWaiting = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMilliseconds)
    if (!isOwnerAlive()) rmSync(folder, { recursive: true, force: true })
  }
  try {
    writeFileSync(owner, String(process.pid))
    return work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const taken = () => {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** A lock without a process id is one that is being taken just now. */
const isOwnerAlive = () => {
  try {
    process.kill(Number(readFileSync(owner, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'ENOENT' || error.code === 'EPERM'
  }
}
