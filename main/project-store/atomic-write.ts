import { basename, dirname, join } from 'node:path'
import { realDisk, type Disk } from './disk.js'
import { failureCode } from './failure-reason.js'

/** Called just before the file is replaced; what it throws stops the write. */
export type Guard = () => Promise<void>

let writes = 0

/**
 * Writes a file so that at any moment, power cuts included, either the old or the new content stands on the disk:
 * a temporary file beside it, flushed, renamed over it, and the folder flushed. On failure the old file is as it was
 * and the temporary one is gone.
 */
export const writeAtomically = async (
  path: string,
  content: string | Uint8Array,
  options: { readonly disk?: Disk; readonly guard?: Guard } = {},
): Promise<void> => {
  const { disk = realDisk, guard } = options
  const folder = dirname(path)
  writes += 1
  const temporary = join(folder, `.${basename(path)}.${process.pid}-${writes}.tmp`)
  try {
    await writeFlushed(disk, temporary, content, await modeOf(disk, path))
    await guard?.()
    await renameOver(disk, temporary, path)
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await flushFolder(disk, folder)
}

const writeFlushed = async (disk: Disk, path: string, content: string | Uint8Array, mode: number): Promise<void> => {
  const handle = await disk.open(path, 'wx', mode)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The permissions of the file that is replaced. */
const modeOf = async (disk: Disk, path: string): Promise<number> => {
  try {
    return (await disk.stat(path)).mode & 0o777
  } catch {
    return 0o666
  }
}

/** Virus scanners and indexers of Windows hold a file for a moment after it was written. */
const waits = [10, 20, 50, 100, 200, 400, 800]
const heldCodes = new Set(['EPERM', 'EBUSY', 'EACCES'])

const renameOver = async (disk: Disk, from: string, to: string): Promise<void> => {
  for (const milliseconds of waits) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!heldCodes.has(failureCode(error))) throw error
      await disk.wait(milliseconds)
    }
  }
  await disk.rename(from, to)
}

/** Makes the rename itself last. Windows cannot open a folder, and flushes it by itself. */
const flushFolder = async (disk: Disk, folder: string): Promise<void> => {
  try {
    const handle = await disk.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The file is in place; only the moment at which the folder reaches the disk is the system's choice.
  }
}
