import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import { migrate, type Migration, type RawProject } from './migrations.js'
import { filesToRead, manifestPath } from './project-files.js'
import { formatVersion } from './project.js'
import { lineOf, readJson, type JsonFile, type Parsed } from './read-json.js'

/** A file as the store has it: its text, or the reason why it could not be fetched. */
export type ProjectFile = string | Diagnostic

/** The files of a project by path, or a function that has them; undefined where there is no such file. */
export type ProjectFiles = ReadonlyMap<string, ProjectFile> | ((path: string) => ProjectFile | undefined)

/** The JSON of a file in today's format; undefined where there is no such file. */
export type JsonSource = (path: string) => Parsed<JsonFile> | undefined

/** Makes the files' JSON available in today's format. A newer format is refused, an older one migrated. */
export const jsonSource = (
  files: ProjectFiles,
  migrationList: readonly Migration[],
  target = formatVersion,
): Parsed<JsonSource> => {
  const source: JsonSource = (path) => {
    const file = typeof files === 'function' ? files(path) : files.get(path)
    if (file === undefined) return undefined
    return typeof file === 'string' ? readJson(file, path) : { diagnostics: [file] }
  }
  const manifest = source(manifestPath)
  if (manifest?.value === undefined) return { diagnostics: manifest?.diagnostics ?? [missing(manifestPath)] }
  const found = versionOf(manifest.value.value)
  if (found === undefined || found === target) return { value: source, diagnostics: [] }
  if (found > target) return { diagnostics: [newer(manifest.value, found, target)] }
  return migratedSource(source, manifest.value, (values) => migrate(values, found, migrationList, target))
}

/** The diagnostic for a file that is not there. */
export const missing = (path: string): Diagnostic => diagnose('file-missing', { name: path }, { file: path })

/** The format of a manifest; undefined where it is no version at all, which its shape check then says. */
const versionOf = (manifest: unknown): number | undefined => {
  const version: unknown =
    typeof manifest === 'object' && manifest !== null && 'formatVersion' in manifest ? manifest.formatVersion : 0
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : undefined
}

const newer = ({ file, text = '' }: JsonFile, found: number, supported: number): Diagnostic =>
  diagnose('format-newer', { name: file, found, supported }, { file, line: lineOf(text, ['formatVersion']) })

const migratedSource = (
  source: JsonSource,
  manifest: JsonFile,
  bringUp: (files: RawProject) => RawProject,
): Parsed<JsonSource> => {
  const values = new Map<string, unknown>()
  const diagnostics: Diagnostic[] = []
  for (const path of [manifestPath, ...filesToRead(manifest.value)]) {
    const file = source(path)
    diagnostics.push(...(file?.diagnostics ?? []))
    if (file?.value !== undefined) values.set(path, file.value.value)
  }
  if (diagnostics.length > 0) return { diagnostics }
  const migrated = bringUp(values)
  return {
    value: (path) =>
      migrated.has(path) ? { value: { file: path, value: migrated.get(path) }, diagnostics: [] } : undefined,
    diagnostics: [],
  }
}
