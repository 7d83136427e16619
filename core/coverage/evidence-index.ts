import type { Catalogue } from '../catalogue/catalogue.js'
import { claimSpeaksFor } from '../catalogue/clause-number.js'
import type { DocumentPassages, Claim } from '../project/passage.js'
import { evidenceOf, type Evidence } from './evidence.js'

/** A claim with the number of Chinese characters that its section says of its own. */
export type ClaimEvidence = { readonly claim: Claim; readonly characters: number }

/** Everything that may answer one requirement, in reading order. */
export type RequirementEvidence = { readonly evidence: readonly Evidence[]; readonly claims: readonly ClaimEvidence[] }

/** The evidence for each requirement, by its id. */
export type EvidenceIndex = ReadonlyMap<string, RequirementEvidence>

/** Sorts what a document set says by the requirements for which it is claimed; each passage is read once. */
export const indexEvidence = ({ passages, claims }: DocumentPassages, catalogue: Catalogue): EvidenceIndex => {
  const index = new Map(
    catalogue.requirements.map(
      ({ id }) => [id, { evidence: [] as Evidence[], claims: [] as ClaimEvidence[] }] as const,
    ),
  )
  const requirementsOf = requirementsByClaims(catalogue)
  const characters = new Map<unknown, number>()
  for (const passage of passages) {
    const evidence = evidenceOf(passage)
    if (evidence === undefined) continue
    characters.set(passage, evidence.characters)
    for (const id of requirementsOf(passage.claims)) index.get(id)?.evidence.push(evidence)
  }
  for (const claim of claims) {
    const sum = claim.passages.reduce((total, passage) => total + (characters.get(passage) ?? 0), 0)
    for (const id of requirementsOf(claim.clauses)) index.get(id)?.claims.push({ claim, characters: sum })
  }
  return index
}

/** Finds the requirements that a list of claims speaks for; lists and claims recur, so both are remembered. */
const requirementsByClaims = (catalogue: Catalogue): ((claims: readonly string[]) => readonly string[]) => {
  const ofClaim = new Map<string, readonly string[]>()
  const ofClaims = new Map<readonly string[], readonly string[]>()
  const one = (claim: string): readonly string[] => {
    const known = ofClaim.get(claim)
    if (known !== undefined) return known
    const found = catalogue.requirements.filter(({ id }) => claimSpeaksFor(claim, id)).map(({ id }) => id)
    ofClaim.set(claim, found)
    return found
  }
  return (claims) => {
    const known = ofClaims.get(claims)
    if (known !== undefined) return known
    const found = [...new Set(claims.flatMap(one))]
    ofClaims.set(claims, found)
    return found
  }
}
