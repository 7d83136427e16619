import type { Document } from '../model/document.js'
import type { Organisation } from '../model/organisation.js'
import type { Profile } from '../model/profile-field.js'
import type { RecordForm } from '../model/record-form.js'
import { evidencePath, manifestPath, organisationPath, profilePath, reviewPath } from './project-files.js'
import type { EvidenceItem, Manifest } from './project.js'
import { readJson, type JsonFile, type Parsed } from './read-json.js'
import type { Review } from './review.js'
import {
  shapeDocument,
  shapeEvidence,
  shapeManifest,
  shapeOrganisation,
  shapeProfile,
  shapeRecordForm,
  shapeReview,
} from './shape-files.js'

/** Reads a document from its text; `file` is what diagnostics call it. */
export const parseDocument = (text: string, file: string): Parsed<Document> => fromText(text, file, shapeDocument)

/** Reads a record form. */
export const parseRecordForm = (text: string, file: string): Parsed<RecordForm> => fromText(text, file, shapeRecordForm)

/** Reads `profile.json`. */
export const parseProfile = (text: string, file = profilePath): Parsed<Profile> => fromText(text, file, shapeProfile)

/** Reads `organisation.json`. */
export const parseOrganisation = (text: string, file = organisationPath): Parsed<Organisation> =>
  fromText(text, file, shapeOrganisation)

/** Reads `evidence/index.json`. */
export const parseEvidence = (text: string, file = evidencePath): Parsed<readonly EvidenceItem[]> =>
  fromText(text, file, shapeEvidence)

/** Reads `review.json`. */
export const parseReview = (text: string, file = reviewPath): Parsed<Review> => fromText(text, file, shapeReview)

/** Reads a `fivestar.json` of today's format; `parseProject` is what sees to other formats. */
export const parseManifest = (text: string, file = manifestPath): Parsed<Manifest> =>
  fromText(text, file, shapeManifest)

const fromText = <T>(text: string, file: string, shape: (json: JsonFile) => Parsed<T>): Parsed<T> => {
  const json = readJson(text, file)
  return json.value === undefined ? { diagnostics: json.diagnostics } : shape(json.value)
}
