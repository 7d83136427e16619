import { documentPart, recordPart } from '../../core/api/changes.js'
import type { Document } from '../../core/model/document.js'
import type { RecordForm } from '../../core/model/record-form.js'
import { emptyReview } from '../../core/project/review.js'
import type { Project } from '../../core/project/project.js'
import {
  serialiseDocument,
  serialiseEvidence,
  serialiseManifest,
  serialiseOrganisation,
  serialiseProfile,
  serialiseRecordForm,
  serialiseReview,
} from '../../core/project/serialise-files.js'

/** The parts of a project by name, each with the value that it is and how that reads as a file. */
const partsOfProject = (project: Project): ReadonlyMap<string, Part> =>
  new Map<string, Part>([
    ['manifest', { value: project.manifest, text: () => serialiseManifest(project.manifest) }],
    ['profile', { value: project.profile, text: () => serialiseProfile(project.profile) }],
    ['organisation', { value: project.organisation, text: () => serialiseOrganisation(project.organisation) }],
    ['evidence', { value: project.evidence, text: () => evidenceText(project) }],
    ['review', { value: project.review, text: () => serialiseReview(project.review ?? emptyReview) }],
    ...project.documents.map(
      (document) =>
        [documentPart(document.code), { value: document, text: () => serialiseDocument(document) }] as const,
    ),
    ...project.records.map(
      (form) => [recordPart(form.code), { value: form, text: () => serialiseRecordForm(form) }] as const,
    ),
  ])

/** The list, and which of its files are not there. */
const evidenceText = ({ evidence, absentEvidence = [] }: Project): string =>
  [serialiseEvidence(evidence), ...absentEvidence].join('\n')

type Part = { readonly value: unknown; readonly text: () => string }

/** The parts in which two projects differ, those that only one of them has among them. Equal files are no difference. */
export const differingParts = (one: Project, other: Project): readonly string[] => {
  const before = partsOfProject(one)
  const after = partsOfProject(other)
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => {
    const [old, now] = [before.get(name), after.get(name)]
    if (old === undefined || now === undefined) return true
    return old.value !== now.value && old.text() !== now.text()
  })
}

/** `next` with the very objects of `before` wherever their files are equal, so that what is known of them stays known. */
export const withKnownObjects = (before: Project, next: Project, differing: readonly string[]): Project => {
  const differs = new Set(differing)
  const known = <T extends Document | RecordForm>(
    name: (code: string) => string,
    old: readonly T[],
    now: readonly T[],
  ) => now.map((item) => (differs.has(name(item.code)) ? item : (old.find(({ code }) => code === item.code) ?? item)))
  const review = differs.has('review') ? next.review : before.review
  const { absentEvidence } = differs.has('evidence') ? next : before
  return {
    manifest: differs.has('manifest') ? next.manifest : before.manifest,
    profile: differs.has('profile') ? next.profile : before.profile,
    organisation: differs.has('organisation') ? next.organisation : before.organisation,
    evidence: differs.has('evidence') ? next.evidence : before.evidence,
    documents: known(documentPart, before.documents, next.documents),
    records: known(recordPart, before.records, next.records),
    ...(review === undefined ? {} : { review }),
    ...(absentEvidence === undefined ? {} : { absentEvidence }),
  }
}
