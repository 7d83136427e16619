import { mkdir, readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { imageSize } from 'image-size'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { samePathKey } from '../../core/project/project-path.js'
import { freePath, safeFileName } from '../../exporters/package/file-names.js'
import { writeAtomically } from '../project-store/atomic-write.js'
import { realDisk } from '../project-store/disk.js'
import { failureReason } from '../project-store/failure-reason.js'
import { safePath } from '../project-store/safe-path.js'
import { beginsAs, extensionOf, fileTypes, imageExtensions } from './file-types.js'

/** The folders of a project into which files are put from outside. */
export type UploadFolder = 'assets' | 'evidence'

/** The largest file of each folder, in megabytes. Images are read whole for every layout. */
const limitMegabytes: Readonly<Record<UploadFolder, number>> = { assets: 10, evidence: 20 }

const megabyte = 1024 * 1024

/** A file that was put into a project, by its name there; or why it was not. */
export type Uploaded =
  | { readonly name: string; readonly diagnostics?: undefined }
  | { readonly name?: undefined; readonly diagnostics: readonly Diagnostic[] }

/** Puts a file into a project under its own name, or that name with a number where it is taken. */
export const addUpload = async (
  folder: string,
  into: UploadFolder,
  givenName: string,
  bytes: Uint8Array,
): Promise<Uploaded> => {
  const limit = limitMegabytes[into]
  if (bytes.length > limit * megabyte) {
    const size = Math.ceil(bytes.length / megabyte)
    return { diagnostics: [diagnose('upload-too-large', { name: givenName, size, limit })] }
  }
  if (!isUsable(into, extensionOf(givenName), bytes))
    return { diagnostics: [diagnose(into === 'assets' ? 'image-invalid' : 'upload-refused', { name: givenName })] }
  try {
    const root = await safePath(realDisk, folder, into)
    if (root === undefined) return { diagnostics: [diagnose('path-escapes', { path: into })] }
    await mkdir(root, { recursive: true })
    const taken = new Set([...(await readdir(root)), 'index.json'].map(samePathKey))
    const name = freePath(safeFileName(givenName.replace(/^\.+/, '')), taken)
    await writeAtomically(join(root, name), bytes)
    return { name }
  } catch (error) {
    return { diagnostics: [diagnose('write-refused', { name: givenName, reason: failureReason(error) })] }
  }
}

const isUsable = (into: UploadFolder, extension: string, bytes: Uint8Array): boolean => {
  if (!beginsAs(extension, bytes)) return false
  if (!imageExtensions.includes(extension)) return into === 'evidence'
  try {
    const { type, width, height } = imageSize(bytes)
    return fileTypes[type ?? '']?.mime === fileTypes[extension]?.mime && width > 0 && height > 0
  } catch {
    return false
  }
}

/** The files of such a folder by name; hidden ones and the index of the evidence are left out. */
export const listUploads = async (
  folder: string,
  from: UploadFolder,
): Promise<readonly { readonly name: string; readonly sizeBytes: number }[]> => {
  try {
    const root = await safePath(realDisk, folder, from)
    if (root === undefined) return []
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((name) => name !== 'index.json' && !name.split('/').some((part) => part.startsWith('.')))
      .sort()
    return await Promise.all(names.map(async (name) => ({ name, sizeBytes: (await stat(join(root, name))).size })))
  } catch {
    return []
  }
}

/** The folder in which a new project called this can be made: its name where that is free, or with a number. */
export const freeFolder = async (root: string, name: string): Promise<string> => {
  await mkdir(root, { recursive: true })
  const taken = new Set((await readdir(root)).map(samePathKey))
  return join(root, freePath(safeFileName(name).replace(/^\.+/, '_'), taken))
}

/** True for a folder that is there. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  )
