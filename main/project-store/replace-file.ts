import { dirname, join } from 'node:path'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { Phrase } from '../../core/diagnostics/phrases.js'
import { canonicalText } from '../../core/project/canonical-text.js'
import { writeAtomically } from './atomic-write.js'
import type { Disk } from './disk.js'
import { failureReason } from './failure-reason.js'
import { decode, readProjectFile, stampOf, type FoundFile } from './read-file.js'

/** A file to be written: its new text, and the text that is thought to stand on the disk. */
export type Replacement = { readonly path: string; readonly text: string; readonly base: string | undefined }

/** True when the file was written; a file that already says the same is left alone without a word. */
export type Replaced = { readonly isWritten: boolean; readonly diagnostics: readonly Diagnostic[] }

/** Replaces one file of a project, if what stands on the disk is what the writer knows of it. */
export const replaceFile = async (
  disk: Disk,
  folder: string,
  limitBytes: number,
  replacement: Replacement,
): Promise<Replaced> => {
  const { path, text } = replacement
  const refused = (reason: string, because: readonly Diagnostic[] = []): Replaced => ({
    isWritten: false,
    diagnostics: [...because, diagnose('write-refused', { name: path, reason }, { file: path })],
  })
  const found = await readProjectFile(disk, folder, path, limitBytes)
  if (found.type === 'refused') return refused('@not-understood', [found.diagnostic])
  const file = found.type === 'found' ? found.file : undefined
  if (file !== undefined) {
    const verdict = compare(file, replacement)
    if (verdict === 'same') return { isWritten: false, diagnostics: [] }
    if (verdict !== 'replaceable') return refused(verdict)
  }
  const target = file?.path ?? join(folder, ...path.split('/'))
  try {
    await disk.mkdir(dirname(target), { recursive: true })
    await writeAtomically(target, text, { disk, guard: () => unchanged(disk, target, file) })
    return { isWritten: true, diagnostics: [] }
  } catch (error) {
    return refused(error instanceof ChangedError ? '@changed' : failureReason(error))
  }
}

const compare = (file: FoundFile, { path, text, base }: Replacement): Phrase | 'same' | 'replaceable' => {
  const onDisk = decode(file.bytes)
  const canonical = onDisk === undefined ? undefined : canonicalText(path, onDisk).value
  if (canonical === undefined) return '@not-understood'
  if (canonical === text) return 'same'
  if (base === undefined) return '@never-read'
  if (canonical !== base) return '@changed'
  return file.isReadOnly ? '@read-only' : 'replaceable'
}

/** Thrown by the guard of a write when another program came in between. */
class ChangedError extends Error {}

const unchanged = async (disk: Disk, path: string, file: FoundFile | undefined): Promise<void> => {
  const stamp = await disk.stat(path).then(stampOf, () => undefined)
  if (stamp !== file?.stamp) throw new ChangedError(path)
}
