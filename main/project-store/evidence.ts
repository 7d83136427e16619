import { join, relative, sep } from 'node:path'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { EvidenceItem } from '../../core/project/project.js'
import { realDisk, type Disk, type StoreOptions } from './disk.js'
import { failureCode, failureReason } from './failure-reason.js'
import { safePath } from './safe-path.js'

/** A file of the `evidence/` folder; `file` is relative to that folder. */
export type EvidenceFile = { readonly file: string; readonly sizeBytes: number }

/** The files of the `evidence/` folder by name, its index left out; links are not followed. */
export const listEvidence = async (
  folder: string,
  options: StoreOptions = {},
): Promise<{ readonly files: readonly EvidenceFile[]; readonly diagnostics: readonly Diagnostic[] }> => {
  const disk = options.disk ?? realDisk
  try {
    const root = await safePath(disk, folder, 'evidence')
    if (root === undefined) return { files: [], diagnostics: [diagnose('path-escapes', { path: 'evidence' })] }
    const entries = await disk.readdir(root, { recursive: true, withFileTypes: true })
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((name) => name !== 'index.json' && !isHidden(name))
      .sort()
    const files = names.map(async (file) => ({ file, sizeBytes: (await disk.stat(join(root, file))).size }))
    return { files: await Promise.all(files), diagnostics: [] }
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return { files: [], diagnostics: [] }
    const reason = failureReason(error)
    return { files: [], diagnostics: [diagnose('file-unreadable', { name: 'evidence', reason }, { file: 'evidence' })] }
  }
}

/** The files of evidence that are listed but not there. */
export const absentEvidence = async (
  disk: Disk,
  folder: string,
  items: readonly EvidenceItem[],
): Promise<readonly string[]> => {
  const files = [...new Set(items.map(({ file }) => file))]
  const found = await Promise.all(files.map((file) => isFile(disk, folder, `evidence/${file}`)))
  return files.filter((_, index) => found[index] !== true)
}

/** Warns of evidence that is not there: without the file it proves nothing. */
export const warnOfAbsent = (files: readonly string[]): readonly Diagnostic[] =>
  files.map((file) => diagnose('evidence-missing', { name: `evidence/${file}` }, { file: 'evidence/index.json' }))

/** Names that editors and systems leave behind, and the store's own temporary files, begin with a dot. */
const isHidden = (name: string): boolean => name.split('/').some((part) => part.startsWith('.'))

const isFile = async (disk: Disk, folder: string, path: string): Promise<boolean> => {
  try {
    const real = await safePath(disk, folder, path)
    return real !== undefined && (await disk.stat(real)).isFile()
  } catch {
    return false
  }
}
