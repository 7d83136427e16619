import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { takeLock, type LockOptions } from '../../../main/application/project-lock.js'
import { temporaryFolder } from '../../support/project-folder.js'
import { until } from '../../support/application.js'

let folder = ''

beforeEach(async () => {
  folder = await temporaryFolder()
})

const options = (owner: string, more: Partial<LockOptions> = {}): LockOptions => ({
  owner,
  host: 'browser',
  now: () => new Date(),
  ...more,
})

const lockPath = (): string => join(folder, '.fivestar', 'lock.json')

const plantLock = async (content: object): Promise<void> => {
  await mkdir(join(folder, '.fivestar'), { recursive: true })
  await writeFile(lockPath(), JSON.stringify(content))
}

const foreign = {
  owner: 'x',
  process: 1,
  machine: 'another-machine',
  host: 'electron',
  since: '2026-01-02T03:04:05.000Z',
}

describe('takeLock', () => {
  it('is one program’s at a time, and free after it', async () => {
    const first = await takeLock(folder, options('a'))
    expect(first.elsewhere()).toBeNull()
    const second = await takeLock(folder, options('b'))
    expect(second.elsewhere()).toMatchObject({ where: 'program', host: 'browser' })
    await second.release()
    expect(JSON.parse(await readFile(lockPath(), 'utf8'))).toMatchObject({ owner: 'a', process: process.pid })
    await first.release()
    await expect(readFile(lockPath())).rejects.toThrow()
    expect(await readFile(join(folder, '.fivestar', '.gitignore'), 'utf8')).toBe('*\n')
  })

  it('passes to the one that waits, and tells it', async () => {
    const first = await takeLock(folder, options('a'))
    const heard: unknown[] = []
    const second = await takeLock(folder, options('b', { renewMilliseconds: 15, onChange: (who) => heard.push(who) }))
    await first.release()
    await until(() => heard.length > 0)
    expect(heard).toEqual([null])
    expect(second.elsewhere()).toBeNull()
    await second.release()
  })

  it('is taken over from a program of this machine that is gone, not from one that runs', async () => {
    const first = await takeLock(folder, options('a'))
    const alive = await takeLock(folder, options('b', { processIsAlive: () => true }))
    expect(alive.elsewhere()).not.toBeNull()
    const dead = await takeLock(folder, options('c', { processIsAlive: () => false }))
    expect(dead.elsewhere()).toBeNull()
    for (const lock of [first, alive, dead]) await lock.release()
  })

  it('is taken over from another machine only when it was not renewed for long', async () => {
    await plantLock(foreign)
    const fresh = await takeLock(folder, options('a'))
    expect(fresh.elsewhere()).toEqual({ where: 'program', host: 'electron', since: foreign.since })
    const old = new Date(Date.now() - 3_600_000)
    await utimes(lockPath(), old, old)
    const late = await takeLock(folder, options('b'))
    expect(late.elsewhere()).toBeNull()
    await fresh.release()
    await late.release()
  })

  it('takes a lock that nobody can read for none', async () => {
    await mkdir(join(folder, '.fivestar'))
    await writeFile(lockPath(), 'half a lo')
    const lock = await takeLock(folder, options('a'))
    expect(lock.elsewhere()).toBeNull()
    await lock.release()
  })

  it('does without in a folder that is gone', async () => {
    await writeFile(join(folder, '.fivestar'), 'a file where the folder should be')
    const lock = await takeLock(folder, options('a'))
    expect(lock.elsewhere()).toBeNull()
    await lock.release()
    await rm(folder, { recursive: true })
  })
})
