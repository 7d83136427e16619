import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js'
import type { Document } from '../model/document.js'
import type { RecordForm } from '../model/record-form.js'
import { disagreements } from './disagreements.js'
import { jsonSource, missing, type JsonSource, type ProjectFiles } from './fetch-files.js'
import { migrations, type Migration } from './migrations.js'
import { evidencePath, manifestPath, organisationPath, profilePath, reviewPath } from './project-files.js'
import type { EvidenceItem, Project, RegisterEntry } from './project.js'
import type { JsonFile, Parsed } from './read-json.js'
import { emptyReview, isEmptyReview, type Review } from './review.js'
import {
  shapeDocument,
  shapeEvidence,
  shapeManifest,
  shapeOrganisation,
  shapeProfile,
  shapeRecordForm,
  shapeReview,
} from './shape-files.js'

/** A project, or the reasons why it cannot be opened; warnings may come with a project. */
export type ParsedProject = { readonly project?: Project; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads a project. Nothing of it is lost in silence: what this format does not know is refused, so a project that
 * comes back holds all that its files held. Only `evidence/index.json` and `review.json` may be absent.
 */
export const parseProject = (files: ProjectFiles, migrationList: readonly Migration[] = migrations): ParsedProject => {
  const { value: source, diagnostics: sourceDiagnostics } = jsonSource(files, migrationList)
  if (source === undefined) return { diagnostics: sourceDiagnostics }
  const manifest = read(source, manifestPath, shapeManifest)
  const profile = read(source, profilePath, shapeProfile)
  const organisation = read(source, organisationPath, shapeOrganisation)
  const evidence = readEvidence(source)
  const review = readReview(source)
  const register = manifest.value?.register ?? []
  const documents = register
    .filter((entry) => entry.kind !== 'record')
    .map((entry) => agreed(entry, read(source, entry.file, shapeDocument)))
  const records = register
    .filter((entry) => entry.kind === 'record')
    .map((entry) => agreed(entry, read(source, entry.file, shapeRecordForm)))

  const diagnostics = [manifest, profile, organisation, evidence, review, ...documents, ...records].flatMap(
    (part) => part.diagnostics,
  )
  if (hasErrors(diagnostics) || !manifest.value || !profile.value || !organisation.value || !evidence.value)
    return { diagnostics }
  const decided = review.value === undefined || isEmptyReview(review.value) ? {} : { review: review.value }
  const project = {
    manifest: manifest.value,
    profile: profile.value,
    organisation: organisation.value,
    documents: documents.flatMap(valueOf),
    records: records.flatMap(valueOf),
    evidence: evidence.value,
    ...decided,
  }
  return { project, diagnostics }
}

const read = <T>(source: JsonSource, path: string, shape: (json: JsonFile) => Parsed<T>): Parsed<T> => {
  const json = source(path)
  if (json === undefined) return { diagnostics: [missing(path)] }
  return json.value === undefined ? { diagnostics: json.diagnostics } : shape(json.value)
}

const readEvidence = (source: JsonSource): Parsed<readonly EvidenceItem[]> =>
  source(evidencePath) === undefined ? { value: [], diagnostics: [] } : read(source, evidencePath, shapeEvidence)

const readReview = (source: JsonSource): Parsed<Review> =>
  source(reviewPath) === undefined ? { value: emptyReview, diagnostics: [] } : read(source, reviewPath, shapeReview)

const valueOf = <T>({ value }: Parsed<T>): readonly T[] => (value === undefined ? [] : [value])

const agreed = <T extends Document | RecordForm>(entry: RegisterEntry, parsed: Parsed<T>): Parsed<T> =>
  parsed.value === undefined
    ? parsed
    : { value: parsed.value, diagnostics: [...parsed.diagnostics, ...disagreements(entry, parsed.value)] }
