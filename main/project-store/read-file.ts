import type { Stats } from 'node:fs'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { Disk } from './disk.js'
import { failureCode, failureReason } from './failure-reason.js'
import { safePath } from './safe-path.js'

/** A file as it was found: its bytes and what tells whether it has changed since. */
export type FoundFile = {
  readonly bytes: Uint8Array
  /** The real path, links followed. */
  readonly path: string
  readonly stamp: string
  readonly isReadOnly: boolean
}

/** What there is at a path: a file, nothing, or the reason why it cannot be read. */
export type ReadResult =
  | { readonly type: 'found'; readonly file: FoundFile }
  | { readonly type: 'absent' }
  | { readonly type: 'refused'; readonly diagnostic: Diagnostic }

/** Reads a file of the project: inside the folder only, regular files only, none beyond the limit. */
export const readProjectFile = async (
  disk: Disk,
  root: string,
  path: string,
  limitBytes: number,
): Promise<ReadResult> => {
  const place = { file: path }
  const refused = (reason: string): ReadResult => ({
    type: 'refused',
    diagnostic: diagnose('file-unreadable', { name: path, reason }, place),
  })
  try {
    const real = await safePath(disk, root, path)
    if (real === undefined) return { type: 'refused', diagnostic: diagnose('path-escapes', { path }, place) }
    const status = await disk.stat(real)
    if (!status.isFile()) return refused('@not-a-file')
    if (status.size > limitBytes) return { type: 'refused', diagnostic: tooLarge(path, status.size, limitBytes) }
    const isReadOnly = (status.mode & 0o222) === 0
    return { type: 'found', file: { bytes: await disk.readFile(real), path: real, stamp: stampOf(status), isReadOnly } }
  } catch (error) {
    return failureCode(error) === 'ENOENT' ? { type: 'absent' } : refused(failureReason(error))
  }
}

/** Reads a text file of the project; undefined where there is none. Anything but UTF-8 is refused, not guessed. */
export const readProjectText = async (
  disk: Disk,
  root: string,
  path: string,
  limitBytes: number,
): Promise<string | Diagnostic | undefined> => {
  const result = await readProjectFile(disk, root, path, limitBytes)
  switch (result.type) {
    case 'absent':
      return undefined
    case 'refused':
      return result.diagnostic
    case 'found':
      return (
        decode(result.file.bytes) ?? diagnose('file-unreadable', { name: path, reason: '@not-utf8' }, { file: path })
      )
  }
}

/** The text of UTF-8 bytes; undefined for any others. A byte order mark is left in for the reader to see. */
export const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What changes when a file is written to or replaced. */
export const stampOf = (status: Stats): string => `${status.ino}:${status.size}:${status.mtimeMs}`

const tooLarge = (path: string, size: number, limit: number): Diagnostic =>
  diagnose(
    'file-too-large',
    { name: path, size: Math.ceil(size / megabyte), limit: Math.floor(limit / megabyte) },
    { file: path },
  )

const megabyte = 1024 * 1024
