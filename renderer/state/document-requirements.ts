import type { KitDocumentCard } from '../../core/api/reference.js'
import type { Catalogue } from '../../core/catalogue/catalogue.js'
import { claimSpeaksFor, isWithin } from '../../core/catalogue/clause-number.js'
import type { RequirementVerdict } from '../../core/coverage/report.js'
import type { Document, DocumentKind } from '../../core/model/document.js'
import type { Checked } from '../checking/messages.js'
import { claimedClauses } from './derived.js'

/** What a document speaks for: the clauses that its text claims, and those that the kit's document of its code claims. */
export type DocumentClaims = {
  readonly kind: DocumentKind
  readonly clauses: readonly string[]
  readonly ofKit: readonly string[]
}

/** A requirement of a document; `isLost` where its claim went with the text, and nothing else says what this one said. */
export type DocumentRequirement = { readonly verdict: RequirementVerdict; readonly isLost: boolean }

/** What a document speaks for, by its text and by the kit. */
export const claimsOf = (document: Document, kit: readonly KitDocumentCard[]): DocumentClaims => ({
  kind: document.kind,
  clauses: claimedClauses(document),
  ofKit: clausesOfKit(document.code, kit),
})

/** The clauses that the kit's document of a code claims; none for a document that is the user's own. */
export const clausesOfKit = (code: string, kit: readonly KitDocumentCard[]): readonly string[] =>
  kit.find((card) => card.code === code)?.clauses ?? []

/**
 * The requirements of a document, in the order of the catalogue: those that it claims, and the open ones that the kit's
 * document claims and that still ask something of a document of this kind. A cleared page keeps its gaps in sight.
 */
export const requirementsOf = (
  { kind, clauses, ofKit }: DocumentClaims,
  { catalogue, coverage }: Pick<Checked, 'catalogue' | 'coverage'>,
): readonly DocumentRequirement[] =>
  coverage.requirements.flatMap((verdict): readonly DocumentRequirement[] => {
    if (clauses.some((clause) => claimSpeaksFor(clause, verdict.id))) return [{ verdict, isLost: false }]
    const isLost = ofKit.some((clause) => isWithin(verdict.id, clause)) && asks(kind, verdict, catalogue)
    return isLost ? [{ verdict, isLost }] : []
  })

const asks = (kind: DocumentKind, { id, status, expectations }: RequirementVerdict, catalogue: Catalogue): boolean => {
  if (status !== 'partial' && status !== 'gap') return false
  const open = new Set(expectations.filter(({ met }) => !met).map((expectation) => expectation.id))
  const requirement = catalogue.requirements.find((candidate) => candidate.id === id)
  return (requirement?.expectations ?? []).some(
    (expectation) =>
      open.has(expectation.id) && (expectation.in?.includes(kind) ?? expectation.match.type !== 'evidence'),
  )
}
