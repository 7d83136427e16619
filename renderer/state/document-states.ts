import type { KitDocumentCard } from '../../core/api/reference.js'
import type { Finding } from '../../core/consistency/finding.js'
import type { RequirementVerdict } from '../../core/coverage/report.js'
import type { Document } from '../../core/model/document.js'
import type { Checked } from '../checking/messages.js'
import { claimsOf, requirementsOf } from './document-requirements.js'

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
  kit: readonly KitDocumentCard[],
): ReadonlyMap<string, DocumentState> => {
  if (checked === null) return new Map()
  const findings = new Map<string, Finding[]>()
  for (const finding of checked.findings) {
    const { document = '' } = finding
    findings.set(document, [...(findings.get(document) ?? []), finding])
  }
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
    (document) =>
      [
        document.code,
        state(
          document.code,
          requirementsOf(claimsOf(document, kit), checked).map(({ verdict }) => verdict),
        ),
      ] as const,
  )
  const rest = [...findings.keys()].filter((code) => !documents.some((document) => document.code === code))
  return new Map([...ofDocuments, ...rest.map((code) => [code, state(code, [])] as const)])
}
