import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './child.mjs'
import { locked } from './lock.mjs'
import { buildFolder, root } from './paths.mjs'
import { progress, say } from './terminal.mjs'

/** The rooms that the program consists of. */
export const productRooms = ['core', 'exporters', 'main']

/** The rooms with the tests. */
export const allRooms = [...productRooms, 'renderer', 'test']

const settings = ['tsconfig.base.json', 'tsconfig.json', 'package.json', 'package-lock.json']

/** Compiles the rooms where a source has changed, come or gone since. False when they do not compile. */
export const ensureBuilt = (rooms) => {
  const isFresh = () => sameSources(readStamp(rooms), sources(rooms))
  return isFresh() || locked(() => isFresh() || build(rooms))
}

const build = (rooms) => {
  progress('Building …')
  const before = readStamp(rooms)
  const now = sources(rooms)
  for (const path of Object.keys(before)) if (!(path in now)) removeOutputs(path)
  for (const path of Object.keys({ ...before, ...now })) if (before[path] !== now[path]) forgetWhereOld(path)
  const { isDone } = runNode(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ['--build', ...rooms])
  if (!isDone) {
    say('The sources do not compile; see above.')
    return false
  }
  writeFileSync(stampOf(rooms), JSON.stringify(now))
  return true
}

/** What the bundles of the application are made from, and by. */
const pageSources = ['core', 'renderer', 'scripts/page', 'main/hosts/electron']
const bundles = ['vite.config.ts', 'vite.preload.config.ts']

/** Bundles the page of both hosts and the preload script where a source has changed. False when that fails. */
export const ensurePageBuilt = () => {
  const now = () => sources(pageSources, bundles, /./)
  const isFresh = () =>
    existsSync(join(buildFolder, 'renderer', 'index.html')) && sameSources(readStamp(['page']), now())
  return isFresh() || locked(() => isFresh() || bundle(now()))
}

const bundle = (now) => {
  progress('Bundling the page …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  for (const config of bundles) {
    // A NODE_ENV of the caller, a test runner's say, would bundle React as for development: slow and talkative.
    const { isDone } = runNode(vite, ['build', '--config', config, '--logLevel', 'error'], {
      environment: { NODE_ENV: 'production' },
    })
    if (!isDone) {
      say('The page cannot be bundled; see above.')
      return false
    }
  }
  writeFileSync(stampOf(['page']), JSON.stringify(now))
  return true
}

/** Every source with its time and size: a source that was put back or copied in with an old date counts too. */
const sources = (rooms, others = [], pattern = /\.tsx?$|^tsconfig\.json$/) => {
  const found = {}
  const add = (path) => {
    const { mtimeMs, size } = statSync(join(root, path))
    found[path] = `${mtimeMs}:${size}`
  }
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (path !== 'test/fixtures') walk(path)
      } else if (pattern.test(entry.name)) add(path)
    }
  }
  settings.forEach(add)
  others.forEach(add)
  rooms.forEach(walk)
  return found
}

const sameSources = (one, other) => {
  const paths = Object.keys(one)
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path])
}

/** What the sources were at the last build that went well. */
const readStamp = (rooms) => {
  try {
    return JSON.parse(readFileSync(stampOf(rooms), 'utf8'))
  } catch {
    return {}
  }
}

const stampOf = (rooms) => join(buildFolder, `.stamp-${rooms.join('-')}.json`)

/**
 * The compiler takes a room for built when no source is newer than its notes. A source that came in with an old date
 * (copied, unpacked, moved) or went away would be missed, so the notes go.
 */
const forgetWhereOld = (path) => {
  const notes = join(buildFolder, `${path.split('/')[0]}.tsbuildinfo`)
  if (existsSync(notes) && !isNewer(join(root, path), notes)) rmSync(notes)
}

const isNewer = (file, other) => existsSync(file) && statSync(file).mtimeMs > statSync(other).mtimeMs

/** The compiler leaves the output of a source that is gone; it must not be found by an import any more. */
const removeOutputs = (path) => {
  const base = join(buildFolder, path.replace(/\.tsx?$/, ''))
  for (const extension of ['.js', '.js.map', '.d.ts']) rmSync(base + extension, { force: true })
}
