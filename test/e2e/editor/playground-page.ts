import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')
const pages = join(root, 'build', 'playground')

/** The folder of the test page, bundled where a source has changed since; test files at the same time share one build. */
export const playgroundPage = async (): Promise<string> => {
  const folder = join(pages, await keyOfSources())
  await mkdir(pages, { recursive: true })
  while (!(await exists(folder))) {
    if (!(await takeLock(`${folder}.lock`))) await sleep(100)
    else
      try {
        if (!(await exists(folder))) await buildInto(folder)
      } finally {
        await rm(`${folder}.lock`, { force: true })
      }
  }
  return folder
}

/** Takes the lock; one whose process is gone is taken away first. False while another process builds. */
const takeLock = async (lock: string): Promise<boolean> => {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
  if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true })
  return writeFile(lock, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  )
}

const isAlive = (id: number): boolean => {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

/** Every source with its time and size. */
const keyOfSources = async (): Promise<string> => {
  const hash = createHash('sha256')
  for (const room of ['core', 'renderer', 'package-lock.json'])
    for (const path of await filesOf(join(root, room))) {
      const { mtimeMs, size } = await stat(path)
      hash.update(`${path}:${mtimeMs}:${size}\n`)
    }
  return hash.digest('hex').slice(0, 16)
}

const filesOf = async (path: string): Promise<readonly string[]> => {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const exists = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  )

const buildInto = async (folder: string): Promise<void> => {
  await removeOld()
  const draft = `${folder}.draft-${process.pid}`
  const editor = join(root, 'renderer', 'editor')
  const mode = process.env['NODE_ENV']
  // The runner's own would bundle React as for development: slow and talkative.
  process.env['NODE_ENV'] = 'production'
  try {
    await build({
      root: editor,
      configFile: false,
      base: './',
      logLevel: 'error',
      plugins: [react()],
      worker: { format: 'es' },
      build: {
        outDir: draft,
        emptyOutDir: true,
        target: 'chrome120',
        minify: false,
        modulePreload: false,
        reportCompressedSize: false,
        chunkSizeWarningLimit: 9000,
        rollupOptions: { input: join(editor, 'playground.html') },
      },
    })
  } finally {
    if (mode === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = mode
  }
  await rename(draft, folder)
}

/** Pages of other sources go once nobody can be using them any more. */
const removeOld = async (): Promise<void> => {
  for (const name of await readdir(pages)) {
    const path = join(pages, name)
    const { mtimeMs } = await stat(path)
    if (Date.now() - mtimeMs > 3_600_000) await rm(path, { recursive: true, force: true })
  }
}
