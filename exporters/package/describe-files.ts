import { createHash } from 'node:crypto'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { freePath, pathKey, safePath } from './file-names.js'
import type { DescribedFile, PackageFile } from './package-file.js'
import { countPages, isPdf } from './page-count.js'

/** Files with their descriptions, and what had to be changed or could not be read. */
export type DescribedFiles = { readonly files: readonly DescribedFile[]; readonly diagnostics: readonly Diagnostic[] }

/** The name of the list that the package carries for programs. */
export const manifestPath = 'manifest.json'

/**
 * Gives every file its final path, size, SHA-256 and page count. Files that are described already keep what they have,
 * so that a cover sheet made from the descriptions stays true.
 */
export const describeFiles = async (files: readonly (PackageFile | DescribedFile)[]): Promise<DescribedFiles> => {
  const taken = new Set([pathKey(manifestPath), ...files.filter(isDescribed).map((file) => pathKey(file.path))])
  const described: DescribedFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const file of files) {
    if (isDescribed(file)) {
      described.push(file)
      continue
    }
    const path = freePath(safePath(file.path), taken)
    taken.add(pathKey(path))
    if (path !== file.path) diagnostics.push(diagnose('package-name-changed', { from: file.path, to: path }))
    const { title, kind, bytes } = file
    const pages = file.pages ?? (await pagesOf(path, bytes, diagnostics))
    described.push({ path, title, kind, size: bytes.length, sha256: sha256(bytes), pages, bytes })
  }
  return { files: described, diagnostics }
}

const isDescribed = (file: PackageFile | DescribedFile): file is DescribedFile => 'sha256' in file

const pagesOf = async (path: string, bytes: Uint8Array, diagnostics: Diagnostic[]): Promise<number | null> => {
  if (!isPdf(bytes) && !path.toLowerCase().endsWith('.pdf')) return null
  const count = await countPages(bytes)
  if (count.pages === null) diagnostics.push(diagnose('pages-unknown', { path, reason: count.reason }))
  return count.pages
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
