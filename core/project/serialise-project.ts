import type { Document } from '../model/document.js'
import type { RecordForm } from '../model/record-form.js'
import { evidencePath, manifestPath, organisationPath, profilePath, reviewPath } from './project-files.js'
import type { Project } from './project.js'
import { isEmptyReview } from './review.js'
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
 * The texts of a project's files by relative path. A document or form that the register lacks is a mistake.
 * Documents and forms that are the very same values in the same files of `except` are left out: a save need not look
 * at them.
 */
export const serialiseProject = (project: Project, except?: Project): ReadonlyMap<string, string> => {
  const known = new Map<string, Document | RecordForm>(except === undefined ? [] : registeredValues(except))
  const isOther = ([file, value]: readonly [string, Document | RecordForm]): boolean => known.get(file) !== value
  return new Map([
    [manifestPath, serialiseManifest(project.manifest)],
    [profilePath, serialiseProfile(project.profile)],
    [organisationPath, serialiseOrganisation(project.organisation)],
    ...registeredValues(project)
      .filter(isOther)
      .map(
        ([file, value]) => [file, 'content' in value ? serialiseDocument(value) : serialiseRecordForm(value)] as const,
      ),
    [evidencePath, serialiseEvidence(project.evidence)],
    ...(project.review === undefined || isEmptyReview(project.review)
      ? []
      : [[reviewPath, serialiseReview(project.review)] as const]),
  ])
}

const registeredValues = (project: Project): readonly (readonly [string, Document | RecordForm])[] => {
  const fileOf = (code: string, isRecord: boolean): string => {
    const entry = project.manifest.register.find((line) => line.code === code && (line.kind === 'record') === isRecord)
    if (entry === undefined) throw new Error(`The register has no file for ${code}`)
    return entry.file
  }
  return [
    ...project.documents.map((document) => [fileOf(document.code, false), document] as const),
    ...project.records.map((form) => [fileOf(form.code, true), form] as const),
  ]
}
