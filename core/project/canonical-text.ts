import {
  parseDocument,
  parseEvidence,
  parseManifest,
  parseOrganisation,
  parseProfile,
  parseRecordForm,
  parseReview,
} from './parse-files.js'
import {
  evidencePath,
  manifestPath,
  organisationPath,
  profilePath,
  registerFolder,
  reviewPath,
} from './project-files.js'
import type { Parsed } from './read-json.js'
import {
  serialiseDocument,
  serialiseEvidence,
  serialiseManifest,
  serialiseOrganisation,
  serialiseProfile,
  serialiseRecordForm,
  serialiseReview,
} from './serialise-files.js'

/**
 * The text that this program would write for what a project file says. Two texts that say the same have the same
 * canonical text, whatever their blanks, line ends and order of keys.
 */
export const canonicalText = (path: string, text: string): Parsed<string> => {
  switch (path) {
    case manifestPath:
      return canonical(parseManifest(text), serialiseManifest)
    case profilePath:
      return canonical(parseProfile(text), serialiseProfile)
    case organisationPath:
      return canonical(parseOrganisation(text), serialiseOrganisation)
    case evidencePath:
      return canonical(parseEvidence(text), serialiseEvidence)
    case reviewPath:
      return canonical(parseReview(text), serialiseReview)
  }
  return path.startsWith(registerFolder('record'))
    ? canonical(parseRecordForm(text, path), serialiseRecordForm)
    : canonical(parseDocument(text, path), serialiseDocument)
}

const canonical = <T>({ value, diagnostics }: Parsed<T>, serialise: (value: T) => string): Parsed<string> =>
  value === undefined ? { diagnostics } : { value: serialise(value), diagnostics }
