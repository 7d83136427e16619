import type { Document, DocumentKind } from '../model/document.js'
import type { Organisation } from '../model/organisation.js'
import type { Profile } from '../model/profile-field.js'
import type { RecordForm } from '../model/record-form.js'
import type { Review } from './review.js'

/** The newest on-disk format that this program reads and writes. */
export const formatVersion = 1

/** A clause that does not apply to the company, and why. */
export type Exclusion = { readonly clause: string; readonly reason: string }

/** A document or record form of the project; `file` is relative to the project folder, `owner` a field key. */
export type RegisterEntry = {
  readonly code: string
  readonly title: string
  readonly kind: DocumentKind | 'record'
  readonly file: string
  readonly version: string
  readonly owner: string
}

/** `fivestar.json`. `sampleData` lists profile keys that hold sample values. */
export type Manifest = {
  readonly formatVersion: number
  readonly kit: { readonly id: string; readonly version: string }
  readonly name: string
  readonly standard: string
  readonly exclusions: readonly Exclusion[]
  readonly register: readonly RegisterEntry[]
  readonly sampleData?: readonly string[]
}

/** Proof that the system runs: a file of `evidence/` for requirements and, where one fits, a record. */
export type EvidenceItem = {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly requirements: readonly string[]
  readonly record?: string
  readonly date?: string
}

/** A whole project in memory. */
export type Project = {
  readonly manifest: Manifest
  readonly profile: Profile
  readonly organisation: Organisation
  readonly documents: readonly Document[]
  readonly records: readonly RecordForm[]
  readonly evidence: readonly EvidenceItem[]
  readonly review?: Review
  /** Files of the evidence that were not there when the project was read, as `EvidenceItem.file`; never written. */
  readonly absentEvidence?: readonly string[]
}

/** The evidence whose file is there: the rest proves nothing. */
export const evidenceOnFile = ({
  evidence,
  absentEvidence,
}: Pick<Project, 'evidence'> & { readonly absentEvidence?: readonly string[] | undefined }): readonly EvidenceItem[] =>
  absentEvidence === undefined || absentEvidence.length === 0
    ? evidence
    : evidence.filter(({ file }) => !absentEvidence.includes(file))
