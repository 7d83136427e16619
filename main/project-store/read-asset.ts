import { defaultLimitBytes, realDisk, type StoreOptions } from './disk.js'
import { readProjectFile } from './read-file.js'

/** The folder of a project's images. */
export const assetsFolder = 'assets'

/**
 * The bytes of an image of the project; undefined where there is none that may be read: no such file, a name or link
 * that leaves the folder, a file beyond the limit.
 */
export const readAsset = async (
  folder: string,
  name: string,
  options: StoreOptions = {},
): Promise<Uint8Array | undefined> => {
  const { disk = realDisk, limitBytes = defaultLimitBytes } = options
  const result = await readProjectFile(disk, folder, `${assetsFolder}/${name}`, limitBytes)
  return result.type === 'found' ? result.file.bytes : undefined
}
