import type { Document } from '../model/document.js'
import type { RecordForm } from '../model/record-form.js'
import type { Project } from '../project/project.js'
import type { Changes } from './schema-project.js'

/** The parts that changes replace, by the names of `partSchema`. */
export const partsOf = (changes: Changes): readonly string[] => [
  ...wholeParts.filter((part) => changes[part] !== undefined),
  ...(changes.documents ?? []).map(({ code }) => documentPart(code)),
  ...(changes.records ?? []).map(({ code }) => recordPart(code)),
]

/** The part that a document is. */
export const documentPart = (code: string): string => `document:${code}`

/** The part that a record form is. */
export const recordPart = (code: string): string => `record:${code}`

const wholeParts = ['manifest', 'profile', 'organisation', 'evidence', 'review'] as const

/**
 * The project with the changes in it: documents and record forms stand in the order of the register, those that it
 * does not name any more are left out. Parts that are not changed are the same objects as before. A line of the
 * register for which there is no document is missing from the result: whoever saves it is told.
 */
export const applyChanges = (project: Project, changes: Changes): Project => {
  const manifest = changes.manifest ?? project.manifest
  const review = changes.review ?? project.review
  const { absentEvidence } = project
  const isListed = (kind: 'record' | 'document', code: string): boolean =>
    manifest.register.some((entry) => entry.code === code && (entry.kind === 'record') === (kind === 'record'))
  const order = new Map(manifest.register.map(({ code }, index) => [code, index] as const))
  const merge = <T extends Document | RecordForm>(
    kind: 'record' | 'document',
    before: readonly T[],
    changed: readonly T[] = [],
  ): readonly T[] => {
    const byCode = new Map([...before, ...changed].map((item) => [item.code, item] as const))
    return [...byCode.values()]
      .filter(({ code }) => isListed(kind, code))
      .sort((one, other) => (order.get(one.code) ?? 0) - (order.get(other.code) ?? 0))
  }
  return {
    manifest,
    profile: changes.profile ?? project.profile,
    organisation: changes.organisation ?? project.organisation,
    documents: merge('document', project.documents, changes.documents),
    records: merge('record', project.records, changes.records),
    evidence: changes.evidence ?? project.evidence,
    ...(review === undefined ? {} : { review }),
    ...(absentEvidence === undefined ? {} : { absentEvidence }),
  }
}

/** What makes one project of another, by identity: equal objects are taken for unchanged without a look. */
export const changesBetween = (before: Project, after: Project): Changes => {
  const news = <T extends Document | RecordForm>(old: readonly T[], now: readonly T[]): T[] => {
    const known = new Set<T>(old)
    return now.filter((item) => !known.has(item))
  }
  const documents = news(before.documents, after.documents)
  const records = news(before.records, after.records)
  return {
    ...(before.manifest === after.manifest ? {} : { manifest: after.manifest }),
    ...(before.profile === after.profile ? {} : { profile: after.profile }),
    ...(before.organisation === after.organisation ? {} : { organisation: after.organisation }),
    ...(documents.length === 0 ? {} : { documents }),
    ...(records.length === 0 ? {} : { records }),
    ...(before.evidence === after.evidence ? {} : { evidence: after.evidence }),
    ...(before.review === after.review || after.review === undefined ? {} : { review: after.review }),
  }
}

/** True when there is nothing in the changes. */
export const isUnchanged = (changes: Changes): boolean => partsOf(changes).length === 0
