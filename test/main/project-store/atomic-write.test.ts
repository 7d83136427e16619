import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeAtomically } from '../../../main/project-store/atomic-write.js'
import { realDisk } from '../../../main/project-store/disk.js'
import { diskWith, failingRename, systemError } from '../../support/failing-disk.js'
import { temporaryFolder } from '../../support/project-folder.js'

const existing = async (): Promise<{ readonly folder: string; readonly file: string }> => {
  const folder = await temporaryFolder()
  const file = join(folder, 'a.json')
  await writeFile(file, 'old')
  return { folder, file }
}

describe('writeAtomically', () => {
  it('replaces a file and leaves nothing beside it', async () => {
    const { folder, file } = await existing()
    await writeAtomically(file, 'new')
    expect(await readFile(file, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('makes a file of bytes', async () => {
    const folder = await temporaryFolder()
    await writeAtomically(join(folder, 'b.bin'), Uint8Array.of(0, 255))
    expect([...(await readFile(join(folder, 'b.bin')))]).toEqual([0, 255])
  })

  it('keeps the old file and removes the temporary one when the rename fails', async () => {
    const { folder, file } = await existing()
    const disk = diskWith({ rename: () => Promise.reject(systemError('EIO')) })
    await expect(writeAtomically(file, 'new', { disk })).rejects.toThrow('EIO')
    expect(await readFile(file, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('keeps the old file when the disk is full', async () => {
    const { folder, file } = await existing()
    const open: typeof realDisk.open = async (...parameters) => {
      const handle = await realDisk.open(...parameters)
      return Object.assign(handle, { writeFile: () => Promise.reject(systemError('ENOSPC')) })
    }
    await expect(writeAtomically(file, 'new', { disk: diskWith({ open }) })).rejects.toThrow('ENOSPC')
    expect(await readFile(file, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('has the whole new content on the disk before the old file goes', async () => {
    const { file } = await existing()
    const order: string[] = []
    const open: typeof realDisk.open = async (path, ...rest) => {
      const handle = await realDisk.open(path, ...rest)
      const sync = handle.sync.bind(handle)
      return Object.assign(handle, {
        sync: async () => {
          order.push(String(path).endsWith('.tmp') ? `flush ${await readFile(path, 'utf8')}` : 'flush folder')
          await sync()
        },
      })
    }
    const rename: typeof realDisk.rename = async (from, to) => {
      order.push('rename')
      await realDisk.rename(from, to)
    }
    await writeAtomically(file, 'new', { disk: diskWith({ open, rename }) })
    expect(order).toEqual(['flush new', 'rename', 'flush folder'])
  })

  it.each(['EPERM', 'EBUSY', 'EACCES'])('tries again while a scanner holds the file (%s)', async (code) => {
    const { file } = await existing()
    const { rename, attempts } = failingRename([code, code, code])
    await writeAtomically(file, 'new', { disk: diskWith({ rename }) })
    expect(attempts()).toBe(4)
    expect(await readFile(file, 'utf8')).toBe('new')
  })

  it('gives up when the file is held for good', async () => {
    const { folder, file } = await existing()
    const { rename } = failingRename(Array.from({ length: 100 }, () => 'EBUSY'))
    await expect(writeAtomically(file, 'new', { disk: diskWith({ rename }) })).rejects.toThrow('EBUSY')
    expect(await readFile(file, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('does not replace when the guard objects', async () => {
    const { folder, file } = await existing()
    const guard = (): Promise<void> => Promise.reject(new Error('no'))
    await expect(writeAtomically(file, 'new', { guard })).rejects.toThrow('no')
    expect(await readFile(file, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  it('takes a folder that cannot be flushed, as on Windows', async () => {
    const { folder, file } = await existing()
    const open: typeof realDisk.open = (path, ...rest) =>
      path === folder ? Promise.reject(systemError('EISDIR')) : realDisk.open(path, ...rest)
    await writeAtomically(file, 'new', { disk: diskWith({ open }) })
    expect(await readFile(file, 'utf8')).toBe('new')
  })

  it.skipIf(process.platform === 'win32')('keeps the permissions of the file', async () => {
    const { file } = await existing()
    await chmod(file, 0o640)
    await writeAtomically(file, 'new')
    expect((await stat(file)).mode & 0o777).toBe(0o640)
  })
})
