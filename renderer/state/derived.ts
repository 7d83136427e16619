import { claimSpeaksFor } from '../../core/catalogue/clause-number.js'
import type { Finding } from '../../core/consistency/finding.js'
import type { Coverage } from '../../core/coverage/check-coverage.js'
import type { RequirementVerdict } from '../../core/coverage/report.js'
import type { Document } from '../../core/model/document.js'
import type { Project } from '../../core/project/project.js'
import type { Checked } from '../checking/messages.js'

/** The clauses that a document claims anywhere, each once. */
export const claimedClauses = (document: Document): readonly string[] => {
  const known = clausesOf.get(document)
  if (known !== undefined) return known
  const clauses = [...new Set(document.content.flatMap((block) => block.clauses ?? []))].toSorted()
  clausesOf.set(document, clauses)
  return clauses
}

const clausesOf = new WeakMap<Document, readonly string[]>()

/** The clauses that the document of a code claims, in one line: the same value while its claims stand still. */
export const claimsIn = (project: Project, code: string): string => {
  const document = project.documents.find((candidate) => candidate.code === code)
  return document === undefined ? '' : claimedClauses(document).join(' ')
}

/** The requirements for which a document speaks: those of the clauses that it claims. */
export const requirementsOf = (document: Document, coverage: Coverage): readonly RequirementVerdict[] =>
  requirementsClaimed(claimedClauses(document), coverage)

/** The requirements for which claims of these clauses speak. */
export const requirementsClaimed = (clauses: readonly string[], coverage: Coverage): readonly RequirementVerdict[] => {
  return coverage.requirements.filter(({ id }) => clauses.some((clause) => claimSpeaksFor(clause, id)))
}

/** Open requirements and findings of one document, for its badges. */
export type DocumentState = {
  readonly open: number
  readonly gaps: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

/** The states of all documents and record forms, by code; made once for an answer of the check. */
export const documentStates = (
  documents: readonly Document[],
  checked: Checked | null,
): ReadonlyMap<string, DocumentState> => {
  if (checked === null) return new Map()
  const findings = Map.groupBy(checked.findings, ({ document }) => document ?? '')
  const state = (code: string, requirements: readonly RequirementVerdict[]): DocumentState => {
    const own = findings.get(code) ?? []
    const count = (severity: Finding['severity']): number =>
      own.filter((finding) => finding.severity === severity).length
    return {
      open: requirements.filter(({ status }) => status === 'partial' || status === 'gap').length,
      gaps: requirements.filter(({ status }) => status === 'gap').length,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('info'),
    }
  }
  const ofDocuments = documents.map(
    (document) => [document.code, state(document.code, requirementsOf(document, checked.coverage))] as const,
  )
  const rest = [...findings.keys()].filter((code) => !documents.some((document) => document.code === code))
  return new Map([...ofDocuments, ...rest.map((code) => [code, state(code, [])] as const)])
}

/** How many stars a level has in the catalogue's own order; below all levels none. */
export const starsOf = (level: string): number => starWords.indexOf(level.slice(0, 1)) + 1

const starWords = ['一', '二', '三', '四', '五']
