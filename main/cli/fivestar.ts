#!/usr/bin/env node
import { writeSync } from 'node:fs'
import { run } from './run.js'

const terminal = {
  out: (text: string) => writeAll(1, text),
  error: (text: string) => writeAll(2, text),
  interactive: process.stderr.isTTY === true && process.stdout.isTTY === true,
}

/** Writes at once and whole: a long report into a slow pipe must not be cut by the exit. */
function writeAll(descriptor: 1 | 2, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}

process.exitCode = await run(process.argv.slice(2), terminal)
