import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { PackageFacts, PackageScore } from './cover-sheet.js'
import { describeFiles, manifestPath } from './describe-files.js'
import type { DescribedFile, FileDescription, PackageFile } from './package-file.js'

/** The package: its facts and its files in the order in which they shall be listed, the rendered cover sheet first. */
export type PackageInput = PackageFacts & { readonly files: readonly (PackageFile | DescribedFile)[] }

/** The date in the manifest and of the files in the zip, in seconds since 1970. */
export type PackageOptions = { readonly createdAt: number }

/** The zip with what had to be changed on the way. */
export type SubmissionPackage = { readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] }

/** `manifest.json`: what is in the package and how to prove that it is unchanged. */
export type PackageManifest = {
  readonly formatVersion: 1
  readonly title: string
  readonly company: string
  readonly standard: string
  readonly date: string
  readonly score: PackageScore
  readonly files: readonly FileDescription[]
}

/**
 * Packs the files with a manifest as a zip. To list them on a cover sheet first, call `describeFiles`, render
 * `packageCoverSheet` of the result, and pass the described files on together with the cover sheet.
 */
export const exportPackage = async (input: PackageInput, { createdAt }: PackageOptions): Promise<SubmissionPackage> => {
  const { files, diagnostics } = await describeFiles(input.files)
  const manifest: PackageManifest = {
    formatVersion: 1,
    title: input.title,
    company: input.company,
    standard: input.standard,
    date: beijing(createdAt).toISOString().slice(0, 10),
    score: statedScore(input.score),
    files: files.map(describe),
  }
  const entries: Zippable = Object.fromEntries(
    files.map((file) => [file.path, [file.bytes, { level: compression(file.path) }] as const]),
  )
  entries[manifestPath] = strToU8(`${JSON.stringify(manifest, null, 2)}\n`)
  return { bytes: zipSync(entries, { mtime: zipTime(createdAt), ...madeByUnix }), diagnostics }
}

/** A score may come with more than a package states. */
const statedScore = ({ certain, documented, possible, level, provisional }: PackageScore): PackageScore => ({
  certain,
  documented,
  possible,
  level,
  provisional,
})

const describe = ({ path, title, kind, size, sha256, pages }: DescribedFile): FileDescription => ({
  path,
  title,
  kind,
  size,
  sha256,
  pages,
})

// For archives made by DOS, Info-ZIP reads names in the DOS code page whatever their UTF-8 flag says. Unix archives
// carry permissions: a plain file, read by all, written by its owner.
const madeByUnix = { os: 3, attrs: (0o100644 << 16) >>> 0 } as const

// Word, Excel and image files are compressed already. Tagged PDFs still halve at the second level, in half the time that
// the sixth takes to save one part in a hundred more.
const compression = (path: string): 0 | 2 => (/\.(docx|xlsx|pptx|zip|png|jpe?g)$/i.test(path) ? 0 : 2)

// A time whose UTC parts are those of a clock in Beijing, where the package is handed in.
const beijing = (seconds: number): Date => new Date((seconds + 8 * 60 * 60) * 1000)

// Zip stores local time without a zone. The day in Beijing at noon, built from local parts, is the same everywhere.
const zipTime = (createdAt: number): Date => {
  const day = beijing(createdAt)
  const year = Math.min(2099, Math.max(1980, day.getUTCFullYear()))
  return new Date(year, day.getUTCMonth(), day.getUTCDate(), 12)
}
