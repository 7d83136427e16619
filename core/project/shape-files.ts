import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import { shapeDiagnostic } from '../diagnostics/shape.js'
import type { Document } from '../model/document.js'
import { firstRepeated } from '../model/first-repeated.js'
import { normaliseDocument } from '../model/normalise-document.js'
import type { Organisation } from '../model/organisation.js'
import type { Profile } from '../model/profile-field.js'
import type { RecordForm } from '../model/record-form.js'
import { documentSchema } from '../model/schema-document.js'
import { organisationSchema } from '../model/schema-organisation.js'
import { profileSchema } from '../model/schema-profile.js'
import { recordFormSchema } from '../model/schema-record-form.js'
import { registerFolder } from './project-files.js'
import { isProjectPath, samePathKey } from './project-path.js'
import type { EvidenceItem, Manifest, RegisterEntry } from './project.js'
import { lineOf, readShape, type JsonFile, type Parsed } from './read-json.js'
import type { Review } from './review.js'
import { evidenceIndexSchema, manifestSchema } from './schema-manifest.js'
import { reviewSchema } from './schema-review.js'

/** A document from its JSON value; lines of text are normalised, everything else that is wrong is refused. */
export const shapeDocument = (json: JsonFile): Parsed<Document> => {
  const { value, diagnostics } = readShape(json, documentSchema)
  return value === undefined ? { diagnostics } : { value: normaliseDocument(value), diagnostics }
}

/** A record form from its JSON value. */
export const shapeRecordForm = (json: JsonFile): Parsed<RecordForm> => readShape(json, recordFormSchema)

/** The profile from its JSON value. */
export const shapeProfile = (json: JsonFile): Parsed<Profile> => readShape(json, profileSchema)

/** The organisation from its JSON value. */
export const shapeOrganisation = (json: JsonFile): Parsed<Organisation> => readShape(json, organisationSchema)

/** The evidence from its JSON value: ids are unique, files lie under `evidence/`. */
export const shapeEvidence = (json: JsonFile): Parsed<readonly EvidenceItem[]> => {
  const { value, diagnostics } = readShape(json, evidenceIndexSchema)
  if (value === undefined) return { diagnostics }
  const found = value.items.flatMap((item, index) =>
    isProjectPath(item.file) ? [] : [escapes(json, ['items', index, 'file'], item.file)],
  )
  const ids = value.items.map((item) => item.id)
  const repeated = firstRepeated(ids)
  const path = ['items', repeated ?? 0, 'id']
  const problem = { problem: '@duplicate', duplicate: ids[repeated ?? 0] ?? '' }
  const all = repeated === undefined ? found : [...found, shapeDiagnostic(json.file, path, problem, line(json, path))]
  return all.length > 0 ? { diagnostics: all } : { value: value.items, diagnostics }
}

/** The review from its JSON value. */
export const shapeReview = (json: JsonFile): Parsed<Review> => readShape(json, reviewSchema)

/** The manifest from its JSON value: codes and files are unique, files lie in the folder of their kind. */
export const shapeManifest = (json: JsonFile): Parsed<Manifest> => {
  const { value, diagnostics } = readShape(json, manifestSchema)
  if (value === undefined) return { diagnostics }
  const codes = new Set<string>()
  const files = new Set<string>()
  const found = value.register.flatMap((entry, index) => entryDiagnostics(json, entry, index, codes, files))
  return found.length > 0 ? { diagnostics: found } : { value, diagnostics }
}

const entryDiagnostics = (
  json: JsonFile,
  entry: RegisterEntry,
  index: number,
  codes: Set<string>,
  files: Set<string>,
): readonly Diagnostic[] => {
  const found: Diagnostic[] = []
  const path = ['register', index, 'file']
  const code = samePathKey(entry.code)
  const file = samePathKey(entry.file)
  const folder = registerFolder(entry.kind)
  if (codes.has(code))
    found.push(diagnose('code-duplicate', { code: entry.code }, place(json, ['register', index, 'code'])))
  if (!isProjectPath(entry.file)) found.push(escapes(json, path, entry.file))
  else if (!entry.file.startsWith(folder) || !entry.file.endsWith('.json'))
    found.push(shapeDiagnostic(json.file, path, { problem: '@register-place', expected: folder }, line(json, path)))
  else if (files.has(file) && !codes.has(code))
    found.push(shapeDiagnostic(json.file, path, { problem: '@duplicate', duplicate: entry.file }, line(json, path)))
  codes.add(code)
  files.add(file)
  return found
}

const escapes = (json: JsonFile, path: readonly (string | number)[], file: string): Diagnostic =>
  diagnose('path-escapes', { path: file }, place(json, path))

const place = (
  json: JsonFile,
  path: readonly (string | number)[],
): { readonly file: string; readonly line?: number } => {
  const at = line(json, path)
  return at === undefined ? { file: json.file } : { file: json.file, line: at }
}

const line = (json: JsonFile, path: readonly (string | number)[]): number | undefined =>
  json.text === undefined ? undefined : lineOf(json.text, path)
