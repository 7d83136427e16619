import { join, sep } from 'node:path'
import { isProjectPath } from '../../core/project/project-path.js'
import type { Disk } from './disk.js'
import { failureCode } from './failure-reason.js'

/**
 * The real path of a project file, links followed; undefined where that leads out of the folder, or nowhere. For a
 * file that does not exist yet the nearest folder that does is followed.
 */
export const safePath = async (disk: Disk, root: string, path: string): Promise<string | undefined> => {
  if (!isProjectPath(path)) return undefined
  const realRoot = await disk.realpath(root)
  const real = await followed(disk, realRoot, path.split('/'))
  return real?.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep) === true ? real : undefined
}

const followed = async (disk: Disk, root: string, names: readonly string[]): Promise<string | undefined> => {
  for (let known = names.length; known > 0; known -= 1) {
    const candidate = join(root, ...names.slice(0, known))
    try {
      return join(await disk.realpath(candidate), ...names.slice(known))
    } catch (error) {
      if (failureCode(error) !== 'ENOENT') throw error
      if (await isDanglingLink(disk, candidate)) return undefined
    }
  }
  return join(root, ...names)
}

const isDanglingLink = (disk: Disk, path: string): Promise<boolean> =>
  disk.lstat(path).then(
    (status) => status.isSymbolicLink(),
    () => false,
  )
