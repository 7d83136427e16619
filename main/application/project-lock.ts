import { mkdir, open, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Elsewhere } from '../../core/api/schema-project.js'
import { failureCode } from '../project-store/failure-reason.js'

/** The folder of a project for what belongs to this program and is no part of the project: lock and bin. */
export const ownFolder = '.fivestar'

/** How often a lock is renewed. One of another machine that was not, three times over, is left behind by a crash. */
const renewMilliseconds = 20_000

const lockSchema = z.object({
  owner: z.string(),
  process: z.int(),
  machine: z.string(),
  host: z.string(),
  since: z.string(),
})

type LockContent = z.output<typeof lockSchema>

/** The hold of one program on a project. */
export type ProjectLock = {
  /** Who else has the project, null while it is this program. */
  readonly elsewhere: () => Elsewhere | null
  readonly release: () => Promise<void>
}

/** What a lock is taken with; `owner` tells two hosts of one process apart, `processIsAlive` is asked about the holder. */
export type LockOptions = {
  readonly owner: string
  readonly host: string
  readonly now: () => Date
  readonly processIsAlive?: (id: number) => boolean
  /** Hears when the project becomes free, or somebody else's. */
  readonly onChange?: (elsewhere: Elsewhere | null) => void
  readonly renewMilliseconds?: number
}

/**
 * Takes the lock of a project, or finds out who has it; then it is taken as soon as it is free. The lock only tells:
 * what keeps two programs from overwriting each other is the comparison before every write. A folder that cannot be
 * written to has no lock.
 */
export const takeLock = async (folder: string, options: LockOptions): Promise<ProjectLock> => {
  const path = join(folder, ownFolder, 'lock.json')
  const content: LockContent = {
    owner: options.owner,
    process: process.pid,
    machine: hostname(),
    host: options.host,
    since: options.now().toISOString(),
  }
  let elsewhere = await attempt(folder, path, content, options)
  const look = async (): Promise<void> => {
    const before = elsewhere
    elsewhere = await attempt(folder, path, content, options)
    if (JSON.stringify(before) !== JSON.stringify(elsewhere)) options.onChange?.(elsewhere)
  }
  const timer = setInterval(() => void look(), options.renewMilliseconds ?? renewMilliseconds)
  timer.unref()
  return {
    elsewhere: () => elsewhere,
    release: async () => {
      clearInterval(timer)
      if ((await readLock(path))?.owner === content.owner) await rm(path, { force: true }).catch(() => undefined)
    },
  }
}

const attempt = async (
  folder: string,
  path: string,
  content: LockContent,
  options: LockOptions,
): Promise<Elsewhere | null> => {
  try {
    if (await isWritten(folder, path, content)) return null
    const holder = await readLock(path)
    if (holder?.owner === content.owner) {
      const now = options.now()
      await utimes(path, now, now)
      return null
    }
    if (holder !== undefined && !(await isStale(path, holder, options)))
      return { where: 'program', host: holder.host, since: holder.since }
    await rm(path, { force: true })
    return (await isWritten(folder, path, content)) ? null : await attempt(folder, path, content, options)
  } catch {
    return null
  }
}

/** True when the lock was free and is ours now; false when there is one. */
const isWritten = async (folder: string, path: string, content: LockContent): Promise<boolean> => {
  await makeOwnFolder(folder)
  try {
    const handle = await open(path, 'wx')
    try {
      await handle.writeFile(JSON.stringify(content))
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (failureCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Makes the program's own folder in a project, which says itself that it is nothing for version control. */
export const makeOwnFolder = async (folder: string): Promise<string> => {
  const own = join(folder, ownFolder)
  await mkdir(own, { recursive: true })
  await writeFile(join(own, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined)
  return own
}

const readLock = async (path: string): Promise<LockContent | undefined> => {
  try {
    return lockSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data
  } catch {
    return undefined
  }
}

const isStale = async (path: string, holder: LockContent, options: LockOptions): Promise<boolean> => {
  if (holder.machine === hostname()) return !(options.processIsAlive ?? processIsAlive)(holder.process)
  const age = options.now().getTime() - (await stat(path)).mtimeMs
  return age > 3 * (options.renewMilliseconds ?? renewMilliseconds)
}

/** True while a process runs, ours or another person's. */
export const processIsAlive = (id: number): boolean => {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return failureCode(error) === 'EPERM'
  }
}
