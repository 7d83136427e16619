import type { Generated, GeneratedKind } from '../model/block.js'
import { isTableValue } from '../model/profile-field.js'
import { SectionClaims } from '../project/section-claims.js'
import type { DocumentScope } from './document-scope.js'
import type { MatchContext } from './match-context.js'

/** True when the project holds what a generated table prints; what prints no table of facts has no data. */
export const hasData = (kind: GeneratedKind, { fields, records, documents }: MatchContext): boolean => {
  const { organisation, profile } = fields
  const rows = (key: string): boolean => {
    const value = profile[key]
    return isTableValue(value) && value.length > 0
  }
  const has = {
    documentRegister: () => documents.size > 0,
    recordRegister: () => records.size > 0,
    lawRegister: () => rows('laws'),
    outletList: () => organisation.outlets.length > 0,
    targetTable: () => rows('targets'),
    commitmentTable: () =>
      [...fields.definitions.values()].some(({ key, type }) => type === 'commitment' && profile[key] !== undefined),
    productTable: () => rows('products'),
    certificateList: () => organisation.people.some(({ certificates = [] }) => certificates.length > 0),
    organisationChart: () => organisation.departments.length > 0,
    responsibilityMatrix: () => organisation.responsibilities.length > 0,
    contents: never,
    approval: never,
    revisionHistory: never,
    exclusionTable: never,
    selfEvaluationTable: never,
    clauseMatrix: never,
    flowchart: never,
  } satisfies Record<GeneratedKind, () => boolean>
  return has[kind]()
}

const never = (): boolean => false

/** The generated blocks of a document that stand under a claim for the requirement, or claim it themselves. */
export const claimedGenerated = function* ({ reading, isClaimed }: DocumentScope): Generator<Generated> {
  if (!reading.document.content.some(({ type }) => type === 'generated')) return
  const spoken = new Set(reading.passages.map(({ block }) => block))
  const sections = new SectionClaims()
  for (const block of reading.document.content) {
    if (block.type === 'heading') sections.enter(block, !spoken.has(block.id))
    if (block.type === 'generated' && isClaimed(sections.at(block))) yield block
  }
}
