import { isProjectPath } from './project-path.js'
import type { RegisterEntry } from './project.js'

/** The manifest of a project; a folder without it is none. */
export const manifestPath = 'fivestar.json'

/** The field values. */
export const profilePath = 'profile.json'

/** Departments, posts, people, outlets, responsibilities. */
export const organisationPath = 'organisation.json'

/** The list of evidence; the files themselves lie beside it. */
export const evidencePath = 'evidence/index.json'

/** What people decided beside the text: overrides, deductions, corrections. May be absent. */
export const reviewPath = 'review.json'

/** The folder of documents or of record forms, with its slash. */
export const registerFolder = (kind: RegisterEntry['kind']): 'documents/' | 'records/' =>
  kind === 'record' ? 'records/' : 'documents/'

/** Where a new document or record form is put. */
export const registerFile = (kind: RegisterEntry['kind'], code: string): string => `${registerFolder(kind)}${code}.json`

/**
 * Every file that a project with this manifest has, for whoever fetches them; the manifest's value comes unchecked.
 * Paths that leave the folder are left out: they are refused when the project is read.
 */
export const filesToRead = (manifest: unknown): readonly string[] => {
  const register = isObject(manifest) && Array.isArray(manifest['register']) ? (manifest['register'] as unknown[]) : []
  const files = register
    .map((entry) => (isObject(entry) ? entry['file'] : undefined))
    .filter((file): file is string => typeof file === 'string' && isProjectPath(file))
  return [...new Set([profilePath, organisationPath, evidencePath, reviewPath, ...files])]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
